import type { BufferGeometry, InstancedBufferGeometry, ShaderMaterial } from 'three'
import { describe, expect, it, vi } from 'vitest'
import { createSkinState, simulate, stateInto } from '../../src/model/course'
import { newCollagenInto, TYPE_I, TYPE_III } from '../../src/model/healing/new-collagen'
import { DEFAULT_PLAN, type Plan } from '../../src/model/plan'
import { createHealingParts, createStillParts, type PartGroup } from '../../src/scene/block'
import { writeFrame } from '../../src/scene/frame'
import { paintInto } from '../../src/scene/paint'
import { chooseTier, TIERS } from '../../src/scene/tiers'
import { createUniforms, UNIFORM_DECLARATIONS } from '../../src/scene/uniforms'
import { COMFORT_IDS } from '../../src/state/view'
import { NEW_FIBRES } from '../../src/tissue/new-fibres'

function build(plan: Plan, tierId: keyof typeof TIERS) {
  const course = simulate(plan)
  const uniforms = createUniforms()
  const tier = TIERS[tierId]
  const still = createStillParts(course.skin, tier, uniforms)
  const healing = createHealingParts(course, tier, uniforms)
  const state = createSkinState(course)
  return {
    course,
    uniforms,
    still,
    healing,
    at: (timeH: number) => {
      stateInto(state, course, timeH)
      writeFrame(uniforms, healing, course, state)
      return state
    },
  }
}

function triangles(groups: readonly PartGroup[]): number {
  let total = 0
  for (const { parts } of groups) {
    for (const { geometry } of parts) {
      const index = geometry.getIndex()
      const corners = index ? index.count : geometry.getAttribute('position').count
      total +=
        (corners / 3) *
        ('instanceCount' in geometry ? (geometry as InstancedBufferGeometry).instanceCount : 1)
    }
  }
  return total
}

describe('the scene graph', () => {
  it.each([
    ['low', 20, 120_000],
    ['default', 28, 260_000],
    ['top', 40, 500_000],
  ] as const)('keeps tier %s to %i draw calls and %i triangles, at every site', (tier, calls, limit) => {
    for (const site of ['cheek', 'abdomen', 'upper-lip'] as const) {
      for (const densityPerCm2 of [50, 250, 400]) {
        const { still, healing } = build({ ...DEFAULT_PLAN, site, densityPerCm2 }, tier)
        expect(still.parts.length + healing.parts.length).toBeLessThanOrEqual(calls)
        expect(triangles([still, healing]), `${site} ${densityPerCm2}`).toBeLessThanOrEqual(limit)
      }
    }
  })

  it('has finite positions only', () => {
    const { still, healing } = build({ ...DEFAULT_PLAN, site: 'periorbital', sessions: 3 }, 'low')
    for (const part of [...still.parts, ...healing.parts]) {
      for (const [name, attribute] of Object.entries(part.geometry.attributes)) {
        const { array } = attribute as { array: ArrayLike<number> }
        let broken = 0
        for (let i = 0; i < array.length; i++) if (!Number.isFinite(array[i])) broken++
        expect(broken, `${part.name}.${name}`).toBe(0)
      }
    }
  })

  it('gives everything back: each geometry and material is disposed of once', () => {
    const { still, healing } = build(DEFAULT_PLAN, 'low')
    const heard = vi.fn<() => void>()
    const owned = [...still.parts, ...healing.parts].flatMap((part) => [part.geometry, part.material])
    for (const thing of owned) (thing as BufferGeometry).addEventListener('dispose', heard)
    still.dispose()
    healing.dispose()
    expect(heard).toHaveBeenCalledTimes(owned.length)
  })

  it('declares every uniform once, and every material shares the same ones', () => {
    const { still, healing, uniforms } = build(DEFAULT_PLAN, 'low')
    const names = [...UNIFORM_DECLARATIONS.matchAll(/uniform \w+ (\w+)/g)].map((match) => match[1])
    expect(names).toEqual(Object.keys(uniforms))
    expect(new Set(names).size).toBe(names.length)
    for (const { material } of [...still.parts, ...healing.parts]) {
      for (const name of names) {
        expect((material as ShaderMaterial).uniforms[name]).toBe(uniforms[name as keyof typeof uniforms])
      }
    }
  })

  it('paints every level of comfort in its own colours', () => {
    const { course, uniforms } = build(DEFAULT_PLAN, 'low')
    const painted = COMFORT_IDS.map((comfort) => {
      paintInto(uniforms, course.plan, course.skin, course.track, comfort, false)
      return [
        uniforms.uClot.value.getHexString(),
        uniforms.uTubes.value[0].getHexString(),
        uniforms.uStyle.value,
      ].join()
    })
    expect(new Set(painted).size).toBe(3)
  })
})

