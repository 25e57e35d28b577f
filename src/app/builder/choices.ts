import { LANGUAGE_IDS, type LanguageId } from '../../base/languages'
import { clamp } from '../../base/math'
import { checkWords } from '../../content/check-words'
import { CONCERN_IDS, type ConcernId, TOPICAL_IDS, type TopicalId } from '../../model/plan'
import { presetPlan } from '../../model/outcome/outcome'
import { REGION_IDS, type RegionId } from '../../model/region/regions.data'
import { type RegionVerdict, verdictOf } from '../../model/region/region-rules'
import { DEFAULT_LINK_STATE, formatLink, parseLink } from '../../state/link'
import { THEME_IDS, type ThemeId } from '../../state/view'
import { sceneOf } from '../../story/stories'
import { STORY_IDS, type StoryId, stepsOf } from '../../story/story-steps'
import { parseBooking } from '../host-config'
import type { WishKey, Wishes } from './wishes'

/** Where it will be pasted. */
export const HOST_IDS = [
  'html',
  'wordpress',
  'wix',
  'squarespace',
  'webflow',
  'shopify',
  'moodle',
  'canvas',
  'google-sites',
  'reveal',
  'email',
] as const
export type HostId = (typeof HOST_IDS)[number]

/** element: our small script and its element. frame: a plain iframe. picture: a picture that links to the page. */
export const WAY_IDS = ['element', 'frame', 'picture'] as const
export type Way = (typeof WAY_IDS)[number]

/** Width over height. */
export const RATIOS = { '16-10': 16 / 10, '4-3': 4 / 3, '1-1': 1, '3-4': 3 / 4 } as const
export type RatioId = keyof typeof RATIOS
export const RATIO_IDS = Object.keys(RATIOS) as readonly RatioId[]
/** What the element has by itself. */
export const DEFAULT_RATIO: RatioId = '16-10'
/** Least height of the box, CSS px, as the element has by itself: on a phone any ratio would leave too little. */
export const LEAST_HEIGHT_PX = 560

export const CONTROLS_IDS = ['full', 'minimal', 'none'] as const
export type ControlsId = (typeof CONTROLS_IDS)[number]

export const LOADING_IDS = ['click', 'visible', 'eager'] as const
export type LoadingId = (typeof LOADING_IDS)[number]

/** Widths of the preview, CSS px. */
export const PREVIEW_WIDTHS = [320, 640, 960] as const
export const SEEN_IDS = ['all', '320', '640', '960'] as const
export type SeenId = (typeof SEEN_IDS)[number]

/** What it opens with. */
export type Start =
  | { readonly kind: 'default' | 'link' }
  | { readonly kind: 'story'; readonly story: StoryId }
  | { readonly kind: 'concern'; readonly concern: Exclude<ConcernId, 'none'> }

/** Legal choices: all that a snippet is made from. */
export interface Choices {
  readonly host: HostId
  readonly start: Start
  /** The state it opens with, as the app writes it: `#1;d=1.5`. */
  readonly state: string
  readonly way: Way
  readonly theme: ThemeId
  /** Six hexadecimal digits, small; null keeps ours. */
  readonly accent: string | null
  /** Radius of its corners, CSS px, 0–32. */
  readonly radiusPx: number
  readonly ratio: RatioId
  readonly controls: ControlsId
  readonly loading: LoadingId
  /** Where a consultation is booked, `https:`; null for none. */
  readonly booking: string | null
  readonly label: string
  readonly region: RegionId
  /** Whoever puts it up says that their device has a medical mark for the concern. */
  readonly hasMark: boolean
  readonly seen: SeenId
  /** The language it is read in; null: what the visitor's browser asks for. */
  readonly lang: LanguageId | null
  /** What the region's rules make of all this. */
  readonly verdict: RegionVerdict
}

/** A wish that is not legal, and what stands instead: the message build-note.<reason>. */
export interface WishNote {
  readonly field: WishKey
  readonly reason:
    | 'unknown'
    | 'outside'
    | 'not-a-colour'
    | 'not-an-address'
    | 'not-https'
    | 'made-https'
    | 'a-person-in-it'
    | 'too-long'
    | 'shortened'
    | 'claim-in-label'
    | 'no-link'
    | 'link-mended'
    | 'needs-a-mark'
  readonly given: string
  readonly used: string
}

/** The preset that a start is: its id names its page, its picture and its words. null for a view of one's own. */
export function presetOf({ start }: Choices): string | null {
  switch (start.kind) {
    case 'default':
      return 'default'
    case 'story':
      return start.story
    case 'concern':
      return start.concern
    case 'link':
      return null
  }
}

