import { describe, expect, it } from 'vitest'
import { BLOCK } from '../../src/model/block'
import { PLAN_LIMITS } from '../../src/model/plan'
import {
  FIELDS,
  LATTICE,
  NOISE,
  NOISE_RANGE,
  NOISE_SIZE,
  noiseLattice,
  OCTAVES,
  SURFACE,
} from '../../src/scene/bakery'
import { placeChannels } from '../../src/tissue/channels'
import { dentAt } from '../../src/tissue/dent'
import { CELL_TILE } from '../../src/scene/materials/textures'
import {
  createMosaic,
  FAT_CELL_MM,
  FAT_CELL_RATIO,
  fatCellCentre,
  MOSAIC_PERIOD,
  MOSAIC_SIZE,
} from '../../src/tissue/mosaic'
import { TISSUE_SEED } from '../../src/tissue/tissue'
import { smoothstep } from '../../src/base/math'
import { startBrowser, visit } from '../support/browser'

startBrowser()

interface Bake {
  readonly fragment: string
  readonly size: readonly [number, number]
  readonly texture: {
    readonly name: string
    readonly size: readonly [number, number]
    readonly data: number[]
  }
  readonly count?: number
  readonly session?: number
}

/** Fills a float target with a shader of ours in the page, and reads it back. */
function bakeInPage({ fragment, size, texture, count = 0, session = 0 }: Bake): number[] {
  const gl = document.createElement('canvas').getContext('webgl2')
  if (!gl?.getExtension('EXT_color_buffer_float')) throw new Error('no float targets')
  const program = gl.createProgram()
  const vertex = `#version 300 es
    void main() { gl_Position = vec4(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0, 0.0, 1.0); }`
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, `#version 300 es\n${fragment}`],
  ] as const) {
    const shader = gl.createShader(type)
    if (!shader) throw new Error('no shader')
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    gl.attachShader(program, shader)
  }
  gl.linkProgram(program)
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program) ?? '?')
  gl.useProgram(program)
  const make = ([width, height]: readonly [number, number], data: Float32Array | null) => {
    const made = gl.createTexture()
    gl.bindTexture(gl.TEXTURE_2D, made)
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, width, height, 0, gl.RGBA, gl.FLOAT, data)
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
    return made
  }
  gl.bindFramebuffer(gl.FRAMEBUFFER, gl.createFramebuffer())
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, make(size, null), 0)
  make(texture.size, new Float32Array(texture.data))
  gl.uniform1i(gl.getUniformLocation(program, 'uCount'), count)
  gl.uniform1f(gl.getUniformLocation(program, 'uSession'), session)
  gl.viewport(0, 0, size[0], size[1])
  gl.drawArrays(gl.TRIANGLES, 0, 3)
  const out = new Float32Array(size[0] * size[1] * 4)
  gl.readPixels(0, 0, size[0], size[1], gl.RGBA, gl.FLOAT, out)
  return Array.from(out)
}

