import type { StageSize } from './framing'

/**
 * Tells the size of an element now and whenever it changes, in whole CSS pixels: at once where the window says so, as no
 * observer is heard before a page is printed. Returns how to stop.
 */
export function observeSize(element: Element, tell: (size: StageSize) => void): () => void {
  let last = ''
  const look = () => {
    const box = element.getBoundingClientRect()
    const size = { widthPx: Math.round(box.width), heightPx: Math.round(box.height) }
    const key = `${size.widthPx}×${size.heightPx}`
    if (key === last || size.widthPx === 0 || size.heightPx === 0) return
    last = key
    tell(size)
  }
  look()
  const observer = new ResizeObserver(look)
  observer.observe(element)
  window.addEventListener('resize', look)
  return () => {
    observer.disconnect()
    window.removeEventListener('resize', look)
  }
}
