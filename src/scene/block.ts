import { type BufferAttribute, BufferGeometry, type Material, PlaneGeometry, type Texture } from 'three'
import { BLOCK } from '../model/block'
import type { Course } from '../model/course'
import type { Skin } from '../model/skin/skin'
import { cutZ } from '../state/cut'
import { placeChannels, type ChannelSites } from '../tissue/channels'
import { createFibroblastAim } from '../tissue/fibroblast-aim'
import { type HealingSites, placeHealing } from '../tissue/glyph-sites'
import { type Tissue, TISSUE_SEED, tissueOf } from '../tissue/tissue'
import type { TubeSet } from '../tissue/tubes'
import { createDeepResidents } from '../tissue/residents'
import { createDeepVessels } from '../tissue/vessels'
import { bakeFields, channelGeometry, needleGeometry } from './geometry/channels'
import { cutFaces } from './geometry/cut-faces'
import { DEEP_SHOWN_Z } from './geometry/deep'
import { epidermisGeometry } from './geometry/epidermis'
import { FIBRE_KINDS, fibreGeometry, newFibreGeometry } from './geometry/fibres'
import { type GlyphMesh, glyphGeometry } from './geometry/glyphs'
import { tubeGeometry } from './geometry/tubes'
import { wallGeometry } from './geometry/walls'
import { CHANNELS, GROUND, NEEDLES } from './materials/channels'
import { EPIDERMIS } from './materials/epidermis'
import { FIBRES } from './materials/fibres'
import { GLYPHS_MATERIAL } from './materials/glyphs'
import { createMaterial } from './materials/material'
import { SPROUTS, TUBES } from './materials/tubes'
import { WALLS } from './materials/walls'
import { mosaicTexture, noiseTexture } from './textures'
import type { Tier } from './tiers'
import type { SceneUniforms } from './uniforms'

/** One thing to draw. Opaque parts come first, blended ones behind them in this order. */
export interface Part {
  readonly name: string
  readonly geometry: BufferGeometry
  readonly material: Material
  readonly order: number
}

/** A group of parts with what only they own. */
export interface PartGroup {
  readonly parts: readonly Part[]
  dispose(): void
}

function group(parts: readonly Part[], textures: readonly Texture[] = []): PartGroup {
  return {
    parts,
    dispose() {
      for (const part of parts) {
        part.geometry.dispose()
        part.material.dispose()
      }
      for (const texture of textures) texture.dispose()
    },
  }
}

function stillTubes({ vessels, lymphAndNerve: { lymph, nerves }, adnexa }: Tissue): readonly TubeSet[] {
  return [vessels, lymph, nerves, adnexa.tubes, adnexa.behind]
}

/** The skin's parts, and what a cut that is moved back adds to them. */
export interface StillParts extends PartGroup {
  /** What is drawn only while the cut is moved back: cut faces of tubes, and vessels farther back. */
  behindAt(cutMm: number): readonly Part[]
  /** Moves the front cut back, mm. The same cut makes the same bytes, whichever came before. */
  cutAt(cutMm: number): void
}

/** Writes new corners over old ones of the same number. */
function rewrite(geometry: BufferGeometry, next: BufferGeometry): void {
  for (const [name, attribute] of Object.entries(next.attributes)) {
    const old = geometry.getAttribute(name) as BufferAttribute
    old.array.set(attribute.array)
    old.needsUpdate = true
  }
}

/** Skin as it is before anything happens: made again only when site or age changes. */
export function createStillParts(skin: Skin, tier: Tier, uniforms: SceneUniforms): StillParts {
  const tissue = tissueOf(skin)
  const { adnexa } = tissue
  const noise = noiseTexture()
  const mosaic = mosaicTexture(tissue.mosaic)
  uniforms.uNoise.value = noise
  uniforms.uMosaic.value = mosaic
  const ground = new PlaneGeometry(7, 6)
  ground.rotateX(-Math.PI / 2)
  ground.translate(0, -BLOCK.heightMm - 0.03, 0)
  const detail = { columns: tier.epidermisColumns, rows: tier.epidermisRows }
  const wallColumns = Math.round(tier.epidermisColumns / 2)
  const epidermis = epidermisGeometry(tissue, detail)
  const walls = wallGeometry(tissue, wallColumns)
  const fibres = fibreGeometry(
    [
      { fibres: tissue.reticular, kind: FIBRE_KINDS.bundle, count: tier.reticular },
      { fibres: tissue.papillary, kind: FIBRE_KINDS.fine, count: tier.papillary },
      { fibres: tissue.elastic, kind: FIBRE_KINDS.elastic, count: tier.elastic },
    ],
    tier.segments,
  )
  const lobes = { spheres: adnexa.lobes, kinds: adnexa.lobeKinds }
  const tubes = createMaterial(uniforms, TUBES)
  const faces = new BufferGeometry()
  const deepSet = createDeepVessels(skin, tissue.fields, TISSUE_SEED)
  let cut = 0
  const made = group(
    [
      {
        name: 'epidermis',
        geometry: epidermis,
        material: createMaterial(uniforms, EPIDERMIS),
        order: 0,
      },
      {
        name: 'fibres',
        geometry: fibres.geometry,
        material: createMaterial(uniforms, FIBRES),
        order: 1,
      },
      {
        name: 'tubes',
        geometry: tubeGeometry(stillTubes(tissue), tier.tubeSides, tier.tubeEvery, lobes),
        material: tubes,
        order: 2,
      },
      {
        name: 'walls',
        geometry: walls,
        material: createMaterial(uniforms, WALLS),
        order: 3,
      },
      { name: 'ground', geometry: ground, material: createMaterial(uniforms, GROUND), order: 4 },
    ],
    [noise, mosaic],
  )
  const behind: readonly Part[] = [
    { name: 'cut-faces', geometry: faces, material: tubes, order: 2 },
    {
      name: 'deep-vessels',
      geometry: tubeGeometry([deepSet], DEEP_SIDES, 3),
      material: tubes,
      order: 2,
    },
  ]
  return {
    ...made,
    behindAt: (cutMm) => (cutMm === 0 ? [] : behind.slice(0, cutZ(cutMm) > DEEP_SHOWN_Z ? 1 : 2)),
    cutAt(cutMm) {
      if (cutMm === cut) return
      cut = cutMm
      rewrite(epidermis, epidermisGeometry(tissue, detail, cutMm))
      fibres.cutAt(cutZ(cutMm))
      rewrite(walls, wallGeometry(tissue, wallColumns, cutMm))
      if (cutMm > 0) cutFaces(faces, [...stillTubes(tissue), deepSet], lobes, cutZ(cutMm))
    },
    dispose() {
      made.dispose()
      for (const { geometry } of behind) geometry.dispose()
    },
  }
}

