/** Lightness and the two colour axes (green–red, blue–yellow) of an sRGB colour in bytes, in OKLab. */
export function oklab(r: number, g: number, b: number): [lightness: number, a: number, b: number] {
  const linear = [r, g, b].map((value) => {
    const c = value / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  const l = Math.cbrt(0.4122214708 * linear[0] + 0.5363325363 * linear[1] + 0.0514459929 * linear[2])
  const m = Math.cbrt(0.2119034982 * linear[0] + 0.6806995451 * linear[1] + 0.1073969566 * linear[2])
  const s = Math.cbrt(0.0883024619 * linear[0] + 0.2817188376 * linear[1] + 0.6299787005 * linear[2])
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** The part of colour space that reads as blood: dark to middling, strong, red. */
export function isBloodRed(r: number, g: number, b: number): boolean {
  const [lightness, green, blue] = oklab(r, g, b)
  const chroma = Math.hypot(green, blue)
  const hue = ((Math.atan2(blue, green) * 180) / Math.PI + 360) % 360
  return lightness > 0.25 && lightness < 0.62 && chroma > 0.13 && hue > 10 && hue < 40
}
