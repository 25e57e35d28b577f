import { type BufferAttribute, BufferGeometry, Group, type Material, Mesh, PlaneGeometry } from 'three'
import { BLOCK } from '../model/block'
import type { Course } from '../model/course'
import type { Skin } from '../model/skin/skin'
import { cutZ } from '../state/cut'
import { type ChannelSites, placeChannels } from '../tissue/channels'
import { createFibroblastAim } from '../tissue/fibroblast-aim'
import { type HealingSites, placeHealing } from '../tissue/glyph-sites'
import { createDeepResidents } from '../tissue/residents'
import { atOnce } from '../tissue/steps'
import { type Tissue, TISSUE_SEED, tissueOf, tissueSteps } from '../tissue/tissue'
import type { TubeSet } from '../tissue/tubes'
import { createDeepVessels } from '../tissue/vessels'
import { channelGeometry, needleGeometry } from './geometry/channels'
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
import { createMaterial, type MaterialSource } from './materials/material'
import { SPROUTS, TUBES } from './materials/tubes'
import { WALLS } from './materials/walls'
import type { Steps } from './slices'
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
  /** All of them, to be hung into a scene. */
  readonly object: Group
  dispose(): void
}

function meshOf({ name, geometry, material, order }: Part): Mesh {
  const mesh = new Mesh(geometry, material)
  mesh.name = name
  mesh.renderOrder = order
  mesh.frustumCulled = false
  return mesh
}

function group(parts: readonly Part[]): PartGroup {
  const object = new Group()
  for (const part of parts) object.add(meshOf(part))
  return {
    parts,
    object,
    dispose() {
      for (const part of parts) {
        part.geometry.dispose()
        part.material.dispose()
      }
    },
  }
}

/** Collects parts as they are made. */
function collect(uniforms: SceneUniforms) {
  const parts: Part[] = []
  const add = (name: string, geometry: BufferGeometry, source: MaterialSource, order: number) => {
    parts.push({ name, geometry, material: createMaterial(uniforms, source), order })
  }
  return { parts, add }
}

function stillTubes({ vessels, lymphAndNerve: { lymph, nerves }, adnexa }: Tissue): readonly TubeSet[] {
  return [vessels, lymph, nerves, adnexa.tubes, adnexa.behind]
}