export const DEFAULT_RADIUS_PX = 12
export const MOST_RADIUS_PX = 32
/** Longest text of the button, characters: more does not fit the embed at 320 px. */
export const LABEL_LENGTH = 40
/** Longest that an address and a label may be once written into an address, characters: snippets stay short by it. */
const BOOKING_LENGTH = 120
const LABEL_CODED_LENGTH = 90
/** Longest state in a snippet, characters. */
export const STATE_LENGTH = 200

/**
 * The nearest legal choices to what was wished for, and a note for each wish that was not. `defaultLabel` is what the
 * button says where nothing better is given. Never throws.
 */
export function toChoices(
  wishes: Wishes,
  defaultLabel: string,
): { readonly choices: Choices; readonly notes: readonly WishNote[] } {
  const notes: WishNote[] = []
  const note = (field: WishKey, reason: WishNote['reason'], given: string, used: string) =>
    notes.push({ field, reason, given: given.slice(0, 60), used })
  const choose = <T extends string>(field: WishKey, ids: readonly T[], fallback: T): T => {
    const wish = wishes[field]
    const found = ids.find((id) => id === wish)
    if (wish !== '' && !found) note(field, 'unknown', wish, fallback)
    return found ?? fallback
  }
  const region = choose('region', REGION_IDS, 'other')
  const controls = choose('controls', CONTROLS_IDS, 'minimal')
  const theme = choose('theme', THEME_IDS, 'system')
  const lang = choose('lang', ['auto', ...LANGUAGE_IDS], 'auto')
  const hasMark = wishes.mark === 'yes'
  const asked = readStart(wishes, note)
  const shows = (concern: ConcernId, topicals: readonly TopicalId[]) =>
    // With all controls in reach, any serum is.
    verdictOf(region, { concern, topicals: controls === 'full' ? TOPICAL_IDS : topicals })
  const verdict = shows(asked.concern, asked.topicals)
  const refused = verdict.concernNeedsMark && !hasMark
  if (refused) note(asked.field, 'needs-a-mark', asked.concern, 'default')
  const start: Start = refused && asked.start.kind !== 'link' ? { kind: 'default' } : asked.start
  const state = stateOf(refused ? withoutConcern(asked) : asked.hash, theme)
  if (state.shortened) note('link', 'shortened', wishes.link, state.hash)
  return {
    choices: {
      host: choose('host', HOST_IDS, 'html'),
      start,
      state: state.hash,
      way: choose('way', WAY_IDS, 'element'),
      theme,
      accent: readAccent(wishes.accent, note),
      radiusPx: readRadius(wishes.radius, note),
      ratio: choose('ratio', RATIO_IDS, DEFAULT_RATIO),
      controls,
      loading: choose('loading', LOADING_IDS, 'click'),
      booking: readBooking(wishes.booking, note),
      label: readLabel(wishes.label, defaultLabel, note),
      region,
      hasMark,
      seen: choose('seen', SEEN_IDS, 'all'),
      lang: lang === 'auto' ? null : lang,
      verdict: refused ? shows('none', asked.topicals) : verdict,
    },
    notes,
  }
}

type Note = (field: WishKey, reason: WishNote['reason'], given: string, used: string) => void

interface Asked {
  readonly start: Start
  readonly hash: string
  readonly field: 'start' | 'link'
  readonly concern: ConcernId
  readonly topicals: readonly TopicalId[]
}

const PLAIN: Asked = { start: { kind: 'default' }, hash: '#1', field: 'start', concern: 'none', topicals: [] }

function readStart({ start, link }: Wishes, note: Note): Asked {
  if (start === '' || start === 'default') return PLAIN
  const story = STORY_IDS.find((id) => start === `story:${id}`)
  if (story) {
    const steps = stepsOf(story)
    return {
      ...PLAIN,
      start: { kind: 'story', story },
      hash: formatLink({ ...DEFAULT_LINK_STATE, story: steps[0] }),
      topicals: steps.flatMap((step) => sceneOf(step).plan.topical ?? []),
    }
  }
  const concern = CONCERN_IDS.find((id) => start === `concern:${id}`)
  if (concern && concern !== 'none') {
    const plan = presetPlan(concern)
    return {
      ...PLAIN,
      start: { kind: 'concern', concern },
      hash: formatLink({ ...DEFAULT_LINK_STATE, plan }),
      concern,
    }
  }
  if (start !== 'link') {
    note('start', 'unknown', start, 'default')
    return PLAIN
  }
  return readLink(link, note)
}

