import * as v from 'valibot'
import {
  type ErrorCode,
  type EventName,
  type FrameMessage,
  MESSAGE_MAX_LENGTH,
  METHODS,
  NAMESPACE,
  OPTION_KEYS,
  PROTOCOL_VERSION,
} from '../../embed/protocol'

const envelope = { ns: v.literal(NAMESPACE), v: v.literal(PROTOCOL_VERSION) }
/** Where any version of the protocol stands; what is of another one is answered, not read. */
const AnyVersion = v.object({ ns: v.literal(NAMESPACE), v: v.number() })
/** A host's messages as the frame reads them; keys that it does not know are left aside. */
export const HostMessageSchema = v.variant('type', [
  v.object({ ...envelope, type: v.literal('hello'), api: v.pipe(v.array(v.number()), v.maxLength(16)) }),
  v.object({
    ...envelope,
    type: v.literal('set'),
    key: v.picklist(OPTION_KEYS),
    value: v.union([v.pipe(v.string(), v.maxLength(400)), v.pipe(v.number(), v.finite())]),
  }),
  v.object({
    ...envelope,
    type: v.literal('call'),
    id: v.pipe(v.number(), v.safeInteger()),
    method: v.string(),
    args: v.optional(v.pipe(v.array(v.unknown()), v.maxLength(4)), []),
  }),
])
export type ReadMessage = v.InferOutput<typeof HostMessageSchema>

/** What a frame does when it is asked to. A method throws a Refusal where it cannot. */
export interface Callee {
  /** What it gives may come later: a promise. */
  call(method: (typeof METHODS)[number], args: readonly unknown[]): unknown
  set(key: (typeof OPTION_KEYS)[number], value: string | number): void
}

/** Why a method did nothing. */
export class Refusal extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode) {
    super(code)
    this.code = code
  }
}

/** What a frame has to say to its host. */
export interface Line {
  tell(name: EventName, detail: Readonly<Record<string, unknown>>): void
  size(height: number): void
}

/** So many events are kept for a host that has not taken up the line. */
const EARLY_MOST = 16

/** Reads a message of unknown origin: null where it is not one of ours; `unsupported` where it is of another version. */
export function readHostMessage(data: unknown): ReadMessage | 'unsupported' | null {
  if (typeof data !== 'object' || data === null) return null
  if (!v.is(AnyVersion, data)) return null
  if (data.v !== PROTOCOL_VERSION) return 'unsupported'
  const read = v.safeParse(HostMessageSchema, data)
  return read.success && isShort(data) ? read.output : null
}

function isShort(data: object): boolean {
  try {
    return JSON.stringify(data).length <= MESSAGE_MAX_LENGTH
  } catch {
    return false
  }
}

/**
 * Speaks with the window that holds this one: says that it is ready, takes the port that a host's `hello` brings, and
 * answers through it. Only the parent is listened to: what stands in a sandbox has no origin to go by.
 */
export function openLine(
  about: {
    readonly version: string
    readonly features: readonly string[]
    readonly lang: string
    readonly title: string
  },
  callee: Callee,
): Line {
  const host = window.parent
  let port: MessagePort | null = null
  /** What happened before the host took up the line. */
  const early: FrameMessage[] = []
  const sign = { ns: NAMESPACE, v: PROTOCOL_VERSION } as const
  // Nothing in these is secret, and an opaque origin can be named no other way.
  const post = (message: FrameMessage) => host.postMessage(message, '*')
  const hello: FrameMessage = { ...sign, type: 'ready', api: [PROTOCOL_VERSION], ...about }
  const reply = (id: number, said: { ok: true; value: unknown } | { ok: false; code: ErrorCode }) =>
    port?.postMessage({ ...sign, type: 'reply', id, ...said } satisfies FrameMessage)

  async function answer(message: Extract<ReadMessage, { type: 'call' }>): Promise<void> {
    const { id, args } = message
    const method = METHODS.find((name) => name === message.method)
    if (!method) {
      reply(id, { ok: false, code: 'unknown-method' })
      return
    }
    try {
      const value = callee.call(method, args)
      // Whatever is known at once is told at once: answers come in the order of their questions.
      reply(id, { ok: true, value: (value instanceof Promise ? await value : value) ?? null })
    } catch (error) {
      reply(id, { ok: false, code: error instanceof Refusal ? error.code : 'bad-arguments' })
    }
  }

  function hear(data: unknown, ports: readonly MessagePort[]): void {
    const message = readHostMessage(data)
    if (message === null) return
    if (message === 'unsupported') {
      post({ ...sign, type: 'unsupported', api: [PROTOCOL_VERSION] })
    } else if (message.type === 'hello') {
      const [next] = ports
      if (!next) return
      port?.close()
      port = next
      port.addEventListener('message', (event) => hear(event.data, event.ports))
      port.start()
      port.postMessage(hello)
      for (const event of early.splice(0)) port.postMessage(event)
    } else if (message.type === 'set') callee.set(message.key, message.value)
    else void answer(message)
  }

  window.addEventListener('message', (event) => {
    if (event.source === host) hear(event.data, event.ports)
  })
  post(hello)
  return {
    tell(name, detail) {
      const event: FrameMessage = { ...sign, type: 'event', name, detail }
      if (port) port.postMessage(event)
      else if (early.length < EARLY_MOST) early.push(event)
    },
    size: (height) => post({ ...sign, type: 'size', height }),
  }
}
