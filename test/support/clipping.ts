import type { Page } from 'playwright-core'

/**
 * Finds, in the page as it stands: text cut off by a box or reaching out of its control, out of its drawing or out of
 * the window sideways, a chosen option wider than its box, and controls that lie over one another. One line a finding.
 * What scrolls sideways on purpose (`scrolls`) may hold text out of sight, what is laid over the page (`layers`) may
 * lie over controls. Looked for within `inside`.
 */
export function clippings(page: Page, inside: string, scrolls: string, layers: string): Promise<string[]> {
  return page.evaluate(
    ({ within, sideways, over }) => {
      const root = document.querySelector(within)
      if (!root) return [`there is no ${within}`]
      const found = new Set<string>()
      const nameOf = (element: Element) =>
        `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(
          element.getAttribute('aria-label') ??
          element.textContent ??
          ''
        ).slice(0, 40)}”`
      const isSeen = (element: Element) =>
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        // Of what a drawing leaves out it is not said.
        element.getBoundingClientRect().width > 0 &&
        !element.closest('.visually-hidden, .skip') &&
        // Hidden from the eye by the same recipe, where words do not fit.
        getComputedStyle(element).clipPath !== 'inset(50%)'
      const CONTROLS =
        'button, summary, select, input, a[href], label:has(input), [role="button"], [tabindex="0"]'

      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const owner = node.parentElement
        if (!node.textContent?.trim() || !owner || !isSeen(owner) || owner.closest('option, title')) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
        const out = (box: DOMRect, slack: number, axes: 'x' | 'xy') =>
          rects.some(
            (rect) =>
              rect.left < box.left - slack ||
              rect.right > box.right + slack ||
              (axes === 'xy' && (rect.top < box.top - slack || rect.bottom > box.bottom + slack)),
          )
        const scrolled = owner.closest(sideways)
        const window_ = new DOMRect(0, 0, document.documentElement.clientWidth, window.innerHeight)
        if (!scrolled && out(window_, 0.5, 'x')) found.add(`out of the window: ${nameOf(owner)}`)
        const control = owner.closest('button, summary, .segments label, [role="button"]')
        if (control && out(control.getBoundingClientRect(), 1.5, 'xy'))
          found.add(`out of its control: ${nameOf(owner)}`)
        const drawing = owner.closest('svg')
        if (drawing && out(drawing.getBoundingClientRect(), 1, 'xy'))
          found.add(`out of its drawing: ${nameOf(owner)}`)
        for (let box: Element | null = owner; box && root.contains(box); box = box.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(box)
          const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
          const bounds = box.getBoundingClientRect()
          if (cuts(overflowX) && cuts(overflowY) && !drawing && out(bounds, 1, 'xy'))
            found.add(`cut off by ${nameOf(box)}: ${nameOf(owner)}`)
          if (overflowX === 'auto' && !box.matches(sideways) && out(bounds, 1, 'x'))
            found.add(`scrolled out of ${nameOf(box)}: ${nameOf(owner)}`)
        }
      }

      for (const select of root.querySelectorAll('select')) {
        if (!isSeen(select)) continue
        const style = getComputedStyle(select)
        const probe = document.createElement('span')
        probe.textContent = select.selectedOptions[0]?.textContent ?? ''
        document.body.append(probe)
        probe.className = 'visually-hidden'
        const { width } = (() => {
          const canvas = document.createElement('canvas').getContext('2d')
          if (!canvas) throw new Error('no 2D canvas')
          canvas.font = style.font
          return canvas.measureText(probe.textContent)
        })()
        probe.remove()
        const room = select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
        if (width > room + 1) found.add(`wider than its box: ${nameOf(select)}`)
      }

      const controls = [...root.querySelectorAll(CONTROLS)].filter(
        (control) => isSeen(control) && !(control instanceof SVGElement),
      )
      /** A word in a line takes the pointer a little above and below its line: what is seen of it is the line. */
      const seenBox = (control: Element) => {
        const { left, right, top, bottom } = control.getBoundingClientRect()
        const { display, paddingTop, paddingBottom } = getComputedStyle(control)
        const isWord = display === 'inline' || control.matches('.term')
        return {
          left,
          right,
          top: top + (isWord ? Number.parseFloat(paddingTop) : 0),
          bottom: bottom - (isWord ? Number.parseFloat(paddingBottom) : 0),
        }
      }
      const layerOf = (control: Element) => control.closest(over)
      for (let i = 0; i < controls.length; i++) {
        const a = seenBox(controls[i])
        for (let j = 0; j < i; j++) {
          if (controls[i].contains(controls[j]) || controls[j].contains(controls[i])) continue
          if (layerOf(controls[i]) !== layerOf(controls[j])) continue
          const b = seenBox(controls[j])
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
          if (across > 1 && down > 1)
            found.add(`over one another: ${nameOf(controls[i])} and ${nameOf(controls[j])}`)
        }
      }

      if (document.documentElement.scrollWidth > window.innerWidth)
        found.add(`the page scrolls sideways: ${document.documentElement.scrollWidth}`)
      return [...found]
    },
    { within: inside, sideways: scrolls, over: layers },
  )
}
