import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { simulate, stateAt } from '../../src/model/course'
import { BLOCK } from '../../src/model/block'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { layerAt, skinOf } from '../../src/model/skin/skin'
import { channelHalfWidth, channelLookInto, placeChannels } from '../../src/tissue/channels'
import { dentAt, DENT_RADIUS_MM, dentDepthShare } from '../../src/tissue/dent'
import { CURVE_FLOATS } from '../../src/tissue/fibres'
import { createGlyphFrame, glyphShare, glyphsInto } from '../../src/tissue/glyph-frame'
import { GLYPH_KINDS, GLYPHS, placeHealing } from '../../src/tissue/glyph-sites'
import { structurePlaces } from '../../src/tissue/places'
import { RESIDENT_FLOATS } from '../../src/tissue/residents'
import { createTissue, TISSUE_SEED, tissueOf } from '../../src/tissue/tissue'
import { TUBE_KINDS } from '../../src/tissue/tubes'
import { anyPlan, anyTimeH } from '../support/arbitraries'

const inBlock = (x: number, y: number, z: number, room = 0.06) =>
  Math.abs(x) <= BLOCK.halfWidthMm + room &&
  y >= -BLOCK.heightMm - room &&
  Math.abs(z) <= BLOCK.halfDepthMm + room

describe('the places of structures', () => {
  it('lie in the block, collagen in the reticular dermis, one channel in the cut for each session', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const course = simulate(plan)
        const tissue = tissueOf(course.skin)
        const channels = placeChannels(plan.densityPerCm2, plan.sessions, TISSUE_SEED)
        const places = structurePlaces(course)
        for (const { at } of places) expect(inBlock(...at, 0)).toBe(true)
        const one = (id: string) => places.filter((place) => place.id === id)
        expect(layerAt(course.skin, -one('collagen')[0].at[1])).toBe('reticular-dermis')
        // What lies all along the cut is offered more than once, for a picture that shows only some of it.
        for (const id of ['vessels', 'collagen', 'elastic-fibres', 'fibroblast', 'melanocyte']) {
          expect(one(id).length, id).toBeGreaterThan(1)
        }
        const sessions = one('channel').map(({ session }) => session)
        expect(sessions).toEqual(Array.from({ length: plan.sessions }, (_, i) => i))
        for (const { at, session } of one('channel')) {
          expect(-at[1]).toBeLessThan(course.track.woundDepthMm)
          const stands = Array.from(channels.x).some(
            (x, i) => x === at[0] && channels.session[i] === session && channels.inCut[i] === 1,
          )
          expect(stands).toBe(true)
        }
        // The gland's name points into the gland: nearer to one of its lobes than that lobe is wide.
        const [gx, gy] = one('oil-gland')[0].at
        const { lobes, lobeKinds } = tissue.adnexa
        const away = Array.from(lobeKinds, (kind, i) =>
          kind === 0 ? Math.hypot(lobes[i * 4] - gx, lobes[i * 4 + 1] - gy) / lobes[i * 4 + 3] : Infinity,
        )
        expect(Math.min(...away)).toBeLessThan(1.6)
      }),
      { numRuns: 25 },
    )
  })
})

