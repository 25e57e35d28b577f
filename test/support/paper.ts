import type { Page } from 'playwright-core'

/** How many pages a PDF of the browser's has. */
export function pagesIn(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0
}

/** Width and height of its first page, whole millimetres. */
export function pageSizeMm(pdf: Buffer): readonly number[] {
  const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'))
  return [box?.[1], box?.[2]].map((points) => Math.round((Number(points) / 72) * 25.4))
}

/**
 * What is wrong with the sheet for paper as it is printed (the page has to be in print media): text beyond the paper or cut
 * off, text over other text, text too pale or too small (points) for paper. One line a finding.
 */
export function paperFaults(page: Page, leastPt: number): Promise<string[]> {
  return page.evaluate((least) => {
    const paper = document.querySelector('.paper')
    if (!paper) return ['there is no paper']
    const found = new Set<string>()
    const edge = paper.getBoundingClientRect()
    const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT)
    const placed: { text: string; owner: Element; rects: DOMRect[] }[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (!owner || text === '') continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0.5 && height > 0.5)
      const said = `“${text.slice(0, 50)}”`
      if (rects.length === 0) found.add(`not to be seen: ${said}`)
      placed.push({ text: said, owner, rects })
      // 4 mm are what most printers cannot reach.
      const room = 4 * (96 / 25.4)
      for (const rect of rects) {
        if (
          rect.left < edge.left + room ||
          rect.right > edge.right - room ||
          rect.top < edge.top + room ||
          rect.bottom > edge.bottom - room
        )
          found.add(`beyond the paper: ${said}`)
        for (let box: Element | null = owner; box && box !== paper; box = box.parentElement) {
          if (getComputedStyle(box).overflowX === 'visible') continue
          const bounds = box.getBoundingClientRect()
          if (rect.left < bounds.left - 1 || rect.right > bounds.right + 1 || rect.bottom > bounds.bottom + 1)
            found.add(`cut off: ${said}`)
        }
      }
      const { color, fontSize, fill } = getComputedStyle(owner)
      const [r, g, b] = (owner.closest('svg') ? fill : color).match(/\d+/g)?.map(Number) ?? []
      // On a copy: luminance of WCAG against white.
      const part = (value: number) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
      const contrast = 1.05 / (0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b) + 0.05)
      if (!(contrast >= 7)) found.add(`too pale, ${contrast.toFixed(1)}: ${said}`)
      const points = Number.parseFloat(fontSize) * 0.75
      if (!owner.closest('svg, sup') && points < least - 0.01)
        found.add(`too small, ${points.toFixed(1)} pt: ${said}`)
    }
    for (let i = 0; i < placed.length; i++) {
      for (let j = 0; j < i; j++) {
        const [one, other] = [placed[i], placed[j]]
        // Within a line letters of one text may reach into another's line box.
        if (
          one.owner.closest('p, li, td, th, dt, dd, h1, h2, h3') ===
          other.owner.closest('p, li, td, th, dt, dd, h1, h2, h3')
        )
          continue
        for (const a of one.rects)
          for (const b of other.rects) {
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
            const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
            // Line boxes are taller than letters: a quarter of one may lie over the next.
            if (across > 1 && down > Math.min(a.height, b.height) * 0.3)
              found.add(`over one another: ${one.text} and ${other.text}`)
          }
      }
    }
    return [...found]
  }, leastPt)
}