describe('what the GPU bakes', () => {
  it('is the seeded noise, stretched to 0–1 in each channel', async () => {
    const lattice = noiseLattice()
    const visited = await visit({ width: 400, height: 400, hash: '#1;m=section' })
    const baked = await visited.page.evaluate(bakeInPage, {
      fragment: NOISE,
      size: [NOISE_SIZE, NOISE_SIZE] as const,
      texture: { name: 'uLattice', size: [LATTICE.columns, LATTICE.rows] as const, data: [...lattice] },
    })
    let worst = 0
    for (let channel = 0; channel < 4; channel++) {
      let [low, high] = [Infinity, -Infinity]
      for (let at = 0; at < NOISE_SIZE * NOISE_SIZE; at++) {
        const value = noiseAt(lattice, at % NOISE_SIZE, Math.floor(at / NOISE_SIZE), channel)
        low = Math.min(low, value)
        high = Math.max(high, value)
        const stretched = (value - NOISE_RANGE.low[channel]) / NOISE_RANGE.span[channel]
        worst = Math.max(worst, Math.abs(stretched - baked[at * 4 + channel]))
      }
      expect(low).toBeCloseTo(NOISE_RANGE.low[channel], 6)
      expect(high - low).toBeCloseTo(NOISE_RANGE.span[channel], 6)
    }
    expect(worst).toBeLessThan(1e-5)
    await visited.context.close()
  })

  it('is the distance to the nearest channel, its session, and the dent as tissue has it', async () => {
    const sessions = 3
    const channels = placeChannels(250, sessions, TISSUE_SEED)
    const sites = Array.from({ length: channels.count }, (_, i) => [
      channels.x[i],
      channels.z[i],
      channels.session[i],
      0,
    ]).flat()
    const visited = await visit({ width: 400, height: 400, hash: '#1;m=section' })
    const baked = await visited.page.evaluate(bakeInPage, {
      fragment: SURFACE,
      size: [FIELDS.columns, FIELDS.rows] as const,
      texture: { name: 'uSites', size: [channels.count, 1] as const, data: sites },
      count: channels.count,
      session: 1,
    })
    let [worst, wrong] = [0, 0]
    for (let at = 0; at < FIELDS.columns * FIELDS.rows; at++) {
      const x = (((at % FIELDS.columns) + 0.5) / FIELDS.columns - 0.5) * 2 * BLOCK.halfWidthMm
      const z = ((Math.floor(at / FIELDS.columns) + 0.5) / FIELDS.rows - 0.5) * 2 * BLOCK.halfDepthMm
      let nearest: number = FIELDS.farMm
      let session = 0
      for (let i = 0; i < channels.count; i++) {
        const away = Math.hypot(x - channels.x[i], z - channels.z[i])
        if (away < nearest) [nearest, session] = [away, channels.session[i]]
      }
      const [far, of, dent] = baked.slice(at * 4, at * 4 + 3)
      worst = Math.max(worst, Math.abs(far - nearest), Math.abs(dent - dentAt(channels, 1, x, z)))
      // Half-way between two channels either may be the nearer one.
      if (Math.abs(of * 8 - session) > 1e-6) wrong++
    }
    expect(worst).toBeLessThan(1e-5)
    expect(wrong).toBeLessThan(3)
    await visited.context.close()
  })

  it('is a tile of round cells, at the places of the mosaic that the flat section reads too', async () => {
    const mosaic = createMosaic(TISSUE_SEED)
    const data = Array.from({ length: MOSAIC_SIZE ** 2 }, (_, i) => [mosaic[i * 2], mosaic[i * 2 + 1], 0, 0])
    const visited = await visit({ width: 400, height: 400, hash: '#1;m=section' })
    const { columns, rows, fragment } = CELL_TILE
    const baked = await visited.page.evaluate(bakeInPage, {
      fragment,
      size: [columns, rows] as const,
      texture: { name: 'uMosaic', size: [MOSAIC_SIZE, MOSAIC_SIZE] as const, data: data.flat() },
    })
    const texels = columns / MOSAIC_PERIOD
    const [wide, high] = [FAT_CELL_MM, FAT_CELL_MM * FAT_CELL_RATIO]
    let worst = 0
    for (let at = 0; at < columns * rows; at += 37) {
      const [px, py] = [((at % columns) + 0.5) / texels, (Math.floor(at / columns) + 0.5) / texels]
      let [nearest, second] = [Infinity, Infinity]
      for (let row = Math.floor(py) - 2; row <= py + 2; row++) {
        for (let column = Math.floor(px) - 2; column <= px + 2; column++) {
          const [x, y] = fatCellCentre(mosaic, column, row)
          const away = Math.hypot(px - x / wide, py + y / high)
          if (away < nearest) [nearest, second] = [away, nearest]
          else second = Math.min(second, away)
        }
      }
      const [dx, dy, first, next] = baked.slice(at * 4, at * 4 + 4)
      // The shader looks at the nine places around only, which is enough for the nearest cell.
      worst = Math.max(worst, Math.abs(first - nearest), Math.abs(Math.hypot(dx, dy) - first), second - next)
    }
    expect(worst).toBeLessThan(1e-4)
    await visited.context.close()
  })

  it('has room for every channel that a plan can ask for', () => {
    const { count } = placeChannels(PLAN_LIMITS.densityPerCm2.high, PLAN_LIMITS.sessions.high, TISSUE_SEED)
    expect(count).toBeLessThanOrEqual(FIELDS.channels)
  })
})

/** The noise before it is stretched, in doubles. */
function noiseAt(lattice: Float32Array, x: number, y: number, channel: number): number {
  let sum = 0
  let row = 0
  for (const [cells, weight] of OCTAVES) {
    const at = (column: number, line: number) =>
      lattice[((row + (line % cells)) * LATTICE.columns + (column % cells)) * 4 + channel]
    const [u, v] = [(x / NOISE_SIZE) * cells, (y / NOISE_SIZE) * cells]
    const [i, j] = [Math.floor(u), Math.floor(v)]
    const [s, t] = [smoothstep(0, 1, u - i), smoothstep(0, 1, v - j)]
    const top = at(i, j) + (at(i + 1, j) - at(i, j)) * s
    const bottom = at(i, j + 1) + (at(i + 1, j + 1) - at(i, j + 1)) * s
    sum += weight * (top + (bottom - top) * t)
    row += cells
  }
  return sum
}
