import { BufferAttribute, InstancedBufferAttribute, InstancedBufferGeometry } from 'three'
import type { GlyphFrame } from '../../tissue/glyph-frame'
import type { GlyphSites } from '../../tissue/glyph-sites'
import type { TissueFields } from '../../tissue/fields'
import { DEEP_SHOWN_Z } from './deep'
import { RESIDENT_FLOATS, RESIDENT_KINDS } from '../../tissue/residents'

/** Kind of the first of tissue's RESIDENT_KINDS in the glyphs' shader, the others after it; GLYPH_KINDS stand before. */
const RESIDENT = 8

/** Residents that lie in the epidermis. */
const EPIDERMAL = new Set([RESIDENT_KINDS.indexOf('langerhans-cell'), RESIDENT_KINDS.indexOf('melanocyte')])

export interface GlyphMesh {
  readonly geometry: InstancedBufferGeometry
  /** The part of the instances that the frame driver rewrites: the same memory the GPU reads from. */
  readonly frame: GlyphFrame
  /** Tells the GPU that `frame` has changed. */
  changed(): void
  /** Puts the residents of the epidermis into the cut at `z`, mm: as high over the junction there as they are at the front. */
  cutAt(fields: TissueFields, z: number): void
}

/**
 * Cells and signals as quads that face the eye: those that come and go first, the residents behind, last those that only
 * a cut that is moved back shows.
 * aPlaced: x, y, z, size 0–1; aTurned 0–1; aGlyph: kind, seed, angle, length (mm).
 */
export function glyphGeometry(sites: GlyphSites, near: Float32Array, deep: Float32Array): GlyphMesh {
  const residents = Float32Array.of(...near, ...deep)
  const residentCount = residents.length / RESIDENT_FLOATS
  const count = sites.count + residentCount
  const placed = new Float32Array(count * 4)
  const turned = new Float32Array(count)
  const glyph = new Float32Array(count * 4)
  for (let i = 0; i < sites.count; i++) {
    const seed = sites.seed[i]
    glyph.set([sites.kind[i], seed, (seed - 0.5) * 1.1, 0.07 + 0.02 * seed], i * 4)
  }
  for (let i = 0; i < residentCount; i++) {
    const [x, y, z, angle, length, kind] = residents.subarray(i * RESIDENT_FLOATS, (i + 1) * RESIDENT_FLOATS)
    const at = (sites.count + i) * 4
    placed.set([x, y, z, 1], at)
    glyph.set([RESIDENT + kind, (i * 0.618) % 1, angle, length], at)
  }
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('aCorner', new BufferAttribute(Float32Array.of(-1, -1, 1, -1, 1, 1, -1, 1), 2))
  geometry.setIndex([0, 1, 2, 0, 2, 3])
  const placedAttribute = new InstancedBufferAttribute(placed, 4)
  const turnedAttribute = new InstancedBufferAttribute(turned, 1)
  geometry.setAttribute('aPlaced', placedAttribute)
  geometry.setAttribute('aTurned', turnedAttribute)
  geometry.setAttribute('aGlyph', new InstancedBufferAttribute(glyph, 4))
  const nearCount = count - deep.length / RESIDENT_FLOATS
  geometry.instanceCount = nearCount
  return {
    geometry,
    frame: { placed: placed.subarray(0, sites.count * 4), turned: turned.subarray(0, sites.count) },
    cutAt(fields, z) {
      geometry.instanceCount = z > DEEP_SHOWN_Z ? nearCount : count
      for (let i = 0; i < residentCount; i++) {
        const [x, y, front, , , kind] = residents.subarray(i * RESIDENT_FLOATS, (i + 1) * RESIDENT_FLOATS)
        if (!EPIDERMAL.has(kind)) continue
        const lower = fields.junctionY(x, front) - fields.junctionY(x, z)
        placed.set([x, z === front ? y : y - lower, z], (sites.count + i) * 4)
      }
      placedAttribute.needsUpdate = true
    },
    changed() {
      placedAttribute.needsUpdate = true
      turnedAttribute.needsUpdate = true
    },
  }
}
