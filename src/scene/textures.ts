import {
  DataTexture,
  FloatType,
  LinearFilter,
  LinearMipmapLinearFilter,
  NearestFilter,
  RepeatWrapping,
  RGBAFormat,
  RGFormat,
  UnsignedByteType,
} from 'three'
import { smoothstep } from '../base/math'
import { createRandom } from '../base/random'
import { MOSAIC_SIZE } from '../tissue/mosaic'

const NOISE_SIZE = 128
/** Cells of each octave across the tile, and how loud it is. */
const OCTAVES = [
  [7, 0.56],
  [17, 0.29],
  [41, 0.15],
] as const

/** Tiling value noise, four unlike channels, each stretched to 0–1. Seeded. */
export function noiseTexture(): DataTexture {
  const data = new Uint8Array(NOISE_SIZE * NOISE_SIZE * 4)
  const layer = new Float32Array(NOISE_SIZE * NOISE_SIZE)
  for (let channel = 0; channel < 4; channel++) {
    layer.fill(0)
    for (const [cells, weight] of OCTAVES) addOctave(layer, cells, weight, channel)
    let low = Infinity
    let high = -Infinity
    for (const value of layer) {
      low = Math.min(low, value)
      high = Math.max(high, value)
    }
    for (let i = 0; i < layer.length; i++)
      data[i * 4 + channel] = Math.round((255 * (layer[i] - low)) / (high - low))
  }
  const texture = new DataTexture(data, NOISE_SIZE, NOISE_SIZE, RGBAFormat, UnsignedByteType)
  texture.wrapS = RepeatWrapping
  texture.wrapT = RepeatWrapping
  texture.magFilter = LinearFilter
  texture.minFilter = LinearMipmapLinearFilter
  texture.generateMipmaps = true
  texture.needsUpdate = true
  return texture
}

function addOctave(layer: Float32Array, cells: number, weight: number, channel: number): void {
  const random = createRandom('noise texture', channel, cells)
  const lattice = Float32Array.from({ length: cells * cells }, random.next)
  const low = new Int16Array(NOISE_SIZE)
  const high = new Int16Array(NOISE_SIZE)
  const share = new Float32Array(NOISE_SIZE)
  for (let i = 0; i < NOISE_SIZE; i++) {
    const at = (i / NOISE_SIZE) * cells
    low[i] = Math.floor(at)
    high[i] = (low[i] + 1) % cells
    share[i] = smoothstep(0, 1, at - low[i])
  }
  for (let y = 0; y < NOISE_SIZE; y++) {
    const top = low[y] * cells
    const bottom = high[y] * cells
    for (let x = 0; x < NOISE_SIZE; x++) {
      const a = lattice[top + low[x]] + (lattice[top + high[x]] - lattice[top + low[x]]) * share[x]
      const b = lattice[bottom + low[x]] + (lattice[bottom + high[x]] - lattice[bottom + low[x]]) * share[x]
      layer[y * NOISE_SIZE + x] += weight * (a + (b - a) * share[y])
    }
  }
}

/** The tissue's mosaic as the shaders read it, cell by cell. */
export function mosaicTexture(mosaic: Float32Array): DataTexture {
  const texture = new DataTexture(mosaic, MOSAIC_SIZE, MOSAIC_SIZE, RGFormat, FloatType)
  texture.magFilter = NearestFilter
  texture.minFilter = NearestFilter
  texture.needsUpdate = true
  return texture
}
