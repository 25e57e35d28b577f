import { smoothstep } from '../base/math'
import { createNoise } from '../base/noise'
import { createRandom } from '../base/random'
import type { SiteId } from '../model/plan'
import { DENSITIES } from '../model/skin/densities.data'
import { broadField, cloud, type Field, fieldOf, net, PATCH_MM } from './field'

/** How the surface of a site is drawn. Drawing choices, after how such skin looks; only follicles are counted. */
interface SiteRelief {
  /** Width of the cells between skin lines, mm, how much longer than wide, and which way they run. */
  readonly cellMm: number
  readonly stretch: number
  readonly turnRad: number
  /** Depth of skin lines and of pores, shares of the deepest drawn. */
  readonly lines: number
  readonly pores: number
  /** Hair: how much of it is seen, 0–1, and how long it is, mm. */
  readonly hair: number
  readonly hairMm: number
}

const FACE: SiteRelief = {
  cellMm: 0.62,
  stretch: 1.25,
  turnRad: 0.7,
  lines: 0.62,
  pores: 0.55,
  hair: 0.3,
  hairMm: 2.2,
}
const BODY: SiteRelief = {
  cellMm: 0.85,
  stretch: 1.45,
  turnRad: 0.35,
  lines: 0.8,
  pores: 0.18,
  hair: 0.45,
  hairMm: 4,
}
const RELIEFS: Readonly<Record<SiteId, SiteRelief>> = {
  cheek: FACE,
  forehead: { ...FACE, turnRad: 0.06, stretch: 1.7, pores: 0.45 },
  glabella: { ...FACE, turnRad: 1.4, stretch: 1.4 },
  temple: { ...FACE, pores: 0.35 },
  periorbital: { ...FACE, cellMm: 0.5, stretch: 1.6, turnRad: 0.1, lines: 0.9, pores: 0.08, hair: 0.15 },
  'eye-corner': { ...FACE, cellMm: 0.52, stretch: 1.6, turnRad: 0.15, lines: 0.85, pores: 0.12 },
  nose: { ...FACE, lines: 0.4, pores: 1, hair: 0.08 },
  'upper-lip': { ...FACE, turnRad: 1.5, pores: 0.4, hair: 0.5 },
  chin: { ...FACE, pores: 0.6 },
  jaw: { ...FACE, pores: 0.35, hair: 0.4 },
  neck: { ...BODY, cellMm: 0.75, turnRad: 0.12, lines: 0.85, hair: 0.25 },
  scalp: { ...FACE, lines: 0.5, pores: 0.3, hair: 1, hairMm: 1.6 },
  'upper-arm': BODY,
  forearm: { ...BODY, lines: 0.9, hair: 0.6 },
  abdomen: { ...BODY, cellMm: 0.95, hair: 0.3 },
  waist: { ...BODY, hair: 0.25 },
  back: { ...BODY, cellMm: 1, pores: 0.35, hair: 0.2 },
  thigh: { ...BODY, cellMm: 0.95, hair: 0.4 },
}

/** Deepest skin lines and pores that are drawn, mm. */
const LINE_MM = 0.05
const PORE_MM = 0.075
/** How much the skin between them swells and sinks, mm. */
const SWELL_MM = 0.012

/**
 * Height of the resting surface, mm: a soft swell, a net of skin lines with a finer one in it, and a dip at each
 * follicle (as many as are counted at the site). `worn` (0–1, from the model's flattening ridges) deepens the lines.
 */
export function reliefOf(site: SiteId, worn: number, pixels: number): Field {
  const { cellMm, stretch, turnRad, lines, pores } = RELIEFS[site]
  const broad = net(cellMm, stretch, turnRad, 'mirror', site)
  const crossing = net(cellMm * 0.9, stretch * 1.3, turnRad + 1.15, 'mirror-crossing', site)
  const fine = net(cellMm * 0.42, 1.2, turnRad - 0.5, 'mirror-fine', site)
  const swell = broadField(pixels, createNoise('mirror-swell', site))
  const warp = broadField(pixels, cloud(2.2, 'mirror-warp', site))
  const depth = LINE_MM * lines * (1 + 0.7 * worn)
  let at = 0
  const height = fieldOf(pixels, (x, y) => {
    const bent = 0.32 * warp[at]
    const furrow =
      0.45 * smoothstep(0.55, 0, broad(x + bent, y - bent)) +
      0.38 * smoothstep(0.45, 0, crossing(x - bent, y)) +
      0.34 * smoothstep(0.7, 0, fine(x, y))
    return SWELL_MM * swell[at] - depth * (0.72 + 0.28 * warp[at++]) * furrow
  })
  addPores(height, site, pores, pixels)
  return height
}