/** A link copied from the app, or the part of it behind the `#`. */
function readLink(link: string, note: Note): Asked {
  const at = link.indexOf('#')
  const hash = link.trim() === '' ? '' : at < 0 ? `#${link.trim()}` : link.slice(at).trim()
  const isLink = /^#\s*\d+\s*(;|$)/.test(hash)
  if (hash !== '' && !isLink) note('link', 'no-link', link, 'default')
  if (!isLink) return { ...PLAIN, start: { kind: 'link' }, field: 'link' }
  // What a host set stands after the state and is set here anew.
  const parsed = parseLink(hash.replace(/!.*$/s, ''))
  if (parsed.notes.length > 0) note('link', 'link-mended', link, formatLink(parsed))
  const { plan, story } = parsed
  return {
    start: { kind: 'link' },
    hash: formatLink(parsed),
    field: 'link',
    concern: story ? 'none' : plan.concern,
    topicals: [story ? (sceneOf(story).plan.topical ?? 'none') : plan.topical],
  }
}

function withoutConcern({ start, hash }: Asked): string {
  if (start.kind !== 'link') return '#1'
  const parsed = parseLink(hash)
  return formatLink({ ...parsed, plan: { ...parsed.plan, concern: 'none' } })
}

/** The state with the theme that was chosen, short enough for a snippet: first what only the eye is led by falls away. */
function stateOf(hash: string, theme: ThemeId): { readonly hash: string; readonly shortened: boolean } {
  const parsed = parseLink(hash)
  const { plan, timeH, story = null } = parsed
  const view = theme === 'system' ? parsed.view : { ...parsed.view, theme }
  const plainView = {
    ...DEFAULT_LINK_STATE.view,
    theme: view.theme,
    comfort: view.comfort,
    view: view.view ?? 'opening',
  }
  const full = formatLink({ plan, timeH, story, view })
  if (full.length <= STATE_LENGTH) return { hash: full, shortened: false }
  return { hash: formatLink({ plan, timeH, story, view: plainView }), shortened: true }
}

function readAccent(wish: string, note: Note): string | null {
  const text = wish.trim().replace(/^#/, '').toLowerCase()
  if (text === '') return null
  if (/^[0-9a-f]{6}$/.test(text)) return text
  if (/^[0-9a-f]{3}$/.test(text)) return text.replaceAll(/./g, '$&$&')
  note('accent', 'not-a-colour', wish, '')
  return null
}

function readRadius(wish: string, note: Note): number {
  if (wish.trim() === '') return DEFAULT_RADIUS_PX
  const given = Number(wish)
  if (!Number.isFinite(given)) {
    note('radius', 'unknown', wish, String(DEFAULT_RADIUS_PX))
    return DEFAULT_RADIUS_PX
  }
  const legal = clamp(Math.round(given), 0, MOST_RADIUS_PX)
  if (legal !== given) note('radius', 'outside', wish, String(legal))
  return legal
}

function readBooking(wish: string, note: Note): string | null {
  const text = wish.trim()
  if (text === '') return null
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w.-]+:\d/.test(text)
  const isPlain = /^http:\/\//i.test(text)
  const address = isPlain ? text.replace(/^http:/i, 'https:') : hasScheme ? text : `https://${text}`
  const booking = parseBooking(address)
  const refuse = (reason: WishNote['reason']) => {
    note('booking', reason, wish, '')
    return null
  }
  if ('refused' in booking) {
    return refuse(
      booking.refused === 'scheme'
        ? 'not-https'
        : booking.refused === 'person'
          ? 'a-person-in-it'
          : 'not-an-address',
    )
  }
  // Without a scheme nearly everything is an address: a host has a name with a dot in it.
  if (!/^(?:[a-z0-9-]+\.)+[a-z0-9-]{2,}(?::\d+)?$/.test(booking.host)) return refuse('not-an-address')
  if (encodeURIComponent(booking.href).length > BOOKING_LENGTH) return refuse('too-long')
  if (isPlain || !hasScheme) note('booking', 'made-https', wish, booking.href)
  return booking.href
}

function readLabel(wish: string, fallback: string, note: Note): string {
  const text = wish
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>"]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (text === '') return fallback
  if (checkWords(text).length > 0) {
    note('label', 'claim-in-label', wish, fallback)
    return fallback
  }
  const letters = Array.from(text).slice(0, LABEL_LENGTH)
  while (encodeURIComponent(letters.join('')).length > LABEL_CODED_LENGTH) letters.pop()
  const used = letters.join('').trimEnd()
  if (used !== text) note('label', 'too-long', wish, used)
  return used
}
