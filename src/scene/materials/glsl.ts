import { BLOCK } from '../../model/block'
import { RELIEF_MM } from '../../model/skin/rete'
import { FAT_CELL_MM, MOSAIC_JITTER, MOSAIC_PERIOD } from '../../tissue/mosaic'
import { PART_CONSTANTS } from '../parts'
import { UNIFORM_DECLARATIONS } from '../uniforms'

/** A cell of a mosaic that is more pixels wide than this is worked out anew. */
const CELL_NEAR_PX = 48

/** A number as GLSL reads one. */
export const number = (value: number) => (Number.isInteger(value) ? `${value}.0` : String(value))

/** Head of every shader: uniforms and the block's size. */
const HEAD = /* glsl */ `
precision highp float;
precision highp sampler2D;
${UNIFORM_DECLARATIONS}
const vec2 BLOCK_MIN = vec2(${number(-BLOCK.halfWidthMm)}, ${number(-BLOCK.halfDepthMm)});
const vec2 BLOCK_SIZE = vec2(${number(2 * BLOCK.halfWidthMm)}, ${number(2 * BLOCK.halfDepthMm)});
const float CUT_Z = ${number(BLOCK.halfDepthMm)};
const float BLOCK_BOTTOM = ${number(-BLOCK.heightMm)};
`

/** What a fragment belongs to: hidden parts are left out, faded ones screened, and a lens says how each is known. */
const SHOW = /* glsl */ `
${PART_CONSTANTS}
int partHere = -1;
/** Leaves out what lies in front of the cut. */
void cut(float z) {
  if (z > uCut.y) discard;
}
void show(int part) {
  partHere = part;
  float seen = uParts[part].x;
  if (seen > 0.999) return;
  vec3 p = fract(vec3((gl_FragCoord.xy + uOrigin).xyx) * 0.1031);
  p += dot(p, p.yzx + 33.33);
  if (fract((p.x + p.y) * p.z) >= seen) discard;
}
/** Plain where measured in people, hatched where inferred, dotted where illustrative: lines and dots cased dark and light. */
vec3 throughLens(vec3 colour) {
  if (uLens < 0.5 || partHere < 0) return colour;
  float standing = uParts[partHere].y;
  vec2 css = (gl_FragCoord.xy + uOrigin) * uMmPer.x / uMmPer.y;
  if (standing > 1.5) {
    vec2 cell = mod(css + vec2(step(4.5, mod(css.y, 9.0)) * 4.5, 0.0), vec2(9.0, 4.5)) - vec2(4.5, 2.25);
    float d = length(cell);
    return mix(mix(colour, vec3(1.0), 0.75 * step(d, 2.1)), vec3(0.05), 0.8 * step(d, 1.3));
  }
  if (standing > 0.5) {
    float t = mod(css.x + css.y, 11.0);
    return mix(mix(colour, vec3(1.0), 0.45 * step(t, 3.2)), vec3(0.05), 0.6 * step(abs(t - 1.6), 0.7));
  }
  return colour;
}
`

/** Where tissue is drawn: stretched as state/depth-scale has it, and pressed down under the needles as tissue/dent has it. */
const PRESS = /* glsl */ `
const float RELIEF = ${number(RELIEF_MM)};
float drawnY(float y) {
  return y + uStretch.x * clamp(y, -uStretch.y, RELIEF);
}
/** Undoes drawnY. */
float yDrawnAt(float y) {
  return y - uStretch.x / (1.0 + uStretch.x) * clamp(y, -uStretch.y * (1.0 + uStretch.x), RELIEF * (1.0 + uStretch.x));
}
/** How many times longer what stands upright is drawn there. */
float stretchAt(float y) {
  return y > -uStretch.y && y < RELIEF ? 1.0 + uStretch.x : 1.0;
}
vec4 fieldsAt(vec2 xz) {
  return texture(uFields, (xz - BLOCK_MIN) / BLOCK_SIZE);
}
vec3 press(vec3 p) {
  vec3 drawn = vec3(p.x, drawnY(p.y), p.z);
  if (uStroke.y <= 0.0) return drawn;
  float beyond = max(0.0, max(0.0, -p.y) - uReach) / 1.4;
  float share = beyond >= 1.0 ? 0.0 : (1.0 - beyond) * (1.0 - beyond);
  drawn.y -= uStroke.y * fieldsAt(clamp(p.xz, BLOCK_MIN, BLOCK_MIN + BLOCK_SIZE)).b * share;
  return drawn;
}
`

/** Parts fibres round a channel, as far as its hole in the dermis still stands open. */
const PART = /* glsl */ `
vec3 part(vec3 p) {
  float left = 1.0 + p.y / uChannel.y;
  if (left <= 0.0 || p.y > 0.0) return p;
  vec2 xz = clamp(p.xz, BLOCK_MIN, BLOCK_MIN + BLOCK_SIZE);
  vec4 here = fieldsAt(xz);
  if (here.r > 0.2) return p;
  float open = uLooks[min(int(here.g * 8.0 + 0.5), 5)].y;
  if (open <= 0.0) return p;
  float radius = 0.5 * uChannel.x * pow(left, 0.6) * open;
  float e = 0.02;
  vec2 away = vec2(fieldsAt(xz + vec2(e, 0.0)).r - here.r, fieldsAt(xz + vec2(0.0, e)).r - here.r);
  float size = length(away);
  if (size < 1e-4) return p;
  p.xz += away / size * radius * exp(-here.r / (1.6 * radius + 0.01)) * 0.9;
  return p;
}
`