/** The skin's parts, and what a front that is moved back adds to them. */
export interface StillParts extends PartGroup {
  /** What is drawn only while the front is moved back: cut faces of tubes, and vessels farther back. */
  behindAt(cutMm: number): readonly Part[]
  /** Moves the front back, mm. The same cut makes the same bytes, whichever came before. */
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

/** Vessels that lie farther back have fewer sides. */
const DEEP_SIDES = 4

/** Skin as it is before anything happens, step by step: made again only when site or age changes. */
export function* stillSteps(skin: Skin, tier: Tier, uniforms: SceneUniforms): Steps<StillParts> {
  const tissue = yield* tissueSteps(skin)
  const { adnexa } = tissue
  const { parts, add } = collect(uniforms)
  const detail = { columns: tier.epidermisColumns, rows: tier.epidermisRows }
  const wallColumns = Math.round(tier.epidermisColumns / 2)
  yield
  const epidermis = epidermisGeometry(tissue, detail)
  add('epidermis', epidermis, EPIDERMIS, 0)
  yield
  const fibres = fibreGeometry(
    [
      { fibres: tissue.reticular, kind: FIBRE_KINDS.bundle, count: tier.reticular },
      { fibres: tissue.papillary, kind: FIBRE_KINDS.fine, count: tier.papillary },
      { fibres: tissue.elastic, kind: FIBRE_KINDS.elastic, count: tier.elastic },
    ],
    tier.segments,
  )
  add('fibres', fibres.geometry, FIBRES, 1)
  yield
  const lobes = { spheres: adnexa.lobes, kinds: adnexa.lobeKinds }
  add('tubes', tubeGeometry(stillTubes(tissue), tier.tubeSides, tier.tubeEvery, lobes), TUBES, 2)
  const { material } = parts[parts.length - 1]
  yield
  const deepSet = createDeepVessels(skin, tissue.fields, TISSUE_SEED)
  const faces = new BufferGeometry()
  const behind: readonly Part[] = [
    { name: 'cut-faces', geometry: faces, material, order: 2 },
    { name: 'deep-vessels', geometry: tubeGeometry([deepSet], DEEP_SIDES, 3), material, order: 2 },
  ]
  yield
  const walls = wallGeometry(tissue, wallColumns)
  add('walls', walls, WALLS, 3)
  const ground = new PlaneGeometry(7, 6)
  ground.rotateX(-Math.PI / 2)
  ground.translate(0, -BLOCK.heightMm - 0.03, 0)
  add('ground', ground, GROUND, 4)

  const made = group(parts)
  const meshes = behind.map(meshOf)
  const behindAt = (cutMm: number) => (cutMm === 0 ? [] : behind.slice(0, cutZ(cutMm) > DEEP_SHOWN_Z ? 1 : 2))
  for (const mesh of meshes) {
    mesh.visible = false
    made.object.add(mesh)
  }
  let cut = 0
  return {
    ...made,
    behindAt,
    cutAt(cutMm) {
      if (cutMm === cut) return
      cut = cutMm
      rewrite(epidermis, epidermisGeometry(tissue, detail, cutMm))
      fibres.cutAt(cutZ(cutMm))
      rewrite(walls, wallGeometry(tissue, wallColumns, cutMm))
      if (cutMm > 0) cutFaces(faces, [...stillTubes(tissue), deepSet], lobes, cutZ(cutMm))
      const seen = behindAt(cutMm)
      meshes.forEach((mesh, i) => (mesh.visible = seen.includes(behind[i])))
    },
    dispose() {
      made.dispose()
      for (const { geometry } of behind) geometry.dispose()
    },
  }
}

/** The same at once. */
export const createStillParts = (skin: Skin, tier: Tier, uniforms: SceneUniforms): StillParts =>
  atOnce(stillSteps(skin, tier, uniforms))

/** What a plan adds: needles, channels, and everything that comes and goes round them. */
export interface HealingParts extends PartGroup {
  readonly course: Course
  readonly channels: ChannelSites
  readonly sites: HealingSites
  readonly glyphs: GlyphMesh
  /** Where the fibroblast lies that the closest view looks at. */
  readonly fibroblastAim: ReturnType<typeof createFibroblastAim>
  /** How far each new fibre has grown: type III first, then type I. Written by the frame driver. */
  readonly grown: Float32Array
  grownChanged(): void
  /** Whether any new fibre, sprout or needle is there: without one the whole part need not be worked out. */
  present(fibres: boolean, sprouts: boolean, needles: boolean): void
  /** Moves the cells of the epidermis into a front that is moved back, mm. */
  cutAt(cutMm: number): void
}

let lastChannels: { readonly key: string; readonly channels: ChannelSites } | undefined

/** The channels of a plan; the very same as long as nothing changes that they depend on. */
function channelsOf({ densityPerCm2, sessions }: Course['plan']): ChannelSites {
  const key = `${densityPerCm2} ${sessions}`
  if (lastChannels?.key !== key) {
    lastChannels = { key, channels: placeChannels(densityPerCm2, sessions, TISSUE_SEED) }
  }
  return lastChannels.channels
}

/** Makes the parts that change with the plan, step by step. */
export function* healingSteps(course: Course, tier: Tier, uniforms: SceneUniforms): Steps<HealingParts> {
  const tissue = tissueOf(course.skin)
  const { plan, track } = course
  const { parts, add } = collect(uniforms)
  const channels = channelsOf(plan)
  const sites = placeHealing(tissue, track, channels, tier.quality, TISSUE_SEED)
  yield
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
  add('new-fibres', newFibres, FIBRES, 1)
  yield
  const sprouts = tubeGeometry([sites.sprouts], tier.tubeSides, 1, undefined, sites.sproutSession)
  add('sprouts', sprouts, SPROUTS, 2)
  yield
  add('channels', holes.geometry, CHANNELS, 5)
  add('glyphs', glyphs.geometry, GLYPHS_MATERIAL, 6)
  add('needles', needleGeometry(channels, plan.device, tier.id === 'low' ? 12 : 20), NEEDLES, 7)
  const made = group(parts)
  const [fibresMesh, sproutsMesh, needlesMesh] = ['new-fibres', 'sprouts', 'needles'].map(
    (name) => made.object.children[parts.findIndex((part) => part.name === name)],
  )
  return {
    ...made,
    course,
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
    present(someFibres, someSprouts, someNeedles) {
      fibresMesh.visible = someFibres
      sproutsMesh.visible = someSprouts
      needlesMesh.visible = someNeedles
    },
    cutAt(cutMm) {
      glyphs.cutAt(tissue.fields, cutZ(cutMm))
      holes.cutAt(cutMm)
    },
  }
}

/** The same at once. */
export const createHealingParts = (course: Course, tier: Tier, uniforms: SceneUniforms): HealingParts =>
  atOnce(healingSteps(course, tier, uniforms))
