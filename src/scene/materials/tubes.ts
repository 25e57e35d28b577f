import { TUBE_KINDS } from '../../tissue/tubes'
import type { MaterialSource } from './material'

/** How much wider vessels are at the reddest, share of their width: a drawing choice. */
const DILATION = 0.35

const VERTEX = /* glsl */ `
const float DILATION = ${DILATION};
in vec4 aTube;
out vec3 vPlace;
out vec3 vNormal;
out vec3 vTube;
void main() {
  // Blood vessels widen while skin is red.
  float wider = aTube.x < 3.5 && aTube.y < 1.5 ? DILATION * uRedness : 0.0;
  vPlace = press(position + normal * aTube.w * wider);
  // A cut face looks along the cut; what stands for its normal says which way it widens.
  vNormal = aTube.y > 2.0005 ? vec3(0.0, 0.0, 1.0) : vec3(normal.x, normal.y / stretchAt(position.y), normal.z);
  vTube = aTube.xyz;
  gl_Position = projectionMatrix * viewMatrix * vec4(vPlace, 1.0);
}
`

const SHADE = /* glsl */ `
const int SOLID = ${TUBE_KINDS.indexOf('nerve')};
const int GLAND = ${TUBE_KINDS.length};
const int FOLLICLE = ${TUBE_KINDS.indexOf('follicle')};
const int HAIR = ${TUBE_KINDS.indexOf('hair')};
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
  bool face = vTube.y > 2.0005;
  float along = face ? vTube.y - 2.001 : vTube.y;
  if (!face) cut(vPlace.z);
  show(TUBE_PARTS[kind]);
  vec3 base = uTubes[kind];
  // Along a capillary loop blood gives off its oxygen.
  if (kind == 2) base = mix(uTubes[2], uTubes[3], 0.5 * smoothstep(0.3, 1.0, along));
  if (kind == 3) base = mix(uTubes[2], uTubes[3], 0.5 + 0.5 * smoothstep(0.0, 0.7, along));
  if (kind == FOLLICLE && vNormal.z > 0.0) {
    // Opened along its length: outer sheath, paler inner sheath, and the hair that runs down to the bulb.
    float across = face ? vTube.z : abs(vNormal.x);
    float down = smoothstep(0.95, 0.88, along);
    base = mix(base, mix(base, vec3(1.0, 0.93, 0.86), 0.5), smoothstep(0.62, 0.55, across));
    base = mix(base, uTubes[HAIR], smoothstep(0.27, 0.20, across) * down);
  }
  if (vTube.y > 1.5 && !(face && (kind == FOLLICLE || kind == HAIR || kind >= SOLID))) base = mix(base * 0.45, mix(base, vec3(1.0), 0.25), smoothstep(0.62, 0.78, vTube.z));
  if (kind == 0) base *= 1.0 - 0.10 * smoothstep(0.2, 0.9, sin(vPlace.x * 900.0 + vPlace.y * 900.0)) * smoothstep(0.004, 0.0015, uMmPerPx);
  if (kind == GLAND) {
    // Sebum-filled cells, like foam.
    vec4 cell = nearestCells(vec2(vPlace.x, vPlace.y + vPlace.z) / 0.013, 0.8, 0.5);
    float near = smoothstep(0.005, 0.002, uMmPerPx);
    base = mix(base, base * 0.82, smoothstep(0.16, 0.04, cell.w - cell.z) * near);
    base = mix(base, mix(base, vec3(1.0, 0.98, 0.9), 0.35), smoothstep(0.4, 0.1, cell.z) * near * 0.6);
  }
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
  cut(vPlace.z);
  show(PART_SPROUT);
  float grown = uGrowths[int(vTube.z + 0.5)].x;
  if (vTube.y > grown) discard;
  float tip = smoothstep(0.12, 0.0, grown - vTube.y);
  finish(shaded(mix(uSprout, uSprout * 1.18, tip), 0.3), 1.0);
}
`,
}
