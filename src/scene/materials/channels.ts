import type { MaterialSource } from './material'

/** Channels in the cut: a tapered hole with pressed walls, fluid and clot in it, closing from the epidermis down. */
export const CHANNELS: MaterialSource = {
  name: 'channels',
  blended: true,
  bothSides: true,
  vertex: /* glsl */ `
in vec2 aCorner;
in vec4 aSite;
out vec3 vPlace;
out vec2 vAt;
flat out vec4 vSite;
flat out vec4 vLook;
void main() {
  vLook = uLooks[int(aSite.y + 0.5)];
  if (max(vLook.x, vLook.y) < 0.02) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  float depth = aCorner.y * uChannel.y * 1.01 - 0.004;
  float across = aCorner.x * (0.5 * uChannel.x * 1.35 + 0.006);
  vPlace = press(vec3(aSite.x + across, -depth, CUT_Z)) + vec3(0.0, 0.0, 0.0015);
  vAt = vec2(across, depth);
  vSite = aSite;
  gl_Position = projectionMatrix * viewMatrix * vec4(vPlace, 1.0);
}
`,
  fragment: /* glsl */ `
in vec3 vPlace;
in vec2 vAt;
flat in vec4 vSite;
flat in vec4 vLook;
void main() {
  float depth = max(vAt.y, 0.0);
  float wander = (texture(uNoise, vec2(vSite.z, depth * 1.7)).r - 0.5) * 0.010 * smoothstep(0.0, 0.25, depth);
  float across = vAt.x - wander;
  float fresh = 0.5 * uChannel.x * pow(max(0.0, 1.0 - depth / uChannel.y), 0.6);
  float inDermis = smoothstep(vSite.w - 0.014, vSite.w + 0.010, depth);
  float share = mix(vLook.x, vLook.y, inDermis);
  float rough = (texture(uNoise, vec2(sign(across) * 0.3 + vSite.z, depth * 2.4)).g - 0.5) * 0.012 * inDermis;
  float radius = fresh * share + rough * share;
  if (radius < 0.0015) discard;
  float u = across / radius;
  float rim = max(0.10, uMmPerPx * 1.1 / radius);
  if (abs(u) > 1.0 + rim) discard;
  vec3 toEye = normalize(cameraPosition - vPlace);
  // A groove: its walls turn towards the middle. Looking from the side shows more of the far wall.
  float parallax = clamp(u + 0.35 * toEye.x, -1.0, 1.0);
  vec3 wallNormal = normalize(vec3(-parallax, 0.0, sqrt(max(0.06, 1.0 - parallax * parallax))));
  vec3 tissue = mix(mix(uEpidermis, uBasal, 0.4), mix(uDermis, uDermisDeep, 0.55), inDermis);
  vec3 wall = lit(mix(tissue, uHole, 0.55), wallNormal, toEye, 0.55 + 0.35 * abs(parallax), 0.2);
  // Fluid, then clot, up to a meniscus that climbs the walls.
  float meniscus = 0.012 + 0.018 * (1.0 - u * u);
  float filled = smoothstep(meniscus - 0.003, meniscus + 0.003, depth);
  // Fibrin: a net of fine pale threads, seen only from near.
  vec2 threads = vec2(across * 3.1 + vSite.z, depth * 2.2);
  float strand = smoothstep(0.035, 0.0, abs(texture(uNoise, threads * 4.0).b - 0.5))
    + smoothstep(0.03, 0.0, abs(texture(uNoise, threads.yx * 5.0 + 0.4).r - 0.5));
  float seen = smoothstep(0.0032, 0.0012, uMmPerPx);
  vec3 fill = mix(uPlasma, uClot, vLook.z * (0.72 + 0.2 * (1.0 - u * u)));
  fill = mix(fill, mix(uPlasma, vec3(1.0), 0.4), min(1.0, strand) * 0.3 * vLook.z * seen);
  vec3 fillNormal = normalize(vec3(-u * 0.55, 0.15, 1.0));
  vec3 surface = lit(fill, fillNormal, toEye, 1.04, 0.6);
  // Clear fluid lets the wall show; clot hides it.
  vec3 colour = mix(wall, surface, filled * smoothstep(1.02, 0.86, abs(u)) * mix(0.6, 1.0, vLook.z));
  float edge = smoothstep(0.86, 1.0, abs(u));
  colour = mix(colour, mix(uHole, tissue, 0.55), edge * 0.4 * share);
  float alpha = 1.0 - smoothstep(1.0, 1.0 + rim, abs(u));
  // At the deep end, and as tissue takes the hole back, it fades rather than stops.
  alpha *= smoothstep(0.0015, 0.007, radius) * mix(1.0, 0.28 + 0.3 * smoothstep(0.05, 0.6, vLook.y) + 0.34 * vLook.z, inDermis);
  finish(colour, alpha);
}
`,
}

