import { lerp, smoothstep } from '../base/math'
import { createNoise, type Noise2 } from '../base/noise'
import { createRandom, type Random } from '../base/random'

/** Width and height of the patch of skin, mm. */
export const PATCH_MM = 20

/** One number for each pixel of a square patch, row by row from the left top. */
export type Field = Float32Array

/** Fills a field of `pixels` × `pixels` by asking for the value at the middle of each pixel, mm from the left top. */
export function fieldOf(pixels: number, valueAt: (xMm: number, yMm: number) => number): Field {
  const field = new Float32Array(pixels * pixels)
  const mm = PATCH_MM / pixels
  for (let row = 0, at = 0; row < pixels; row++)
    for (let column = 0; column < pixels; column++, at++)
      field[at] = valueAt((column + 0.5) * mm, (row + 0.5) * mm)
  return field
}

/** Pixels from one asked-for value to the next in a `broadField`. */
const STRIDE = 4

/** `fieldOf` for what changes little from pixel to pixel: asked for at every fourth one, straight lines between. */
export function broadField(pixels: number, valueAt: (xMm: number, yMm: number) => number): Field {
  const side = Math.ceil(pixels / STRIDE) + 1
  const mm = PATCH_MM / pixels
  const asked = new Float32Array(side * side)
  for (let row = 0, at = 0; row < side; row++)
    for (let column = 0; column < side; column++, at++)
      asked[at] = valueAt((column * STRIDE + 0.5) * mm, (row * STRIDE + 0.5) * mm)
  const field = new Float32Array(pixels * pixels)
  for (let row = 0, at = 0; row < pixels; row++) {
    const top = Math.floor(row / STRIDE) * side
    const v = (row % STRIDE) / STRIDE
    for (let column = 0; column < pixels; column++, at++) {
      const from = top + Math.floor(column / STRIDE)
      const u = (column % STRIDE) / STRIDE
      field[at] = lerp(
        lerp(asked[from], asked[from + 1], u),
        lerp(asked[from + side], asked[from + side + 1], u),
        v,
      )
    }
  }
  return field
}

/** Slopes of a height field (mm over mm) to the right and downwards, by central differences. */
export function slopesOf(height: Field, pixels: number): readonly [right: Field, down: Field] {
  const right = new Float32Array(height.length)
  const down = new Float32Array(height.length)
  const twoMm = (2 * PATCH_MM) / pixels
  for (let row = 0, at = 0; row < pixels; row++) {
    const up = row === 0 ? 0 : pixels
    const below = row === pixels - 1 ? 0 : pixels
    for (let column = 0; column < pixels; column++, at++) {
      const back = column === 0 ? 0 : 1
      const ahead = column === pixels - 1 ? 0 : 1
      right[at] = (height[at + ahead] - height[at - back]) / twoMm
      down[at] = (height[at + below] - height[at - up]) / twoMm
    }
  }
  return [right, down]
}

/** Plain noise, −1 to 1, with features about `sizeMm` apart. */
export function swell(sizeMm: number, ...seed: readonly (number | string)[]): Noise2 {
  const noise = createNoise(...seed)
  return (x, y) => noise(x / sizeMm, y / sizeMm)
}

/** Noise in three octaves, about −1 to 1; the broadest features are about `sizeMm` apart. */
export function cloud(sizeMm: number, ...seed: readonly (number | string)[]): Noise2 {
  const noise = createNoise(...seed)
  return (x, y) => {
    const [u, v] = [x / sizeMm, y / sizeMm]
    return 0.58 * noise(u, v) + 0.28 * noise(2.1 * u + 7, 2.1 * v) + 0.14 * noise(4.3 * u, 4.3 * v + 11)
  }
}

/**
 * A net of cells such as skin lines make: how far a place lies from the nearest border between two cells, 0 on it,
 * about 1 in a cell's middle. Cells are `sizeMm` wide and `stretch` times as long, turned by `turnRad`.
 */
export function net(
  sizeMm: number,
  stretch: number,
  turnRad: number,
  ...seed: readonly (number | string)[]
): Noise2 {
  const random = createRandom('net', ...seed)
  const side = 64
  const jitter = Float32Array.from({ length: side * side * 2 }, () => random.between(0.08, 0.92))
  const [cos, sin] = [Math.cos(turnRad), Math.sin(turnRad)]
  return (x, y) => {
    const u = (cos * x + sin * y) / (sizeMm * stretch) + side
    const v = (cos * y - sin * x) / sizeMm + side
    const [column, row] = [Math.floor(u), Math.floor(v)]
    let nearest = 9
    let second = 9
    for (let i = column - 1; i <= column + 1; i++) {
      for (let j = row - 1; j <= row + 1; j++) {
        const at = 2 * ((j & (side - 1)) * side + (i & (side - 1)))
        const [du, dv] = [i + jitter[at] - u, j + jitter[at + 1] - v]
        const apart = du * du + dv * dv
        if (apart < nearest) {
          second = nearest
          nearest = apart
        } else if (apart < second) second = apart
      }
    }
    return Math.min(1, 1.6 * (Math.sqrt(second) - Math.sqrt(nearest)))
  }
}

/** An oval on the patch: its middle and half axes, mm, and how far it is turned. */
export interface Oval {
  readonly x: number
  readonly y: number
  readonly halfWide: number
  readonly halfHigh: number
  readonly turnRad: number
}

/** How far out of an oval a place lies: 0 in the middle, 1 on the edge, more outside. */
export function outOf({ x, y, halfWide, halfHigh, turnRad }: Oval, atX: number, atY: number): number {
  const [cos, sin] = [Math.cos(turnRad), Math.sin(turnRad)]
  const [dx, dy] = [atX - x, atY - y]
  return Math.hypot((cos * dx + sin * dy) / halfWide, (cos * dy - sin * dx) / halfHigh)
}

/** `count` ovals strewn so that none lies on another, if there is room: sizes (half axes) between two, mm. */
export function strewn(random: Random, count: number, least: number, most: number, gapMm: number): Oval[] {
  const ovals: Oval[] = []
  for (let i = 0; i < count * 40 && ovals.length < count; i++) {
    const halfWide = random.between(least, most)
    const oval = {
      x: random.between(halfWide, PATCH_MM - halfWide),
      y: random.between(halfWide, PATCH_MM - halfWide),
      halfWide,
      halfHigh: halfWide * random.between(0.68, 1),
      turnRad: random.between(0, Math.PI),
    }
    const isFree = ovals.every(
      (other) => Math.hypot(other.x - oval.x, other.y - oval.y) > other.halfWide + halfWide + gapMm,
    )
    if (isFree) ovals.push(oval)
  }
  return ovals
}

/** 1 inside, 0 outside of an edge at 1 that is `soft` wide to both sides. */
export function within(out: number, soft: number): number {
  return 1 - smoothstep(1 - soft, 1 + soft, out)
}
