import { BLOCK } from '../../model/block'
import { MOSAIC_PERIOD } from '../../tissue/mosaic'
import { MOSAIC, number } from './glsl'

/** A texture that the GPU fills once, and that shaders read instead of working it out at every fragment. */
export interface BakedTexture {
  readonly columns: number
  readonly rows: number
  /** Writes `outColour` for the texel at gl_FragCoord. */
  readonly fragment: string
}

const HEAD = /* glsl */ `
precision highp float;
precision highp sampler2D;
uniform sampler2D uMosaic;
uniform sampler2D uNoise;
out vec4 outColour;
${MOSAIC}
`

/** The widest slope of the skin's relief that its texture holds, to both sides. */
export const SLOPE_RANGE = 1.6

/** Texels along a cell of the tile of cells. */
const CELL_TEXELS = 16

/** One period of the mosaic of round cells. */
export const CELL_TILE: BakedTexture = {
  columns: MOSAIC_PERIOD * CELL_TEXELS,
  rows: MOSAIC_PERIOD * CELL_TEXELS,
  fragment: /* glsl */ `${HEAD}
void main() {
  outColour = nearestCells(gl_FragCoord.xy / ${number(CELL_TEXELS)});
}
`,
}

const RELIEF_SIZE = { columns: 1024, rows: 683 }

/** The skin's surface: two families of deep furrows that cross, finer ones that part the fields between them, and pores. */
export const RELIEF: BakedTexture = {
  ...RELIEF_SIZE,
  fragment: /* glsl */ `${HEAD}
/**
 * Furrows of one direction: x how deep (0–1), yz which way the skin slopes there. They run side by side, wander, fade
 * out and begin anew, as the lines of skin do.
 */
vec3 furrows(vec2 p, vec2 across, float spacing, float at) {
  float wander = 0.9 * texture(uNoise, p * 0.16 + at).r + 0.28 * texture(uNoise, p * 0.7 - at).g;
  float row = dot(p, across) / spacing + wander * 0.2 / spacing;
  float away = fract(row) - 0.5;
  float seed = fract(floor(row) * 0.618 + at);
  float there = smoothstep(0.34, 0.6, texture(uNoise, p * 0.55 + seed * 3.7).b + 0.2);
  float width = 0.055 + 0.05 * seed;
  float depth = exp(-away * away / (width * width)) * there;
  return vec3(depth, across * (-away / width * depth));
}
void main() {
  vec2 p = (gl_FragCoord.xy / vec2(${number(RELIEF_SIZE.columns)}, ${number(RELIEF_SIZE.rows)}) - 0.5) * vec2(${number(2 * BLOCK.halfWidthMm)}, ${number(2 * BLOCK.halfDepthMm)});
  vec3 one = furrows(p, vec2(0.906, 0.423), 0.26, 0.13);
  vec3 two = furrows(p, vec2(-0.5, 0.866), 0.23, 0.57);
  vec3 fine = furrows(p, vec2(0.12, 0.993), 0.085, 0.91);
  vec3 finer = furrows(p, vec2(0.951, -0.309), 0.075, 0.31);
  float furrow = max(one.x, two.x) * 0.8 + max(fine.x, finer.x) * 0.26;
  vec2 slope = (one.yz + two.yz) * 0.42 + (fine.yz + finer.yz) * 0.16;
  // Openings of follicles and sweat ducts.
  vec4 pore = nearestCells(p / 0.31 + 3.0);
  slope += pore.xy * smoothstep(0.16, 0.06, pore.z) * 1.6;
  outColour = vec4(slope / ${number(SLOPE_RANGE)} + 0.5, furrow, smoothstep(0.085, 0.03, pore.z));
}
`,
}

/** The part of a face that lobules are baked for, mm: along it from the left, down it from the surface. */
export const LOBULE_FACE = { left: -BLOCK.halfWidthMm, top: -BLOCK.halfDepthMm, mm: 4 } as const
const LOBULE_SIZE = 512

/** Lobules of fat: x distance from a septum's middle, yz which way the lobule swells, w a slow change of tone. */
export const LOBULES: BakedTexture = {
  columns: LOBULE_SIZE,
  rows: LOBULE_SIZE,
  fragment: /* glsl */ `${HEAD}
void main() {
  vec2 p = gl_FragCoord.xy * ${number(LOBULE_FACE.mm / LOBULE_SIZE)} + vec2(${number(LOBULE_FACE.left)}, ${number(LOBULE_FACE.top)});
  vec4 lobule = nearestCells(p / vec2(0.66, 0.52) + texture(uNoise, p * 0.3).rg * 0.4 + 5.0);
  outColour = vec4(lobule.w - lobule.z, lobule.xy, texture(uNoise, p * 0.21).g);
}
`,
}
