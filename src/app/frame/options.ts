import { LANGUAGE_IDS } from '../../base/languages'
import { type FrameOptions, OPTION_KEYS, type OptionKey } from '../../embed/protocol'
import { REGION_IDS } from '../../model/region/regions.data'
import { parseBooking } from '../host-config'

/** Something a host asked for that will not do, and what was made of it; for whoever set it, not for visitors. */
export interface OptionNote {
  readonly key: string
  readonly given: string
  readonly used: string
}

/** Longest text of the way to a consultation. */
const LABEL_MAX_LENGTH = 40
const RADIUS_MAX_PX = 32
/** What of the page a host may keep away. Warnings, sources and what the page is for cannot be. */
const HIDEABLE = ['story', 'depth', 'timeline', 'compare', 'panels'] as const

const CHOICES: Readonly<Partial<Record<OptionKey, readonly string[]>>> = {
  ui: ['full', 'minimal', 'none'],
  height: ['ratio', 'auto'],
  theme: ['light', 'dark', 'system'],
  font: ['system', 'serif', 'rounded', 'mono'],
  region: REGION_IDS,
  lang: LANGUAGE_IDS,
}
const COLOURS: ReadonlySet<OptionKey> = new Set(['accent', 'surface', 'ink'])

/**
 * Reads what a host sets after the state: `ui=minimal&accent=6d2f57`, percent-encoded. Whatever will not do is left
 * out or becomes the nearest that will, with a note. Never throws.
 */
export function parseOptions(text: string): {
  readonly options: FrameOptions
  readonly notes: readonly OptionNote[]
} {
  const options: Record<string, string | number> = {}
  const notes: OptionNote[] = []
  for (const [key, given] of new URLSearchParams(text.replace(/[?#].*$/s, ''))) {
    if (!isOptionKey(key)) continue
    const used = toLegalOption(key, given)
    if (used !== null) options[key] = used
    if (used === null || String(used) !== given.trim().toLowerCase()) {
      if (used === null || !isText(key))
        notes.push({ key, given: given.slice(0, 60), used: String(used ?? '–') })
    }
  }
  return { options, notes }
}

const isText = (key: OptionKey) => key === 'cta' || key === 'ctal'

/** Whether a word names something that a host may set. */
export function isOptionKey(key: string): key is OptionKey {
  return (OPTION_KEYS as readonly string[]).includes(key)
}

/** The nearest legal value of one option; null where there is none. */
export function toLegalOption(key: OptionKey, given: string | number): string | number | null {
  const text = String(given).trim()
  const choices = CHOICES[key]
  if (choices) return choices.find((choice) => choice === text.toLowerCase()) ?? null
  if (COLOURS.has(key)) {
    const colour = text.replace(/^#/, '').toLowerCase()
    return /^[0-9a-f]{6}$/.test(colour) ? colour : null
  }
  if (key === 'radius') {
    const px = Number.parseFloat(text)
    return Number.isFinite(px) ? Math.min(RADIUS_MAX_PX, Math.max(0, Math.round(px))) : null
  }
  if (key === 'cta') {
    const booking = parseBooking(text)
    return 'refused' in booking ? null : booking.href
  }
  if (key === 'hide') {
    const parts = HIDEABLE.filter((part) =>
      text
        .toLowerCase()
        .split(/[,\s]+/)
        .includes(part),
    )
    return parts.length > 0 ? parts.join(',') : null
  }
  // A label: one line of plain text.
  const label = text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .slice(0, LABEL_MAX_LENGTH)
    .trim()
  return label === '' ? null : label
}
