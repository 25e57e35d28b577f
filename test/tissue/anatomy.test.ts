import { describe, expect, it } from 'vitest'
import { BLOCK } from '../../src/model/block'
import { DEFAULT_PLAN, type Plan, SITE_IDS } from '../../src/model/plan'
import { COUNTS } from '../../src/model/skin/counts.data'
import { drawnInBlock } from '../../src/model/skin/drawn'
import { skinOf } from '../../src/model/skin/skin'
import { FIBRE_DEPTH_MM } from '../../src/tissue/fibres'
import { OIL_LOBE } from '../../src/tissue/hair'
import { papillaTops } from '../../src/tissue/papillae'
import {
  BASAL_CELL_MM,
  LANGERHANS_SHARE,
  MELANOCYTE_SHARE,
  RESIDENT_FLOATS,
  RESIDENT_KINDS,
  type ResidentKind,
} from '../../src/tissue/residents'
import { createTissue, type Tissue, tissueOf } from '../../src/tissue/tissue'
import {
  CUT_END,
  CUT_START,
  LAID_OPEN,
  TUBE_KINDS,
  type TubeKind,
  type TubeSet,
} from '../../src/tissue/tubes'
import { deepPlexusY, superficialPlexusY } from '../../src/tissue/vessels'

const tissueAt = (change: Partial<Plan> = {}) => tissueOf(skinOf({ ...DEFAULT_PLAN, ...change }))

interface Tube {
  readonly kind: TubeKind
  readonly cuts: number
  readonly points: readonly (readonly [number, number, number, number])[]
}

function tubesOf(...sets: readonly TubeSet[]): readonly Tube[] {
  return sets.flatMap(({ points, starts, kinds, cuts }) =>
    Array.from(kinds, (kind, tube) => ({
      kind: TUBE_KINDS[kind],
      cuts: cuts[tube],
      points: Array.from({ length: starts[tube + 1] - starts[tube] }, (_, i) => {
        const [x, y, z, r] = points.subarray((starts[tube] + i) * 4, (starts[tube] + i) * 4 + 4)
        return [x, y, z, r] as const
      }),
    })),
  )
}

const setsOf = ({ vessels, lymphAndNerve, adnexa }: Tissue) => [
  vessels,
  lymphAndNerve.lymph,
  lymphAndNerve.nerves,
  adnexa.tubes,
  adnexa.behind,
]

function cellsOf({ residents }: Tissue, wanted: ResidentKind) {
  const cells: { x: number; y: number; z: number }[] = []
  for (let i = 0; i < residents.length; i += RESIDENT_FLOATS) {
    if (RESIDENT_KINDS[residents[i + 5]] !== wanted) continue
    cells.push({ x: residents[i], y: residents[i + 1], z: residents[i + 2] })
  }
  return cells
}

describe('the tubes of every site', () => {
  it.each(SITE_IDS)('are finite, inside the block, and end only where they may: %s', (site) => {
    const tissue = tissueAt({ site })
    const { fields, skin } = tissue
    for (const { kind, cuts, points } of tubesOf(...setsOf(tissue))) {
      expect(points.length).toBeGreaterThan(1)
      for (const [x, y, z, radius] of points) {
        expect(Number.isFinite(x + y + z + radius)).toBe(true)
        expect(radius).toBeGreaterThanOrEqual(0)
        expect(Math.abs(x), kind).toBeLessThanOrEqual(BLOCK.halfWidthMm + (y > 0 ? 1 : 0.001))
        expect(y).toBeGreaterThan(-BLOCK.heightMm)
        if (kind === 'hair' || kind === 'vellus-hair') continue
        expect(y).toBeLessThan(0.02)
        expect(z).toBeLessThanOrEqual(BLOCK.halfDepthMm + 0.006)
        expect(z).toBeGreaterThan(
          kind === 'follicle' ? -BLOCK.halfDepthMm : BLOCK.halfDepthMm - BLOCK.openMm - 0.1,
        )
        // Blood, lymph and nerves stay in the dermis.
        if (['follicle', 'duct', 'coil', 'oil-duct'].includes(kind)) continue
        expect(y, kind).toBeLessThan(fields.junctionY(x, z))
        expect(-y, kind).toBeLessThan(skin.dermisBottomMm + 0.03)
      }
      // A cut end lies in the face that cuts it.
      const ends = [
        [CUT_START, points[0]],
        [CUT_END, points[points.length - 1]],
      ] as const
      for (const [cut, [x, y, z]] of ends) {
        if (!(cuts & cut) || kind === 'follicle') continue
        const off = Math.min(BLOCK.halfWidthMm - Math.abs(x), BLOCK.halfDepthMm - z)
        expect(off, `${kind} ${x} ${y} ${z}`).toBeLessThan(0.004)
      }
      if (cuts & LAID_OPEN) for (const [, , z] of points) expect(z).toBe(BLOCK.halfDepthMm)
    }
  })

  it('come out the same from the same seed', () => {
    const skin = skinOf({ ...DEFAULT_PLAN, site: 'nose' })
    const [one, other, third] = ['a', 'a', 'b'].map((seed) => createTissue(skin, seed))
    expect(other.lymphAndNerve).toEqual(one.lymphAndNerve)
    expect(other.adnexa).toEqual(one.adnexa)
    expect(third.adnexa).not.toEqual(one.adnexa)
    expect(third.lymphAndNerve).not.toEqual(one.lymphAndNerve)
  })
})

