import {
  BufferAttribute,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
} from 'three'
import { CURVE_FLOATS, type FibreSet } from '../../tissue/fibres'
import type { NewFibreSites } from '../../tissue/new-fibres'

/** What a ribbon is drawn as. */
export const FIBRE_KINDS = { fine: 0, bundle: 1, newTypeIII: 2, newTypeI: 3, elastic: 4 } as const

/** Fibres of one kind, the first `count` of which are drawn. */
export interface FibreGroup {
  readonly fibres: FibreSet
  readonly kind: number
  readonly count: number
}

/** One strip, `segments` long: x along 0–1, y side −1 or 1. */
function ribbon(segments: number): { place: Float32Array; index: number[] } {
  const place: number[] = []
  const index: number[] = []
  for (let i = 0; i <= segments; i++) place.push(i / segments, -1, i / segments, 1)
  for (let i = 0; i < segments; i++) {
    const a = i * 2
    index.push(a, a + 1, a + 3, a, a + 3, a + 2)
  }
  return { place: Float32Array.from(place), index }
}

/** Fibres, and what a cut leaves of them. */
export interface FibreMesh {
  readonly geometry: InstancedBufferGeometry
  /** Leaves out fibres that lie wholly in front of the cut at `z`, mm. */
  cutAt(z: number): void
}

/**
 * Fibres as instanced ribbons that always face the eye. Drawn front to back, so that what is hidden costs little.
 * aStart…aEnd: control points; aLook: half width (mm), crimp (mm), crimp phase, seed; aKind; aGrown 0–1.
 */
export function fibreGeometry(groups: readonly FibreGroup[], segments: number): FibreMesh {
  const order: { group: FibreGroup; index: number; z: number }[] = []
  for (const group of groups) {
    for (let index = 0; index < Math.min(group.count, group.fibres.count); index++) {
      order.push({ group, index, z: group.fibres.curves[index * CURVE_FLOATS + 5] })
    }
  }
  order.sort((a, b) => b.z - a.z)
  const stride = CURVE_FLOATS + 4
  const data = new Float32Array(order.length * stride)
  const kinds = new Float32Array(order.length)
  order.forEach(({ group: { fibres, kind }, index }, place) => {
    data.set(fibres.curves.subarray(index * CURVE_FLOATS, (index + 1) * CURVE_FLOATS), place * stride)
    data.set(
      [fibres.halfWidths[index], fibres.crimps[index * 2], fibres.crimps[index * 2 + 1], fibres.seeds[index]],
      place * stride + CURVE_FLOATS,
    )
    kinds[place] = kind
  })
  const geometry = assemble(data, stride, kinds, new Float32Array(order.length).fill(1), segments)
  let whole: { readonly data: Float32Array; readonly kinds: Float32Array } | null = null
  return {
    geometry,
    cutAt(z) {
      whole ??= { data: data.slice(), kinds: kinds.slice() }
      let kept = 0
      for (let place = 0; place < order.length; place++) {
        const fibre = whole.data.subarray(place * stride, (place + 1) * stride)
        if (Math.min(fibre[2], fibre[5], fibre[8], fibre[11]) > z) continue
        data.set(fibre, kept * stride)
        kinds[kept] = whole.kinds[place]
        kept++
      }
      geometry.instanceCount = kept
      const start = geometry.getAttribute('aStart') as InterleavedBufferAttribute
      start.data.needsUpdate = true
      ;(geometry.getAttribute('aKind') as InstancedBufferAttribute).needsUpdate = true
    },
  }
}

/** What the session of a new fibre is multiplied by to travel with its kind. */
const SESSION_STEP = 10

/** New fibres of one kind. */
export interface NewFibreGroup {
  readonly sites: NewFibreSites
  readonly kind: number
}

/**
 * New fibres in their own order, so that the frame driver can write how far each has grown. aKind is the kind plus
 * ten times the session.
 */
export function newFibreGeometry(
  groups: readonly NewFibreGroup[],
  segments: number,
): InstancedBufferGeometry {
  const total = groups.reduce((sum, { sites }) => sum + sites.fibres.count, 0)
  const stride = CURVE_FLOATS + 4
  const data = new Float32Array(total * stride)
  const kinds = new Float32Array(total)
  let place = 0
  for (const {
    sites: { fibres, session },
    kind,
  } of groups) {
    for (let index = 0; index < fibres.count; index++) {
      data.set(fibres.curves.subarray(index * CURVE_FLOATS, (index + 1) * CURVE_FLOATS), place * stride)
      data.set(
        [
          fibres.halfWidths[index],
          fibres.crimps[index * 2],
          fibres.crimps[index * 2 + 1],
          fibres.seeds[index],
        ],
        place * stride + CURVE_FLOATS,
      )
      kinds[place] = kind + SESSION_STEP * session[index]
      place++
    }
  }
  return assemble(data, stride, kinds, new Float32Array(total), segments)
}

function assemble(
  data: Float32Array,
  stride: number,
  kinds: Float32Array,
  grown: Float32Array,
  segments: number,
): InstancedBufferGeometry {
  const strip = ribbon(segments)
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('aPlace', new BufferAttribute(strip.place, 2))
  geometry.setIndex(strip.index)
  const buffer = new InstancedInterleavedBuffer(data, stride)
  const names = ['aStart', 'aOne', 'aTwo', 'aEnd']
  names.forEach((name, i) => geometry.setAttribute(name, new InterleavedBufferAttribute(buffer, 3, i * 3)))
  geometry.setAttribute('aLook', new InterleavedBufferAttribute(buffer, 4, CURVE_FLOATS))
  geometry.setAttribute('aKind', new InstancedBufferAttribute(kinds, 1))
  geometry.setAttribute('aGrown', new InstancedBufferAttribute(grown, 1))
  geometry.instanceCount = kinds.length
  return geometry
}
