import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartSvg, HUES } from '../../src/app/exports/chart-svg'
import { footOf, moved, paperOf, type Said, STAMP, stampOn } from '../../src/app/exports/compose'
import { labelsOf } from '../../src/app/exports/labels'
import { boxPath, escapeXml, INKS, type Mark, marksSvg, type TextMark } from '../../src/app/exports/marks'
import { sayer } from '../../src/app/exports/said'
import { shapeOf } from '../../src/app/exports/shape'
import { shortened, wrap } from '../../src/app/exports/text'
import { PICTURE_SIZES } from '../../src/app/exports/still'
import { startBands } from '../../src/model/bands'
import { simulate } from '../../src/model/course'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { MODEL_VERSION } from '../../src/model/version'
import { axisOf } from '../../src/state/axis'
import { cutZ } from '../../src/state/cut'
import { depthScaleOf, drawnDepth } from '../../src/state/depth-scale'
import { framedTipMm, resolvePose } from '../../src/state/framing'
import type { Projection } from '../../src/state/projector'
import { DEFAULT_VIEW, type ViewState } from '../../src/state/view'
import { VIEW_IDS } from '../../src/story/pose'
import { structurePlaces } from '../../src/tissue/places'
import { touch } from '../../src/ui/free-spot'
import { anyPlan, anyTimeH } from '../support/arbitraries'
import { projectionBy } from '../support/projection'
import { measure, words } from './support'

const ADDRESS = `https://a-clinic-with-a-long-name.example/skin/#1;${'d=1.5;t=72;z=cheek;'.repeat(14)}`
const SIZES = [...PICTURE_SIZES, { widthPx: 640, heightPx: 360 }, { widthPx: 320, heightPx: 1920 }]

/** A text as languages that take more room have it: 40 % longer. */
const longer = (text: string) => `${text} ${'ěxtřå '.repeat(Math.ceil((text.length * 0.4) / 6))}`.trim()
const longerSaid = (said: Said): Said =>
  Object.fromEntries(
    Object.entries(said).map(([name, text]) => [name, name === 'address' ? text : longer(text)]),
  ) as unknown as Said

/** The box that a line of text takes. */
function boxOf({ x, y, text, px, weight, side }: TextMark) {
  const wide = measure(text, px, weight)
  const left = side === 'left' ? x : side === 'right' ? x - wide : x - wide / 2
  return { left, top: y - px * 0.8, right: left + wide, bottom: y + px * 0.25 }
}
const texts = (marks: readonly Mark[]) => marks.filter((mark) => mark.kind === 'text')