describe('blood vessels', () => {
  const loops = (tissue: Tissue) => tubesOf(tissue.vessels).filter(({ kind }) => kind === 'capillary')

  it('rise in loops that turn inside a papilla, thinner on the way up than on the way down', () => {
    for (const change of [{}, { ageDecade: 70 }, { site: 'periorbital' }] as const) {
      const tissue = tissueAt(change)
      const tops = papillaTops(tissue.fields)
      const all = loops(tissue)
      expect(all.length).toBeGreaterThan(8)
      for (const { points } of all) {
        const highest = points.reduce((best, point) => (point[1] > best[1] ? point : best))
        const top = tops.find(({ x, z }) => Math.hypot(x - highest[0], z - highest[2]) < 0.012)
        expect(top).toBeDefined()
        expect(highest[1]).toBeLessThan((top?.y ?? 0) - 0.008)
        const middle = points.indexOf(highest)
        const mean = (some: typeof points) => some.reduce((sum, point) => sum + point[3], 0) / some.length
        expect(mean(points.slice(0, middle))).toBeLessThan(mean(points.slice(middle + 1)))
      }
    }
  })

  it('become fewer and lower with age, and those that are left keep their places', () => {
    const [young, old] = [loops(tissueAt({ ageDecade: 20 })), loops(tissueAt({ ageDecade: 70 }))]
    expect(old.length).toBeLessThan(0.85 * young.length)
    expect(old.length).toBeGreaterThan(0.35 * young.length)
    const height = (all: readonly Tube[]) =>
      all.reduce((sum, { points }) => sum + Math.max(...points.map(([, y]) => y)), 0) / all.length
    expect(height(old)).toBeLessThan(height(young))
  })

  it('are paired, venules wider than arterioles, in two nets', () => {
    const tissue = tissueAt()
    const width = (kind: TubeKind) => {
      const radii = tubesOf(tissue.vessels)
        .filter((tube) => tube.kind === kind && tube.cuts === CUT_START + CUT_END)
        .map(({ points }) => points.reduce((sum, point) => sum + point[3], 0) / points.length)
      expect(radii.length).toBeGreaterThan(0)
      return radii.reduce((sum, radius) => sum + radius, 0) / radii.length
    }
    expect(width('venule')).toBeGreaterThan(1.4 * width('arteriole'))
    expect(width('vein')).toBeGreaterThan(1.3 * width('artery'))
    expect(deepPlexusY(tissue.skin)).toBeLessThan(superficialPlexusY(tissue.skin) - 0.2)
  })
})

describe('lymph and nerves', () => {
  it('start blind in the upper dermis; twigs end at the junction', () => {
    const tissue = tissueAt()
    const lymph = tubesOf(tissue.lymphAndNerve.lymph)
    const blind = lymph.filter(({ cuts }) => cuts === 0)
    expect(blind).toHaveLength(2)
    for (const { points } of blind) {
      expect(points[0][3]).toBeLessThan(0.005)
      expect(points[0][1]).toBeGreaterThan(superficialPlexusY(tissue.skin) - 0.1)
    }
    const twigs = tubesOf(tissue.lymphAndNerve.nerves).filter(({ points }) => {
      const [x, y, z] = points[points.length - 1]
      return Math.abs(tissue.fields.junctionY(x, z) - y) < 0.003
    })
    expect(twigs.length).toBeGreaterThan(5)
  })
})

