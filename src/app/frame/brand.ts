import type { FrameOptions } from '../../embed/protocol'

/** Contrast that text has to have with what it stands on, and marks with what lies round them (WCAG 2.2 AA). */
const TEXT_CONTRAST = 4.5
const MARK_CONTRAST = 3
/** Ink that softer ink is mixed from has this at least. */
const INK_CONTRAST = 7
/** The page's own colours where a host sets none. */
const SURFACES = { light: 'ffffff', dark: '1f1926' } as const
const INKS = { light: '2a2230', dark: 'f2ebf1' } as const
/** A surface below this lightness is a dark one. */
const DARK_BELOW = 0.5
const STEP = 0.01

type Side = 'light' | 'dark'

/** A host's colours as custom properties of the page, and what had to be changed of them. */
export interface Brand {
  readonly properties: Readonly<Record<string, string>>
  /** The side that a surface of the host's own asks for. */
  readonly theme: Side | null
  readonly notes: readonly { readonly key: string; readonly given: string; readonly used: string }[]
}

const FONTS = {
  system: null,
  serif: "'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, serif",
  rounded:
    "ui-rounded, 'SF Pro Rounded', 'Hiragino Maru Gothic ProN', Quicksand, Nunito, system-ui, sans-serif",
  mono: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
} as const

/** Colours, corners and type as a host wants them, moved in lightness where they would not be legible. */
export function brandOf(options: FrameOptions): Brand {
  const properties: Record<string, string> = {}
  const notes: { key: string; given: string; used: string }[] = []
  const { accent, surface, ink, radius, font } = options
  const theme = surface ? (toOklch(surface)[0] < DARK_BELOW ? 'dark' : 'light') : null

  const panel = (side: Side) => surface ?? SURFACES[side]
  const kept = (key: string, given: string, used: string) => {
    if (given !== used) notes.push({ key, given, used })
    return used
  }
  if (surface) {
    properties['--panel'] = `#${surface}`
    properties['--paper'] = `#${surface}`
  }
  if (ink || surface) {
    const side = theme ?? 'light'
    const wanted = ink ?? INKS[side]
    const used = legibleOn(wanted, panel(side), INK_CONTRAST)
    properties['--ink'] = `#${ink ? kept('ink', wanted, used) : used}`
    properties['--ink-soft'] = `#${softer(used, panel(side))}`
    properties['--line'] = `#${mixed(used, panel(side), 0.16)}`
    properties['--track'] = `#${legibleOn(mixed(used, panel(side), 0.5), panel(side), MARK_CONTRAST)}`
  }
  if (accent) {
    const sides: readonly Side[] = theme ? [theme] : ['light', 'dark']
    const used = sides.map((side) => legibleOn(accent, panel(side), TEXT_CONTRAST))
    kept('accent', accent, used[0])
    const both = (of: (colour: string, side: Side) => string) => {
      const [light, dark = light] = used.map((colour, i) => of(colour, sides[i]))
      return light === dark ? `#${light}` : `light-dark(#${light}, #${dark})`
    }
    properties['--accent'] = both((colour) => colour)
    properties['--on-accent'] = both((colour) => textOn(colour))
    properties['--accent-soft'] = both((colour, side) => softFill(colour, panel(side)))
  }
  if (radius !== undefined) properties['--radius'] = `${radius}px`
  const family = font ? FONTS[font] : null
  if (family) properties['--font'] = family
  return { properties, theme, notes }
}

/** Contrast of two colours as WCAG counts it, 1–21. */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** A colour of the same hue that has the contrast on a ground: moved in lightness, away from it, no more than needed. */
export function legibleOn(colour: string, ground: string, contrast: number): string {
  if (contrastOf(colour, ground) >= contrast) return colour
  const [lightness, chroma, hue] = toOklch(colour)
  const away = luminance(ground) > 0.18 ? -1 : 1
  for (let at = lightness; at >= 0 && at <= 1; at += away * STEP) {
    const next = toHex(at, chroma, hue)
    if (contrastOf(next, ground) >= contrast) return next
  }
  return away < 0 ? '000000' : 'ffffff'
}

/** Black or white, whichever is read better on a colour. */
function textOn(colour: string): string {
  return contrastOf('ffffff', colour) >= contrastOf('000000', colour) ? 'ffffff' : '000000'
}

/** Ink for what matters less: as soft as stays legible. */
function softer(ink: string, ground: string): string {
  return legibleOn(mixed(ink, ground, 0.72), ground, TEXT_CONTRAST)
}

/** A fill on which the accent itself can still be read. */
function softFill(accent: string, ground: string): string {
  for (let share = 0.14; share > 0; share -= 0.02) {
    const fill = mixed(accent, ground, share)
    if (contrastOf(accent, fill) >= TEXT_CONTRAST) return fill
  }
  return ground
}

const channels = (hex: string) => [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
const hexOf = (rgb: readonly number[]) =>
  rgb
    .map((share) =>
      Math.round(255 * Math.min(1, Math.max(0, share)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
const toLinear = (share: number) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4)
const toScreen = (light: number) => (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055)

function mixed(one: string, other: string, share: number): string {
  const [a, b] = [channels(one), channels(other)]
  return hexOf(a.map((value, i) => share * value + (1 - share) * b[i]))
}

function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map(toLinear)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Lightness, chroma and hue in OKLCH (Ottosson 2020). */
function toOklch(hex: string): readonly [lightness: number, chroma: number, hueRad: number] {
  const [r, g, b] = channels(hex).map(toLinear)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const blue = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, Math.hypot(a, blue), Math.atan2(blue, a)]
}

/** The colour on the screen, its chroma lowered until a screen has it. */
function toHex(lightness: number, chroma: number, hueRad: number): string {
  for (let kept = chroma; ; kept = kept < 0.005 ? 0 : kept - 0.004) {
    const [a, b] = [kept * Math.cos(hueRad), kept * Math.sin(hueRad)]
    const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
    const rgb = [
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
    ]
    if (kept === 0 || rgb.every((light) => light >= -1e-4 && light <= 1.0001))
      return hexOf(rgb.map((x) => toScreen(Math.max(0, x))))
  }
}
