import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simulate, stateAt } from '../../src/model/course'
import { DEFAULT_PLAN, SITE_IDS } from '../../src/model/plan'
import { skinOf } from '../../src/model/skin/skin'
import { filmShare, placeChannels, tongueShare } from '../../src/tissue/channels'
import { CURVE_FLOATS } from '../../src/tissue/fibres'
import { createGlyphFrame, glyphsInto } from '../../src/tissue/glyph-frame'
import { GLYPH_KINDS, placeHealing } from '../../src/tissue/glyph-sites'
import { NEEDLE_FORMS, NEEDLE_MM } from '../../src/tissue/needle-forms'
import { TISSUE_SEED, tissueOf } from '../../src/tissue/tissue'

const course = simulate(DEFAULT_PLAN)
const tissue = tissueOf(course.skin)
const channels = placeChannels(250, 1, TISSUE_SEED)
const healing = placeHealing(tissue, course.track, channels, 1, TISSUE_SEED)
const { glyphs } = healing

/** Indices of all glyphs of a kind. */
const of = (kind: (typeof GLYPH_KINDS)[number]) =>
  Array.from(glyphs.kind.keys()).filter((i) => GLYPH_KINDS[glyphs.kind[i]] === kind)
const point = (list: Float32Array, i: number) => [list[i * 3], list[i * 3 + 1]] as const
const apart = (a: readonly [number, number], b: readonly [number, number]) =>
  Math.hypot(a[0] - b[0], a[1] - b[1])

