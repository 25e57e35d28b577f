import type { Box } from '../../ui/free-spot'
import { boxPath, type InkId, type Mark } from './marks'
import { type Direction, type Measure, shortened, wrap } from './text'

/** What is written with a picture, each a whole sentence. */
export interface Said {
  readonly moment: string
  readonly caption: string
  readonly plan: string
  readonly sources: string
  /** Which version of app and model made it. */
  readonly made: string
  readonly address: string
  readonly stamp: string
  /** What the page is for. */
  readonly purpose: string
}

/** A picture's size in device pixels, and in pixels of its layout: as large as a page would be that is read alike. */
export interface Paper {
  readonly widthPx: number
  readonly heightPx: number
  readonly width: number
  readonly height: number
  /** Device pixels to a pixel of the layout. */
  readonly scale: number
}

/** All papers have as many pixels of layout as this one. */
const LAYOUT_PIXELS = 1280 * 720
const PAD = 26
/** The picture keeps at least this share of the height, whatever is said below it. */
const LEAST_PICTURE = 0.56
/** Type is made smaller in these steps until all has room. */
const SHRINK = [1, 0.92, 0.85, 0.78, 0.7] as const
/** How a stamp is set. */
export const STAMP = { px: 15, weight: 700, padX: 12, padY: 7, lineHeight: 1.3 } as const

/** How a picture of so many device pixels is laid out. */
export function paperOf(widthPx: number, heightPx: number): Paper {
  const scale = Math.sqrt((widthPx * heightPx) / LAYOUT_PIXELS)
  return { widthPx, heightPx, width: widthPx / scale, height: heightPx / scale, scale }
}

type Part = keyof Omit<Said, 'stamp'>

interface PartOf {
  readonly of: Part
  readonly px: number
  readonly weight: 400 | 600 | 700
  readonly ink: InkId
  /** Lines at most. */
  readonly most: number
  /** Room above it. */
  readonly above: number
}

/** What is told below a picture, from the top. */
const TOLD: readonly PartOf[] = [
  { of: 'moment', px: 26, weight: 700, ink: 'ink', most: 2, above: 0 },
  { of: 'caption', px: 20, weight: 400, ink: 'ink', most: 5, above: 4 },
]
/** What it is and where it comes from: beside that where there is room, else below it. */
const FINE: readonly PartOf[] = [
  { of: 'plan', px: 14, weight: 400, ink: 'ink', most: 4, above: 0 },
  { of: 'sources', px: 12.5, weight: 400, ink: 'soft', most: 4, above: 5 },
  { of: 'made', px: 12.5, weight: 400, ink: 'soft', most: 2, above: 5 },
  { of: 'address', px: 12.5, weight: 400, ink: 'soft', most: 4, above: 1 },
  { of: 'purpose', px: 12.5, weight: 400, ink: 'soft', most: 3, above: 1 },
]
/** From this width on both stand side by side; the share of the width that is told, and the room between. */
const TWO_COLUMNS = 1100
const TOLD_SHARE = 0.52
const BETWEEN = 44
const LINE_HEIGHT = 1.32

/** What is written below a picture, and how tall that is. */
export interface Foot {
  readonly heightPx: number
  /** Marks from the foot's upper edge, whatever height it is given. */
  readonly marks: readonly Mark[]
}

/** Lays out what is written below a picture; nothing reaches over its edges. */
export function footOf(said: Said, paper: Paper, measure: Measure, direction: Direction, halo = 0): Foot {
  const room = paper.width - 2 * PAD
  const isWide = paper.width >= TWO_COLUMNS
  /** Parts one below the other in a column that begins so far from where one begins to write. */
  const column = (
    parts: readonly PartOf[],
    from: number,
    width: number,
    top: number,
    shrink: number,
  ): Foot => {
    const marks: Mark[] = []
    let y = top
    for (const { of, px: full, weight, ink, most, above } of parts) {
      const px = full * shrink
      const lines = shortened(wrap(said[of], px, weight, width, measure), most, px, weight, width, measure)
      if (lines.length === 0) continue
      y += above * shrink
      for (const text of lines) {
        y += px * LINE_HEIGHT
        marks.push({
          kind: 'text',
          x: direction === 'ltr' ? PAD + from : paper.width - PAD - from,
          y: y - px * 0.3,
          text,
          px,
          weight,
          ink,
          side: direction === 'ltr' ? 'left' : 'right',
          halo,
          ...(of === 'address' ? { isLtr: true } : {}),
        })
      }
    }
    return { heightPx: y, marks }
  }
  const lay = (shrink: number): Foot => {
    const top = PAD * 0.6
    const width = isWide ? room * TOLD_SHARE : room
    const told = column(TOLD, 0, width, top, shrink)
    const fine = isWide
      ? column(FINE, width + BETWEEN, room - width - BETWEEN, top + 8 * shrink, shrink)
      : column(FINE, 0, room, told.heightPx + 10 * shrink, shrink)
    return {
      heightPx: Math.max(told.heightPx, fine.heightPx) + PAD * 0.7,
      marks: [...told.marks, ...fine.marks],
    }
  }
  const most = paper.height * (1 - LEAST_PICTURE)
  let foot = lay(SHRINK[0])
  for (const shrink of SHRINK.slice(1)) {
    if (foot.heightPx <= most) break
    foot = lay(shrink)
  }
  return foot
}