describe('tissue', () => {
  it('gives the same bytes for the same skin and seed, others for another seed', () => {
    const skin = skinOf(DEFAULT_PLAN)
    const [one, other, third] = [createTissue(skin, 'a'), createTissue(skin, 'a'), createTissue(skin, 'b')]
    for (const part of ['papillary', 'reticular', 'vessels', 'mosaic', 'residents'] as const) {
      expect(other[part]).toEqual(one[part])
      expect(third[part]).not.toEqual(one[part])
    }
    expect(tissueOf(skin)).toBe(tissueOf(skinOf({ ...DEFAULT_PLAN, depthMm: 0.5 })))
  })

  it('is as thick as measured, layer above layer, at every site', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const skin = skinOf(plan)
        const { fields } = tissueOf(skin)
        let epidermis = 0
        let count = 0
        for (let x = -1.45; x <= 1.45; x += 0.02) {
          for (const z of [-0.9, -0.3, 0.4, 0.95]) {
            const [top, corneum, junction, fat] = [
              fields.surfaceY(x, z),
              fields.corneumY(x, z),
              fields.junctionY(x, z),
              fields.fatTopY(x, z),
            ]
            expect(Math.abs(top)).toBeLessThan(0.006)
            expect(corneum).toBeLessThan(top)
            expect(junction).toBeLessThan(corneum - 0.01)
            expect(fat).toBeLessThan(junction)
            epidermis += top - junction
            count++
          }
        }
        expect(Math.abs(epidermis / count / skin.epidermisMm - 1)).toBeLessThan(0.08)
      }),
      { numRuns: 12, seed: 2 },
    )
  })

  it('keeps everything finite and inside the block', () => {
    for (const site of ['cheek', 'abdomen', 'periorbital'] as const) {
      const tissue = tissueOf(skinOf({ ...DEFAULT_PLAN, site }))
      for (const set of [tissue.papillary, tissue.reticular]) {
        expect(set.count).toBeGreaterThan(1000)
        for (let i = 0; i < set.count * CURVE_FLOATS; i += 3) {
          const [x, y, z] = set.curves.subarray(i, i + 3)
          expect(inBlock(x, y, z, 0.2), `${x} ${y} ${z}`).toBe(true)
        }
      }
      const { points, kinds } = tissue.vessels
      for (let i = 0; i < points.length; i += 4)
        expect(inBlock(points[i], points[i + 1], points[i + 2])).toBe(true)
      expect(new Set(kinds).size).toBe(5)
      for (const kind of kinds) expect(TUBE_KINDS[kind]).toBeDefined()
      for (let i = 0; i < tissue.residents.length; i += RESIDENT_FLOATS) {
        expect(inBlock(tissue.residents[i], tissue.residents[i + 1], tissue.residents[i + 2])).toBe(true)
      }
    }
  })

  it('flattens rete ridges with age', () => {
    const swing = (ageDecade: number) => {
      const { fields, skin } = tissueOf(skinOf({ ...DEFAULT_PLAN, ageDecade }))
      let total = 0
      for (let x = -1.4; x < 1.4; x += 0.01) total += Math.abs(fields.junctionY(x, 1) + skin.epidermisMm)
      return total
    }
    expect(swing(70) / swing(20)).toBeLessThan(0.72)
    expect(swing(70) / swing(20)).toBeGreaterThan(0.5)
  })
})

describe('channels', () => {
  it('stand as densely as the plan says, one of them in the middle of the cut', () => {
    fc.assert(
      fc.property(anyPlan, ({ densityPerCm2, sessions }) => {
        const sites = placeChannels(densityPerCm2, sessions, TISSUE_SEED)
        // Channels in the cut belong half to the piece that was cut away.
        let weight = 0
        for (let i = 0; i < sites.count; i++) weight += sites.inCut[i] ? 0.5 : 1
        const wanted = densityPerCm2 * 0.06 * sessions
        // Few channels come in whole ones.
        expect(Math.abs(weight - wanted)).toBeLessThanOrEqual(0.51 * sessions)
        expect(sites.inCut[sites.x.findIndex((x, i) => x === 0 && sites.session[i] === 0)]).toBe(1)
      }),
    )
  })

  it('taper from half the needle at the surface to nothing at the reach', () => {
    expect(channelHalfWidth(0.1, 1.05, 0)).toBe(0.05)
    expect(channelHalfWidth(0.1, 1.05, 1.05)).toBe(0)
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (depth, more) => {
          expect(channelHalfWidth(0.1, 1.05, depth + more)).toBeLessThanOrEqual(
            channelHalfWidth(0.1, 1.05, depth),
          )
        },
      ),
    )
  })

  it('look open at once, clotted in minutes, closed above in a day and healed below in months', () => {
    const course = simulate(DEFAULT_PLAN)
    const look = (timeH: number) => {
      const out = { epidermalGap: 0, dermalGap: 0, clot: 0 }
      channelLookInto(out, course, stateAt(course, timeH).struck[0])
      return out
    }
    expect(look(-0.01)).toEqual({ epidermalGap: 0, dermalGap: 0, clot: 0 })
    expect(look(0).epidermalGap).toBeCloseTo(1, 2)
    expect(look(0).clot).toBe(0)
    expect(look(0.2).clot).toBeGreaterThan(0.9)
    expect(look(36).epidermalGap).toBeLessThan(0.05)
    expect(look(36).dermalGap).toBeGreaterThan(0.6)
    expect(look(2160).dermalGap).toBeLessThan(0.1)
  })

  it('dent the skin by exactly the dent at a needle, less between, never more', () => {
    const sites = placeChannels(250, 1, TISSUE_SEED)
    for (let i = 0; i < sites.count; i++) expect(dentAt(sites, 0, sites.x[i], sites.z[i])).toBeCloseTo(1, 6)
    fc.assert(
      fc.property(
        fc.double({ min: -1.5, max: 1.5, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (x, z) => {
          expect(dentAt(sites, 0, x, z)).toBeGreaterThanOrEqual(0)
          expect(dentAt(sites, 0, x, z)).toBeLessThanOrEqual(1)
        },
      ),
    )
    expect(dentAt(placeChannels(50, 1, 'far'), 0, DENT_RADIUS_MM, 1)).toBeLessThan(0.75)
    expect([0, 1, 3].map((depth) => dentDepthShare(depth, 1))).toEqual([1, 1, 0])
  })
})