describe('what comes and goes', () => {
  it('signals start where the model makes them: PDGF at the clot, FGF at the epidermis, TGF-β3 at cells', () => {
    const inCut = Array.from(channels.x).filter((_, i) => channels.inCut[i])
    for (const i of of('pdgf')) {
      const [x] = point(glyphs.start, i)
      expect(Math.min(...inCut.map((cx) => Math.abs(cx - x)))).toBeLessThan(0.031)
    }
    for (const i of of('fgf')) {
      const [x, y] = point(glyphs.start, i)
      expect(tissue.fields.junctionY(x, 0.968) - y).toBeCloseTo(0.004, 2)
    }
    const cells = [...of('macrophage'), ...of('fibroblast')].map((i) => point(glyphs.home, i))
    for (const i of of('tgf-beta-3')) {
      expect(Math.min(...cells.map((cell) => apart(cell, point(glyphs.start, i))))).toBeLessThan(1e-6)
    }
  })

  it('TGF-β1 and VEGF leave a cell only once it has come: before, the clot or the epidermis', () => {
    const frame = createGlyphFrame(glyphs)
    /** Share of the visible signals of a kind that lie nearer to the later way of theirs than to the first. */
    const fromCells = (kind: 'tgf-beta-1' | 'vegf', timeH: number) => {
      glyphsInto(frame, glyphs, course, stateAt(course, timeH))
      const seen = of(kind).filter((i) => frame.placed[i * 4 + 3] > 0)
      const toWay = (i: number, from: Float32Array, to: Float32Array) => {
        const at = [frame.placed[i * 4], frame.placed[i * 4 + 1]] as const
        const [a, b] = [point(from, i), point(to, i)]
        return apart(a, at) + apart(at, b) - apart(a, b)
      }
      const later = seen.filter(
        (i) =>
          glyphs.laterFromH[i] < Infinity &&
          toWay(i, glyphs.laterStart, glyphs.laterHome) < toWay(i, glyphs.start, glyphs.home),
      )
      for (const i of later) expect(timeH).toBeGreaterThanOrEqual(glyphs.laterFromH[i] - 1)
      return later.length / seen.length
    }
    expect(fromCells('tgf-beta-1', 1)).toBe(0)
    expect(fromCells('tgf-beta-1', 6)).toBe(0)
    expect(fromCells('tgf-beta-1', 120)).toBeGreaterThan(0.35)
    expect(fromCells('tgf-beta-1', 300)).toBeGreaterThan(0.7)
    expect(fromCells('vegf', 12)).toBeLessThan(0.05)
    expect(fromCells('vegf', 168)).toBeGreaterThan(0.5)
    // Each waits for one that is there: a macrophage or a fibroblast that settles where it sets out.
    const cells = [...of('macrophage'), ...of('fibroblast')]
    for (const i of of('tgf-beta-1')) {
      const from = point(glyphs.laterStart, i)
      const cell = cells.find((one) => apart(point(glyphs.home, one), from) < 1e-6)
      expect(cell).toBeDefined()
      if (cell === undefined) continue
      expect(glyphs.laterFromH[i]).toBeCloseTo(glyphs.leavesH[cell] + glyphs.takesH[cell], 3)
    }
  })

  it('spent neutrophils end inside a macrophage, and every other glyph where it settled', () => {
    const macrophages = of('macrophage').map((i) => point(glyphs.home, i))
    for (const i of of('neutrophil')) {
      expect(Math.min(...macrophages.map((cell) => apart(cell, point(glyphs.end, i))))).toBeLessThan(1e-6)
    }
    for (const i of of('fibroblast')) expect(point(glyphs.end, i)).toEqual(point(glyphs.home, i))
    // While they come nothing draws them aside; as they fade they near the one that takes them up.
    const frame = createGlyphFrame(glyphs)
    const distance = (timeH: number, i: number) => {
      glyphsInto(frame, glyphs, course, stateAt(course, timeH))
      return [
        apart([frame.placed[i * 4], frame.placed[i * 4 + 1]], point(glyphs.end, i)),
        frame.placed[i * 4 + 3],
      ]
    }
    let nearing = 0
    for (const i of of('neutrophil')) {
      for (let timeH = 30; timeH < 130; timeH += 2) {
        const [near, size] = distance(timeH, i)
        if (size <= 0.02 || size >= 0.6) continue
        const settled = apart(point(glyphs.home, i), point(glyphs.end, i))
        expect(near).toBeLessThan(settled + 0.02)
        if (near < 0.7 * settled) nearing++
      }
    }
    expect(nearing).toBeGreaterThan(0)
  })

  it('new fibres lie beside the ways of fibroblasts', () => {
    const ways = of('fibroblast').map((i) => [point(glyphs.start, i), point(glyphs.home, i)] as const)
    for (const { fibres } of [healing.newTypeIII, healing.newTypeI]) {
      expect(fibres.count).toBeGreaterThan(300)
      let beside = 0
      for (let i = 0; i < fibres.count; i++) {
        const curve = fibres.curves.subarray(i * CURVE_FLOATS, (i + 1) * CURVE_FLOATS)
        const middle = [(curve[0] + curve[9]) / 2, (curve[1] + curve[10]) / 2] as const
        const near = ways.some(([from, to]) =>
          [0.3, 0.5, 0.7, 0.9, 1].some(
            (share) =>
              apart(middle, [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]) <
              0.11,
          ),
        )
        if (near) beside++
      }
      expect(beside / fibres.count).toBeGreaterThan(0.95)
    }
  })
})

describe('a closing gap', () => {
  it('closes from below: never wider than at the surface, closed where the surface is, whole where nothing closed', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (gap, one, other) => {
          const [high, low] = [Math.min(one, other), Math.max(one, other)]
          expect(tongueShare(gap, low)).toBeLessThanOrEqual(tongueShare(gap, high) + 1e-12)
          expect(tongueShare(gap, 0)).toBeCloseTo(gap, 12)
          expect(tongueShare(gap, low)).toBeGreaterThanOrEqual(0)
        },
      ),
    )
    expect(tongueShare(1, 1)).toBe(1)
    expect(tongueShare(0, 0.5)).toBe(0)
    // Half closed above, 0.5 · (1 − 0.88 · 0.5) is left at the junction.
    expect(tongueShare(0.5, 1)).toBeCloseTo(0.28, 12)
  })
})

describe('a serum’s film', () => {
  it('stands only after a session with a serum, and goes in within hours', () => {
    expect(filmShare('none', 0)).toBe(0)
    expect(filmShare('vitamin-c', -0.01)).toBe(0)
    expect(filmShare('vitamin-c', 0)).toBe(1)
    expect(filmShare('hyaluronic-acid', 0.4)).toBeCloseTo(Math.exp(-1), 12)
    expect(filmShare('prp', 3)).toBeLessThan(0.001)
  })
})

