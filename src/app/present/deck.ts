import { clamp } from '../../base/math'
import { formatLink, parseLink } from '../../state/link'
import { type StepId, STORY_IDS, type StoryId, stepsOf } from '../../story/story-steps'

/** One step of what is shown to a room: a link, and what its presenter noted for themselves. */
export interface DeckStep {
  /** As `formatLink` writes it. */
  readonly link: string
  /** Shown to the presenter alone; it travels in files, never in an address. */
  readonly note: string
}

/** What is shown to a room, step by step. */
export interface Deck {
  /** The story it is, told in the viewer's own tone and colours; null for a list of links. */
  readonly story: StoryId | null
  readonly steps: readonly DeckStep[]
}

export const DECK_MOST_STEPS = 60
/** Longest list that is put into an address, characters: some programs cut off what is longer. */
export const DECK_MOST_LENGTH = 2000
export const NOTE_MOST_LENGTH = 1000

/** Why a link was left out. no-link: it is none of ours. illegal: it asks for what cannot be. many: the list is full. */
export type LinkTrouble = 'no-link' | 'illegal' | 'many'
export interface RefusedLink {
  /** As it was given, cut to a length that can be shown. */
  readonly text: string
  readonly why: LinkTrouble
}
export interface ReadSteps {
  readonly steps: readonly DeckStep[]
  readonly refused: readonly RefusedLink[]
}

/** A story as what is shown to a room. */
export function storyDeck(story: StoryId): Deck {
  return { story, steps: stepsOf(story).map((step) => ({ link: `#1;y=${step}`, note: '' })) }
}

/** A list of links as what is shown to a room. */
export function listDeck(steps: readonly DeckStep[]): Deck {
  return { story: null, steps }
}

/** The step of a story that a link of a deck shows, if it shows one. */
export function storyStepIn(link: string): StepId | null {
  return parseLink(link).story ?? null
}

/** Reads a link as it was copied: an address or the part behind its `#`. A trouble where it will not do. */
export function readLink(text: string): { readonly link: string } | { readonly trouble: LinkTrouble } {
  const at = text.indexOf('#')
  const hash = at < 0 ? '' : text.slice(at)
  // Of another version or another page.
  if (!/^#1(?:[;!?#]|%3b|$)/i.test(hash)) return { trouble: 'no-link' }
  const link = parseLink(hash)
  return link.notes.length > 0 ? { trouble: 'illegal' } : { link: formatLink(link, link.unknown) }
}

/** Reads links that stand apart by spaces or lines, as long as `have` steps leave room. */
export function readLinks(text: string, have = 0): ReadSteps {
  return readEach(
    text.split(/\s+/).filter((word) => word !== ''),
    have,
  )
}

function readEach(links: readonly string[], have = 0, notes: readonly string[] = []): ReadSteps {
  const steps: DeckStep[] = []
  const refused: RefusedLink[] = []
  links.forEach((text, index) => {
    const read = readLink(text)
    const refuse = (why: LinkTrouble) => refused.push({ text: shortened(text), why })
    if ('trouble' in read) refuse(read.trouble)
    else if (have + steps.length >= DECK_MOST_STEPS) refuse('many')
    else steps.push({ link: read.link, note: (notes[index] ?? '').slice(0, NOTE_MOST_LENGTH) })
  })
  return { steps, refused }
}

const SHOWN_LENGTH = 60
const shortened = (text: string) => (text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text)

/** Steps with one of them so many places on (positive) or back; the same ones where it would leave the list. */
export function withMoved(steps: readonly DeckStep[], index: number, by: number): readonly DeckStep[] {
  const to = index + by
  if (!steps[index] || to < 0 || to >= steps.length) return steps
  const without = steps.filter((_, other) => other !== index)
  return [...without.slice(0, to), steps[index], ...without.slice(to)]
}

/** What an address holds for a room. */
export interface Tail {
  /** kept: it was too long for the address; the window that showed it remembers it. */
  readonly deck: Deck | 'kept'
  readonly refused: readonly RefusedLink[]
  /** Which step is shown, from 0; null while nothing is. */
  readonly at: number | null
  /** The windows that belong together. */
  readonly room: string | null
}

/** A deck as an address holds it: a story's name, or `1` and each link without its version, parted by `~`. */
export function formatDeck({ story, steps }: Deck): string {
  if (story) return story
  return ['1', ...steps.map(({ link }) => escaped(link.replace(/^#1;?/, '')))].join('~')
}

/** Whether an address can hold it. */
export function fitsAddress(deck: Deck): boolean {
  return formatDeck(deck).length <= DECK_MOST_LENGTH
}

/** What is written behind a link: `!deck=skin&at=3`. Steps are counted from 1, as people do. */
export function formatTail(deck: Deck, at: number | null, room: string | null = null): string {
  const parts = [`deck=${fitsAddress(deck) ? formatDeck(deck) : 'kept'}`]
  if (at !== null) parts.push(`at=${at + 1}`)
  if (room !== null) parts.push(`room=${room}`)
  return `!${parts.join('&')}`
}

/** Reads what `formatTail` wrote; null where nothing is shown to a room. Never throws. */
export function parseTail(tail: string): Tail | null {
  const given = new Map(
    tail
      .replace(/^!/, '')
      .split('&')
      .map((part): [string, string] => {
        const equals = part.indexOf('=')
        return [part.slice(0, Math.max(0, equals)), part.slice(equals + 1)]
      }),
  )
  const text = given.get('deck')
  if (text === undefined) return null
  const room = /^[a-z0-9]{4,24}$/.exec(given.get('room') ?? '')?.[0] ?? null
  const asked = given.has('at') ? Number(given.get('at')) : null
  const atOf = (count: number) =>
    asked === null ? null : clamp(Number.isInteger(asked) ? asked - 1 : 0, 0, Math.max(0, count - 1))
  if (text === 'kept') return { deck: 'kept', refused: [], at: atOf(DECK_MOST_STEPS), room }
  const story = STORY_IDS.find((id) => id === text)
  const read = story
    ? { steps: storyDeck(story).steps, refused: [] }
    : text === '1' || !text.startsWith('1~')
      ? { steps: [], refused: [{ text: shortened(text), why: 'no-link' as const }] }
      : readEach(
          text
            .slice(2)
            .split('~')
            .map((body) => `#1;${body}`),
        )
  const deck = { story: story ?? null, steps: read.steps }
  return { deck, refused: read.refused, at: read.steps.length > 0 ? atOf(read.steps.length) : null, room }
}

/** Signs that mean something between the links of a deck, in an address or to `parseLink`. */
function escaped(body: string): string {
  return body.replaceAll(
    /[%~&!?#\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}

/** Reads links with their notes, as a file holds them. */
export function readNoted(noted: readonly { readonly link: string; readonly note: string }[]): ReadSteps {
  return readEach(
    noted.map(({ link }) => link),
    0,
    noted.map(({ note }) => note),
  )
}

/** Whether two decks show the same. */
export function sameSteps(one: Deck, other: Deck): boolean {
  return (
    one.story === other.story &&
    one.steps.length === other.steps.length &&
    one.steps.every(({ link }, index) => link === other.steps[index].link)
  )
}

/** A key for each step of a list: its link, and which of those with the same link it is. */
export function stepKeys(steps: readonly DeckStep[]): readonly string[] {
  const seen = new Map<string, number>()
  return steps.map(({ link }) => {
    const nth = seen.get(link) ?? 0
    seen.set(link, nth + 1)
    return `${link} ${nth}`
  })
}
