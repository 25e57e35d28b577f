import { useEffect, useState } from 'react'
import type { Words } from '../../content/catalogue'
import { type AppStore, linkOf, useAppState } from '../../state/store'

/** Opens an address in a tab of its own; false where the frame is not allowed to. */
export type OpenTab = (address: string) => boolean

interface BarProps {
  readonly app: AppStore
  readonly words: Words
  readonly exploring: boolean
  readonly canExplore: boolean
  /** Whether a frame without an origin of its own may be kept from opening tabs: then that is found out by trying. */
  readonly doubtful: boolean
  readonly openTab: OpenTab
  readonly onExplore: (exploring: boolean) => void
  readonly onBooking: () => void
}

/** What stands over the page in a frame: the way in and out of exploring, to a whole tab, and to a consultation. */
export function FrameBar({
  app,
  words,
  exploring,
  canExplore,
  doubtful,
  openTab,
  onExplore,
  onBooking,
}: BarProps) {
  const booking = useAppState(app, (state) => state.booking)
  const [shut, setShut] = useState<string | null>(null)
  const whole = () => new URL(`index.html${linkOf(app)}`, window.location.href).href
  useEffect(() => {
    if (!exploring) return undefined
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]'))
        onExplore(false)
    }
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  }, [exploring, onExplore])
  /** Follows a link, or where that is forbidden lays its address open. */
  const follow = (event: { preventDefault(): void }, address: string) => {
    if (!doubtful) return
    event.preventDefault()
    setShut(openTab(address) ? null : address)
  }
  return (
    <nav className="frame-bar" aria-label={words.say('frame.tools')}>
      {canExplore && (
        <button
          type="button"
          className="frame-button frame-main"
          aria-pressed={exploring}
          title={words.say(exploring ? 'frame.done-why' : 'frame.explore-why')}
          onClick={() => onExplore(!exploring)}
        >
          {words.say(exploring ? 'frame.done' : 'frame.explore')}
        </button>
      )}
      {booking && (
        <a
          className="frame-button frame-booking"
          href={booking.href}
          target="_blank"
          rel="noopener noreferrer"
          onClick={(event) => {
            onBooking()
            follow(event, booking.href)
          }}
        >
          {booking.label ? `${booking.label} (${booking.host})` : booking.host}
        </a>
      )}
      <a
        className="frame-button frame-whole"
        href="index.html"
        target="_blank"
        rel="noopener"
        onClick={(event) => {
          event.currentTarget.href = whole()
          follow(event, whole())
        }}
      >
        {words.say('frame.whole')}
      </a>
      {/* What it is for and who has read it is at hand in every frame, whatever a host keeps away. */}
      <details className="frame-about">
        <summary className="frame-button">{words.say('frame.about')}</summary>
        <div>
          <p>
            {words.say('app.purpose')} {words.say('about.advice')}
          </p>
          <p>{words.say('about.reviewed')}</p>
          <p>{words.say('about.native')}</p>
          <p>{words.say('about.error')}</p>
        </div>
      </details>
      {shut && (
        <p className="frame-shut" role="status">
          {words.say('frame.shut', { address: shut })}
        </p>
      )}
    </nav>
  )
}
