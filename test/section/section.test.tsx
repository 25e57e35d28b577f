import { renderToStaticMarkup } from 'react-dom/server'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { simulate, stateAt } from '../../src/model/course'
import { DEFAULT_PLAN, type Plan, SITE_IDS } from '../../src/model/plan'
import { movingContext, movingPaths, pressedEpidermis, pressedInside } from '../../src/section/moving'
import { sectionPaths } from '../../src/section/paths'
import { Section } from '../../src/section/section'
import { thingOfMark } from '../../src/section/things'
import {
  depthDrawnAt,
  depthScaleOf,
  drawnDepth,
  SCALE_IDS,
  type ScaleId,
  shiftOf,
} from '../../src/state/depth-scale'
import { THING_IDS } from '../../src/state/shown'
import { createAppStore } from '../../src/state/store'
import { placeChannels } from '../../src/tissue/channels'
import { GLYPH_KINDS, placeHealing } from '../../src/tissue/glyph-sites'
import { TUBE_KINDS, WIDENING } from '../../src/tissue/tubes'
import { TUBES } from '../../src/scene/materials/tubes'
import { TISSUE_SEED, tissueOf } from '../../src/tissue/tissue'

function context(change: Partial<Plan> = {}, scale: ScaleId = 'true', cutMm = 0) {
  const course = simulate({ ...DEFAULT_PLAN, ...change })
  const tissue = tissueOf(course.skin)
  const channels = placeChannels(course.plan.densityPerCm2, course.plan.sessions, TISSUE_SEED)
  return movingContext(
    course,
    tissue,
    channels,
    placeHealing(tissue, course.track, channels, 0.4, TISSUE_SEED),
    { depths: depthScaleOf(scale, course.skin), cutMm },
  )
}

const at = (timeH: number, change: Partial<Plan> = {}) => {
  const made = context(change)
  return movingPaths(made, stateAt(made.course, timeH))
}

/** Lowest y (µm) of the points of a path that starts each shape with M. */
const firstPoints = (path: string) =>
  [...path.matchAll(/M(-?\d+) (-?\d+)/g)].map((match) => [Number(match[1]), Number(match[2])])

/** Every point (µm) of a line that goes on by relative steps. */
function points(path: string): [number, number][] {
  let [[x, y]] = firstPoints(path)
  const steps = path
    .slice(path.indexOf('l') + 1)
    .trim()
    .split(' ')
    .map(Number)
  const all: [number, number][] = [[x, y]]
  for (let i = 0; i < steps.length; i += 2) all.push([(x += steps[i]), (y += steps[i + 1])])
  return all
}

