import type { MaterialSource } from './material'
import { SLOPE_RANGE } from './textures'
import { number } from './glsl'

/** Skin surface with its fine relief and redness; cut faces with their strata, cell by cell; the ridged underside. */
export const EPIDERMIS: MaterialSource = {
  name: 'epidermis',
  bothSides: true,
  vertex: /* glsl */ `
in vec4 aLayer;
out vec3 vPlace;
out vec3 vRest;
out vec3 vNormal;
out vec4 vLayer;
void main() {
  vRest = position;
  vPlace = press(position);
  // The surface keeps its light: it is looked at, not measured.
  vNormal = aLayer.x < 0.5 ? normal : vec3(normal.x, normal.y / stretchAt(position.y), normal.z);
  if (uStroke.y > 0.0 && aLayer.x < 0.5) {
    float e = 0.02;
    float dx = (press(position + vec3(e, 0.0, 0.0)).y - press(position - vec3(e, 0.0, 0.0)).y) / (2.0 * e);
    float dz = (press(position + vec3(0.0, 0.0, e)).y - press(position - vec3(0.0, 0.0, e)).y) / (2.0 * e);
    vNormal = normalize(normal + vec3(-dx, 0.0, -dz));
  }
  vLayer = aLayer;
  gl_Position = projectionMatrix * viewMatrix * vec4(vPlace, 1.0);
}
`,
  fragment: /* glsl */ `
in vec3 vPlace;
in vec3 vRest;
in vec3 vNormal;
in vec4 vLayer;

/** Reddened as blood under skin reddens it: less green and blue, more where skin is lighter. */
vec3 flushed(vec3 skin, float redness) {
  float r = clamp(redness, 0.0, 1.0);
  vec3 red = skin * mix(vec3(1.0), vec3(0.98, 0.60, 0.66), r);
  return mix(red, uFlush * (0.35 + 0.65 * skin.r), 0.22 * r);
}

vec3 surface(vec3 toEye) {
  // Skin lines: two families of deep furrows that cross, and finer ones that part the fields between them.
  vec2 p = vRest.xz;
  float far = clamp(uMmPer.x / 0.02, 0.0, 1.0);
  vec4 relief = texture(uRelief, (p - BLOCK_MIN) / BLOCK_SIZE);
  vec2 slope = (relief.rg - 0.5) * ${number(SLOPE_RANGE)};
  float furrow = relief.b;
  float hole = relief.a;
  float keep = 1.0 - 0.65 * far;
  vec3 n = normalize(vNormal + vec3(slope.x, 0.0, slope.y) * keep);
  float mottle = texture(uNoise, p * 0.12).b;
  float freckle = texture(uNoise, p * 0.55 + 0.21).g;
  // Warm from within: furrows let more of the red below through, ridges stand paler.
  float lightness = dot(uSkin, vec3(0.3, 0.6, 0.1));
  vec3 skin = mix(uSkin, vec3(1.0, 0.93, 0.88), 0.07 * lightness) * (1.0 + 0.07 * (mottle - 0.5) + 0.05 * (freckle - 0.5));
  skin *= mix(vec3(1.0), vec3(0.93, 0.82, 0.78), furrow * 0.62 * keep);
  skin *= mix(vec3(1.0), vec3(0.80, 0.64, 0.58), hole * 0.6 * keep);
  vec4 near = fieldsAt(p);
  int session = int(near.g * 8.0 + 0.5);
  vec4 look = uLooks[min(session, 5)];
  float halo = exp(-near.r * near.r / 0.011) * look.w * 0.22;
  skin = flushed(skin, uSurface.x * (0.74 + 0.52 * (texture(uNoise, p * 0.3 + 0.7).r - 0.25)) + halo);
  float radius = 0.5 * uChannel.x * look.x;
  float mouth = 1.0 - smoothstep(radius * 0.75, radius * 1.05 + uMmPer.x, near.r);
  float rim = exp(-pow((near.r - radius * 1.35) / (0.012 + radius * 0.3), 2.0)) * step(0.001, radius);
  skin *= 1.0 - 0.16 * rim;
  // The mouth: dark at its edge, fluid or clot bulging in its middle.
  float inMouth = near.r / max(radius, 1e-4);
  vec3 inside = mix(uPlasma, uClot, look.z) * mix(0.95, 0.5, smoothstep(0.2, 1.0, inMouth));
  skin = mix(skin, inside, mouth * step(0.02, look.x));
  n = normalize(mix(n, normalize(vNormal + vec3(-0.25, 0.0, 0.2) * inMouth), mouth));
  vec3 shaded = lit(skin, n, toEye, 1.0 - 0.16 * furrow * keep * (1.0 - mouth), 0.0);
  if (uSurface.y > 0.01) {
    // A serum's film: beads that flatten and draw together as they go in.
    vec4 bead = nearestCells(p / 0.42 + 9.0);
    float size = mix(0.18, 0.44, uSurface.y) * (0.7 + 0.6 * scatter(ivec2(floor(p / 0.42 + 9.0))).x);
    float body = smoothstep(size, size * 0.8, bead.z);
    vec3 dome = normalize(vNormal + vec3(bead.x, 0.0, bead.y) * (2.2 * body));
    n = normalize(mix(n, dome, body * 0.8));
    float edge = smoothstep(size * 0.66, size * 0.95, bead.z) * body;
    shaded = mix(shaded, shaded * mix(vec3(0.94), uSerum, 0.35) + 0.05 * body, (0.35 + 0.45 * body) * uSurface.y);
    shaded *= 1.0 - 0.18 * edge * uSurface.y;
    float gleam = pow(max(dot(dome, normalize(KEY + toEye)), 0.0), 90.0);
    shaded += gleam * body * uSurface.y * mix(0.35, 0.8, uStyle);
  }
  // A faint sheen of sebum, broken by the relief; skin never mirrors.
  vec3 halfway = normalize(KEY + toEye);
  float sheen = max(dot(n, halfway), 0.0);
  sheen *= sheen;
  sheen = sheen * sheen * sheen;
  sheen *= sheen;
  sheen *= (1.0 - furrow) * mix(0.05, 0.16, uStyle) * (1.0 + 2.0 * mouth);
  float away = 1.0 - max(dot(n, toEye), 0.0);
  float graze = away * away * away * 0.10;
  vec3 gloss = mix(vec3(1.0, 0.96, 0.92), uSkin * 1.6, 0.35) * mix(0.45, 1.0, smoothstep(0.03, 0.4, lightness));
  return shaded + (sheen + graze * mix(0.25, 1.0, smoothstep(0.03, 0.4, lightness))) * gloss;
}

vec3 strata(vec3 toEye) {
  float along = vLayer.y * 1000.0;
  float thick = vLayer.w * 1000.0;
  float high = vLayer.z;
  vec3 colour;
  float near = clamp(uMmPer.x / 0.0042, 0.0, 1.0);
  if (high < 1.0) {
    // Rows of cells: columnar at the base, polygonal above, flat near the top.
    float rows = max(4.0, floor(thick / 8.6 + 0.5));
    float row = rows * (0.8 * high + 0.2 * high * high);
    float flatness = smoothstep(0.55, 0.95, high);
    vec4 best = vec4(0.0, 0.0, 9.0, 9.0);
    vec2 bestCell = vec2(0.0);
    int baseRow = int(floor(row));
    // Other cells lie in every other slice.
    int slice = abs(vNormal.z) > 0.5 ? int(floor((CUT_Z - uCut.x) / 0.0086 + 0.5)) * 5 : 0;
    for (int j = -1; j <= 1; j++) {
      int r = baseRow + j;
      if (r < 0) continue;
      float at = float(r) / rows;
      float width = mix(mix(7.0, 10.5, smoothstep(0.0, 0.22, at)), 19.0, smoothstep(0.6, 1.0, at));
      float column = along / width;
      int baseColumn = int(floor(column));
      for (int i = -1; i <= 1; i++) {
        ivec2 cell = ivec2(baseColumn + i + slice, r * 7);
        vec2 jitter = scatter(cell);
        vec2 middle = vec2(float(cell.x - slice) + 0.25 + 0.5 * jitter.x, float(r) + (r == 0 ? 0.5 : 0.3 + 0.4 * jitter.y));
        vec2 away = vec2((column - middle.x) * min(1.6, width / 9.0), row - middle.y);
        float d = length(away);
        if (d < best.z) { best = vec4(away, d, best.z); bestCell = vec2(float(r), jitter.x); }
        else if (d < best.w) best.w = d;
      }
    }
    float basal = 1.0 - smoothstep(0.6, 1.2, row);
    vec3 body = mix(uEpidermis, uGranular, flatness * 0.75);
    body = mix(body, uBasal, basal * 0.55);
    body *= 0.97 + 0.08 * bestCell.y;
    float wall = smoothstep(0.20, 0.05, best.w - best.z);
    vec2 squeeze = mix(mix(vec2(1.0, 1.0), vec2(1.45, 0.78), basal), vec2(0.62, 1.7), flatness);
    float nucleus = 1.0 - smoothstep(0.20, 0.30, length(best.xy * squeeze));
    float pale = 1.0 - smoothstep(0.80, 1.0, high);
    vec3 detail = mix(body, mix(body, uNucleus, 0.85), nucleus * (0.85 + 0.15 * basal) * (0.35 + 0.65 * pale));
    detail = mix(detail, mix(uGranular, uNucleus, 0.25), wall * 0.42);
    // Keratohyalin grains of the granular layer.
    float grains = step(0.62, texture(uNoise, vec2(along, high * thick) * 0.045).a) * flatness * (1.0 - smoothstep(0.95, 1.0, high));
    detail = mix(detail, uNucleus, grains * 0.35);
    // Melanin lies as a cap over basal nuclei, and as dust above them.
    float dust = step(0.56, texture(uNoise, vec2(along, high * thick) * 0.06).g);
    float cap = (1.0 - smoothstep(0.5, 1.9, row)) * (0.45 + 0.55 * dust);
    cap = max(cap, (1.0 - smoothstep(1.0, 5.0, row)) * dust * 0.7);
    vec3 melanin = mix(vec3(0.060, 0.026, 0.013), uNucleus * 0.2, 0.1);
    detail = mix(detail, melanin, cap * uMelanin * 0.85);
    vec3 plain = mix(mix(body, uNucleus, 0.16 + 0.3 * basal), melanin, (1.0 - smoothstep(0.4, 4.5, row)) * uMelanin * 0.85);
    // In dark skin melanin dusts every layer, most at the base.
    vec3 brown = mix(melanin, uSkin, 0.55);
    float dusted = uMelanin * uMelanin * mix(0.62, 0.3, high);
    colour = mix(mix(detail, plain, smoothstep(0.55, 1.0, near)), brown, dusted);
    float base = smoothstep(0.055, 0.015, high) ;
    colour = mix(colour, uJunction, base * 0.75);
  } else {
    // Corneocytes: flat plates in offset layers.
    float layer = (high - 1.0) * 9.0;
    float row = floor(layer);
    float within = fract(layer);
    float plate = fract(along / 34.0 + 0.5 * row + 0.23 * texture(uNoise, vec2(along * 0.004, row * 0.37)).r);
    float seam = smoothstep(0.32, 0.05, within) + smoothstep(0.06, 0.0, plate) * 0.7;
    vec3 horn = mix(uCorneum, uSkin, 0.35 + 0.35 * uMelanin);
    vec3 seamColour = mix(uCorneumLine, uSkin, 0.25 + 0.4 * uMelanin) * 0.86;
    colour = mix(horn, seamColour, min(1.0, seam) * mix(0.75, 0.18, near));
    colour = mix(colour, uCorneumLine, smoothstep(1.14, 1.0, high) * 0.4);
  }
  float wetEdge = smoothstep(0.5, 1.0, abs(vNormal.x));
  return lit(colour, vNormal, toEye, 1.0 - 0.12 * wetEdge, 0.05);
}

void main() {
  vec3 toEye = normalize(cameraPosition - vPlace);
  vec3 colour;
  bool horny = vLayer.x < 0.5 || (vLayer.x < 1.5 && vLayer.z >= 1.0);
  show(horny ? PART_STRATUM_CORNEUM : PART_VIABLE_EPIDERMIS);
  if (vLayer.x < 0.5) colour = surface(toEye);
  else if (vLayer.x < 1.5) colour = strata(toEye);
  else {
    // What fills the papillae is the dermis: it is lit, quieted and told as that.
    partHere = PART_PAPILLARY_DERMIS;
    float back = clamp((uCut.x - vPlace.z) / 0.5, 0.0, 1.0);
    vec3 base = mix(mix(uJunction, uBasal, 0.55), mix(uBasal, vec3(0.16, 0.08, 0.05), 0.6), uMelanin * 0.5);
    // Papillae are full of the dermis, not hollow: its light falls into them, the more the taller they are drawn.
    float tall = min(uStretch.x, 1.0);
    base = mix(base, uDermis, 0.78) * (0.93 + 0.14 * texture(uNoise, vRest.xz * 5.0).g);
    colour = lit(base, -vNormal * (gl_FrontFacing ? -1.0 : 1.0), toEye, mix(0.98, 0.68, back) + 0.12 * tall, 0.05);
    // What light there is has come through blood and collagen.
    colour = depthTint(colour * vec3(1.13, 0.94, 0.88), vPlace);
  }
  finish(colour, 1.0);
}
`,
}