describe('what is written below a picture', () => {
  it('stays on the paper in every size, 40 % longer too and in either direction, no line on another', () => {
    fc.assert(
      fc.property(
        anyPlan,
        anyTimeH,
        fc.constantFrom(...SIZES),
        fc.constantFrom('ltr' as const, 'rtl' as const),
        fc.boolean(),
        (plan, timeH, { widthPx, heightPx }, direction, isLong) => {
          const said = sayer({ words, course: simulate(plan), level: 'plain', address: ADDRESS })(timeH)
          const paper = paperOf(widthPx, heightPx)
          const { marks, heightPx: tall } = footOf(
            isLong ? longerSaid(said) : said,
            paper,
            measure,
            direction,
          )
          const boxes = texts(marks).map(boxOf)
          for (const box of boxes) {
            expect(box.left).toBeGreaterThanOrEqual(0)
            expect(box.right).toBeLessThanOrEqual(paper.width)
            expect(box.top).toBeGreaterThanOrEqual(0)
            expect(box.bottom).toBeLessThanOrEqual(tall)
          }
          boxes.forEach((box, i) => {
            for (const other of boxes.slice(i + 1)) expect(touch(box, other)).toBe(false)
          })
          // The picture keeps most of the paper.
          expect(tall).toBeLessThanOrEqual(paper.height * 0.5)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('says moment, caption, plan, sources, version, link and purpose, all of them whole in ordinary words', () => {
    const said = sayer({
      words,
      course: simulate(DEFAULT_PLAN),
      level: 'plain',
      address: 'https://skin.example/#1;t=72',
    })(72)
    expect(said.made).toContain(MODEL_VERSION)
    for (const { widthPx, heightPx } of PICTURE_SIZES) {
      const { marks } = footOf(said, paperOf(widthPx, heightPx), measure, 'ltr')
      const all = texts(marks)
        .map(({ text }) => text)
        .join(' ')
      for (const part of ['moment', 'caption', 'plan', 'sources', 'made', 'address', 'purpose'] as const)
        expect(all, part).toContain(said[part])
    }
  })

  it('begins at the right in a language that is written so', () => {
    const said = sayer({ words, course: simulate(DEFAULT_PLAN), level: 'plain', address: ADDRESS })(72)
    const paper = paperOf(1280, 720)
    const [ltr, rtl] = (['ltr', 'rtl'] as const).map((way) => texts(footOf(said, paper, measure, way).marks))
    expect(ltr.map(({ x }) => paper.width - x)).toEqual(rtl.map(({ x }) => x))
    expect(new Set(rtl.map(({ side }) => side))).toEqual(new Set(['right']))
  })
})

describe('lines of text', () => {
  it('hold all words in their order and are never too wide, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 30, max: 400 }), (text, wide) => {
        const lines = wrap(text, 14, 400, wide, measure)
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
        for (const line of lines) {
          expect(measure(line, 14, 400) <= wide || Array.from(line).length === 1).toBe(true)
        }
        const few = shortened(lines, 2, 14, 400, wide, measure)
        expect(few.length).toBeLessThanOrEqual(2)
        if (lines.length > 2) expect(few[1].endsWith('…')).toBe(true)
      }),
    )
  })
})

/** A view as the section shows it: no perspective, so that it can be worked out here. */
function flat(view: ViewState, timeH: number, plan = DEFAULT_PLAN, width = 1280, height = 560): Projection {
  const course = simulate(plan)
  const stage = { widthPx: width, heightPx: height }
  const pose = resolvePose({ ...view, mirror: false }, course, framedTipMm(course, view, timeH), stage)
  const depths = depthScaleOf(view.scale, course.skin)
  const pxPerMm = height / pose.spanMm
  return projectionBy(
    (out, x, y) => {
      out.x = width / 2 + (x - pose.targetMm[0]) * pxPerMm
      out.y = height / 2 + (drawnDepth(depths, -y) + pose.targetMm[1]) * pxPerMm
    },
    { pose, depths, cutZ: cutZ(view.cutMm) },
  )
}

describe('the stamp', () => {
  it('lies on the skin in every named view, inside the picture: whoever cuts it off cuts off skin', () => {
    const stamp = words.say('app.stamp')
    for (const id of VIEW_IDS) {
      for (const width of [1280, 640, 360]) {
        const picture = { left: 0, top: 0, right: width, bottom: 560 }
        const projection = flat({ ...DEFAULT_VIEW, view: id }, 72, DEFAULT_PLAN, width)
        const { box, marks } = stampOn(stamp, picture, shapeOf(projection), measure)
        const [top, bottom] = [0, -2.5].map((y) => {
          const at = { x: 0, y: 0 }
          projection.toScreen(at, 0, y, 1)
          return at.y
        })
        expect(box.left, id).toBeGreaterThan(0)
        expect(box.right, id).toBeLessThan(width)
        expect(box.top, id).toBeGreaterThanOrEqual(Math.max(0, top))
        expect(box.bottom, id).toBeLessThan(Math.min(560, bottom))
        expect(
          texts(marks)
            .map(({ text }) => text)
            .join(' '),
        ).toBe(stamp)
        for (const line of texts(marks)) {
          const of = boxOf(line)
          expect(of.left).toBeGreaterThanOrEqual(box.left + STAMP.padX - 1)
          expect(of.right).toBeLessThanOrEqual(box.right - STAMP.padX + 1)
          expect(of.bottom).toBeLessThanOrEqual(box.bottom)
        }
      }
    }
  })

  it('stays in the picture where no skin is wide enough for it', () => {
    const { box } = stampOn('A stamp', { left: 0, top: 0, right: 300, bottom: 200 }, [], measure)
    expect(box.left).toBeGreaterThan(0)
    expect(box.bottom).toBeLessThan(200)
  })
})

describe('names in a picture', () => {
  it('never touch one another or the stamp, nor leave the picture, whatever the plan, hour and view', () => {
    fc.assert(
      fc.property(
        anyPlan,
        anyTimeH,
        fc.constantFrom(...VIEW_IDS),
        fc.boolean(),
        (plan, timeH, id, stretched) => {
          const view: ViewState = { ...DEFAULT_VIEW, view: id, scale: stretched ? 'stretched' : 'true' }
          const projection = flat(view, timeH, plan)
          const course = simulate(plan)
          const seen = { left: 0, top: 0, right: 1280, bottom: 560 }
          const stamp = stampOn(words.say('app.stamp'), seen, shapeOf(projection), measure)
          const marks = labelsOf({
            course,
            view,
            timeH,
            projection,
            places: structurePlaces(course),
            width: 1280,
            height: 560,
            seen,
            taken: [stamp.box],
            words,
            measure,
          })
          const boxes = texts(marks).map((mark) => ({ ...boxOf(mark), text: mark.text }))
          boxes.forEach((box, i) => {
            expect(box.left, box.text).toBeGreaterThanOrEqual(0)
            expect(box.right, box.text).toBeLessThanOrEqual(1280)
            expect(box.bottom, box.text).toBeLessThanOrEqual(560)
            expect(touch(box, stamp.box), box.text).toBe(false)
            for (const other of boxes.slice(i + 1))
              expect(touch(box, other), `${box.text} on ${other.text} ${JSON.stringify([box, other])}`).toBe(
                false,
              )
          })
        },
      ),
      {
        numRuns: 40,
        // Set deeper than the block is, which was once written on the stamp.
        examples: [[{ ...DEFAULT_PLAN, site: 'scalp', depthMm: 2.92 }, 0, 'block', false]],
      },
    )
  })

  it('name what the view is about, give the set depth and a scale; without labels only what measures', () => {
    const of = (labels: boolean) => {
      const view = { ...DEFAULT_VIEW, labels }
      const course = simulate(DEFAULT_PLAN)
      return texts(
        labelsOf({
          course,
          view,
          timeH: 24,
          projection: flat(view, 24),
          places: structurePlaces(course),
          width: 1280,
          height: 560,
          seen: { left: 0, top: 0, right: 1280, bottom: 560 },
          taken: [],
          words,
          measure,
        }),
      ).map(({ text }) => text)
    }
    for (const name of [
      'Stratum corneum',
      'Reticular dermis',
      'Needle channel',
      'Collagen fibres',
      '1.5 mm',
      '0.2 mm',
    ])
      expect(of(true)).toContain(name)
    expect(of(false)).toContain('1.5 mm')
    expect(of(false)).not.toContain('Collagen fibres')
  })
})

describe('marks', () => {
  it('are moved as one: path and text by the same', () => {
    const marks: Mark[] = [
      { kind: 'path', d: boxPath(10, 20, 30, 40, 5), stroke: null, widthPx: 1, fill: 'ink', halo: 0 },
      { kind: 'text', x: 1, y: 2, text: 'a', px: 10, weight: 400, ink: 'ink', side: 'left', halo: 0 },
    ]
    const [path, text] = moved(marks, 100, 200)
    expect(path).toMatchObject({ d: boxPath(110, 220, 30, 40, 5) })
    expect(text).toMatchObject({ x: 101, y: 202 })
  })

  it('are the page’s colours, light and dark, curves too', () => {
    const css = readFileSync(join(import.meta.dirname, '../../src/app/styles/page.css'), 'utf8')
    const pair = (name: string) =>
      /light-dark\(([^,]+), ([^)]+)\)/.exec(css.split(`--${name}: `)[1])?.slice(1, 3)
    const names = {
      paper: 'paper',
      panel: 'panel',
      ink: 'ink',
      soft: 'ink-soft',
      line: 'line',
      accent: 'accent',
      mark: 'mark',
      halo: 'mark-halo',
      middle: 'stage-middle',
      edge: 'stage-edge',
    } as const
    for (const [id, name] of Object.entries(names) as [keyof typeof names, string][])
      expect([INKS.light[id], INKS.dark[id]], name).toEqual(pair(name))
    for (const hue of ['inflammation', 'growth', 'fibroblasts', 'collagen'] as const)
      expect([HUES.light[hue], HUES.dark[hue]]).toEqual(pair(hue))
  })

  it('are sound XML whatever is written, and stand on their side in either direction', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const safe = escapeXml(text)
        expect(safe).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/)
        // oxlint-disable-next-line no-control-regex
        expect(safe).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
      }),
    )
    const mark: Mark = {
      kind: 'text',
      x: 5,
      y: 6,
      text: 'نص <b>',
      px: 10,
      weight: 400,
      ink: 'ink',
      side: 'right',
      halo: 0,
    }
    expect(marksSvg([mark], INKS.light, 'ltr')).toContain('text-anchor="end"')
    const rtl = marksSvg([mark], INKS.light, 'rtl')
    expect(rtl).toContain('text-anchor="start" direction="rtl"')
    expect(rtl).toContain('نص &lt;b&gt;')
  })
})

