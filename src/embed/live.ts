/* The part of <skin-healing> that comes with the frame. Imports nothing of ours but types. */
import type { ErrorCode, HostMessage, Method } from './protocol'

type Detail = Readonly<Record<string, unknown>>

/** A frame that is on the page. */
export interface Live {
  readonly frame: HTMLIFrameElement
  /** Settles when the frame can be used, or rejects with a `{code}`. */
  readonly ready: Promise<void>
  /** Sets one of the host's options: see FrameOptions. */
  set(key: string, value: string): void
  /** Has the frame do something. Rejects with a `{code}`. */
  call(method: Method, args: readonly unknown[]): Promise<unknown>
  /** Takes it away; whatever is still asked for is refused. */
  close(): void
}

/** What the element around the frame hears. */
export interface Ears {
  tell(name: string, detail: Detail): void
  /** The link of what is shown now. */
  state(link: string): void
  /** How tall the frame would be, CSS pixels. */
  height(px: number): void
}

interface Waiting {
  readonly done: (value: unknown) => void
  readonly failed: (reason: { readonly code: ErrorCode }) => void
}

/** So long a frame may take until it says that it is ready, ms. */
const WAIT_MS = 30_000
const SIGN = { ns: 'skin-healing', v: 1 } as const

/** Fills a frame with the picture and speaks with it. Nothing is believed that another window says. */
export function openFrame(frame: HTMLIFrameElement, ears: Ears): Live {
  let port: MessagePort | null = null
  let count = 0
  const calls = new Map<number, Waiting>()
  let settle: (code: ErrorCode | null) => void = () => {}

  const ready = new Promise<void>((done, failed) => {
    const onPolicy = ({ effectiveDirective }: SecurityPolicyViolationEvent) => {
      if (effectiveDirective === 'frame-src') settle('blocked')
    }
    const timer = setTimeout(() => settle('timeout'), WAIT_MS)
    document.addEventListener('securitypolicyviolation', onPolicy)
    settle = (code) => {
      settle = () => {}
      clearTimeout(timer)
      document.removeEventListener('securitypolicyviolation', onPolicy)
      if (code) failed({ code })
      else done()
    }
  })
  // Whoever asked hears of it; nobody has to.
  ready.catch(() => {})

  const post = (message: Detail) => port?.postMessage({ ...SIGN, ...message })

  function hear({ source, data }: MessageEvent<unknown>): void {
    if (source !== frame.contentWindow || !isOurs(data)) return
    const { type, height, version } = data
    if (type === 'size' && typeof height === 'number' && height > 0 && height < 20_000)
      ears.height(Math.ceil(height))
    if (type !== 'ready') return
    // Loaded again, it asks for a line again.
    port?.close()
    const line = new MessageChannel()
    port = line.port1
    port.onmessage = (event: MessageEvent<unknown>) => answer(event.data)
    frame.contentWindow?.postMessage({ ...SIGN, type: 'hello', api: [1] } satisfies HostMessage, '*', [
      line.port2,
    ])
    settle(null)
    ears.tell('ready', { version })
  }

  function answer(data: unknown): void {
    if (!isOurs(data)) return
    const { type, id, ok, value, code, name, detail } = data
    if (type === 'reply' && typeof id === 'number') {
      const waiting = calls.get(id)
      calls.delete(id)
      if (ok) waiting?.done(value)
      else waiting?.failed({ code: code as ErrorCode })
    } else if (type === 'event' && typeof name === 'string' && /^[a-z]{2,12}$/.test(name)) {
      const told = isRecord(detail) ? detail : {}
      if (name === 'change' && typeof told['state'] === 'string') ears.state(told['state'])
      // What the host did itself it knows.
      if (told['source'] !== 'api') ears.tell(name, told)
    }
  }

  addEventListener('message', hear)
  return {
    frame,
    ready,
    set: (key, value) => post({ type: 'set', key, value }),
    async call(method, args) {
      await ready
      const id = ++count
      return new Promise((done, failed) => {
        calls.set(id, { done, failed })
        post({ type: 'call', id, method, args })
      })
    },
    close() {
      removeEventListener('message', hear)
      settle('removed')
      for (const { failed } of calls.values()) failed({ code: 'removed' })
      calls.clear()
      port?.close()
      frame.remove()
    },
  }
}

const isRecord = (data: unknown): data is Detail => typeof data === 'object' && data !== null

const isOurs = (data: unknown): data is Detail =>
  isRecord(data) && data['ns'] === SIGN.ns && data['v'] === SIGN.v
