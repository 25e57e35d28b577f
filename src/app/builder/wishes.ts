/**
 * Everything that can be wished for, as it was typed or chosen. It is kept as it came, so that a reload loses nothing,
 * not even what is not legal (yet); choices.ts makes the nearest legal choices of it.
 */
export const WISH_KEYS = [
  'host',
  'start',
  'link',
  'way',
  'theme',
  'accent',
  'radius',
  'ratio',
  'controls',
  'loading',
  'booking',
  'label',
  'region',
  'mark',
  'words',
  'seen',
  // In which language it opens, and in which this page is read.
  'lang',
  'ui',
] as const
export type WishKey = (typeof WISH_KEYS)[number]

/** What was wished for; '' where nothing was. */
export type Wishes = Readonly<Record<WishKey, string>>

/** Longest that is kept of each; the rest is cut off when it is typed, and said. */
const WISH_LENGTHS: Readonly<Partial<Record<WishKey, number>>> = {
  link: 400,
  booking: 300,
  label: 80,
  words: 1200,
}
const LONGEST_WISH = 40

/** Nothing wished for: the page as it opens. */
export const NO_WISHES = Object.fromEntries(WISH_KEYS.map((key) => [key, ''])) as Wishes

/** How long a wish may be, characters. */
export function lengthOf(key: WishKey): number {
  return WISH_LENGTHS[key] ?? LONGEST_WISH
}

/** Reads the page's own hash: `#host=wix&region=uk`. Unknown keys fall away; never throws. */
export function parseWishes(hash: string): Wishes {
  const given = new URLSearchParams(hash.replace(/^#/, ''))
  return Object.fromEntries(
    WISH_KEYS.map((key) => [key, (given.get(key) ?? '').slice(0, lengthOf(key))]),
  ) as Wishes
}

/** Writes the page's own hash, '' where nothing is wished for. `parseWishes` of it gives the same wishes back. */
export function formatWishes(wishes: Wishes): string {
  const pairs = WISH_KEYS.filter((key) => wishes[key] !== '').map((key) => [key, wishes[key]] as const)
  return pairs.length === 0 ? '' : `#${new URLSearchParams(pairs.map(([key, value]) => [key, value]))}`
}
