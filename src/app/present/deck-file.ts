import * as v from 'valibot'
import { type Deck, DECK_MOST_STEPS, type ReadSteps, readNoted } from './deck'

/** The name that stands in a file of ours, and the version that this code reads and writes. */
const FORMAT = 'skin-healing/deck'
const VERSION = 1
/** Larger files are not read, characters. */
const MOST_LENGTH = 200_000

const DeckFile = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  steps: v.pipe(
    v.array(v.object({ link: v.string(), note: v.optional(v.string(), '') })),
    v.maxLength(10 * DECK_MOST_STEPS),
  ),
})

/** A list of links as the text of a file that a person keeps; notes that are empty are left out. */
export function writeDeckFile({ steps }: Deck): string {
  const written = steps.map(({ link, note }) => (note === '' ? { link } : { link, note }))
  return `${JSON.stringify({ format: FORMAT, version: VERSION, steps: written }, null, 2)}\n`
}

/** Why a file will not do. large: too long to be one of ours. text: not JSON. kind: JSON of another kind. */
export type FileTrouble = 'large' | 'text' | 'kind'

/** Reads such a file; says why not where it will not do. Links in it that will not do are named and left out. */
export function readDeckFile(text: string): ReadSteps | FileTrouble {
  if (text.length > MOST_LENGTH) return 'large'
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return 'text'
  }
  const file = v.safeParse(DeckFile, data)
  return file.success ? readNoted(file.output.steps) : 'kind'
}
