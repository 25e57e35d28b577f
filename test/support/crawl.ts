import type { Page } from 'playwright-core'

/** Listens, before anything of ours runs, for who is given ears for a pointer. For `visit({ before })`. */
export function recordPointerEars(): void {
  const heard: Element[] = []
  ;(window as unknown as { pointerEars: Element[] }).pointerEars = heard
  const POINTER = /^(click|dblclick|pointerdown|pointerup|mousedown|mouseup|touchstart|touchend|wheel)$/
  const plain = Reflect.get(EventTarget.prototype, 'addEventListener') as (...args: unknown[]) => void
  EventTarget.prototype.addEventListener = function (this: EventTarget, type, ...rest) {
    // React hears for all it renders at its root: whose ears those are stands in the elements' own props.
    const isRoot = this instanceof Element && this.id === 'app'
    if (this instanceof Element && !isRoot && POINTER.test(type)) heard.push(this)
    plain.call(this, type, ...rest)
  }
}

/** One place where the focus comes to rest. */
export interface Stop {
  /** What it is, and its name. */
  readonly name: string
  /** What is wrong with it: no focus to be seen, covered, out of sight. */
  readonly faults: readonly string[]
}

/** Presses Tab from the top of the page (or of the dialog that is open) to its end; marks each stop for `deafOnes`. */
export async function crawl(page: Page): Promise<readonly Stop[]> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('[data-stopped]'))
      delete (element as HTMLElement).dataset['stopped']
    if (!document.querySelector('dialog[open]')) document.querySelector<HTMLElement>('a[href]')?.focus()
  })
  const stops: Stop[] = []
  // The page begins with a link; a dialog opens with the focus on its first stop.
  const first = await page.evaluate(lookAtFocus)
  if (first) stops.push(first)
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(lookAtFocus)
    if (stop === null) return stops
    stops.push(stop)
  }
  throw new Error('Tab never came to an end')
}

/** In the page: the stop where the focus is; null once it has been there or has left the page. */
function lookAtFocus(): Stop | null {
  const at = document.activeElement
  if (!at || at === document.body || at.hasAttribute('data-stopped')) return null
  at.setAttribute('data-stopped', '')
  const faults: string[] = []
  const isDrawn = (element: Element | null) => {
    if (!element) return false
    const style = getComputedStyle(element)
    return (
      (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) ||
      (element instanceof SVGElement && style.textDecorationLine.includes('underline'))
    )
  }
  // Choices are drawn beside an input that is not seen.
  if (!isDrawn(at) && !isDrawn(at.nextElementSibling)) faults.push('no focus to be seen')
  // A word that runs over two lines has a box on each: what lies between them is not its own.
  const points = [...at.getClientRects()].flatMap((box) =>
    [
      [0.5, 0.5],
      [0.2, 0.2],
      [0.8, 0.2],
      [0.2, 0.8],
      [0.8, 0.8],
    ].map(([x, y]) => [box.x + x * box.width, box.y + y * box.height]),
  )
  for (const [x, y] of points) {
    const hit = document.elementFromPoint(x, y)
    if (!hit) faults.push('out of sight')
    else if (!at.contains(hit) && !hit.closest('label')?.contains(at)) {
      // A round corner shows what lies behind it.
      if (!hit.contains(at))
        faults.push(`covered by ${hit.tagName.toLowerCase()}.${hit.getAttribute('class') ?? ''}`)
    }
  }
  const label = at.getAttribute('aria-label') ?? at.textContent ?? ''
  return {
    name: `${at.tagName.toLowerCase()}.${at.getAttribute('class') ?? ''} “${label.slice(0, 40)}”`,
    faults: [...new Set(faults)],
  }
}

/**
 * After a crawl: what answers a pointer, cannot be reached by Tab, and has no equivalent that can. `equivalents`: by
 * selector, the controls that do the same; each has to have been a stop.
 */
export function deafOnes(page: Page, equivalents: Readonly<Record<string, string>>): Promise<string[]> {
  return page.evaluate((same) => {
    const POINTER =
      /^on(Click|DoubleClick|PointerDown|PointerUp|MouseDown|MouseUp|TouchStart|TouchEnd|Wheel)$/
    const hasEars = (element: Element) =>
      Object.entries(element).some(
        ([key, props]) =>
          key.startsWith('__reactProps$') &&
          Object.entries(props as object).some(([name, value]) => POINTER.test(name) && value),
      )
    const heard = new Set((window as unknown as { pointerEars: Element[] }).pointerEars)
    const modal = document.querySelector('dialog[open]')
    const wasStop = (element: Element) => element.hasAttribute('data-stopped')
    const found: string[] = []
    for (const element of document.querySelectorAll('*')) {
      if (!hasEars(element) && !heard.has(element)) continue
      if (modal && !modal.contains(element)) continue
      if (!element.checkVisibility({ visibilityProperty: true })) continue
      if (element.getBoundingClientRect().width === 0 || wasStop(element)) continue
      if (element instanceof HTMLButtonElement && element.disabled) continue
      const twin = Object.entries(same).find(([selector]) => element.matches(selector))
      if (twin && [...document.querySelectorAll(twin[1])].some(wasStop)) continue
      found.push(
        `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}: ${twin ? `no stop at ${twin[1]}` : 'by pointer alone'}`,
      )
    }
    return [...new Set(found)]
  }, equivalents)
}
