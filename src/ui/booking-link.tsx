import type { Words } from '../content/catalogue'
import { type AppStore, useAppState } from '../state/store'

/** The way to a consultation, where the page's host has set one; it says to whom it leads. */
export function BookingLink({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const booking = useAppState(app, (state) => state.booking)
  if (!booking) return null
  return (
    <a className="booking quiet-button" href={booking.href} target="_blank" rel="noopener noreferrer">
      {booking.label
        ? words.say('link.book-as', { label: booking.label, host: booking.host })
        : words.say('link.book', { host: booking.host })}
    </a>
  )
}
