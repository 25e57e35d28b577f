import { brandOf, contrastOf } from '../frame/brand'

/** How readable a colour is as it was chosen and as the frame will use it. */
export interface AccentCheck {
  readonly used: string
  /** The text on it, black or white. */
  readonly onAccent: string
  /** Contrast with the surface it lies on, 1–21, as given and as used. */
  readonly surfaceGiven: number
  readonly surfaceUsed: number
  /** Contrast of the text on it, as used. */
  readonly textUsed: number
}

/** Least contrast of letters (WCAG 2.2, 1.4.3): the accent is written with, and written on. */
export const LEAST_CONTRAST = 4.5
/** What the frame lies on, by theme: --panel of page.css. */
export const SURFACES = { light: 'ffffff', dark: '1f1926' } as const

/** What becomes of an accent colour (six hexadecimal digits) on a surface: the frame itself is asked. */
export function checkAccent(given: string, surface: string): AccentCheck {
  const { properties } = brandOf({ accent: given, surface })
  const colour = (name: string) => properties[name].replace('#', '')
  const [used, onAccent] = [colour('--accent'), colour('--on-accent')]
  return {
    used,
    onAccent,
    surfaceGiven: contrastOf(given, surface),
    surfaceUsed: contrastOf(used, surface),
    textUsed: contrastOf(used, onAccent),
  }
}

/** Black or white, whichever can be read on a colour as it was given: on the poster it is not corrected. */
export function textOn(accent: string): string {
  return contrastOf('ffffff', accent) >= contrastOf('000000', accent) ? 'ffffff' : '000000'
}
