import { number } from './glsl'
import type { MaterialSource } from './material'
import { FAT_CELL_RATIO } from '../../tissue/mosaic'
import { LOBULE_FACE } from './textures'

/** Cut dermis, painted as woven bundles, and fat: round soft cells in swelling lobules parted by thin septa. */
export const WALLS: MaterialSource = {
  name: 'walls',
  vertex: /* glsl */ `
in vec2 aWall;
out vec3 vPlace;
out vec3 vRest;
out vec3 vNormal;
out vec2 vWall;
void main() {
  vRest = position;
  vPlace = press(position);
  vNormal = normal;
  vWall = aWall;
  gl_Position = projectionMatrix * viewMatrix * vec4(vPlace, 1.0);
}
`,
  fragment: /* glsl */ `
in vec3 vPlace;
in vec3 vRest;
in vec3 vNormal;
in vec2 vWall;
/** Where it stands at rest; between corners far apart depths are drawn evenly in true scale only. */
vec3 atRest() {
  return uStretch.x > 0.0 && uStroke.y <= 0.0 ? vec3(vRest.x, yDrawnAt(vPlace.y), vRest.z) : vRest;
}

/**
 * One layer of bundles cut across or along: long lenses that taper into one another, each of fine strands.
 * x: brightness of the strand, y: distance to the bundle's middle (0 middle, 1 rim), z: seed of the bundle.
 */
vec3 bundles(vec2 p, float angle, vec2 size, float at) {
  float c = cos(angle);
  float s = sin(angle);
  vec2 q = vec2(c * p.x + s * p.y, -s * p.x + c * p.y);
  q.y += 0.014 * sin(q.x * 19.0 + 8.0 * texture(uNoise, p * 0.4 + at).r);
  vec4 cell = cellsAt(q / size + at, size.y);
  float rim = clamp(cell.z / max(1e-3, 0.5 * (cell.z + cell.w)), 0.0, 1.0);
  float strand = texture(uNoise, vec2(q.x * 1.1, q.y * 15.0) + at).g;
  return vec3(strand, rim, fract(cell.z * 7.0 + floor(q.x / size.x) * 0.37 + floor(q.y / size.y) * 0.61));
}

vec3 dermis(vec3 toEye) {
  vec3 rest = atRest();
  vec2 p = vWall.x > 1.5 && vWall.x < 2.5 ? rest.xz : vec2(vWall.y, rest.y);
  float depth = clamp((-rest.y - uLayers.x - uLayers.y) / uLayers.z, 0.0, 1.0);
  float fine = 1.0 - smoothstep(0.7, 1.15, depth);
  // Two families lie over and under each other. Only the one that stands higher here is worth working out.
  bool one = texture(uNoise, p * vec2(0.5, 1.1)).b > 0.5;
  vec2 thick = one ? vec2(0.30, 0.047) : vec2(0.24, 0.04);
  vec2 thin = one ? vec2(0.09, 0.016) : vec2(0.07, 0.013);
  vec3 weave = bundles(p, one ? 0.22 : -0.30, mix(thick, thin, fine), one ? 1.7 : 5.3);
  vec3 bundle = mix(mix(uFibreB, uFibreShade, 0.12), uFibreA, 0.25 + 0.6 * weave.x);
  bundle = mix(bundle, uFibreC, 0.5 * weave.z);
  vec3 gap = mix(uDermisDeep, uFibreShade, 0.35);
  float solid = 1.0 - smoothstep(0.72, 0.98, weave.y);
  vec3 colour = mix(gap, bundle, mix(0.18 + 0.82 * solid, 0.5 + 0.35 * solid, fine));

  // The ends of the open dermis are only a frame to it, and lit as its front is: in shade they would be a cave.
  bool end = vWall.x > 2.5;
  if (end) colour = mix(colour, mix(uDermis, uDermisDeep, 0.1), 0.6);
  vec3 n = normalize((end ? vec3(0.35 * vNormal.x, 0.2, 0.9) : vNormal) + vec3(0.0, (0.5 - weave.y) * 0.5, 0.0));
  bool inside = vWall.x > 1.5 || (vNormal.z > 0.5 && vPlace.z < CUT_Z - 0.1);
  // The ends of the open dermis stand near; the back wall lies deep.
  float deep = end ? 0.3 : 1.0;
  float occlusion = inside ? mix(1.0, cavity(vPlace) * 0.92, deep) : 0.98;
  vec3 shaded = lit(colour, n, toEye, occlusion, 0.04);
  // The block's own side stands in shade; light comes through it as it does through flesh.
  if (!inside) shaded = mix(shaded, colour * mix(0.86, 0.78, uStyle), 0.45);
  return inside ? mix(shaded, depthTint(shaded, vPlace), deep) : shaded;
}

const vec2 LOBULE_FACE = vec2(${number(LOBULE_FACE.left)}, ${number(LOBULE_FACE.top)});
vec3 fat(vec3 toEye, vec2 p) {
  // Fat cells at the places of tissue/mosaic; lobules of a few hundred of them, septa with fine vessels between.
  // Every layer of cells behind the front is another one.
  float slice = vNormal.z > 0.5 ? floor((CUT_Z - uCut.x) / FAT_CELL + 0.5) * 17.0 : 0.0;
  vec4 cell = cellsAt(p / vec2(FAT_CELL, FAT_CELL * ${number(FAT_CELL_RATIO)}) + vec2(slice, 0.0), FAT_CELL);
  vec4 lobule = texture(uLobules, (p - LOBULE_FACE) * ${number(1 / LOBULE_FACE.mm)});
  float far = clamp(uMmPer.x / 0.014, 0.0, 1.0);
  float beside = lobule.x;
  float septum = smoothstep(0.085, 0.035, beside);
  float wall = smoothstep(0.13, 0.02, cell.w - cell.z);
  float dome = clamp(1.0 - cell.z * 1.45, 0.0, 1.0);
  // A lobule swells towards its middle: that, more than its cells, is what one sees from afar.
  float swell = smoothstep(0.0, 0.34, beside);
  vec2 tilt = mix(vec2(cell.x, cell.y) * 1.15, lobule.yz * 0.5, 0.35 + 0.5 * far) ;
  vec3 n = normalize(vNormal + vec3(tilt.x, tilt.y, 0.0) * step(0.5, vNormal.z)
    + vec3(0.0, tilt.y, tilt.x) * step(0.5, abs(vNormal.x))
    + vec3(tilt.x, 0.0, tilt.y) * step(0.5, vNormal.y));
  float tone = lobule.w - 0.5;
  vec3 colour = mix(uFat * (0.95 + 0.06 * tone), mix(uFat, vec3(1.0, 0.99, 0.95), 0.22), dome * (1.0 - 0.6 * far));
  colour = mix(colour, uFatWall, wall * mix(0.5, 0.12, far));
  colour *= mix(0.90, 1.02, swell);
  // Septa are thin sheets of collagen, woven too.
  float thread = texture(uNoise, p * vec2(3.1, 2.3)).r;
  colour = mix(colour, mix(uSeptum, uFibreB, 0.45 * thread), septum * 0.9);
  float vessel = smoothstep(0.016, 0.008, abs(beside - 0.022)) * step(0.56, texture(uNoise, p * 0.9 + 0.3).a);
  colour = mix(colour, mix(uTubes[1], uSeptum, 0.45), vessel * 0.55 * (1.0 - 0.5 * far));
  float occlusion = (0.80 + 0.20 * mix(dome, swell, far)) * (1.0 - 0.12 * septum);
  vec3 shaded = lit(colour, n, toEye, occlusion, 0.3 * (1.0 - septum));
  // Fat lets light through: its shaded side glows.
  return mix(shaded, colour * 0.9, 0.18);
}

void main() {
  vec3 toEye = normalize(cameraPosition - vPlace);
  vec3 colour = vec3(0.0);
  vec3 rest = atRest();
  float deep = -rest.y - uLayers.x - uLayers.y;
  show(vWall.x > 0.5 && vWall.x < 1.5 ? PART_FAT : deep < uLayers.z ? PART_PAPILLARY_DERMIS : PART_RETICULAR_DERMIS);
  // Branches go by what a wall is, which is the same all over a triangle: within others a texture has no sure mipmap.
  bool inFat = vWall.x > 0.5 && vWall.x < 1.5;
  bool onFat = vWall.x > 1.5 && vWall.x < 2.5;
  if (!inFat) colour = dermis(toEye);
  // Only at the very cut does the fat below the open dermis show.
  if (inFat || onFat) {
    float share = inFat ? 1.0 : smoothstep(uCut.x - 0.03, uCut.x, vPlace.z);
    colour = mix(colour, fat(toEye, vec2(vWall.y, -rest.y)), share);
  }
  // Towards the break the drawing fades, as fat goes on.
  if (inFat) colour = mix(colour, colour * 0.9, smoothstep(0.3, 0.0, rest.y - BLOCK_BOTTOM));
  finish(colour, 1.0);
}
`,
}