/** Light: one soft key from the upper left whose edge glows warm as it does through skin, and a fill from the sky. */
const LIGHT = /* glsl */ `
const vec3 KEY = normalize(vec3(-0.42, 0.72, 0.55));
vec3 lit(vec3 albedo, vec3 normal, vec3 toEye, float occlusion, float shine) {
  vec3 n = normalize(normal);
  float facing = dot(n, KEY);
  float wrap = 0.55 - 0.2 * uStyle;
  float key = clamp((facing + wrap) / (1.0 + wrap), 0.0, 1.0);
  float edge = clamp(1.0 - abs(facing) * 2.2, 0.0, 1.0);
  vec3 warm = mix(vec3(1.0), vec3(1.12, 0.93, 0.88), edge * (0.4 + 0.5 * uStyle));
  vec3 sky = mix(vec3(0.80, 0.74, 0.76), vec3(0.98, 0.98, 1.02), 0.5 + 0.5 * n.y);
  float keyPower = 0.56 + 0.34 * uStyle;
  float fillPower = 0.60 - 0.22 * uStyle;
  vec3 colour = albedo * (warm * key * keyPower + sky * fillPower) * mix(1.0, occlusion, 0.9);
  if (shine * uStyle > 0.0) {
    float gloss = max(dot(n, normalize(KEY + toEye)), 0.0);
    // To the 48th: powers are dear where nothing but a processor draws.
    gloss *= gloss * gloss;
    gloss *= gloss;
    gloss *= gloss;
    gloss *= gloss;
    colour += gloss * gloss * shine * uStyle * vec3(1.0, 0.97, 0.94);
  }
  return colour;
}
`

/** Deeper into the open dermis, and close under the epidermis, light gets scarce. */
const CAVITY = /* glsl */ `
float cavity(vec3 p) {
  float back = clamp((uCut.x - p.z) / 0.52, 0.0, 1.0);
  float under = clamp((-p.y - uStretch.x * uStretch.y - uLayers.x - uLayers.y) / 0.16, 0.0, 1.0);
  float strength = mix(0.55, 1.0, uStyle);
  return (1.0 - 0.42 * strength * back) * mix(1.0, mix(0.74, 1.0, under), strength * (0.55 + 0.45 * back));
}
float depthTintShare(vec3 p) {
  float back = clamp((uCut.x - p.z) / 0.52, 0.0, 1.0);
  return back * back * mix(0.4, 0.6, uStyle);
}
vec3 depthTint(vec3 colour, vec3 p) {
  return mix(colour, uDermisDeep * 0.86, depthTintShare(p));
}
`

/** Output in the screen's own colour space, with grain so fine that gradients do not band. */
const OUTPUT = /* glsl */ `
out vec4 outColour;
/** The sRGB curve by roots, a third of a step off at most: powers are dear where nothing but a processor draws. */
vec3 toScreen(vec3 linear) {
  vec3 c = clamp(linear, 0.0, 1.0);
  vec3 root = sqrt(c);
  vec3 fourth = sqrt(root);
  vec3 bright = 0.662002687 * root + 0.684122060 * fourth - 0.323583601 * sqrt(fourth) - 0.022541147 * c;
  return mix(bright, c * 12.92, vec3(lessThan(c, vec3(0.0031308))));
}
/** What only stands by at this hour: paler in colour and a little in the shade. */
vec3 inItsLight(vec3 colour) {
  if (uEmphasis < 0.5 || partHere < 0) return colour;
  float away = 1.0 - uLights[partHere];
  vec3 grey = vec3(dot(colour, vec3(0.2126, 0.7152, 0.0722)));
  return mix(colour, mix(grey, colour, 0.66) * 0.91, away);
}
void finish(vec3 linear, float alpha) {
  outColour = vec4(toScreen(throughLens(inItsLight(linear))) * alpha, alpha);
}
`

/** A mosaic of round cells in staggered rows, at the places of tissue/mosaic. */
export const MOSAIC = /* glsl */ `
vec2 scatter(ivec2 cell) {
  return texelFetch(uMosaic, ivec2(cell.x & 63, cell.y & 63), 0).rg;
}
/** For a point in cell units: xy offset from the nearest middle; z its distance; w distance to the second nearest. */
vec4 nearestCells(vec2 p) {
  int row = int(floor(p.y));
  vec4 best = vec4(0.0, 0.0, 81.0, 81.0);
  for (int j = -1; j <= 1; j++) {
    // Every other row stands half a cell to the side.
    float aside = 0.5 * float((row + j) & 1);
    int column = int(floor(p.x - aside));
    for (int i = -1; i <= 1; i++) {
      ivec2 cell = ivec2(column + i, row + j);
      vec2 middle = vec2(cell) + ${number((1 - MOSAIC_JITTER) / 2)} + ${number(MOSAIC_JITTER)} * scatter(cell & ${MOSAIC_PERIOD - 1});
      vec2 away = p - middle - vec2(aside, 0.0);
      float d = dot(away, away);
      if (d < best.z) best = vec4(away, d, best.z);
      else if (d < best.w) best.w = d;
    }
  }
  return vec4(best.xy, sqrt(best.zw));
}
`

/** The same from a tile that is baked once, until one comes so near that its texels would show. */
const CELLS = /* glsl */ `
vec4 cellsAt(vec2 p, float cellMm) {
  return cellMm > uMmPer.x * ${number(CELL_NEAR_PX)} ? nearestCells(p) : texture(uCells, p * ${number(1 / MOSAIC_PERIOD)});
}
const float FAT_CELL = ${number(FAT_CELL_MM)};
`

/** A vertex shader with the common head. */
export function vertexShader(main: string): string {
  return HEAD + PRESS + PART + CAVITY + main
}

/** A fragment shader with the common head, light and output. */
export function fragmentShader(main: string): string {
  return HEAD + PRESS + SHOW + LIGHT + CAVITY + MOSAIC + CELLS + OUTPUT + main
}
