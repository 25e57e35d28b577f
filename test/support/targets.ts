import type { Page } from 'playwright-core'

/**
 * What is too small to press: of `primary` whatever is less than 44 px high or wide, of everything else that can be
 * focused whatever is less than 24 px and nearer to another than a circle of 24 px allows (WCAG 2.5.8). `twins` have an
 * equivalent that is large enough. A label counts as part of its input.
 */
export function smallTargets(page: Page, primary: string, twins: string): Promise<string[]> {
  return page.evaluate(
    ({ main, small }) => {
      const isSeen = (element: Element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        element.getBoundingClientRect().width > 0 &&
        !element.closest('.visually-hidden, .skip')
      const scope = document.querySelector('dialog[open]') ?? document.body
      const focusable = [
        ...scope.querySelectorAll('button, summary, select, input, a[href], [tabindex="0"]'),
      ].filter((element) => isSeen(element) && !element.matches(small))
      const targets = focusable.map((element) => {
        const label = element.closest('label')
        const box = element.getBoundingClientRect()
        const around = element instanceof HTMLInputElement && label ? label.getBoundingClientRect() : box
        return { element, box: around.height > box.height || around.width > box.width ? around : box }
      })
      const nameOf = (element: Element, box: DOMRect) =>
        `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(
          element.getAttribute('aria-label') ??
          element.textContent ??
          ''
        ).slice(0, 30)}” ${Math.round(box.width)} × ${Math.round(box.height)}`
      const found: string[] = []
      const middle = (box: DOMRect) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })
      for (const { element, box } of targets) {
        if (element.matches(main)) {
          if (box.width < 43.5 || box.height < 43.5) found.push(`not 44: ${nameOf(element, box)}`)
          continue
        }
        if (box.width >= 23.5 && box.height >= 23.5) continue
        // A link in a line of text is as high as the line.
        if (getComputedStyle(element).display === 'inline') continue
        const { x, y } = middle(box)
        const near = targets.some(({ element: other, box: theirs }) => {
          if (other === element) return false
          const dx = Math.max(theirs.left - x, 0, x - theirs.right)
          const dy = Math.max(theirs.top - y, 0, y - theirs.bottom)
          return Math.hypot(dx, dy) < 12
        })
        if (near) found.push(`small and close: ${nameOf(element, box)}`)
      }
      return [...new Set(found)]
    },
    { main: primary, small: twins },
  )
}