describe('the frame driver', () => {
  it('puts the tip where the plan sets it, and the dent where reach leaves off', () => {
    for (const depthMm of [0.2, 0.77, 1.5, 3]) {
      const { at, uniforms, course } = build({ ...DEFAULT_PLAN, depthMm }, 'low')
      at(-0.5 / 60)
      expect(uniforms.uStroke.value.x).toBe(depthMm)
      expect(uniforms.uStroke.value.y).toBeCloseTo(course.track.dentMm, 12)
      at(1)
      expect(uniforms.uStroke.value.y).toBe(0)
    }
  })

  it('writes the same bytes whichever way the playhead came', () => {
    const one = build({ ...DEFAULT_PLAN, sessions: 2 }, 'low')
    const other = build({ ...DEFAULT_PLAN, sessions: 2 }, 'low')
    one.at(700)
    for (const timeH of [8000, 0.1, 24, 3000, -0.01, 700]) other.at(timeH)
    expect(other.healing.glyphs.frame).toEqual(one.healing.glyphs.frame)
    expect(other.healing.grown).toEqual(one.healing.grown)
    expect(other.uniforms.uLooks.value).toEqual(one.uniforms.uLooks.value)
    expect(other.uniforms.uSurface.value.x).toBe(one.uniforms.uSurface.value.x)
  })

  it('lays down as many new fibres as the state asks for, none before the wound', () => {
    const { at, healing, course } = build(DEFAULT_PLAN, 'low')
    const present = () => healing.grown.reduce((sum, grown) => sum + Number(grown > 0), 0)
    at(-0.01)
    expect(present()).toBe(0)
    at(24)
    expect(present()).toBe(0)
    const state = at(2160)
    const made = new Float64Array(2)
    newCollagenInto(made, state.struck[0], course.struckOnce.system.forcings[0])
    const { ranks, kinds } = ranksOf(healing)
    const asked = ranks.filter(
      (rank, i) =>
        rank < (kinds[i] ? made[TYPE_I] / NEW_FIBRES.typeI.full : made[TYPE_III] / NEW_FIBRES.typeIII.full),
    )
    expect(present()).toBe(asked.length)
    expect(asked.length).toBeGreaterThan(200)
  })
})

function ranksOf(healing: ReturnType<typeof createHealingParts>): { ranks: number[]; kinds: number[] } {
  const { newTypeIII, newTypeI } = healing.sites
  return {
    ranks: [...newTypeIII.rank, ...newTypeI.rank],
    kinds: [...Array.from(newTypeIII.rank, () => 0), ...Array.from(newTypeI.rank, () => 1)],
  }
}

describe('choosing a tier', () => {
  it('starts low in software and on handhelds, where only antialiasing differs', () => {
    // What a processor draws has coarser pixels and corners, and leaves out what they could not show.
    const software = chooseTier({ software: true, handheld: false })
    expect(software).toMatchObject({
      id: 'low',
      quality: TIERS.low.quality,
      antialias: false,
      movingDpr: 0.47,
    })
    expect(software.tubeEvery).toBeGreaterThan(TIERS.low.tubeEvery)
    for (const of of ['reticular', 'papillary', 'elastic', 'segments', 'tubeSides', 'epidermisRows'] as const)
      expect(software[of]).toBeLessThan(TIERS.low[of])
    expect(chooseTier({ software: false, handheld: true })).toMatchObject({ id: 'low', antialias: true })
    expect(chooseTier({ software: false, handheld: false })).toBe(TIERS.default)
  })
})
