import type { Booking } from '../state/store'

/** The tag of index.html in which whoever hosts the page may say where a consultation is booked. */
const BOOKING_TAG = 'skin-healing:booking'

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
