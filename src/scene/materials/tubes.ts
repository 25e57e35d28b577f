import { TUBE_KINDS, WIDENING } from '../../tissue/tubes'
import type { MaterialSource } from './material'

const KINDS = TUBE_KINDS.map(
  (kind, index) => `const int ${kind.toUpperCase().replaceAll('-', '_')} = ${index};`,
).join('\n')
const WIDER = TUBE_KINDS.map((kind) => (WIDENING[kind] ?? 0).toFixed(2)).join(', ')

const vertex = (place: string) => /* glsl */ `
in vec4 aTube;
out vec3 vPlace;
out vec3 vRest;
out vec3 vNormal;
out vec4 vTube;
void main() {
  vRest = ${place};
  vPlace = press(vRest);
  vNormal = vec3(normal.x, normal.y / stretchAt(position.y), normal.z);
  vTube = aTube;
  gl_Position = projectionMatrix * viewMatrix * vec4(vPlace, 1.0);
}
`

const SHADE = /* glsl */ `
in vec3 vPlace;
in vec3 vRest;
in vec3 vNormal;
in vec4 vTube;

vec3 shaded(vec3 base, vec3 normal, float shine) {
  vec3 toEye = normalize(cameraPosition - vPlace);
  float above = step(0.0, vPlace.y);
  float occlusion = mix(cavity(vPlace), 1.0, above);
  float rim = pow(1.0 - max(dot(normalize(normal), toEye), 0.0), 2.0);
  vec3 colour = lit(base * (1.0 - 0.16 * rim), normal, toEye, occlusion, shine);
  return mix(depthTint(colour, vPlace), colour, above);
}
`

