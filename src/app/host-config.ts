import { type LanguageId, languageOf } from '../base/languages'
import type { Booking } from '../state/store'

/** The tag of index.html in which whoever hosts the page may say where a consultation is booked. */
const BOOKING_TAG = 'skin-healing:booking'

/**
 * What the address of a frame holds besides the state, from its sign on: `!ui=minimal`, `?secret=…`. It is taken out of the
 * address at once, so that a link shared from there carries nothing of the host's, and kept for when the frame is loaded
 * again. Null where no other window holds this one: nothing of it is honoured there.
 */
export function takeHosted(
  { parent, location, history }: Window,
  isFramed = parent !== window,
): string | null {
  if (!isFramed) return null
  const at = location.hash.slice(1).search(/[!?#]/)
  const kept: unknown = history.state
  if (at < 0) return isKept(kept) ? kept.hosted : ''
  const hosted = location.hash.slice(1 + at)
  try {
    history.replaceState({ hosted }, '', location.hash.slice(0, 1 + at) || '#1')
  } catch {
    // Some frames forbid writing the address; the link to share is written by the page itself.
  }
  return hosted
}

/** The language a host asks a frame for, known before the first word; null where it asks for none that is spoken here. */
export function hostedLanguage(hosted: string | null): LanguageId | null {
  return languageOf(/^!(?:[^?#]*&)?lang=([^&?#]*)/.exec(hosted ?? '')?.[1] ?? '')
}

function isKept(state: unknown): state is { readonly hosted: string } {
  return typeof state === 'object' && state !== null && 'hosted' in state && typeof state.hosted === 'string'
}

/** An address as a host may set it: `https:` and nothing of a person in it. Anything else is none, with the reason. */
export function parseBooking(text: string): Booking | { readonly refused: 'address' | 'scheme' | 'person' } {
  let address: URL
  try {
    address = new URL(text)
  } catch {
    return { refused: 'address' }
  }
  if (address.protocol !== 'https:') return { refused: 'scheme' }
  if (address.username !== '' || address.password !== '') return { refused: 'person' }
  return { href: address.href, host: address.host }
}

/** Where the host of this page has consultations booked; null where it says nothing, or nothing that will do. */
export function hostedBooking(page: Document): Booking | null {
  const text = page.querySelector(`meta[name="${BOOKING_TAG}"]`)?.getAttribute('content')?.trim()
  if (!text) return null
  const booking = parseBooking(text)
  if (!('refused' in booking)) return booking
  // For whoever set it: visitors see no link.
  console.warn(`${BOOKING_TAG} is not shown (${booking.refused}): it takes an https: address without a user.`)
  return null
}

/** The room whose presenter's notes a window shows, by its address; null for every other window. */
export function speakersRoom(
  { parent, location }: Window,
  isFramed = parent !== window,
): SpeakersRoom | null {
  if (isFramed) return null
  const [, room, language = null] =
    /^#1!speaker=([a-z0-9]{4,24})(?:&lang=([a-z]{2,3}))?$/.exec(location.hash) ?? []
  return room === undefined ? null : { room, language }
}

/** A window for a show's notes: which show, and the language it was in when they were opened. */
export interface SpeakersRoom {
  readonly room: string
  readonly language: string | null
}
