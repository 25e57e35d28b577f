import { MACROPHAGE_HALF, NEUTROPHIL_HALF, SIGNAL_HALF } from '../glyph-size'
import { RESIDENT_DEPTH_MM } from '../../tissue/residents'
import type { MaterialSource } from './material'

/**
 * Cells at their true size and signals far larger than life. Cells are told apart by nucleus and outline, signals by
 * shape: disc PDGF, square TGF-β1, diamond TGF-β3, triangle VEGF, cross FGF/KGF.
 */
export const GLYPHS_MATERIAL: MaterialSource = {
  name: 'glyphs',
  blended: true,
  vertex: /* glsl */ `
const float RESIDENT_DEPTH = ${RESIDENT_DEPTH_MM + 0.01};
in vec2 aCorner;
in vec4 aPlaced;
in float aTurned;
in vec4 aGlyph;
out vec3 vPlace;
out vec2 vCorner;
flat out vec4 vGlyph;
flat out float vTurned;
flat out float vPxRadius;
void main() {
  // Cells in front of the cut are gone; those that lived here are drawn as far back from it as they are placed.
  bool deep = aGlyph.x > 7.5 && aGlyph.x < 8.5 && aPlaced.z < uCut.x - RESIDENT_DEPTH;
  if (aPlaced.w <= 0.0 || aPlaced.z > uCut.y || deep) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  float kind = aGlyph.x;
  vec2 half2;
  if (kind < 0.5) half2 = vec2(${NEUTROPHIL_HALF.mm});
  else if (kind < 1.5) half2 = vec2(${MACROPHAGE_HALF.mm});
  else if (kind < 2.5) half2 = vec2(0.5 * aGlyph.w, 0.0085);
  else if (kind < 7.5) half2 = vec2(clamp(uMmPer.y * ${SIGNAL_HALF.px}, ${SIGNAL_HALF.leastMm}, ${SIGNAL_HALF.mostMm}));
  else if (kind < 8.5) half2 = vec2(0.5 * aGlyph.w, 0.0065);
  else half2 = vec2(0.5 * aGlyph.w);
  // Cells are never drawn smaller than can be told from a speck.
  if (kind < 1.5) half2 = max(half2, vec2(uMmPer.y * (kind < 0.5 ? ${NEUTROPHIL_HALF.leastPx} : ${MACROPHAGE_HALF.leastPx})));
  half2 *= aPlaced.w;
  if (kind > 7.5) {
    // A channel leaves no cell where it is open.
    vec4 near = fieldsAt(aPlaced.xz);
    vec4 look = uLooks[min(int(near.g * 8.0 + 0.5), 5)];
    if (near.r < 0.7 * uChannel.x * (-aPlaced.y > uLayers.x + uLayers.y ? look.y : look.x)) half2 = vec2(0.0);
  }
  vec3 right = vec3(viewMatrix[0][0], viewMatrix[1][0], viewMatrix[2][0]);
  vec3 up = vec3(viewMatrix[0][1], viewMatrix[1][1], viewMatrix[2][1]);
  bool spindle = kind > 1.5 && (kind < 2.5 || kind > 7.5);
  float angle = spindle || kind > 8.5 ? aGlyph.z : kind < 1.5 ? aGlyph.y * 6.28 : 0.0;
  float c = cos(angle);
  float s = sin(angle);
  vec2 at = vec2(c * aCorner.x * half2.x - s * aCorner.y * half2.y, s * aCorner.x * half2.x + c * aCorner.y * half2.y);
  // What lived here before stands aside from the hole; what comes later may enter it.
  vec3 centre = press(kind > 7.5 ? part(aPlaced.xyz) : aPlaced.xyz);
  vec3 toEye = normalize(cameraPosition - centre);
  // Epidermal cells lie in the cut itself; the others stand out a little from what they lie among.
  vPlace = centre + toEye * (kind > 9.5 ? 0.002 : 0.03) + right * at.x + up * at.y;
  vCorner = aCorner;
  vGlyph = aGlyph;
  vTurned = aTurned;
  vPxRadius = half2.y / uMmPer.x;
  gl_Position = projectionMatrix * viewMatrix * vec4(vPlace, 1.0);
}
`,
  fragment: /* glsl */ `
in vec3 vPlace;
in vec2 vCorner;
flat in vec4 vGlyph;
flat in float vTurned;
flat in float vPxRadius;

float disc(vec2 p, float radius) {
  float soft = 1.2 / max(vPxRadius, 1.0);
  return 1.0 - smoothstep(radius - soft, radius + soft * 0.3, length(p));
}
float box(vec2 p, vec2 size) {
  float soft = 1.0 / max(vPxRadius, 1.0);
  vec2 d = abs(p) - size;
  return 1.0 - smoothstep(-soft * 0.5, soft, max(d.x, d.y));
}

/** A process of a cell: thick at the body, drawn out to its end. */
float arm(vec2 q, float angle, float reach, float thick, float bend) {
  vec2 way = vec2(cos(angle), sin(angle));
  float along = dot(q, way);
  float t = clamp(along / reach, 0.0, 1.0);
  float aside = abs(dot(q, vec2(-way.y, way.x)) - bend * t * t);
  float soft = 1.0 / max(vPxRadius, 1.0);
  float wide = thick * (1.0 - 0.85 * t);
  return (1.0 - smoothstep(wide - soft * 0.5, wide + soft, aside)) * step(-0.05, along) * (1.0 - smoothstep(reach - soft, reach, along));
}

/** Mast cell, Langerhans cell, melanocyte. rgb colour, a cover. */
vec4 resident(vec2 q, float kind, float seed) {
  float grain = texture(uNoise, q * 0.3 + seed).a;
  if (kind < 9.5) {
    vec4 cell = nearestCells(q * 3.4 + seed * 17.0);
    float granule = 1.0 - smoothstep(0.3, 0.42, cell.z);
    float kern = disc(q - vec2(0.1, -0.06), 0.36);
    vec3 body = mix(uResidents[0], uResidentNuclei[0], granule * 0.85 * (1.0 - 0.65 * kern));
    return vec4(mix(body, uResidents[0] * 0.94, kern * 0.5), disc(q, 0.9 + 0.06 * sin(atan(q.y, q.x) * 5.0 + seed * 9.0)));
  }
  if (kind < 10.5) {
    float cover = disc(q * vec2(1.0, 1.3), 0.3);
    for (int i = 0; i < 5; i++) {
      float k = float(i);
      float way = fract(sin(k * 12.9 + seed * 78.2) * 43.7);
      cover = max(cover, arm(q, k * 1.257 + 0.9 * way, 0.5 + 0.48 * way, 0.11, 0.5 * (way - 0.5)));
    }
    float kern = max(disc(q - vec2(-0.06, 0.03), 0.15), disc(q - vec2(0.08, -0.02), 0.14));
    return vec4(mix(uResidents[1], uResidentNuclei[1], kern), cover * 0.92);
  }
  // It sits on the junction; its processes rise between the cells above and carry the pigment.
  vec2 p = q + vec2(0.0, 0.1);
  float body = disc(p * vec2(1.0, 1.15), 0.3);
  float arms = 0.0;
  for (int i = 0; i < 4; i++) {
    float k = float(i);
    float way = fract(sin(k * 7.7 + seed * 51.3) * 29.3);
    arms = max(arms, arm(p, 0.5 + k * 0.72 + 0.3 * way, 0.62 + 0.36 * way, 0.1, 0.35 * (way - 0.5)));
  }
  vec3 pigment = mix(uResidents[2] * 0.72, vec3(0.13, 0.06, 0.03), 0.25 + 0.75 * uMelanin);
  vec3 colour = mix(mix(pigment, uResidents[2], 0.75 * (1.0 - uMelanin)), pigment, max(1.0 - body, grain * uMelanin));
  return vec4(mix(colour, uResidentNuclei[2], disc(p, 0.17)), max(body, arms * 0.9));
}

void main() {
  vec2 q = vCorner;
  float kind = vGlyph.x;
  float seed = vGlyph.y;
  show(GLYPH_PARTS[int(kind + 0.5)]);
  vec3 colour;
  float alpha;
  vec3 n = vec3(0.0, 0.0, 1.0);
  if (kind < 0.5) {
    alpha = disc(q, 0.96);
    n = normalize(vec3(q, sqrt(max(0.1, 1.0 - dot(q, q)))));
    float lobes = max(max(disc(q - vec2(-0.34, 0.22), 0.30), disc(q - vec2(0.30, 0.30), 0.28)), disc(q - vec2(0.05, -0.34), 0.30));
    float grain = texture(uNoise, q * 0.21 + seed).a;
    colour = mix(uGlyphs[0] * (0.94 + 0.12 * grain), uGlyphNuclei[0], lobes);
  } else if (kind < 1.5) {
    float turn = atan(q.y, q.x);
    float ruffle = 0.86 + 0.07 * sin(turn * 7.0 + seed * 20.0) + 0.05 * sin(turn * 11.0 - seed * 9.0);
    alpha = disc(q, ruffle);
    n = normalize(vec3(q, sqrt(max(0.1, 1.0 - dot(q, q)))));
    float kidney = disc(q - vec2(-0.2, 0.1), 0.42) * (1.0 - disc(q - vec2(0.16, 0.02), 0.28));
    float vacuole = max(disc(q - vec2(0.42, -0.28), 0.13), disc(q - vec2(0.34, 0.44), 0.11));
    vec3 body = mix(uGlyphs[1], uTurned, vTurned);
    colour = mix(mix(body, body * 1.2, vacuole), uGlyphNuclei[1], kidney);
  } else if (kind > 8.5) {
    vec4 cell = resident(q, kind, seed);
    colour = cell.rgb;
    // Too small to be told apart, they only make the picture dirty.
    alpha = cell.a * smoothstep(2.0, 5.0, vPxRadius);
    n = normalize(vec3(q * 0.5, 0.8));
  } else if (kind < 2.5 || kind > 7.5) {
    bool settled = kind > 7.5;
    // A spindle, thick round its nucleus, drawn out to both ends.
    float x = q.x;
    float wave = 0.12 * sin(x * 3.0 + seed * 6.0);
    float half1 = 0.92 * pow(max(0.0, 1.0 - abs(x)), 0.85) * (0.35 + 0.65 * exp(-x * x * 5.0));
    float d = abs(q.y - wave) - half1;
    float soft = 1.0 / max(vPxRadius, 0.8);
    alpha = 1.0 - smoothstep(-soft * 0.6, soft * 0.5, d);
    n = normalize(vec3(0.0, (q.y - wave) / max(half1, 0.1), 0.8));
    float nucleus = 1.0 - smoothstep(0.75, 1.0, length(vec2(x * 5.2, (q.y - wave) * 2.1)));
    vec3 body = settled ? uGlyphs[2] : uGlyphs[3];
    vec3 kern = settled ? uGlyphNuclei[2] : uGlyphNuclei[3];
    colour = mix(body, kern, nucleus);
  } else {
    float shape;
    if (kind < 3.5) shape = disc(q, 0.78);
    else if (kind < 4.5) shape = box(q, vec2(0.66));
    else if (kind < 5.5) shape = box(vec2(q.x + q.y, q.x - q.y) * 0.7071, vec2(0.62));
    else if (kind < 6.5) shape = box(vec2(0.0, q.y - 0.02), vec2(1.0, 0.74)) * (1.0 - smoothstep(-0.08, 0.16, abs(q.x) * 1.72 + q.y - 0.78));
    else shape = max(box(q, vec2(0.82, 0.27)), box(q, vec2(0.27, 0.82)));
    alpha = shape;
    colour = uSignals[int(kind + 0.5) - 3];
    colour *= 1.0 + 0.15 * (q.y * 0.5);
    // Light enough to be seen on tissue, quiet enough not to shout over it.
    alpha *= 0.92;
  }
  if (alpha < 0.02) discard;
  vec3 right = vec3(viewMatrix[0][0], viewMatrix[1][0], viewMatrix[2][0]);
  vec3 up = vec3(viewMatrix[0][1], viewMatrix[1][1], viewMatrix[2][1]);
  vec3 back = vec3(viewMatrix[0][2], viewMatrix[1][2], viewMatrix[2][2]);
  vec3 world = normalize(right * n.x + up * n.y + back * n.z);
  bool signal = kind > 2.5 && kind < 7.5;
  vec3 shaded = signal ? colour * 0.98 : lit(colour, world, normalize(cameraPosition - vPlace), mix(cavity(vPlace), 1.0, 0.5), 0.25);
  float backwards = clamp((uCut.x - vPlace.z) / 0.5, 0.0, 1.0);
  shaded = mix(shaded, depthTint(shaded, vPlace), 0.5);
  finish(shaded, alpha * (1.0 - 0.3 * backwards));
}
`,
}