/** Vessels that lie farther back have fewer sides. */
const DEEP_SIDES = 4

/** What a plan adds: needles, channels, and everything that comes and goes round them. */
export interface HealingParts extends PartGroup {
  readonly channels: ChannelSites
  readonly sites: HealingSites
  readonly glyphs: GlyphMesh
  /** Where the fibroblast lies that the closest view looks at. */
  readonly fibroblastAim: ReturnType<typeof createFibroblastAim>
  /** How far each new fibre has grown: type III first, then type I. Written by the frame driver. */
  readonly grown: Float32Array
  grownChanged(): void
  /** Moves the cells of the epidermis into a cut that is moved back, mm. */
  cutAt(cutMm: number): void
  /** Bakes the surface's fields for the needles of a session. */
  bake(needleSession: number): void
}

/** Makes the parts that change with the plan's channels. */
export function createHealingParts(course: Course, tier: Tier, uniforms: SceneUniforms): HealingParts {
  const tissue = tissueOf(course.skin)
  const { plan, track } = course
  const channels = placeChannels(plan.densityPerCm2, plan.sessions, TISSUE_SEED)
  const sites = placeHealing(tissue, track, channels, tier.quality, TISSUE_SEED)
  const { skin } = course
  const deep = createDeepResidents(skin, tissue.fields, TISSUE_SEED)
  const glyphs = glyphGeometry(sites.glyphs, tissue.residents, deep)
  const holes = channelGeometry(channels, tissue.fields)
  const newFibres = newFibreGeometry(
    [
      { sites: sites.newTypeIII, kind: FIBRE_KINDS.newTypeIII },
      { sites: sites.newTypeI, kind: FIBRE_KINDS.newTypeI },
    ],
    tier.segments,
  )
  const grownAttribute = newFibres.getAttribute('aGrown')
  let fields: Texture | null = null
  const made = group([
    { name: 'new-fibres', geometry: newFibres, material: createMaterial(uniforms, FIBRES), order: 1 },
    {
      name: 'sprouts',
      geometry: tubeGeometry([sites.sprouts], tier.tubeSides, 1, undefined, sites.sproutSession),
      material: createMaterial(uniforms, SPROUTS),
      order: 2,
    },
    {
      name: 'channels',
      geometry: holes.geometry,
      material: createMaterial(uniforms, CHANNELS),
      order: 5,
    },
    {
      name: 'glyphs',
      geometry: glyphs.geometry,
      material: createMaterial(uniforms, GLYPHS_MATERIAL),
      order: 6,
    },
    {
      name: 'needles',
      geometry: needleGeometry(channels, plan.device, tier.id === 'low' ? 12 : 20),
      material: createMaterial(uniforms, NEEDLES),
      order: 7,
    },
  ])
  return {
    ...made,
    channels,
    sites,
    glyphs,
    fibroblastAim: createFibroblastAim(
      channels,
      sites.glyphs,
      Float32Array.of(...tissue.residents, ...deep),
      skin.epidermisMm,
    ),
    grown: grownAttribute.array as Float32Array,
    grownChanged() {
      grownAttribute.needsUpdate = true
    },
    cutAt(cutMm) {
      glyphs.cutAt(tissue.fields, cutZ(cutMm))
      holes.cutAt(cutMm)
    },
    bake(needleSession) {
      fields?.dispose()
      fields = bakeFields(channels, needleSession)
      uniforms.uFields.value = fields
    },
    dispose() {
      made.dispose()
      fields?.dispose()
    },
  }
}
