import type { Line } from './messages'
import { seldom } from './seldom'

/** Smaller changes are not told, CSS pixels; nor more often than so many milliseconds. */
const WORTH_TELLING_PX = 8
const APART_MS = 250

/** How a frame is asked for its height. */
export interface Asker {
  /** WordPress marks its frames by a word in their address, and listens to that alone; null elsewhere. */
  readonly secret: string | null
}

/** The word by which WordPress knows a frame of its own. */
export function secretIn(hash: string): string | null {
  return /[?&]secret=([\w-]{1,64})/.exec(hash)?.[1] ?? null
}

/** Every way in which a host may listen for a height of `height` px, besides our own. What a host does not know it leaves aside. */
export function dialects(height: number, width: number, { secret }: Asker, address = ''): readonly unknown[] {
  if (secret !== null) return [{ message: 'height', value: height, secret }]
  return [
    // Embedly, and Flourish after it.
    JSON.stringify({ context: 'iframe.resize', height, src: address }),
    // AMP
    { sentinel: 'amp', type: 'embed-size', height, width },
    // Canvas, and what followed it at IMS.
    JSON.stringify({ subject: 'lti.frameResize', height }),
    JSON.stringify({ subject: 'org.imsglobal.lti.frameResize', height }),
    // H5P
    { context: 'h5p', action: 'resize', scrollHeight: height, clientHeight: height },
  ]
}

/** Tells a host how tall the page would be, whenever that changes. Returns how to stop. */
export function keepHeight(page: HTMLElement, line: Pick<Line, 'size'>, asker: Asker): () => void {
  let told = 0
  const tell = () => {
    const height = Math.ceil(page.getBoundingClientRect().height)
    if (Math.abs(height - told) < WORTH_TELLING_PX) return
    told = height
    line.size(height)
    for (const message of dialects(height, window.innerWidth, asker, window.location.href))
      window.parent.postMessage(message, '*')
    // Chromium's own way, where the host asked for it in its style sheet.
    const native = window as { requestResize?: () => void }
    native.requestResize?.()
  }
  const teller = seldom(tell, APART_MS)
  const observer = new ResizeObserver(() => teller.ask())
  observer.observe(page)
  // WordPress hides a frame until it has told its height, and a browser lays out no hidden frame of its own accord.
  if (asker.secret !== null) teller.ask()
  return () => {
    observer.disconnect()
    teller.stop()
  }
}