describe('needles', () => {
  it('of every device come to a point, widen upwards to their full width and no further', () => {
    for (const { profile } of Object.values(NEEDLE_FORMS)) {
      expect(profile[0]).toEqual([0, 0])
      expect(profile[profile.length - 1]).toEqual([1, NEEDLE_MM])
      for (let i = 1; i < profile.length; i++) {
        expect(profile[i][0]).toBeGreaterThanOrEqual(profile[i - 1][0])
        expect(profile[i][1]).toBeGreaterThan(profile[i - 1][1])
      }
    }
  })
})

describe('fibres that were there before', () => {
  it('keep below the epidermis and behind the cut at every site', { timeout: 30_000 }, () => {
    for (const site of SITE_IDS) {
      const { fields, papillary, reticular, elastic } = tissueOf(skinOf({ ...DEFAULT_PLAN, site }))
      for (const [{ curves, count }, gapMm] of [
        [papillary, 0.0019],
        [reticular, 0.017],
        [elastic, 0.017],
      ] as const) {
        expect(count).toBeGreaterThan(100)
        let nearest = Infinity
        let foremost = 0
        for (let i = 0; i < curves.length; i += 3) {
          nearest = Math.min(nearest, fields.junctionY(curves[i], curves[i + 2]) - curves[i + 1])
          foremost = Math.max(foremost, curves[i + 2])
        }
        expect(nearest, site).toBeGreaterThan(gapMm)
        expect(foremost, site).toBeLessThan(1)
      }
    }
  })

  it('lie in bundles: a strand has another beside it that crimps as it does', () => {
    const { reticular } = tissue
    let paired = 0
    for (let i = 1; i < reticular.count; i++) {
      const [a, b] = [reticular.crimps[i * 2 + 1], reticular.crimps[i * 2 - 1]]
      const near = apart(
        [reticular.curves[i * CURVE_FLOATS], reticular.curves[i * CURVE_FLOATS + 1]],
        [reticular.curves[(i - 1) * CURVE_FLOATS], reticular.curves[(i - 1) * CURVE_FLOATS + 1]],
      )
      if (Math.abs(a - b) < 0.33 && near < 0.2) paired++
    }
    expect(paired / reticular.count).toBeGreaterThan(0.7)
  })
})

describe('quality', () => {
  it('adds, and moves nothing that a lower one shows', () => {
    const shownBy = (quality: number) => {
      const {
        glyphs: made,
        newTypeI,
        newTypeIII,
      } = placeHealing(tissue, course.track, channels, quality, TISSUE_SEED)
      const frame = createGlyphFrame(made)
      glyphsInto(frame, made, course, stateAt(course, 100))
      const cells = Array.from({ length: made.count }, (_, i) =>
        [made.kind[i], ...frame.placed.subarray(i * 4, i * 4 + 4), frame.turned[i], made.end[i * 3]].join(),
      )
      const laid = [newTypeI, newTypeIII].flatMap(({ fibres, rank, session }) =>
        Array.from(rank, (place, i) =>
          [place, session[i], ...fibres.curves.subarray(i * 12, i * 12 + 12)].join(),
        ),
      )
      return { all: new Set([...cells, ...laid]), cells: cells.length, laid: laid.length }
    }
    const [low, middle, top] = [1, 2, 3].map(shownBy)
    for (const [less, more] of [
      [low, middle],
      [middle, top],
    ]) {
      expect([...less.all].filter((one) => !more.all.has(one))).toEqual([])
    }
    expect(middle.cells).toBe(2 * low.cells)
    expect(top.cells).toBe(middle.cells)
    expect(middle.laid).toBe(2 * low.laid)
    expect(top.laid).toBe(3 * low.laid)
  })

  it('never changes the share of a kind that is seen', () => {
    for (const quality of [1, 2, 3]) {
      const { glyphs: made } = placeHealing(tissue, course.track, channels, quality, TISSUE_SEED)
      for (const kind of [0, 3, 7]) {
        const ranks = Array.from(made.rank).filter((_, i) => made.kind[i] === kind)
        for (const share of [0.2, 0.5, 0.9]) {
          const seen = ranks.filter((rank) => rank < share).length / ranks.length
          expect(seen, `${quality} ${kind} ${share}`).toBeCloseTo(share / 0.96, 1)
        }
      }
    }
  })
})
