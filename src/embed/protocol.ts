/**
 * What the page tells whoever holds it: everything it will ever load is loaded, and from here on it asks the network
 * for nothing.
 */
export const SETTLED_EVENT = 'skin-settled'

/** Every message of ours carries it. */
export const NAMESPACE = 'skin-healing'
/** The version of the protocol that this code speaks; a later one keeps all that stands here. */
export const PROTOCOL_VERSION = 1
/** Longer messages are not read, characters of JSON. */
export const MESSAGE_MAX_LENGTH = 8000

/** A picture that `exportImage` gives is no heavier, bytes; it comes through the port as a Blob, which is no text of a message. */
export const IMAGE_MAX_BYTES = 8_000_000

/** What a frame may be asked to do; each answers with a `reply`. */
export const METHODS = [
  'play',
  'pause',
  'seek',
  'next',
  'previous',
  'reset',
  'getState',
  'setState',
  'getDescription',
  'explore',
  'exportImage',
] as const
export type Method = (typeof METHODS)[number]

/** What a frame tells of as it happens. */
export const EVENT_NAMES = [
  'change',
  'time',
  'step',
  'complete',
  'cta',
  'explore',
  'warning',
  'error',
] as const
export type EventName = (typeof EVENT_NAMES)[number]

/** Why something was not done; these names stay. */
export const ERROR_CODES = [
  'unknown-method',
  'bad-arguments',
  'no-picture',
  'no-webgl',
  'context-lost',
  'blocked',
  'timeout',
  'removed',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** What a host sets of a frame, in its address or by `set`: enumerations, numbers, colours as rrggbb, one address. */
export interface FrameOptions {
  /** full: everything, once someone explores. minimal: picture, moment, depth, time. none: the picture alone. */
  readonly ui?: 'full' | 'minimal' | 'none'
  /** ratio: the frame keeps the height that the host gave it. auto: the frame tells how tall it would be. */
  readonly height?: 'ratio' | 'auto'
  readonly theme?: 'light' | 'dark' | 'system'
  readonly accent?: string
  readonly surface?: string
  readonly ink?: string
  /** Of corners, CSS pixels, 0–32. */
  readonly radius?: number
  readonly font?: 'system' | 'serif' | 'rounded' | 'mono'
  /** Where a consultation is booked, `https:` only, and what the link says, at most 40 characters. */
  readonly cta?: string
  readonly ctal?: string
  /** Whose rules hold; the strictest where it is not said. */
  readonly region?: 'us' | 'uk' | 'eu' | 'au' | 'other'
  readonly lang?: string
  /** Parts that stay away, with commas between: story, depth, timeline, compare, panels. */
  readonly hide?: string
}
export type OptionKey = keyof FrameOptions
export const OPTION_KEYS = [
  'ui',
  'height',
  'theme',
  'accent',
  'surface',
  'ink',
  'radius',
  'font',
  'cta',
  'ctal',
  'region',
  'lang',
  'hide',
] as const satisfies readonly OptionKey[]

interface Envelope {
  readonly ns: typeof NAMESPACE
  readonly v: number
}

/** What a host says to a frame. `hello` comes with a MessagePort; everything after it goes through that. */
export type HostMessage = Envelope &
  (
    | { readonly type: 'hello'; readonly api: readonly number[] }
    | { readonly type: 'set'; readonly key: OptionKey; readonly value: string | number }
    | {
        readonly type: 'call'
        readonly id: number
        readonly method: Method
        readonly args?: readonly unknown[]
      }
  )

/** What a frame says to its host: `ready`, `size` and `unsupported` to the window, the rest through the port. */
export type FrameMessage = Envelope &
  (
    | {
        readonly type: 'ready'
        readonly api: readonly number[]
        readonly version: string
        readonly features: readonly string[]
        readonly lang: string
        readonly title: string
      }
    | { readonly type: 'reply'; readonly id: number; readonly ok: true; readonly value: unknown }
    | { readonly type: 'reply'; readonly id: number; readonly ok: false; readonly code: ErrorCode }
    | {
        readonly type: 'event'
        readonly name: EventName
        readonly detail: Readonly<Record<string, unknown>>
      }
    | { readonly type: 'size'; readonly height: number }
    | { readonly type: 'unsupported'; readonly api: readonly number[] }
  )