/** Needles: a soft light in the diagram, steel above it. */
export const NEEDLES: MaterialSource = {
  name: 'needles',
  blended: true,
  vertex: /* glsl */ `
in vec3 aSite;
out vec3 vPlace;
out vec3 vNormal;
out float vUp;
out float vNear;
void main() {
  if (abs(aSite.z - uNeedleSession) > 0.5 || uNeedlePresence <= 0.0) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  vUp = position.y;
  // Needles behind the cut step back, so that the row in it reads as a row.
  vNear = mix(0.3, 1.0, smoothstep(-0.1, 0.85, aSite.y));
  vNormal = normal;
  vPlace = vec3(aSite.x + position.x * uNeedleRadius, position.y - uTip, aSite.y + position.z * uNeedleRadius);
  gl_Position = projectionMatrix * viewMatrix * vec4(vPlace, 1.0);
}
`,
  fragment: /* glsl */ `
in vec3 vPlace;
in vec3 vNormal;
in float vUp;
in float vNear;
void main() {
  vec3 toEye = normalize(cameraPosition - vPlace);
  vec3 n = normalize(vNormal);
  float facing = max(dot(n, toEye), 0.0);
  float rim = pow(1.0 - facing, 1.6);
  float steel = smoothstep(0.25, 0.5, uStyle);
  // Light: clear in the middle, bright along its edges.
  vec3 glow = mix(mix(uNeedle, vec3(1.0), 0.3 + 0.3 * uDark), uNeedleShade, rim * (1.0 - 0.6 * uDark));
  float glowAlpha = mix(0.58, 0.8, uDark) + mix(0.40, 0.2, uDark) * rim;
  // Steel: bands of bright and dark as a polished rod mirrors a room.
  float across = dot(n, normalize(vec3(toEye.z, 0.0, -toEye.x)));
  float band = 0.5 + 0.5 * sin(across * 7.5 + 0.6);
  vec3 metal = mix(uNeedleShade, uNeedle, smoothstep(0.15, 0.8, band));
  metal += vec3(0.35) * pow(max(0.0, 1.0 - abs(across + 0.32) * 3.2), 3.0);
  metal *= 0.8 + 0.2 * facing;
  vec3 colour = mix(glow, metal, steel);
  float alpha = mix(glowAlpha, 1.0, steel);
  alpha *= smoothstep(3.4, 2.2, vUp) * uNeedlePresence * mix(vNear, 1.0, steel * 0.6);
  finish(colour, alpha);
}
`,
}

/** The block's soft shadow on the ground. */
export const GROUND: MaterialSource = {
  name: 'ground',
  blended: true,
  bothSides: true,
  vertex: /* glsl */ `
out vec2 vAt;
void main() {
  vAt = position.xz;
  gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0);
}
`,
  fragment: /* glsl */ `
in vec2 vAt;
void main() {
  vec2 beyond = max(abs(vAt) - vec2(1.35, 0.85), 0.0);
  float d = length(beyond);
  float alpha = 0.34 * exp(-d * d * 3.2) + 0.16 * exp(-d * d * 0.7);
  finish(mix(vec3(0.16, 0.07, 0.10), vec3(0.0), uDark), alpha * mix(0.75, 1.0, uDark));
}
`,
}