describe('hairs and glands', () => {
  it('are drawn as densely as the site has them', () => {
    expect(BLOCK.openMm).toBe(FIBRE_DEPTH_MM)
    for (const site of SITE_IDS) {
      const { adnexa } = tissueAt({ site })
      const { follicles, sweatGlands } = COUNTS[site]
      expect(adnexa.hairPores.length, site).toBe(drawnInBlock(follicles).all)
      expect(adnexa.sweatPores.length, site).toBe(drawnInBlock(sweatGlands).whole)
      const tubes = tubesOf(adnexa.tubes, adnexa.behind)
      expect(tubes.filter(({ kind }) => kind === 'oil-duct')).toHaveLength(drawnInBlock(follicles).whole)
      expect(tubes.filter(({ kind }) => kind === 'coil')).toHaveLength(drawnInBlock(sweatGlands).whole)
      expect(tubes.filter(({ kind }) => kind.endsWith('hair'))).toHaveLength(adnexa.hairPores.length)
    }
    expect(drawnInBlock(COUNTS.forehead.follicles).whole).toBeGreaterThan(
      drawnInBlock(COUNTS.cheek.follicles).whole,
    )
  })

  it('have a muscle and reach the fat only where hair is thick', () => {
    for (const site of SITE_IDS) {
      const tissue = tissueAt({ site })
      const tubes = tubesOf(tissue.adnexa.tubes)
      const thick = site === 'scalp'
      expect(tubes.some(({ kind }) => kind === 'muscle')).toBe(thick)
      expect(tissue.adnexa.muscleAt !== null).toBe(thick)
      const deepest = Math.max(
        ...tubes.filter(({ kind }) => kind === 'follicle').flatMap(({ points }) => points.map(([, y]) => -y)),
      )
      expect(deepest > tissue.skin.dermisBottomMm, site).toBe(thick && tissue.skin.dermisBottomMm < 2.4)
    }
  })

  it('have larger oil glands on the nose than on the cheek, smaller ones on the eyelid', () => {
    const spread = (site: Plan['site']) => {
      const { adnexa } = tissueAt({ site })
      const [gx, gy] = adnexa.glandAt
      let far = 0
      for (let i = 0; i < adnexa.lobeKinds.length; i++) {
        if (adnexa.lobeKinds[i] !== OIL_LOBE) continue
        const away =
          Math.hypot(adnexa.lobes[i * 4] - gx, adnexa.lobes[i * 4 + 1] - gy) + adnexa.lobes[i * 4 + 3]
        if (away < 0.35) far = Math.max(far, away)
      }
      return far
    }
    expect(spread('nose')).toBeGreaterThan(1.7 * spread('cheek'))
    expect(spread('periorbital')).toBeLessThan(0.7 * spread('cheek'))
  })
})

describe('resident cells', () => {
  it.each(['cheek', 'thigh', 'periorbital'] as const)('lie where they belong: %s', (site) => {
    const tissue = tissueAt({ site })
    const { fields, skin } = tissue
    const front = BLOCK.halfDepthMm
    const share = ({ x, y }: { x: number; y: number }) =>
      (y - fields.junctionY(x, front)) / (fields.corneumY(x, front) - fields.junctionY(x, front))

    const melanocytes = cellsOf(tissue, 'melanocyte')
    for (const cell of melanocytes) expect(share(cell)).toBeCloseTo(MELANOCYTE_SHARE, 3)
    const basalCells = (2 * BLOCK.halfWidthMm) / BASAL_CELL_MM
    expect(basalCells / melanocytes.length).toBeGreaterThan(5)
    expect(basalCells / melanocytes.length).toBeLessThan(10)

    // None stands in the follicle that is laid open.
    const follicle = tubesOf(tissue.adnexa.tubes).find(({ kind }) => kind === 'follicle')
    for (const { x, y } of [...melanocytes, ...cellsOf(tissue, 'langerhans-cell')]) {
      const away = (follicle?.points ?? []).map(([fx, fy, , radius]) => Math.hypot(fx - x, fy - y) - radius)
      expect(Math.min(...away)).toBeGreaterThan(0)
    }

    const langerhans = cellsOf(tissue, 'langerhans-cell')
    expect(langerhans.length).toBeGreaterThan(15)
    for (const cell of langerhans) {
      expect(share(cell)).toBeGreaterThan(LANGERHANS_SHARE[0] - 0.001)
      expect(share(cell)).toBeLessThan(LANGERHANS_SHARE[1] + 0.001)
    }

    const vessels = tubesOf(tissue.vessels).flatMap(({ points }) => points)
    const mast = cellsOf(tissue, 'mast-cell')
    expect(mast.length).toBeGreaterThan(8)
    for (const { x, y, z } of mast) {
      expect(y).toBeLessThan(fields.junctionY(x, z))
      expect(-y).toBeLessThan(skin.dermisBottomMm)
      const away = Math.min(...vessels.map(([vx, vy, vz, r]) => Math.hypot(vx - x, vy - y, vz - z) - r))
      expect(away).toBeLessThan(0.045)
    }
    for (const { x, y, z } of cellsOf(tissue, 'fibroblast')) {
      expect(y).toBeLessThan(fields.junctionY(x, z))
      expect(-y).toBeLessThan(skin.dermisBottomMm)
    }
  })
})