/** Vessels, lymph vessels, nerves, hairs with follicle, gland and muscle, sweat glands. */
export const TUBES: MaterialSource = {
  name: 'tubes',
  // Small vessels of the upper dermis widen while skin is red.
  vertex: `
const float WIDER[${TUBE_KINDS.length + 2}] = float[](${WIDER}, 0.0, 0.0);
${vertex('position + normal * aTube.w * WIDER[int(aTube.x + 0.5)] * uSurface.x')}`,
  fragment: /* glsl */ `
${KINDS}
const int LOBE = ${TUBE_KINDS.length};
const int BULB = ${TUBE_KINDS.length + 1};
${SHADE}
/** Cells with nuclei, painted over an epithelium. */
vec3 celled(vec3 base, vec2 p, float size, float seen) {
  vec4 cell = cellsAt(p / size, size);
  float kern = 1.0 - smoothstep(0.22, 0.32, cell.z);
  float wall = smoothstep(0.2, 0.04, cell.w - cell.z);
  return mix(mix(base, base * 0.86, wall * seen * 0.6), uNucleus, kern * seen * 0.75);
}

void main() {
  int kind = int(vTube.x + 0.5);
  float face = vTube.z;
  bool adnexal = kind == FOLLICLE || kind == MUSCLE || kind == OIL_DUCT || kind >= LOBE;
  bool cutFace = face > 0.5;
  // The front cut takes away what would stand out of it.
  if (adnexal && vRest.z > CUT_Z + (cutFace ? 0.01 : 0.0)) discard;
  // A cut that is moved back leaves the faces that it makes.
  cut(vRest.z - (cutFace ? 0.002 : 0.0));
  show(TUBE_PARTS[kind]);
  vec3 base = uTubes[kind];
  vec3 normal = vNormal;
  float shine = 0.28;
  float seen = 1.0 - smoothstep(0.0012, 0.004, uMmPer.x);
  float ramp = vRest.x + vRest.y * 0.8 - vRest.z * 0.7;
  if (cutFace && face < 3.0) {
    float r = face - 1.0;
    // Lit as the front is, whichever way it faces: a cut is there to be looked into.
    normal = vRest.y > -0.02 ? vec3(0.0, 1.0, 0.0) : vec3(-0.2, 0.4, 0.9);
    shine = 0.0;
    if (kind == LOBE) {
      // Foamy cells full of oil, flat dark ones at the rim.
      vec4 cell = cellsAt(vRest.xy / 0.0135, 0.0135);
      float wall = smoothstep(0.22, 0.05, cell.w - cell.z);
      float kern = 1.0 - smoothstep(0.16, 0.26, cell.z);
      base = mix(mix(base, vec3(1.0, 0.97, 0.86), 0.42), base * 0.82, wall * mix(0.25, 0.7, seen));
      base = mix(base, uNucleus, kern * seen * 0.6 * smoothstep(0.3, 0.75, r));
      base = mix(base, mix(base * 0.72, uNucleus, 0.3), smoothstep(0.8, 1.0, r) * 0.45);
    } else if (kind == FOLLICLE) {
      // At the skin a pore; across the follicle its outer sheath round the glassy inner one.
      vec3 sheath = celled(mix(base, uEpidermis, 0.4), vRest.xy, 0.0085, seen);
      vec3 across = mix(mix(uCorneum, base, 0.2), sheath, smoothstep(0.5, 0.58, r));
      base = vRest.y > -0.02 ? uSkin * mix(0.76, 0.98, smoothstep(0.1, 0.9, r)) : mix(across, uJunction, smoothstep(0.93, 0.985, r) * 0.6);
    } else if (kind == HAIR || kind == VELLUS_HAIR || kind == MUSCLE || kind == BULB) {
      base *= 1.0 - 0.18 * smoothstep(0.7, 1.0, r);
    } else {
      // A lumen: wall as a ring, thick and banded in arterioles, thin in venules.
      bool thick = kind == ARTERIOLE || kind == ARTERY;
      float wall = smoothstep(thick ? 0.6 : 0.78, thick ? 0.68 : 0.86, r);
      vec3 ring = mix(base * 0.6, uTubes[MUSCLE] * 0.9, thick ? 0.5 : 0.15) * (1.0 - 0.12 * seen * sin(r * 70.0));
      vec3 inside = kind == NERVE ? base * (0.85 + 0.2 * texture(uNoise, vRest.yz * 9.0).r) : kind == LYMPHATIC ? mix(base, uPlasma, 0.6) : mix(base, vec3(1.0, 0.9, 0.88), 0.18) * (1.05 - 0.25 * r);
      base = mix(inside, ring, wall);
    }
  } else if (cutFace) {
    // Laid open: what lies inside, from the middle (0) to the wall (1).
    float a = abs(face - 5.0);
    float t = vTube.y;
    normal = normalize(vec3((face - 5.0) * 0.18, 0.0, 1.0));
    shine = 0.04;
    if (kind == FOLLICLE) {
      float depth = -vRest.y;
      float epidermis = uLayers.x + uLayers.y;
      // Its wall is epidermis turned inwards: above the junction there is no border between them.
      float below = smoothstep(0.72 * epidermis, 1.1 * epidermis, depth);
      float funnel = 1.0 - smoothstep(0.0, 2.2 * epidermis, depth);
      vec3 outer = celled(mix(base, uEpidermis, mix(1.0, 0.4, below)), vRest.xy, 0.0085, seen);
      outer = mix(outer, uBasal, smoothstep(0.8, 0.96, a) * 0.55 * below);
      outer = mix(outer, uJunction, smoothstep(0.93, 0.985, a) * 0.8 * below);
      // Inner sheath: glassy, from the gland's mouth down; above it an empty funnel lined with horn.
      vec3 inner = mix(mix(uCorneum, base, 0.2), uJunction, 0.25) * (0.94 + 0.06 * sin(vRest.y * 900.0));
      vec3 canal = mix(mix(uCorneum, uTubes[OIL_DUCT], 0.35), uCorneumLine, 0.3 * (1.0 - smoothstep(0.1, 0.3, a)));
      canal = mix(mix(canal, uCorneumLine, smoothstep(0.3, 0.45, a)), uCorneum, smoothstep(0.42, 0.5, a));
      base = mix(mix(inner, canal, smoothstep(0.33, 0.27, t)), outer, smoothstep(0.50, 0.56, a - 0.06 * funnel));
      // Bulb: dark matrix cells round a papilla of the dermis.
      float bulb = smoothstep(0.865, 0.9, t);
      vec3 matrix = celled(mix(uBasal, uTubes[HAIR], 0.25 + 0.4 * (1.0 - a)), vRest.xy, 0.007, seen);
      base = mix(base, mix(matrix, uJunction, smoothstep(0.93, 0.985, a) * 0.6), bulb);
      float papilla = length(vec2(a * 1.9, (t - 0.968) * 26.0));
      base = mix(base, celled(uDermis, vRest.xy + 0.4, 0.008, seen * 0.7), smoothstep(1.05, 0.95, papilla) * step(0.88, t));
    } else if (kind == MUSCLE) {
      float strand = sin((face - 5.0) * 11.0 + 2.0 * texture(uNoise, vRest.xy * 3.0).r);
      base *= 1.0 + 0.08 * strand;
      float kern = smoothstep(0.72, 0.8, texture(uNoise, vec2(t * 3.2, face * 0.9)).a);
      base = mix(base, uNucleus, kern * seen * 0.7);
    } else {
      base = mix(mix(base, vec3(1.0, 0.97, 0.88), 0.4), base * 0.84, smoothstep(0.6, 0.95, a));
    }
  } else if (kind == CAPILLARY) {
    base = mix(uTubes[ARTERIOLE], mix(uTubes[VENULE], uTubes[ARTERIOLE], 0.22), smoothstep(0.22, 0.86, vTube.y));
  } else if (kind == ARTERIOLE || kind == ARTERY) {
    // Rings of smooth muscle.
    base *= 1.0 + 0.1 * seen * sin(ramp * 620.0);
  } else if (kind == VENULE || kind == VEIN) {
    base = mix(base, uDermis, 0.14);
  } else if (kind == LYMPHATIC) {
    vec3 toEye = normalize(cameraPosition - vPlace);
    // So thin a wall lets through what lies behind; only its edges are dense.
    float through = max(dot(normalize(vNormal), toEye), 0.0);
    base = mix(base * 1.03, mix(base, mix(uDermis, uDermisDeep, 0.4), 0.6), through * through);
    base *= 0.95 + 0.1 * texture(uNoise, vec2(ramp * 5.0, vTube.y * 7.0)).b;
  } else if (kind == NERVE) {
    base *= 0.94 + 0.12 * texture(uNoise, vec2(vTube.y * 2.0, dot(vNormal, vec3(0.3, 0.9, 0.2)) * 0.6)).r;
    shine = 0.15;
  } else if (kind == HAIR || kind == VELLUS_HAIR) {
    // Cuticle: fine scales, lighter towards the tip. However dark, a hair is a glossy rod: a sheen runs down its middle, and
    // light from behind lines its edges.
    base *= (0.92 + 0.16 * texture(uNoise, vec2(vTube.y * 21.0, 0.3)).r) * (1.0 + 0.35 * smoothstep(0.5, 1.0, vTube.y));
    float across = max(dot(normalize(vNormal), normalize(cameraPosition - vPlace)), 0.0);
    float off = 1.0 - across;
    float sheen = smoothstep(0.30, 0.0, abs(across - 0.86)) * (0.75 + 0.25 * seen * sin(ramp * 1500.0));
    // In coarse pixels, while things move, it would only glitter.
    float fine = step(uMmPer.x, uMmPer.y * 1.01);
    base += fine * (vec3(0.12, 0.1, 0.088) * sheen + vec3(0.17, 0.155, 0.15) * off * off * off) * (1.0 - base);
    shine = 0.55;
  } else if (kind == FOLLICLE || kind == BULB) {
    base = celled(base, vRest.xy, 0.009, seen * 0.5);
  } else if (kind == LOBE) {
    vec4 cell = cellsAt(vRest.xy / 0.015 + vRest.z * 30.0, 0.015);
    base = mix(base, base * 0.86, smoothstep(0.22, 0.05, cell.w - cell.z) * 0.6);
    shine = 0.16;
  }
  finish(shaded(base, normal, shine), 1.0);
}
`,
}

/** Capillary sprouts: each is there as far along as its session's vessels have grown. */
export const SPROUTS: MaterialSource = {
  name: 'sprouts',
  vertex: vertex('position'),
  fragment: /* glsl */ `
${SHADE}
void main() {
  cut(vRest.z);
  show(PART_SPROUT);
  float grown = uGrowths[int(vTube.z + 0.5)].x;
  if (vTube.y > grown) discard;
  float tip = smoothstep(0.12, 0.0, grown - vTube.y);
  finish(shaded(mix(uSprout, uSprout * 1.18, tip), vNormal, 0.3), 1.0);
}
`,
}
