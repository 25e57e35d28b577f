import * as v from 'valibot'
import { NAMESPACE } from '../../embed/protocol'

/** room: the window that the room sees. speaker: the one with the notes. */
export type Role = 'room' | 'speaker'

/**
 * What the two windows of a show say. hello: here I am, and so far along. state: all of it. bye: this window goes. here:
 * nothing is new.
 */
const Message = v.object({
  ns: v.literal(NAMESPACE),
  show: v.string(),
  from: v.picklist(['room', 'speaker']),
  kind: v.picklist(['hello', 'state', 'here', 'bye']),
  rev: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  state: v.optional(v.unknown()),
})
export type LineMessage = Pick<v.InferOutput<typeof Message>, 'kind' | 'rev' | 'state'>

/** The line between the two windows of a show. */
export interface Line {
  send(message: LineMessage): void
  /** Whom the line reaches where the browser has no channel: the window that opened this one, or that this one opened. */
  reach(peer: Window | null): void
  /** The other window, where it is known and open. */
  readonly peer: Window | null
  close(): void
}

/**
 * Opens a line: a BroadcastChannel where the browser gives one (it does not to a page in a sandbox or from a disk), and
 * messages to the other window where one is known. What comes twice says the same twice.
 */
export function openLine(role: Role, room: string, hear: (message: LineMessage) => void): Line {
  const channel = openChannel(`${NAMESPACE}:${room}`)
  let peer: Window | null = null
  const read = (data: unknown): LineMessage | null => {
    const message = v.safeParse(Message, data)
    return message.success && message.output.show === room && message.output.from !== role
      ? message.output
      : null
  }
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = read(data)
      if (message) hear(message)
    }
  }
  const onMessage = ({ data, source, origin }: MessageEvent<unknown>) => {
    if (origin !== window.origin || source === window) return
    const message = read(data)
    if (!message) return
    // Whoever knows the name of the room belongs to it; a window that was loaded anew is known again by this. What one
    // says as it goes has no source any more.
    if (source) peer = source as Window
    hear(message)
  }
  window.addEventListener('message', onMessage)
  return {
    send(message) {
      const whole = { ns: NAMESPACE, show: room, from: role, ...message }
      try {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
        channel?.postMessage(whole)
        // A page without an origin can name none.
        if (peer && !peer.closed) peer.postMessage(whole, window.origin === 'null' ? '*' : window.origin)
      } catch {
        // A window that is going hears nothing any more.
      }
    },
    reach(next) {
      if (next !== window) peer = next
    },
    get peer() {
      return peer && !peer.closed ? peer : null
    },
    close() {
      window.removeEventListener('message', onMessage)
      channel?.close()
    },
  }
}

function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name)
  } catch {
    return null
  }
}

/** A name for a room that no other has: it only tells windows of one browser apart. */
export function newRoomName(): string {
  const signs = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(signs, (sign) => (sign % 36).toString(36)).join('')
}
