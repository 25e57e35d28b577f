import type { MaterialSource } from './material'

const VERTEX = /* glsl */ `
in vec3 aTube;
out vec3 vPlace;
out vec3 vNormal;
out vec3 vTube;
void main() {
  vPlace = press(position);
  vNormal = normal;
  vTube = aTube;
  gl_Position = projectionMatrix * viewMatrix * vec4(vPlace, 1.0);
}
`

const SHADE = /* glsl */ `
in vec3 vPlace;
in vec3 vNormal;
in vec3 vTube;

vec3 shaded(vec3 base, float shine) {
  vec3 toEye = normalize(cameraPosition - vPlace);
  float above = step(0.0, vPlace.y);
  float occlusion = mix(cavity(vPlace), 1.0, above);
  float rim = pow(1.0 - max(dot(normalize(vNormal), toEye), 0.0), 2.0);
  vec3 colour = lit(base * (1.0 - 0.16 * rim), vNormal, toEye, occlusion, shine);
  return mix(depthTint(colour, vPlace), colour, above);
}
`

/** Vessels, hair, follicle, gland, sweat duct. */
export const TUBES: MaterialSource = {
  name: 'tubes',
  vertex: VERTEX,
  fragment: /* glsl */ `
${SHADE}
void main() {
  int kind = int(vTube.x + 0.5);
  vec3 base = uTubes[kind];
  // Vessels that feed capillaries widen with redness, and look fuller.
  finish(shaded(base, kind == 6 ? 0.5 : 0.28), 1.0);
}
`,
}

/** Capillary sprouts: each is there as far along as its session's vessels have grown. */
export const SPROUTS: MaterialSource = {
  name: 'sprouts',
  vertex: VERTEX,
  fragment: /* glsl */ `
${SHADE}
void main() {
  float grown = uGrowths[int(vTube.z + 0.5)].x;
  if (vTube.y > grown) discard;
  float tip = smoothstep(0.12, 0.0, grown - vTube.y);
  finish(shaded(mix(uSprout, uSprout * 1.18, tip), 0.3), 1.0);
}
`,
}
