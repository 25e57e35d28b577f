import { EMBED_PRESETS, type EmbedPreset } from '../src/embed/presets.data'

/** Where pictures and their list lie, from the site's root. */
export const POSTERS = 'posters'
/** The list of all pictures: what each shows, and what it weighs. */
export const POSTER_LIST = 'posters.json'

export const POSTER_THEMES = ['light', 'dark'] as const
export type PosterTheme = (typeof POSTER_THEMES)[number]

/** Skin tones that one picture stands for, and the one it is drawn in. Which group it is stands in its file's name. */
export const TONE_GROUPS = [
  { id: 1, tones: [1, 2, 3], drawn: 2 },
  { id: 2, tones: [4, 5, 6], drawn: 5 },
  { id: 3, tones: [7, 8, 9, 10], drawn: 8 },
] as const
export type ToneGroupId = (typeof TONE_GROUPS)[number]['id']

/** What a kind of picture measures, and what it may weigh. */
export interface PosterKind {
  readonly widthPx: number
  readonly heightPx: number
  /** Window it is drawn in, CSS pixels: narrower than the picture, so that names can be read where that is shown small. */
  readonly windowPx: readonly [width: number, height: number]
  readonly type: 'image/webp' | 'image/jpeg'
  /** As fine as fits into this, bytes … */
  readonly aimBytes: number
  /** … but no coarser than this while it stays under the limit, quality 0–1. */
  readonly leastQuality: number
  readonly mostBytes: number
}

export const POSTER_KINDS = {
  /** Stands in a host's page until someone opens the app. */
  poster: {
    widthPx: 800,
    heightPx: 500,
    windowPx: [640, 400],
    type: 'image/webp',
    aimBytes: 20_000,
    leastQuality: 0.16,
    mostBytes: 30_000,
  },
  /** Stands in previews of a link and in letters. */
  card: {
    widthPx: 1200,
    heightPx: 630,
    windowPx: [640, 336],
    type: 'image/jpeg',
    aimBytes: 60_000,
    leastQuality: 0.3,
    mostBytes: 120_000,
  },
} as const satisfies Readonly<Record<string, PosterKind>>
export type PosterKindId = keyof typeof POSTER_KINDS

/** One picture that is to be made. */
export interface PosterRow {
  readonly file: string
  readonly preset: EmbedPreset
  readonly kind: PosterKindId
  readonly theme: PosterTheme
  readonly group: (typeof TONE_GROUPS)[number]
}

/** The file of a preset's poster, from the site's root. */
export function posterFile(presetId: string, theme: PosterTheme, group: ToneGroupId): string {
  return `${POSTERS}/${presetId}-${theme}-${group}.webp`
}

/** The file of a preset's card, from the site's root. */
export function cardFile(presetId: string): string {
  return `${POSTERS}/${presetId}.jpg`
}

/** Every picture there is to be: each preset in both themes and all groups of tones, and a card of it. */
export function posterRows(): readonly PosterRow[] {
  const posters = POSTER_THEMES.flatMap((theme) =>
    EMBED_PRESETS.flatMap((preset) =>
      TONE_GROUPS.map((group) => ({
        file: posterFile(preset.id, theme, group.id),
        preset,
        kind: 'poster' as const,
        theme,
        group,
      })),
    ),
  )
  const cards = EMBED_PRESETS.map((preset) => ({
    file: cardFile(preset.id),
    preset,
    kind: 'card' as const,
    theme: 'light' as const,
    group: TONE_GROUPS[1],
  }))
  return [...posters, ...cards]
}

/** What the list says of one picture. */
export interface PosterEntry {
  readonly file: string
  readonly preset: string
  readonly theme: PosterTheme
  readonly tones: readonly number[]
  readonly widthPx: number
  readonly heightPx: number
  readonly bytes: number
  readonly sha256: string
  /** What the preset opens, and what was drawn, as links. */
  readonly link: string
  readonly drawn: string
}

export interface PosterList {
  /** Version of the model and the app that drew them. */
  readonly version: string
  readonly posters: readonly PosterEntry[]
}

/** What a row's picture is drawn of, as a link's hash. */
export function drawnLink({ preset, group }: PosterRow): string {
  return `${preset.picture};k=${group.drawn}`
}
