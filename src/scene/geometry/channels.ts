import {
  BufferAttribute,
  type BufferGeometry,
  CylinderGeometry,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
} from 'three'
import { BLOCK } from '../../model/block'
import type { DeviceId } from '../../model/plan'
import { CUT_LIMITS } from '../../state/cut'
import type { ChannelSites } from '../../tissue/channels'
import type { TissueFields } from '../../tissue/fields'
import { NEEDLE_FORMS } from '../../tissue/needle-forms'

/** Channels behind this are met by no cut, mm: the widest is 0.12 mm round its middle. */
const FARTHEST_Z = BLOCK.halfDepthMm - CUT_LIMITS.farthestMm - 0.12
/** Channels as a cut shows them. */
export interface ChannelMesh {
  readonly geometry: InstancedBufferGeometry
  /** Adds those behind the front to the front's, for a cut moved back by `cutMm`. */
  cutAt(cutMm: number): void
}

/**
 * The channels that a cut can meet as tall quads, those of the front cut first. aCorner: x −1–1 across, y 0–1 down;
 * aSite: x, session, seed, thickness of the epidermis there; aSurface: y of the skin there, and z of the channel.
 */
export function channelGeometry(channels: ChannelSites, fields: TissueFields): ChannelMesh {
  const sites: number[] = []
  const surfaces: number[] = []
  const reached = Array.from(channels.z.keys()).filter((i) => channels.z[i] > FARTHEST_Z)
  reached.sort((a, b) => channels.inCut[b] - channels.inCut[a])
  for (const i of reached) {
    const [x, z] = [channels.x[i], channels.z[i]]
    const surface = fields.surfaceY(x, z)
    const epidermis = surface - fields.junctionY(x, z)
    sites.push(x, channels.session[i], channels.seed[i], epidermis)
    surfaces.push(surface, z)
  }
  const rows = 10
  const corners: number[] = []
  const index: number[] = []
  for (let row = 0; row <= rows; row++) corners.push(-1, row / rows, 1, row / rows)
  for (let row = 0; row < rows; row++) {
    const a = row * 2
    index.push(a, a + 2, a + 3, a, a + 3, a + 1)
  }
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('aCorner', new BufferAttribute(Float32Array.from(corners), 2))
  geometry.setAttribute('aSite', new InstancedBufferAttribute(Float32Array.from(sites), 4))
  geometry.setAttribute('aSurface', new InstancedBufferAttribute(Float32Array.from(surfaces), 2))
  geometry.setIndex(index)
  const front = channels.inCut.reduce((sum, inCut) => sum + inCut, 0)
  geometry.instanceCount = front
  return {
    geometry,
    cutAt(cutMm) {
      geometry.instanceCount = cutMm > 0 ? reached.length : front
    },
  }
}

/** Radius of a roller's drum with its needles, mm: assume-roller-drum. */
const DRUM_MM = 10

/** One needle a channel. Local y runs up from the tip (0); x and z are shares of the needle's radius. aSite: x, z, session, lean. */
export function needleGeometry(
  channels: ChannelSites,
  device: DeviceId,
  roundness: number,
): InstancedBufferGeometry {
  const { profile, sides: faces } = NEEDLE_FORMS[device]
  const sides = faces ?? roundness
  const base = new CylinderGeometry(1, 1, 1, sides, profile.length - 1, true)
  const position = base.getAttribute('position')
  const normal = base.getAttribute('normal')
  const ring = sides + 1
  for (let row = 0; row < profile.length; row++) {
    // The cylinder's rows run from its top down.
    const [radius, y] = profile[profile.length - 1 - row]
    for (let k = 0; k < ring; k++) {
      const i = row * ring + k
      const [nx, nz] = [normal.getX(i), normal.getZ(i)]
      position.setXYZ(i, nx * radius, y, nz * radius)
    }
  }
  const sites: number[] = []
  const backFirst = Array.from(channels.z.keys()).sort((a, b) => channels.z[a] - channels.z[b])
  for (const i of backFirst) {
    const lean = device === 'roller' ? channels.x[i] / DRUM_MM : 0
    sites.push(channels.x[i], channels.z[i], channels.session[i], lean)
  }
  const ground = faces === null ? base : faceted(base)
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('position', ground.getAttribute('position'))
  geometry.setAttribute('normal', ground.getAttribute('normal'))
  geometry.setAttribute('aSite', new InstancedBufferAttribute(Float32Array.from(sites), 4))
  geometry.setIndex(ground.getIndex())
  geometry.instanceCount = channels.count
  base.dispose()
  return geometry
}

/** Radius in whose proportions faces are lit, mm. */
const FACET_MM = 0.1

/** The same with flat faces. */
function faceted(geometry: BufferGeometry): BufferGeometry {
  const flat = geometry.toNonIndexed()
  const shaped = flat.clone().scale(FACET_MM, 1, FACET_MM)
  shaped.computeVertexNormals()
  flat.setAttribute('normal', shaped.getAttribute('normal'))
  return flat
}
