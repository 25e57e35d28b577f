import type { Words } from '../../content/catalogue'
import type { CourseBands } from '../../model/bands'
import type { Course } from '../../model/course'
import type { CurveId } from '../../model/curves'
import { CURVE_STANDING } from '../../model/evidence/standings.data'
import type { TimeAxis } from '../../state/axis'
import type { LevelId } from '../../state/view'
import { createTimeScale } from '../../timeline/scale'
import { bandPath, CURVE_HUES, curvePath, groundPath, type Lane } from '../../timeline/shapes'
import { ticksOf } from '../../timeline/ticks'
import { momentWords } from '../../ui/moment-words'
import { footOf, moved, paperOf, stampOn } from './compose'
import { composedSvg } from './composed-svg'
import { INKS, type Mark } from './marks'
import { saidOfCurves } from './said'
import { type Measure } from './text'

/** A chart's size; its layout is as large. */
const CHART = { widthPx: 1280, heightPx: 720 } as const
const EDGE = 34
/** Room above the lanes, for their first name, and below them for the axis. */
const TOP = 40
const AXIS = 34
const LANE_GAP = 24

/** The page's colours of curves (styles/page.css; a test compares them). */
export const HUES: Readonly<
  Record<'light' | 'dark', Readonly<Record<(typeof CURVE_HUES)[CurveId], string>>>
> = {
  light: { inflammation: '#b4482f', growth: '#8a6400', fibroblasts: '#75409c', collagen: '#14715f' },
  dark: { inflammation: '#ff9a80', growth: '#f0c35a', fibroblasts: '#cfa3f2', collagen: '#6fd3bd' },
}

export interface ChartOf {
  readonly words: Words
  readonly course: Course
  readonly bands: CourseBands
  readonly curves: readonly CurveId[]
  readonly axis: TimeAxis
  readonly timeH: number
  readonly level: LevelId
  readonly address: string
  readonly theme: 'light' | 'dark'
  readonly measure: Measure
}

/** Curves with their bands over the page's own axis of time, with all that is written below a picture, as one SVG. */
export function chartSvg(of: ChartOf): string {
  const { words, course, bands, curves, axis, timeH, level, address, theme, measure } = of
  const paper = paperOf(CHART.widthPx, CHART.heightPx)
  const inks = INKS[theme]
  const { direction } = words
  const said = saidOfCurves({ words, course, level, address }, curves)
  const foot = footOf(said, paper, measure, direction)
  const picture = { left: 0, top: 0, right: paper.width, bottom: paper.height - Math.ceil(foot.heightPx) }
  const x = createTimeScale(EDGE, picture.right - EDGE, axis)
  const ground = picture.bottom - AXIS
  const each = (ground - TOP) / curves.length
  const lanes = curves.map((_, i): Lane => ({
    topPx: TOP + i * each + LANE_GAP - 10,
    heightPx: each - LANE_GAP,
  }))
  const marks: Mark[] = []
  const n = (value: number) => String(Math.round(value * 10) / 10)

  let drawing = ''
  const rule = (d: string, more = '') => {
    drawing += `<path d="${d}" fill="none" stroke="${inks.line}"${more}/>`
  }
  for (const { fromH, toH } of axis.slowed) {
    drawing += `<rect x="${n(x(fromH))}" y="${TOP - 14}" width="${n(x(toH) - x(fromH))}" height="${n(ground - TOP + 14)}" fill="${inks.line}" fill-opacity="0.35"/>`
  }
  // Time runs from left to right in every language.
  for (const { timeH: at, label, labelled } of ticksOf(axis, course.sessionTimesH, x)) {
    rule(`M${n(x(at))} ${TOP - 14}V${n(ground + 5)}`)
    if (!labelled) continue
    const text =
      typeof label === 'number' ? words.say('tick.weeks', { n: label }) : words.say(`tick.${label}`)
    const isLast = x(at) > picture.right - EDGE - 20
    marks.push({
      kind: 'text',
      x: x(at),
      y: ground + 21,
      text,
      px: 12,
      weight: 400,
      ink: 'soft',
      side: isLast ? 'right' : 'middle',
      halo: 0,
    })
  }
  curves.forEach((id, i) => {
    const hue = HUES[theme][CURVE_HUES[id]]
    const lane = lanes[i]
    const dash = CURVE_STANDING[id] === 'inferred' ? ' stroke-dasharray="9 3"' : ''
    rule(`M${EDGE} ${n(lane.topPx + lane.heightPx)}H${n(picture.right - EDGE)}`)
    drawing += `<path d="${groundPath(course, id, x, lane)}" fill="${hue}" fill-opacity="0.1"/>`
    drawing += `<path d="${bandPath(course, bands, id, x, lane)}" fill="${hue}" fill-opacity="0.22"/>`
    drawing += `<path d="${curvePath(course, id, x, lane)}" fill="none" stroke="${hue}" stroke-width="2.4" stroke-linejoin="round"${dash}/>`
    marks.push({
      kind: 'text',
      x: EDGE + 4,
      y: lane.topPx - 1,
      text: words.say('export.lane', {
        curve: words.say(`curve.${id}`),
        standing: words.say(`curve-standing.${CURVE_STANDING[id]}`),
      }),
      px: 14.5,
      weight: 600,
      ink: 'ink',
      side: 'left',
      halo: 3,
    })
  })
  const now = x(timeH)
  marks.push(
    {
      kind: 'path',
      d: `M${n(now)} ${TOP - 14}L${n(now)} ${n(ground + 4)}`,
      stroke: 'accent',
      widthPx: 2,
      fill: null,
      halo: 0,
    },
    {
      kind: 'text',
      x: Math.min(Math.max(now, EDGE + 40), picture.right - EDGE - 40),
      y: TOP - 20,
      text: momentWords(words, course, { timeH }),
      px: 13.5,
      weight: 600,
      ink: 'accent',
      side: 'middle',
      halo: 0,
    },
  )
  const within = [
    { x: EDGE, y: TOP },
    { x: picture.right - EDGE, y: TOP },
    { x: EDGE, y: ground },
    { x: picture.right - EDGE, y: ground },
  ]
  marks.push(...stampOn(said.stamp, { ...picture, bottom: ground }, within, measure).marks)
  return composedSvg({
    title: said.moment,
    said,
    locale: words.locale,
    paper,
    inks,
    direction,
    ground: { picture, isPlain: true },
    pictures: [
      {
        box: picture,
        seen: picture,
        svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${n(picture.right)}" height="${n(picture.bottom)}" viewBox="0 0 ${n(picture.right)} ${n(picture.bottom)}">${drawing}</svg>`,
      },
    ],
    marks: [...marks, ...moved(foot.marks, 0, picture.bottom)],
  })
}
