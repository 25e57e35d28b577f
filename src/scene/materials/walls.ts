import type { MaterialSource } from './material'

/** Cut dermis, painted as woven bundles, and fat: round soft cells in lobules parted by thin septa. */
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

/** One family of bundles seen from the side: long soft streaks leaning by angle. x brightness, y relief. */
vec2 streaks(vec2 p, float angle, float scale) {
  float c = cos(angle);
  float s = sin(angle);
  vec2 q = vec2(c * p.x + s * p.y, -s * p.x + c * p.y);
  q.y += 0.02 * sin(q.x * 21.0 + 9.0 * texture(uNoise, p * 0.4).r);
  float a = texture(uNoise, q * vec2(0.55, 5.2) * scale).r;
  float b = texture(uNoise, q * vec2(0.9, 11.0) * scale + 0.37).g;
  return vec2(0.65 * a + 0.35 * b, a - b);
}

vec3 dermis(vec3 toEye) {
  vec2 p = vWall.x > 1.5 && vWall.x < 2.5 ? vRest.xz : vec2(vWall.y, vRest.y);
  float depth = clamp((-vRest.y - uLayers.x - uLayers.y) / uLayers.z, 0.0, 1.0);
  float fine = 1.0 - smoothstep(0.75, 1.15, depth);
  vec2 one = streaks(p, 0.16, mix(1.0, 2.2, fine));
  vec2 two = streaks(p + 3.1, -0.2, mix(1.0, 2.2, fine));
  // The two families lie over and under each other, whichever stands higher here.
  float lift = (texture(uNoise, p * vec2(0.35, 0.8)).b - 0.5) * 0.5;
  vec2 weave = one.x + lift > two.x - lift ? one : two;
  vec3 bundle = mix(mix(uFibreB, uFibreShade, 0.22), uFibreA, smoothstep(0.36, 0.66, weave.x));
  vec3 gap = mix(uDermisDeep, uFibreShade, 0.45);
  float solid = smoothstep(0.34, 0.47, weave.x);
  vec3 colour = mix(gap, bundle, mix(solid, 0.45 + 0.3 * solid, fine));

  vec3 n = normalize(vNormal + vec3(0.0, weave.y * 0.45, 0.0));
  bool inside = vWall.x > 1.5 || (vNormal.z > 0.5 && vPlace.z < CUT_Z - 0.1);
  // The ends of the open dermis stand near; the back wall lies deep.
  float deep = vWall.x > 2.5 ? 0.3 : 1.0;
  float occlusion = inside ? mix(0.94, cavity(vPlace) * 0.92, deep) : 0.94;
  vec3 shaded = lit(colour, n, toEye, occlusion, 0.04);
  return inside ? mix(shaded, depthTint(shaded, vPlace), deep) : shaded;
}

vec3 fat(vec3 toEye, vec2 p) {
  // Fat cells at the places of tissue/mosaic; lobules of a few hundred of them, septa between.
  vec4 cell = nearestCells(p / vec2(FAT_CELL, FAT_CELL * 0.92), FAT_JITTER, 0.5);
  vec4 lobule = nearestCells(p / vec2(0.62, 0.5) + texture(uNoise, p * 0.3).rg * 0.35 + 5.0, 0.75, 0.5);
  float septum = smoothstep(0.10, 0.03, lobule.w - lobule.z);
  float wall = smoothstep(0.16, 0.03, cell.w - cell.z);
  float dome = clamp(1.0 - cell.z * 1.5, 0.0, 1.0);
  vec3 n = normalize(vNormal + vec3(cell.x, cell.y, 0.0) * (vNormal.z > 0.5 ? 1.25 : 0.0)
    + vec3(0.0, cell.y, cell.x) * (abs(vNormal.x) > 0.5 ? 1.25 : 0.0)
    + vec3(cell.x, 0.0, cell.y) * (vNormal.y > 0.5 ? 1.6 : 0.0));
  float far = clamp(uMmPerPx / 0.02, 0.0, 1.0);
  n = normalize(mix(n, vNormal, far * 0.7));
  vec3 colour = mix(uFat * 0.97, uFat * 1.06, dome);
  colour = mix(colour, uFatWall, wall * mix(0.62, 0.3, far));
  colour = mix(colour, uSeptum, septum * 0.85);
  float occlusion = (0.78 + 0.22 * dome) * (1.0 - 0.2 * septum);
  return lit(colour, n, toEye, occlusion, 0.35 * (1.0 - septum));
}

void main() {
  vec3 toEye = normalize(cameraPosition - vPlace);
  vec3 colour;
  if (vWall.x < 0.5) colour = dermis(toEye);
  else if (vWall.x < 1.5) {
    colour = fat(toEye, vec2(vWall.y, -vRest.y));
    // Towards the break the drawing fades, as fat goes on.
    colour = mix(colour, colour * 0.9, smoothstep(0.3, 0.0, vRest.y - BLOCK_BOTTOM));
  } else {
    colour = dermis(toEye);
    // Only at the very cut does the fat below show.
    if (vWall.x < 2.5) colour = mix(colour, fat(toEye, vec2(vWall.y, -vRest.y)), smoothstep(CUT_Z - 0.03, CUT_Z, vPlace.z));
  }
  finish(colour, 1.0);
}
`,
}
