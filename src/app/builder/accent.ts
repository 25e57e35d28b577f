/** How readable a colour is as it was chosen and as it will be used. */
export interface AccentCheck {
  readonly given: string
  readonly used: string
  /** The text on it, black or white with our tint. */
  readonly onAccent: string
  /** Contrast with the surface it lies on, 1–21, as given and as used. */
  readonly surfaceGiven: number
  readonly surfaceUsed: number
  /** Contrast of the text on it, as used. */
  readonly textUsed: number
}

/** Least contrast of letters (WCAG 2.2, 1.4.3): the accent is written with, and written on. */
export const LEAST_CONTRAST = 4.5
/** What the embed lies on, by theme: --panel of page.css. */
export const SURFACES = { light: 'ffffff', dark: '1f1926' } as const

const LIGHT_TEXT = 'ffffff'
const DARK_TEXT = '2a1022'

type Triple = readonly [number, number, number]

/**
 * What becomes of an accent colour (six hexadecimal digits) on a surface: its lightness is moved in OKLCH, hue kept and as much
 * of its strength as the screen can show, by the least step that lets it be read on the surface and something be read on it.
 */
export function checkAccent(given: string, surface: string): AccentCheck {
  const [lightness, a, b] = oklabOf(given)
  const away = luminanceOf(surface) > 0.18 ? -1 : 1
  let used = given
  for (let step = 0; step <= 100 && !isReadable(used, surface); step++) {
    used = hexOf([lightness + (away * step) / 100, a, b])
  }
  const onAccent = textOn(used)
  return {
    given,
    used,
    onAccent,
    surfaceGiven: contrastOf(given, surface),
    surfaceUsed: contrastOf(used, surface),
    textUsed: contrastOf(used, onAccent),
  }
}

function isReadable(accent: string, surface: string): boolean {
  return contrastOf(accent, surface) >= LEAST_CONTRAST && contrastOf(accent, textOn(accent)) >= LEAST_CONTRAST
}

function textOn(accent: string): string {
  return contrastOf(accent, LIGHT_TEXT) >= contrastOf(accent, DARK_TEXT) ? LIGHT_TEXT : DARK_TEXT
}

/** Contrast of two colours (WCAG 2): 1 where they are the same, 21 for black on white. */
export function contrastOf(one: string, other: string): number {
  const [dark, bright] = [luminanceOf(one), luminanceOf(other)].toSorted((x, y) => x - y)
  return (bright + 0.05) / (dark + 0.05)
}

function luminanceOf(hex: string): number {
  const [r, g, b] = linearOf(hex)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function linearOf(hex: string): Triple {
  const at = (place: number) => {
    const c = Number.parseInt(hex.slice(place, place + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }
  return [at(0), at(2), at(4)]
}

function oklabOf(hex: string): Triple {
  const [r, g, b] = linearOf(hex)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** The nearest colour a screen has: its strength is taken back until it has it. */
function hexOf([lightness, a, b]: Triple): string {
  for (let share = 1; share >= 0; share -= 0.02) {
    const rgb = linearFrom([lightness, a * share, b * share])
    if (rgb.every((value) => value >= -1e-4 && value <= 1 + 1e-4)) return rgb.map(byteOf).join('')
  }
  return lightness > 0.5 ? 'ffffff' : '000000'
}

function linearFrom([lightness, a, b]: Triple): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

function byteOf(linear: number): string {
  const c = Math.min(1, Math.max(0, linear))
  const value = c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055
  return Math.round(value * 255)
    .toString(16)
    .padStart(2, '0')
}