describe('the chart', () => {
  const course = simulate(DEFAULT_PLAN)
  const run = startBands(course, 6)
  while (!run.advance(100_000));
  const svg = chartSvg({
    words,
    course,
    bands: run.bands(),
    curves: DEFAULT_VIEW.curves,
    axis: axisOf('session-1', course.sessionTimesH, course.endH),
    timeH: 72,
    level: 'plain',
    address: 'https://skin.example/#1;t=72&a<b>',
    theme: 'light',
    measure,
  })

  it('stands alone: words as text, title and description, nothing that runs or comes from elsewhere', () => {
    expect(svg).toMatch(/<title>[^<]+<\/title>\n<desc>[^<]+<\/desc>/)
    expect(svg).not.toMatch(/<script|foreignObject|<style|<image|\son\w+=|href=|style=|class=|NaN|undefined/)
    expect([...svg.matchAll(/url\(([^)]*)\)/g)].every(([, to]) => to.startsWith('#'))).toBe(true)
    expect(svg).toContain('&amp;a&lt;b&gt;')
    for (const text of [
      words.say('app.stamp'),
      MODEL_VERSION,
      'Day 3',
      'Inflammation (when: measured in people)',
    ])
      expect(svg).toMatch(new RegExp(`<text[^>]*>[^<]*${text.replaceAll(/[().]/g, '\\$&')}`))
    expect(svg).toMatch(/<text[^>]*>Sources: /)
  })

  it('draws each curve with its band, dashed where it is in part assumed', () => {
    expect([...svg.matchAll(/fill-opacity="0.22"/g)]).toHaveLength(4)
    expect([...svg.matchAll(/stroke-width="2.4"/g)]).toHaveLength(4)
    expect([...svg.matchAll(/stroke-dasharray="9 3"/g)]).toHaveLength(3)
  })
})