describe('what comes and goes', () => {
  const course = simulate(DEFAULT_PLAN)
  const tissue = tissueOf(course.skin)
  const channels = placeChannels(250, 1, TISSUE_SEED)
  const sites = placeHealing(tissue, course.track, channels, 1, TISSUE_SEED).glyphs

  it('shows as many glyphs of each kind as the state asks for', () => {
    const frame = createGlyphFrame(sites)
    fc.assert(
      fc.property(anyTimeH, (timeH) => {
        const state = stateAt(course, timeH)
        glyphsInto(frame, sites, course, state)
        GLYPH_KINDS.forEach((kind, index) => {
          const all = Array.from(sites.kind).filter((other) => other === index).length
          const share = timeH < 0 ? 0 : glyphShare(kind, state.struck[0])
          const asked = Array.from(sites.rank).filter(
            (rank, i) => sites.kind[i] === index && rank < share,
          ).length
          let present = 0
          for (let i = 0; i < sites.count; i++) {
            if (sites.kind[i] === index && sites.rank[i] < share) present++
            if (sites.kind[i] === index && sites.rank[i] >= share) expect(frame.placed[i * 4 + 3]).toBe(0)
          }
          expect(present).toBe(asked)
          // Ranks are spread evenly, so the count follows the state in proportion.
          expect(Math.abs(asked / all - Math.min(1, share / 0.96))).toBeLessThan(0.06)
        })
      }),
      { numRuns: 40 },
    )
    expect(GLYPHS.neutrophil.perZone * 5).toBe(Array.from(sites.kind).filter((kind) => kind === 0).length)
  })

  it('is the same whichever way the playhead came', () => {
    const [one, other] = [createGlyphFrame(sites), createGlyphFrame(sites)]
    glyphsInto(one, sites, course, stateAt(course, 72))
    for (const timeH of [0.1, 5000, 24, 300, 72]) glyphsInto(other, sites, course, stateAt(course, timeH))
    expect(other.placed).toEqual(one.placed)
    expect(other.turned).toEqual(one.turned)
  })

  it('stays finite and near its channel', () => {
    const frame = createGlyphFrame(sites)
    for (const timeH of [0.01, 1, 24, 168, 700]) {
      glyphsInto(frame, sites, course, stateAt(course, timeH))
      for (let i = 0; i < sites.count; i++) {
        const [x, y, z] = frame.placed.subarray(i * 4, i * 4 + 3)
        expect(inBlock(x, y, z)).toBe(true)
        const nearest = Math.min(
          ...Array.from(channels.x)
            .filter((_, c) => channels.inCut[c])
            .map((cx) => Math.abs(cx - x)),
        )
        expect(nearest).toBeLessThan(0.36)
      }
    }
  })
})