/** Marks moved by so much. */
export function moved(marks: readonly Mark[], x: number, y: number): readonly Mark[] {
  return marks.map((mark) =>
    mark.kind === 'text'
      ? { ...mark, x: mark.x + x, y: mark.y + y }
      : { ...mark, d: movedPath(mark.d, x, y) },
  )
}

/** A path of absolute moves and relative steps, moved. */
function movedPath(d: string, x: number, y: number): string {
  return d.replaceAll(
    /([ML])(-?[\d.]+)[ ,](-?[\d.]+)/g,
    (_, command: string, left: string, top: string) => `${command}${Number(left) + x} ${Number(top) + y}`,
  )
}

/** A stamp: its box, and its marks. */
export interface Stamp {
  readonly box: Box
  readonly marks: readonly Mark[]
}

/** A point of the layout. */
export interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Lays the stamp over what is drawn, so that whoever cuts it off cuts off the skin too: within `shape` (the outline of
 * the block, corner by corner), as low as it goes, clear of the picture's edges.
 */
export function stampOn(text: string, picture: Box, shape: readonly Point[], measure: Measure): Stamp {
  const { px, weight, padX, padY, lineHeight } = STAMP
  const gap = 10
  const room = Math.max(80, picture.right - picture.left - 2 * (padX + gap))
  const all = measure(text, px, weight)
  const hull = hullOf(shape)
  // In as few lines as the skin is wide enough for.
  const tries = [1, 2, 3].map((count) => {
    const lines = wrap(text, px, weight, Math.min(room, (all / count) * 1.15), measure)
    const width = Math.ceil(Math.max(...lines.map((line) => measure(line, px, weight))) + 2 * padX)
    const height = Math.ceil(lines.length * px * lineHeight + 2 * padY)
    return { lines, width, height, spot: spotIn(picture, hull, width, height, gap) }
  })
  const { lines, width, height, spot: found } = tries.find(({ spot }) => spot !== null) ?? tries[0]
  const spot = found ?? {
    x: Math.round((picture.left + picture.right - width) / 2),
    y: Math.round(picture.bottom - gap - height),
  }
  const box = { left: spot.x, top: spot.y, right: spot.x + width, bottom: spot.y + height }
  return {
    box,
    marks: [
      {
        kind: 'path',
        d: boxPath(box.left, box.top, width, height, 8),
        stroke: 'line',
        widthPx: 1,
        fill: 'paper',
        halo: 0,
      },
      ...lines.map((line, i): Mark => ({
        kind: 'text',
        x: box.left + width / 2,
        y: Math.round((box.top + padY + px * (lineHeight * i + 1.02)) * 100) / 100,
        text: line,
        px,
        weight,
        ink: 'ink',
        side: 'middle',
        halo: 0,
      })),
    ],
  }
}

/** The lowest place for a box in a shape within the picture, as near its middle as may be; null where there is none. */
function spotIn(
  picture: Box,
  hull: readonly Point[],
  width: number,
  height: number,
  gap: number,
): Point | null {
  const middle = (picture.left + picture.right - width) / 2
  const lowest = picture.bottom - gap - height
  const fits = (x: number, y: number) =>
    [
      [x, y],
      [x + width, y],
      [x, y + height],
      [x + width, y + height],
    ].every(([px, py]) => isIn(hull, px, py))
  const reach = (picture.right - picture.left - width) / 2 - gap
  for (let y = lowest; y >= picture.top + gap; y -= 4) {
    for (let off = 0; off <= reach; off += 8) {
      if (fits(middle + off, y)) return { x: Math.round(middle + off), y: Math.round(y) }
      if (fits(middle - off, y)) return { x: Math.round(middle - off), y: Math.round(y) }
    }
  }
  return null
}

/** The outer points of some, in order round them. */
function hullOf(points: readonly Point[]): readonly Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y)
  const half = (from: readonly Point[]) => {
    const chain: Point[] = []
    for (const point of from) {
      while (chain.length > 1 && turn(chain[chain.length - 2], chain[chain.length - 1], point) <= 0)
        chain.pop()
      chain.push(point)
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.toReversed())]
}

const turn = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)

function isIn(hull: readonly Point[], x: number, y: number): boolean {
  if (hull.length < 3) return false
  return hull.every((point, i) => turn(point, hull[(i + 1) % hull.length], { x, y }) >= 0)
}
