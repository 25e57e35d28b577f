import type { MaterialSource } from './material'

/** Channels in the cut: a tapered hole with pressed walls, fluid and clot in it, closing from the epidermis down. */
export const CHANNELS: MaterialSource = {
  name: 'channels',
  blended: true,
  bothSides: true,
  vertex: /* glsl */ `
in vec2 aCorner;
in vec4 aSite;
in vec2 aSurface;
out vec3 vPlace;
out vec2 vAt;
flat out vec4 vSite;
flat out vec4 vLook;
flat out vec2 vSurface;
flat out float vAside;
void main() {
  vLook = uLooks[int(aSite.y + 0.5)];
  // How far beside the channel's middle the cut lies: none of it is seen beyond its radius.
  vAside = uCut.x - aSurface.y;
  if (max(vLook.x, vLook.y) < 0.02 || abs(vAside) > 0.5 * uChannel.x * max(vLook.x, vLook.y)) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  float depth = aCorner.y * uChannel.y * 1.01;
  // As wide as the hole can be there, its wander, and its walls.
  float fresh = 0.5 * uChannel.x * pow(max(0.0, 1.0 - aCorner.y), 0.6) * max(vLook.x, vLook.y);
  float across = aCorner.x * (max(fresh * 1.18, fresh + uMmPer.x * 1.3) + 0.020 + 0.024 * smoothstep(0.0, 0.02, fresh));
  vPlace = press(vec3(aSite.x + across, aSurface.x - depth, uCut.x)) + vec3(0.0, 0.0, 0.0015);
  // The surface at rest, and how far it is pressed down.
  vSurface = vec2(aSurface.x, drawnY(aSurface.x) - press(vec3(aSite.x, aSurface.x, uCut.x)).y);
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
flat in vec2 vSurface;
flat in float vAside;
/** Share of a gap's width that the tongues of epidermis leave at a height of it: tissue/channels, tongueShare. */
float tongueShare(float gap, float down) {
  return gap * mix(1.0, 0.12 + 0.88 * pow(1.0 - down, 0.7), 1.0 - gap);
}

/** What fills a channel: red cells packed in clot, and a net of fine pale fibrin, seen only from near. */
vec3 filling(vec2 at, float clot, float seed) {
  float near = smoothstep(0.0026, 0.0012, uMmPer.x);
  float nearest = smoothstep(0.0016, 0.0008, uMmPer.x);
  // Wound fluid is clear and straw-coloured.
  vec3 fill = mix(mix(mix(uPlasma, vec3(1.0), 0.3), uSerum, 0.7 * uSurface.y), uClot, clot);
  if (clot <= 0.0) return fill;
  if (near > 0.0) {
    vec4 cell = cellsAt(at / 0.0078 + seed * 31.0, 0.0078);
    float disc = smoothstep(0.46, 0.36, cell.z);
    float dip = smoothstep(0.22, 0.05, cell.z);
    vec3 red = uClot * (0.86 + 0.24 * fract(seed * 7.0 + cell.w * 3.0));
    fill = mix(fill, mix(red, uClot * 1.25, dip * 0.6), disc * near * 0.9 * clot);
  }
  // From afar: denser and looser, in streaks along the hole.
  float streaks = 0.6 * clot * (1.0 - nearest) * smoothstep(0.0075, 0.0045, uMmPer.y);
  if (streaks > 0.0) {
    float dense = texture(uNoise, at * vec2(7.0, 2.6) + seed * 3.0).r * 0.6 + texture(uNoise, at * vec2(19.0, 8.0) + seed).g * 0.4;
    fill = mix(fill, mix(uClot * 0.66, mix(uClot, uPlasma, 0.4), smoothstep(0.34, 0.66, dense)), streaks);
  }
  if (nearest <= 0.0) return fill;
  vec2 thread = at * vec2(2.6, 1.9) + seed;
  float net = smoothstep(0.016, 0.004, abs(texture(uNoise, thread * 3.1).b - 0.5))
    + smoothstep(0.014, 0.004, abs(texture(uNoise, thread.yx * 4.3 + 0.4).r - 0.5));
  return mix(fill, mix(uPlasma, vec3(1.0), 0.55), min(1.0, net) * 0.42 * clot * nearest);
}

void main() {
  show(PART_CHANNEL);
  // Between two corners depths are drawn evenly in true scale only.
  float depth = max(uStretch.x > 0.0 ? vSurface.x - yDrawnAt(vPlace.y + vSurface.y) : vAt.y, 0.0);
  float wander = (texture(uNoise, vec2(vSite.z, depth * 1.7)).r - 0.5) * 0.010 * smoothstep(0.0, 0.25, depth);
  float across = vAt.x - wander;
  float fresh = 0.5 * uChannel.x * pow(max(0.0, 1.0 - depth / uChannel.y), 0.6);
  float inDermis = smoothstep(vSite.w - 0.016, vSite.w + 0.012, depth);
  float down = clamp(depth / max(vSite.w, 1e-4), 0.0, 1.0);
  // Under skin that has closed the hole ends in a dome.
  float roof = clamp((depth - vSite.w + 0.002) / 0.02, 0.0, 1.0);
  float share = max(tongueShare(vLook.x, down) * (1.0 - smoothstep(0.4, 1.0, roof)), vLook.y * sqrt(roof * (2.0 - roof)));
  vec2 along = vec2(sign(across) * 0.3 + vSite.z, depth);
  float rough = ((texture(uNoise, along * vec2(1.0, 2.4)).g - 0.5) * 0.014 + (texture(uNoise, along * vec2(1.0, 13.0)).b - 0.5) * 0.009) * inDermis;
  float radius = fresh * share + rough * share;
  // Cut beside its middle, a round hole is seen narrower.
  if (vAside != 0.0) radius = sqrt(max(0.0, radius * radius - vAside * vAside));
  if (radius < 0.0012) discard;
  float u = across / radius;
  // Beside the hole the tissue is pressed: a rim of it is drawn too, in the dermis as fibres laid along the wall.
  float rim = max(0.16, uMmPer.x * 1.2 / radius);
  float beside = abs(across) - radius;
  float sheath = (0.010 + 0.016 * texture(uNoise, along * vec2(2.0, 6.0)).r) * smoothstep(0.2, 0.7, vLook.y)
    * smoothstep(-0.01, 0.09, depth - vSite.w) * smoothstep(0.0, 0.022, radius) * smoothstep(0.0075, 0.0045, uMmPer.y);
  if (beside > max(rim * radius, sheath)) discard;
  vec3 toEye = normalize(cameraPosition - vPlace);
  // A groove: its walls turn towards the middle. Looking from the side shows more of the far wall.
  float parallax = clamp(u + 0.35 * toEye.x, -1.0, 1.0);
  vec3 wallNormal = normalize(vec3(-parallax, 0.0, sqrt(max(0.06, 1.0 - parallax * parallax))));
  vec3 living = mix(mix(uCorneum, uSkin, 0.3), mix(uEpidermis, uBasal, 0.45), smoothstep(0.8, 1.2, depth / uLayers.x));
  vec3 tissue = mix(living, mix(uDermis, uDermisDeep, 0.5), inDermis);
  float torn = texture(uNoise, vec2(across * 5.0 + vSite.z, depth * 7.0)).g;
  vec3 wall = lit(mix(tissue, uHole, 0.36 + 0.2 * torn * inDermis + 0.12 * (1.0 - u * u)), wallNormal, toEye, 0.5 + 0.4 * abs(parallax), 0.2);
  // Fluid, then clot, up to a meniscus that climbs the walls.
  float meniscus = mix(0.010, 0.002, vLook.z) + mix(0.018, 0.006, vLook.z) * (1.0 - u * u);
  float filled = smoothstep(meniscus - 0.003, meniscus + 0.003, depth);
  vec3 fill = filling(vec2(across, depth), vLook.z, vSite.z);
  // What stands open to the air dries: the top of the plug is darker, and dull.
  float crust = smoothstep(0.055, 0.012, depth - meniscus) * vLook.z;
  fill *= mix(1.0, 0.72, crust);
  // Fluid hollows between its walls; a clot is cut through as the tissue is, so its face is even.
  vec3 fillNormal = normalize(vec3(-u * mix(0.6, 0.12, vLook.z), 0.15, 1.0));
  vec3 surface = lit(fill, fillNormal, toEye, 1.04 - mix(0.22, 0.06, vLook.z) * u * u, 0.75 * (1.0 - crust));
  float gleam = smoothstep(0.007, 0.0, abs(depth - meniscus - 0.002)) * smoothstep(1.0, 0.6, abs(u)) * (1.0 - vLook.z * 0.7);
  surface += gleam * mix(0.08, 0.35, uStyle);
  // Clear fluid lets the wall show; clot hides it, and reaches into it with ragged edges.
  float inner = mix(smoothstep(1.0, 0.84, abs(u)), smoothstep(0.001, -0.002, beside), vLook.z * inDermis);
  vec3 colour = mix(wall, surface, filled * inner * mix(0.82, 1.0, vLook.z));
  // The lip of each tongue: keratinocytes on their way, flat and dark.
  float lip = smoothstep(0.78, 1.0, abs(u));
  vec3 pressed = mix(mix(living, uBasal, 0.55 * smoothstep(0.8, 1.4, depth / uLayers.x)), mix(uFibreShade, uDermisDeep, 0.4), inDermis);
  colour = mix(colour, pressed, lip * mix(0.75, 0.5 * (1.0 - vLook.z), inDermis));
  float alpha = 1.0 - smoothstep(1.0, 1.0 + rim, abs(u));
  // Fine fibres that run along the hole.
  float strand = texture(uNoise, vec2(across * 34.0 + depth * 1.5, depth * 2.6) + vSite.z).g * 0.65
    + texture(uNoise, vec2(across * 80.0 - depth * 3.0, depth * 5.0)).r * 0.35;
  if (sheath > 0.0) {
    float away = clamp(beside / sheath, 0.0, 1.0);
    vec3 fibres = mix(uFibreShade, mix(uFibreA, uFibreB, 0.5), smoothstep(0.34, 0.62, strand));
    vec3 wallOut = lit(fibres, normalize(vec3(sign(across) * (0.15 + 0.7 * away), 0.0, 1.0)), toEye, 0.72 + 0.28 * smoothstep(0.0, 0.3, away), 0.1);
    float outside = smoothstep(-0.001, 0.0012, beside);
    colour = mix(colour, wallOut, outside);
    alpha = max(alpha * (1.0 - outside), outside * smoothstep(1.0, 0.45, away + 0.5 * (0.5 - strand)) * 0.92);
  }
  // Without clot the hole is young tissue already: loose, pinker, without an edge, and gone as it closes.
  float young = inDermis * (1.0 - smoothstep(0.0, 0.25, vLook.z)) * (1.0 - smoothstep(0.1, 0.5, vLook.x));
  colour = mix(colour, mix(mix(uFibreShade, uFlush, 0.3), mix(uDermis, uFlush, 0.2), smoothstep(0.36, 0.58, strand)), young * 0.8);
  alpha = mix(alpha, 0.75 * smoothstep(0.3, 0.62, strand) * smoothstep(0.12, 0.75, vLook.y) * (1.0 - smoothstep(0.1, 1.0, abs(u))), young);
  // At the deep end, and as tissue takes the hole back, it fades rather than stops.
  alpha *= smoothstep(0.0012, 0.006, radius) * mix(1.0, 0.3 + 0.5 * smoothstep(0.05, 0.8, vLook.y) + 0.2 * vLook.z, inDermis);
  finish(colour, alpha);
}
`,
}