function addPores(height: Field, site: SiteId, share: number, pixels: number): void {
  const random = createRandom('mirror-pores', site)
  const pxPerMm = pixels / PATCH_MM
  const count = Math.round((DENSITIES[site].follicles.perCm2 * PATCH_MM * PATCH_MM) / 100)
  for (let i = 0; i < count; i++) {
    const [x, y] = [random.between(0, PATCH_MM), random.between(0, PATCH_MM)]
    // Most are hardly seen, a few are wide.
    const size = random.next() ** 2.2
    const radius = (0.07 + 0.14 * size * (0.4 + share)) * pxPerMm
    const deep = PORE_MM * share * (0.25 + 0.75 * size)
    stamp(height, pixels, { x: x * pxPerMm, y: y * pxPerMm, radius, most: -deep })
  }
}

/** A soft round spot: where its middle is, its half width (pixels), and what is added there. */
export interface Spot {
  x: number
  y: number
  radius: number
  most: number
}

/** A spot to write over. */
export function createSpot(): Spot {
  // Never whole numbers: V8 would keep them in another form than what is written over them.
  return { x: 0.5, y: 0.5, radius: 0.5, most: 0.5 }
}

/**
 * Adds a spot to a field: all of it in the middle, less and less towards the rim. One object, not four numbers, no function and
 * no Math.hypot: what is handed on or given back is an object to V8, for every spot or pixel.
 */
export function stamp(field: Field, pixels: number, spot: Spot): void {
  const { x, y, most } = spot
  const reach = Math.max(1, 1.8 * spot.radius)
  const fromRow = Math.max(0, Math.ceil(y - reach))
  const toRow = Math.min(pixels - 1, Math.floor(y + reach))
  const from = Math.max(0, Math.ceil(x - reach))
  const to = Math.min(pixels - 1, Math.floor(x + reach))
  for (let row = fromRow; row <= toRow; row++)
    for (let column = from; column <= to; column++) {
      const across = (column - x) / reach
      const down = (row - y) / reach
      const inside = 1 - across * across - down * down
      if (inside > 0) field[row * pixels + column] += most * inside * inside
    }
}

/** Hairs over the patch, 0–1 where one lies: fine strokes that all lean one way, as many as are seen at the site. */
export function hairsOf(site: SiteId, pixels: number): Field {
  const { hair, hairMm, turnRad } = RELIEFS[site]
  const random = createRandom('mirror-hairs', site)
  const field = new Float32Array(pixels * pixels)
  const pxPerMm = pixels / PATCH_MM
  const isScalp = site === 'scalp'
  const all = (DENSITIES[site].follicles.perCm2 * PATCH_MM * PATCH_MM) / 100
  // Most vellus hairs are too fine to be seen at arm's length.
  const count = Math.round(all * (isScalp ? 1 : 0.22 * hair))
  for (let i = 0; i < count; i++) {
    let [x, y] = [random.between(0, PATCH_MM), random.between(0, PATCH_MM)]
    let turn = turnRad + 0.9 + 0.35 * random.normal()
    const bend = 0.05 * random.normal()
    const strength = isScalp ? 0.8 : random.between(0.06, 0.22)
    const long = hairMm * random.between(0.6, 1.2)
    for (let gone = 0; gone < long; gone += 0.07) {
      const thin = 1 - gone / long
      stamp(field, pixels, { x: x * pxPerMm, y: y * pxPerMm, radius: 0.4, most: 0.5 * strength * thin })
      turn += bend
      x += 0.07 * Math.cos(turn)
      y += 0.07 * Math.sin(turn)
    }
  }
  for (let i = 0; i < field.length; i++) field[i] = Math.min(1, field[i])
  return field
}