describe('the section', () => {
  it('renders the same text every time, small enough to stand in the page', () => {
    const markup = () =>
      renderToStaticMarkup(<Section app={createAppStore()} stage={null} active label="Skin" />)
    expect(markup()).toBe(markup())
    expect(gzipSync(markup()).length).toBeLessThan(56_000)
    expect(markup()).not.toMatch(/NaN|undefined|Infinity/)
    // Inline styles would be refused by the page's own policy.
    expect(markup()).not.toContain('style=')
  })

  it('puts needle tips at exactly the set depth', () => {
    for (const depthMm of [0.2, 0.5, 1.5, 3]) {
      const tips = firstPoints(at(-0.5 / 60, { depthMm }).needles).map(([, y]) => y)
      expect(tips.length).toBeGreaterThan(2)
      expect(new Set(tips)).toEqual(new Set([Math.round(depthMm * 1000)]))
    }
  })

  it('puts them there on the ruler at every site, in both scales', () => {
    for (const site of SITE_IDS) {
      for (const scale of SCALE_IDS) {
        const made = context({ site, depthMm: 1.5 }, scale)
        const [[, y]] = firstPoints(movingPaths(made, stateAt(made.course, -0.5 / 60)).needles)
        expect(Math.abs(depthDrawnAt(made.drawing.depths, y / 1000) - 1.5)).toBeLessThan(0.001)
      }
    }
  })

  it('draws the epidermis thicker where that is asked for, and leaves widths and all below as large as they are', () => {
    const lowest = (path: string) => Math.max(...points(path).map(([, y]) => y))
    const plain = sectionPaths(context().tissue)
    const made = context({}, 'stretched')
    const stretched = sectionPaths(made.tissue, made.drawing)
    const expected = 1000 * drawnDepth(made.drawing.depths, lowest(plain.epidermis.junction) / 1000)
    // Both are rounded to a micrometre, the one before it is stretched.
    expect(Math.abs(lowest(stretched.epidermis.junction) - expected)).toBeLessThan(4)
    const shift = Math.round(1000 * shiftOf(made.drawing.depths))
    expect(stretched.lobes.map(({ r }) => r)).toEqual(plain.lobes.map(({ r }) => r))
    stretched.lobes.forEach(({ x, y }, i) => {
      expect(x).toBe(plain.lobes[i].x)
      expect(Math.abs(y - plain.lobes[i].y - shift)).toBeLessThanOrEqual(1)
    })
  })

  it('shows the layers where the cut lies, and no wound that is cut away; its needles stay', () => {
    const front = context()
    const back = context({}, 'true', 0.3)
    const { junctionY } = back.tissue.fields
    const junction = points(sectionPaths(back.tissue, back.drawing).epidermis.junction)
    for (const [x, y] of junction) expect(Math.abs(y + 1000 * junctionY(x / 1000, 0.7))).toBeLessThan(1.5)
    const day = (made: typeof back) => movingPaths(made, stateAt(made.course, 0.2))
    expect(day(front).hole).not.toBe('')
    expect(day(back).hole).toBe('')
    const dwell = (made: typeof back) => movingPaths(made, stateAt(made.course, -0.5 / 60))
    expect(dwell(back).needles).toBe(dwell(front).needles)
    expect(dwell(back).needleOpacity).toBeLessThan(dwell(front).needleOpacity)
  })

  it('meets a channel beside its middle narrower', () => {
    const widest = (cutMm: number) => {
      const made = context({}, 'true', cutMm)
      const xs = [
        ...movingPaths(made, stateAt(made.course, 0.02))
          .gap.split('M')[1]
          .matchAll(/(-?\d+) -?\d+/g),
      ]
      const all = xs.map(([, x]) => Number(x))
      return Math.max(...all) - Math.min(...all)
    }
    expect(widest(0)).toBeGreaterThan(widest(0.03))
    expect(widest(0.03)).toBeGreaterThan(widest(0.04))
  })

  it('presses the epidermis down by setting minus reach under each needle, and not otherwise', () => {
    const made = context()
    const state = stateAt(made.course, -0.5 / 60)
    const dented = pressedEpidermis(made, state)
    const still = sectionPaths(made.tissue).epidermis
    expect(pressedEpidermis(made, stateAt(made.course, 5))).toBe(still)
    const depthAtMiddle = (path: string) => {
      // The outline starts at the left edge; relative steps lead to x = 0.
      const [x0, y0] = firstPoints(path)[0]
      let [x, y] = [x0, y0]
      const steps = path
        .slice(path.indexOf('l') + 1, path.indexOf('L'))
        .trim()
        .split(/[ ]/)
        .map(Number)
      for (let i = 0; i < steps.length && x < 0; i += 2) {
        x += steps[i]
        y += steps[i + 1]
      }
      return y
    }
    const dip = depthAtMiddle(dented.corneum) - depthAtMiddle(still.corneum)
    expect(Math.abs(dip - 450)).toBeLessThan(12)
  })

  it('presses what lies inside with it: never up, by the dent at most, and back to the last micrometre', () => {
    const made = context()
    const state = stateAt(made.course, -0.5 / 60)
    const pressed = pressedInside(made, state)
    const still = pressedInside(made, stateAt(made.course, 5))
    expect([...pressed.keys()]).toEqual([...still.keys()])
    expect(pressed.size).toBeGreaterThan(20)
    const dentUm = state.dentMm * 1000
    let moved = 0
    for (const name of ['fatCells', 'residentNuclei', 'mastCells', 'fineFibres', 'elasticFibres']) {
      const [after, before] = [firstPoints(pressed.get(name) ?? ''), firstPoints(still.get(name) ?? '')]
      expect(after.length).toBe(before.length)
      after.forEach(([x, y], i) => {
        expect(x).toBe(before[i][0])
        expect(y - before[i][1]).toBeGreaterThanOrEqual(-1)
        expect(y - before[i][1]).toBeLessThanOrEqual(dentUm + 1)
        if (y - before[i][1] > dentUm / 2) moved++
      })
    }
    expect(moved).toBeGreaterThan(100)
    expect(pressedInside(made, stateAt(made.course, -2 / 60))).toEqual(still)
  })

  it('shows each part when its time comes', () => {
    expect(at(-0.03).gap).toBe('')
    expect(at(0.02).gap).not.toBe('')
    expect(at(0.2).clotOpacity).toBeGreaterThan(0.85)
    expect(at(48).gap).toBe('')
    expect(at(48).hole).not.toBe('')
    expect(at(18).glyphs.neutrophil).not.toBe('')
    expect(at(80).glyphs.macrophage).not.toBe('')
    expect(at(300).glyphs.fibroblast).not.toBe('')
    expect(at(230).sprouts).not.toBe('')
    expect(at(2160).newTypeI).not.toBe('')
    const late = at(8760)
    for (const kind of GLYPH_KINDS) expect(late.glyphs[kind], kind).toBe('')
  })

  it('widens small vessels with redness by the same shares as the scene does', () => {
    const markup = renderToStaticMarkup(<Section app={createAppStore()} stage={null} active label="Skin" />)
    const shares = [...markup.matchAll(/stroke-width="(\d+)"[^>]*data-width="(\d+)" data-widens="([\d.]+)"/g)]
    expect(shares.length).toBeGreaterThan(4)
    for (const [, drawn, width] of shares) expect(drawn).toBe(width)
    const wanted = new Set(Object.values(WIDENING))
    expect(new Set(shares.map(([, , , share]) => Number(share)))).toEqual(wanted)
    const [, table] = /WIDER\[\d+\] = float\[\]\(([^)]*)\)/.exec(TUBES.vertex) ?? []
    const inShader = (table ?? '').split(',').map(Number)
    TUBE_KINDS.forEach((kind, index) => expect(inShader[index], kind).toBe(WIDENING[kind] ?? 0))
  })

  it('lays down nothing where the dermis is not reached', () => {
    const shallow = at(2160, { device: 'roller', depthMm: 0.25 })
    expect(shallow.newTypeIII).toBe('')
    expect(shallow.hole).toBe('')
  })

  it('knows the thing of every mark it draws, so that each can be faded or hidden', () => {
    const { lobeKinds } = context().tissue.adnexa
    const markup = renderToStaticMarkup(<Section app={createAppStore()} stage={null} active label="Skin" />)
    const marks = [...markup.matchAll(/data-(?:inside|part)="([^"]+)"/g)].map(([, name]) => name)
    expect(marks.length).toBeGreaterThan(60)
    const things = new Set(marks.map((name) => thingOfMark(name, lobeKinds)))
    expect(marks.filter((name) => thingOfMark(name, lobeKinds) === null)).toEqual(['under'])
    for (const id of THING_IDS) expect(things.has(id), id).toBe(true)
  })
})
