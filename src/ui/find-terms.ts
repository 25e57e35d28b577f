import type { Words } from '../content/catalogue'
import { TERM_IDS, type TermId } from '../story/terms.data'

/** A piece of a text; `term` where it is a word that the glossary explains. */
export interface Piece {
  /** Where in the text it begins. */
  readonly at: number
  readonly text: string
  readonly term: TermId | null
}

/** Cuts texts into pieces, so that the first mention of each term can be marked. All pieces together are the text. */
export type TermFinder = (text: string) => readonly Piece[]

/** Term by its stem, in lower case; and all stems, longest first, as one expression. */
function stemsOf(words: Words): { readonly byStem: ReadonlyMap<string, TermId>; readonly any: RegExp } {
  const byStem = new Map<string, TermId>()
  const whole = new Set<string>()
  for (const id of TERM_IDS) {
    const find = `term-find.${id}` as const
    if (!isFound(words, find)) continue
    for (const stem of words.say(find).split('|')) {
      byStem.set(stem.toLowerCase(), id)
      if (/\s[IV]+$/.test(stem)) whole.add(stem.toLowerCase())
    }
  }
  const longestFirst = [...byStem.keys()].toSorted((one, other) => other.length - one.length)
  // No look-behind: older browsers of ours have none. A stem starts a word and may go on, but for a numeral:
  // “collagen I” is not in “collagen is”.
  const stems = longestFirst.map((stem) => (whole.has(stem) ? `${stem}(?!\\p{L})` : stem))
  return { byStem, any: new RegExp(`(^|[^\\p{L}\\p{N}])(${stems.join('|')})(\\p{L}*)`, 'giu') }
}

type FindId = Extract<Parameters<Words['say']>[0], `term-find.${string}`>

/** Some terms are only looked up, never marked: everyone knows the word, or it is found by another. */
function isFound(words: Words, id: `term-find.${TermId}`): id is FindId {
  return words.knows(id as FindId)
}

/** Makes the finder of a language's terms. The glossary's messages must have come. */
export function createTermFinder(words: Words): TermFinder {
  const { byStem, any } = stemsOf(words)
  return (text) => {
    const pieces: Piece[] = []
    const seen = new Set<TermId>()
    let from = 0
    for (const match of text.matchAll(any)) {
      const [, before, stem, rest] = match
      const term = byStem.get(stem.toLowerCase())
      if (!term || seen.has(term)) continue
      seen.add(term)
      const start = match.index + before.length
      const end = start + stem.length + rest.length
      if (start > from) pieces.push({ at: from, text: text.slice(from, start), term: null })
      pieces.push({ at: start, text: text.slice(start, end), term })
      from = end
    }
    if (from < text.length) pieces.push({ at: from, text: text.slice(from), term: null })
    return pieces
  }
}
