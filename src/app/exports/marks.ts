import type { Direction, Measure } from './text'

/** What a mark is painted with; each theme has its own colours. */
export type InkId =
  'paper' | 'panel' | 'ink' | 'soft' | 'line' | 'accent' | 'mark' | 'halo' | 'middle' | 'edge'

/** The page's own colours (styles/page.css; a test compares them), light and dark: a picture has no style sheet. */
export const INKS: Readonly<Record<'light' | 'dark' | 'print', Readonly<Record<InkId, string>>>> = {
  /** Black on white, for what is drawn in lines. */
  print: {
    paper: '#ffffff',
    panel: '#ffffff',
    ink: '#000000',
    soft: '#333333',
    line: '#767676',
    accent: '#000000',
    mark: '#000000',
    halo: '#ffffff',
    middle: '#ffffff',
    edge: '#ffffff',
  },
  light: {
    paper: '#fbf8f5',
    panel: '#ffffff',
    ink: '#2a2230',
    soft: '#5d5266',
    line: '#e4dad6',
    accent: '#6d2f57',
    mark: '#3d3145',
    halo: '#fffdfb',
    middle: '#fffdfb',
    edge: '#ecdfda',
  },
  dark: {
    paper: '#16121b',
    panel: '#1f1926',
    ink: '#f2ebf1',
    soft: '#bdb0c0',
    line: '#3a3143',
    accent: '#e7a9cd',
    mark: '#f4ecf2',
    halo: '#1f1926',
    middle: '#35293a',
    edge: '#1a141f',
  },
}
export type Inks = (typeof INKS)['light']

/** The page's letters. In a drawing they stay text: whoever opens it has letters of their own. */
export const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"

/** A line of text; x is its left edge, middle or right edge, y where its letters stand. */
export interface TextMark {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  readonly text: string
  readonly px: number
  readonly weight: 400 | 600 | 700
  readonly ink: InkId
  readonly side: 'left' | 'middle' | 'right'
  /** Pixels of halo round it, so that it can be read on anything. */
  readonly halo: number
  /** Read from left to right in every language: an address. */
  readonly isLtr?: boolean
}

/** A line or a filled shape, as an SVG path. */
export interface PathMark {
  readonly kind: 'path'
  readonly d: string
  readonly stroke: InkId | null
  readonly widthPx: number
  readonly fill: InkId | null
  readonly fillShare?: number
  readonly halo: number
}

/** Anything that is written or drawn over a picture. */
export type Mark = TextMark | PathMark

const fontOf = (px: number, weight: number) => `${weight} ${px}px ${FONT}`

/** Measures with a canvas. */
export function canvasMeasure(context: CanvasRenderingContext2D): Measure {
  return (text, px, weight) => {
    context.font = fontOf(px, weight)
    return context.measureText(text).width
  }
}

/** A rounded box as a path. */
export function boxPath(left: number, top: number, width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2)
  const n = (value: number) => String(Math.round(value * 100) / 100)
  const arc = (x: number, y: number) => `a${n(r)} ${n(r)} 0 0 1 ${n(x)} ${n(y)}`
  return `M${n(left + r)} ${n(top)}h${n(width - 2 * r)}${arc(r, r)}v${n(height - 2 * r)}${arc(-r, r)}h${n(2 * r - width)}${arc(-r, -r)}v${n(2 * r - height)}${arc(r, -r)}z`
}

/** Draws marks on a canvas, as it is scaled. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  marks: readonly Mark[],
  inks: Inks,
  direction: Direction,
): void {
  context.save()
  context.lineJoin = 'round'
  context.lineCap = 'round'
  context.textBaseline = 'alphabetic'
  for (const mark of marks) {
    if (mark.kind === 'text') {
      context.direction = mark.isLtr ? 'ltr' : direction
      context.font = fontOf(mark.px, mark.weight)
      context.textAlign = mark.side === 'middle' ? 'center' : mark.side
      if (mark.halo > 0) {
        context.strokeStyle = inks.halo
        context.lineWidth = mark.halo * 2
        context.strokeText(mark.text, mark.x, mark.y)
      }
      context.fillStyle = inks[mark.ink]
      context.fillText(mark.text, mark.x, mark.y)
      continue
    }
    const path = new Path2D(mark.d)
    if (mark.halo > 0) {
      context.strokeStyle = inks.halo
      context.lineWidth = mark.widthPx + mark.halo * 2
      context.stroke(path)
    }
    if (mark.fill) {
      context.globalAlpha = mark.fillShare ?? 1
      context.fillStyle = inks[mark.fill]
      // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, not an array
      context.fill(path)
      context.globalAlpha = 1
    }
    if (mark.stroke) {
      context.strokeStyle = inks[mark.stroke]
      context.lineWidth = mark.widthPx
      context.stroke(path)
    }
  }
  context.restore()
}

/** A text as it may stand in XML; signs that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return Array.from(text)
    .filter((sign) => {
      const code = sign.codePointAt(0) ?? 0
      const isControl = code < 0x20 && code !== 9 && code !== 10 && code !== 13
      return !isControl && code !== 0xfffe && code !== 0xffff && !(code >= 0xd800 && code < 0xe000)
    })
    .map((sign) => names[sign] ?? sign)
    .join('')
}

/** Marks as SVG. */
export function marksSvg(marks: readonly Mark[], inks: Inks, direction: Direction): string {
  const n = (value: number) => String(Math.round(value * 100) / 100)
  // An anchor is at the start or the end of what is written, and that is the right one where one writes to the left.
  const anchorsOf = (ltr: boolean) =>
    ({ left: ltr ? 'start' : 'end', middle: 'middle', right: ltr ? 'end' : 'start' }) as const
  return marks
    .map((mark) => {
      if (mark.kind === 'text') {
        const halo =
          mark.halo > 0
            ? ` paint-order="stroke" stroke="${inks.halo}" stroke-width="${n(mark.halo * 2)}" stroke-linejoin="round"`
            : ''
        const ltr = direction === 'ltr' || mark.isLtr === true
        const turned = ltr ? '' : ' direction="rtl"'
        return `<text x="${n(mark.x)}" y="${n(mark.y)}" font-size="${n(mark.px)}" font-weight="${mark.weight}" text-anchor="${anchorsOf(ltr)[mark.side]}"${turned} fill="${inks[mark.ink]}"${halo}>${escapeXml(mark.text)}</text>`
      }
      const under =
        mark.halo > 0
          ? `<path d="${mark.d}" fill="none" stroke="${inks.halo}" stroke-width="${n(mark.widthPx + mark.halo * 2)}" stroke-linejoin="round" stroke-linecap="round"/>`
          : ''
      const fill = mark.fill
        ? ` fill="${inks[mark.fill]}"${mark.fillShare === undefined ? '' : ` fill-opacity="${mark.fillShare}"`}`
        : ' fill="none"'
      const stroke = mark.stroke
        ? ` stroke="${inks[mark.stroke]}" stroke-width="${n(mark.widthPx)}" stroke-linejoin="round" stroke-linecap="round"`
        : ''
      return `${under}<path d="${mark.d}"${fill}${stroke}/>`
    })
    .join('\n')
}