/** Needles: a soft light in the diagram, steel above it. */
export const NEEDLES: MaterialSource = {
  name: 'needles',
  blended: true,
  hides: true,
  vertex: /* glsl */ `
in vec4 aSite;
out vec3 vPlace;
out vec3 vNormal;
out float vUp;
out float vNear;
flat out float vLeft;
void main() {
  if (abs(aSite.z - uStroke.w) > 0.5 || uStroke.z <= 0.0) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  vUp = position.y;
  // Needles behind the cut step back, so that the row in it reads as a row.
  vNear = mix(0.3, 1.0, smoothstep(-0.1, 0.85, aSite.y));
  // Needles whose skin is cut away are left standing as a shade.
  vLeft = mix(1.0, 0.3, smoothstep(0.0, 0.06, aSite.y - uCut.y));
  vNormal = normal;
  // On a roller's drum needles lean the more the farther they stand from where it touches.
  vPlace = vec3(aSite.x + position.x * uNeedleRadius + aSite.w * vUp, position.y - uStroke.x, aSite.y + position.z * uNeedleRadius);
  // The shaft goes on as far up as the skin is drawn thicker.
  if (vUp > 3.0) vPlace.y += uStretch.x * uStretch.y;
  gl_Position = projectionMatrix * viewMatrix * vec4(vPlace, 1.0);
}
`,
  fragment: /* glsl */ `
in vec3 vPlace;
in vec3 vNormal;
in float vUp;
in float vNear;
flat in float vLeft;
void main() {
  if (uParts[PART_CHANNEL].x < 0.999) show(PART_CHANNEL);
  partHere = -1;
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
  float band = 0.5 + 0.5 * sin(across * 4.2 + 0.9);
  vec3 metal = mix(uNeedleShade, uNeedle, smoothstep(0.15, 0.8, band));
  metal += vec3(0.35) * pow(max(0.0, 1.0 - abs(across + 0.32) * 3.2), 3.0);
  metal *= 0.8 + 0.2 * facing;
  vec3 colour = mix(glow, metal, steel);
  float alpha = mix(glowAlpha, 1.0, steel);
  alpha *= smoothstep(3.4, 2.2, vUp) * uStroke.z * mix(vNear, 1.0, steel * 0.6) * vLeft;
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
  gl_Position = projectionMatrix * viewMatrix * vec4(position.x, drawnY(position.y), position.z, 1.0);
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
