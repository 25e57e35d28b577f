import { ELASTIC_WAVES } from '../../tissue/fibres'
import { number } from './glsl'
import type { MaterialSource } from './material'

/** Collagen: fine loose fibrils, thick striated bundles, and what is newly laid down. */
export const FIBRES: MaterialSource = {
  name: 'fibres',
  bothSides: true,
  vertex: /* glsl */ `
in vec2 aPlace;
in vec3 aStart;
in vec3 aOne;
in vec3 aTwo;
in vec3 aEnd;
in vec4 aLook;
in float aKind;
in float aGrown;
out vec3 vPlace;
out vec3 vSide;
out vec3 vToEye;
out vec4 vLook;
out vec2 vAcross;
out vec2 vShade;
flat out float vRipe;
void main() {
  float grown = aGrown;
  float kind = mod(aKind, 10.0);
  if (grown <= 0.0) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  // A growing fibre is laid from one end to the other.
  float t = aPlace.x * grown;
  float s = 1.0 - t;
  vec3 p = s * s * s * aStart + 3.0 * s * s * t * aOne + 3.0 * s * t * t * aTwo + t * t * t * aEnd;
  vec3 tangent = normalize(s * s * (aOne - aStart) + 2.0 * s * t * (aTwo - aOne) + t * t * (aEnd - aTwo));
  float reach = distance(aStart, aEnd);
  vec3 bend = normalize(cross(tangent, vec3(0.0, 0.0, 1.0)) + vec3(0.0, 1e-4, 0.0));
  // Elastic fibres wave finely, collagen in long crimps.
  p += bend * aLook.y * sin(aLook.z + t * reach * (kind > 3.5 ? ${number(ELASTIC_WAVES)} : 24.0));
  tangent.y *= stretchAt(p.y);
  p = press(kind < 1.5 || kind > 3.5 ? part(p) : p);
  vToEye = normalize(cameraPosition - p);
  vSide = normalize(cross(tangent, vToEye));
  float taper = smoothstep(0.0, 0.09, aPlace.x) * smoothstep(1.0, 0.91, aPlace.x);
  // No thinner than a good half pixel: thinner ones only flicker.
  float halfWidth = max(aLook.x * (0.35 + 0.65 * taper), uMmPer.x * 0.42);
  p += vSide * aPlace.y * halfWidth;
  vPlace = p;
  // Thin as they are, light changes along fibres only.
  vShade = vec2(cavity(p), depthTintShare(p));
  vRipe = uGrowths[int(aKind / 10.0)].y;
  vLook = vec4(kind, aLook.w, reach * t / max(aLook.x, 1e-4), grown);
  vAcross = vec2(aPlace.y, halfWidth / uMmPer.x);
  gl_Position = projectionMatrix * viewMatrix * vec4(p, 1.0);
}
`,
  fragment: /* glsl */ `
in vec3 vPlace;
in vec3 vSide;
in vec3 vToEye;
in vec4 vLook;
in vec2 vAcross;
in vec2 vShade;
flat in float vRipe;
void main() {
  cut(vPlace.z);
  // Nothing sticks out of the block's ends.
  if (abs(vPlace.x) > -BLOCK_MIN.x) discard;
  float u = vAcross.x;
  float kind = vLook.x;
  float seed = vLook.y;
  show(kind < 0.5 ? PART_PAPILLARY_DERMIS : kind < 1.5 ? PART_COLLAGEN : kind < 2.5 ? PART_COLLAGEN_III : kind < 3.5 ? PART_COLLAGEN_I : PART_ELASTIC_FIBRES);
  vec3 n = normalize(vSide * u + vToEye * sqrt(max(0.05, 1.0 - u * u)));
  vec3 base;
  float strands = 0.0;
  if (kind < 0.5) {
    base = mix(uFineFibre, uFibreA, seed * 0.6);
  } else if (kind < 1.5) {
    base = seed < 0.34 ? uFibreA : seed < 0.67 ? uFibreB : uFibreC;
    // A bundle is many strands side by side: faint lines run along it, where it is wide enough to show them.
    if (vAcross.y > 2.0) {
      float line = sin(u * 7.0 + seed * 40.0 + 0.9 * sin(vLook.z * 0.1 + seed * 9.0)) + 0.5 * sin(u * 13.0 - seed * 60.0);
      strands = line * smoothstep(2.0, 6.0, vAcross.y);
    }
    // Strands of a bundle differ a little in light.
    base *= 0.93 + 0.14 * fract(seed * 61.0);
  } else if (kind < 2.5) {
    base = uNewTypeIII;
  } else if (kind < 3.5) {
    // As it ripens it comes to look like what was there before, but never quite.
    base = mix(mix(uNewTypeI, uFibreA, 0.12 * seed), uFibreA, 0.45 * vRipe);
    strands = 0.6 * sin(u * 7.0 + seed * 40.0) * smoothstep(1.6, 4.5, vAcross.y);
  } else {
    base = uElastic;
  }
  float young = step(1.5, kind) * step(kind, 3.5);
  vec3 colour = base * (1.0 + 0.055 * strands);
  float edge = smoothstep(0.55, 1.0, abs(u)) * smoothstep(0.5, 1.4, vAcross.y);
  colour = mix(colour, uFibreShade, edge * mix(0.30 + 0.16 * uStyle, 0.30, young));
  float occlusion = mix(vShade.x, 1.0, 0.35 * young);
  vec3 shaded = lit(colour, n, normalize(vToEye), occlusion, 0.10);
  shaded = mix(shaded, uDermisDeep * 0.86, vShade.y * (1.0 - 0.4 * young));
  finish(shaded, 1.0);
}
`,
}
