import { type CurveId, CURVE_IDS, toLegalCurves } from '../model/curves'
import { parsePlan, type PlanNote } from '../model/parse-plan'
import { clamp } from '../base/math'
import { DEFAULT_PLAN, type Plan, sessionTimesH } from '../model/plan'
import { courseEndH, TIME_START_H } from '../model/time'
import { type CameraPose, VIEW_IDS, type ViewId } from '../story/pose'
import { STEP_IDS, type StepId, STORY_IDS, stepsOf } from '../story/story-steps'
import { COMPARED_FIELDS, type Comparison, toLegalComparison } from './compare'
import { AXIS_IDS, type AxisId, toLegalAxis } from './axis'
import { toLegalCut } from './cut'
import { SCALE_IDS } from './depth-scale'
import { type Loop, LOOP_DIGITS, toLegalLoop } from './loop'
import { ALL_SHOWN, formatShown, parseShown, type Shown } from './shown'
import {
  COMFORT_IDS,
  DEFAULT_VIEW,
  LEVEL_IDS,
  PICTURE_IDS,
  LANGUAGE_CHOICES,
  THEME_IDS,
  toLegalPose,
  type ViewState,
} from './view'

/** The version this code writes and reads. */
const LINK_VERSION = 1
/** Longest link written; what does not fit of unknown keys is dropped, oldest kept. */
export const LINK_MAX_LENGTH = 300

/** Everything a link can restore. */
export interface LinkState {
  readonly plan: Plan
  readonly view: ViewState
  readonly timeH: number
  /** The step of a story that is shown; where it stands, it decides over plan, view and time. */
  readonly story?: StepId | null
}

/** Something the link asked for that is not legal, and what stands instead. */
export interface LinkNote extends Omit<PlanNote, 'field' | 'reason'> {
  readonly field: PlanNote['field'] | 'time' | 'view' | 'link' | 'language'
  /** not-loaded: what was asked for exists, but did not come. */
  readonly reason: PlanNote['reason'] | 'not-loaded'
}

export interface ParsedLink extends LinkState {
  readonly notes: readonly LinkNote[]
  /** Pairs this version does not know, as written; kept when the link is written again. */
  readonly unknown: readonly string[]
}

/** The keys of a link. One table for the codec, the docs and the tests. */
export const LINK_KEYS = {
  d: 'depthMm',
  z: 'site',
  v: 'device',
  w: 'needleWidthUm',
  n: 'densityPerCm2',
  s: 'sessions',
  i: 'intervalWeeks',
  x: 'topical',
  a: 'ageDecade',
  k: 'skinTone',
  c: 'concern',
  t: 'timeH',
  p: 'pose',
  f: 'comfort',
  o: 'level',
  h: 'theme',
  m: 'picture',
  b: 'labels',
  r: 'mirror',
  l: 'shown',
  q: 'lens',
  g: 'emphasis',
  e: 'scale',
  u: 'cutMm',
  vs: 'compare',
  y: 'story',
  ky: 'letterKeys',
  cv: 'curves',
  ax: 'axis',
  lp: 'loop',
  lg: 'language',
} as const
/** How a link writes each layout of time: a session's number, or w for weeks. */
export const AXIS_SIGNS: Readonly<Record<AxisId, string>> = {
  'session-1': '1',
  'session-2': '2',
  'session-3': '3',
  'session-4': '4',
  'session-5': '5',
  'session-6': '6',
  course: 'w',
}
type LinkKey = keyof typeof LINK_KEYS

const PLAN_KEYS = ['d', 'z', 'v', 'w', 'n', 's', 'i', 'x', 'a', 'k', 'c'] as const

/** What a bare page opens with. */
export const DEFAULT_LINK_STATE: LinkState = {
  plan: DEFAULT_PLAN,
  view: DEFAULT_VIEW,
  timeH: TIME_START_H,
  story: null,
}

/**
 * Reads a location hash: `#1;d=1.5;t=72;z=cheek`. Order-free; unknown keys are kept; what a host adds after
 * it (`!ui=minimal`, `?secret=…`, `#?secret=…`) is left aside; illegal values become the nearest legal one with a note. Never throws.
 */
export function parseLink(hash: string): ParsedLink {
  const text = safeDecode(hash.replace(/^#/, '').replace(/[!?#].*$/s, ''))
  if (text.trim() === '') return { ...DEFAULT_LINK_STATE, notes: [], unknown: [] }
  const [version, ...pairs] = text.split(';')
  const notes: LinkNote[] = []
  if (version.trim() !== String(LINK_VERSION)) {
    notes.push({ field: 'link', given: version.slice(0, 24), used: String(LINK_VERSION), reason: 'unknown' })
    if (version.includes('=')) pairs.unshift(version)
  }

  const given = new Map<LinkKey, string>()
  const unknown: string[] = []
  for (const pair of pairs) {
    const equals = pair.indexOf('=')
    const key = pair.slice(0, Math.max(0, equals)).trim()
    if (isLinkKey(key)) given.set(key, pair.slice(equals + 1).trim())
    else if (pair.trim() !== '') unknown.push(pair)
  }

  const rawPlan = Object.fromEntries(
    PLAN_KEYS.flatMap((key) => (given.has(key) ? [[LINK_KEYS[key], given.get(key)]] : [])),
  )
  const { plan, notes: planNotes } = parsePlan(rawPlan)
  notes.push(...planNotes)

  const choice = <T extends string>(key: LinkKey, choices: readonly T[], fallback: T): T => {
    const value = given.get(key)
    if (value === undefined) return fallback
    const found = choices.find((candidate) => candidate === value)
    if (!found) notes.push({ field: 'view', given: value.slice(0, 24), used: fallback, reason: 'unknown' })
    return found ?? fallback
  }
  const { view, pose } = readPose(given.get('p'), notes)
  const story = readStory(given.get('y'), notes)
  const endH = courseEndH(sessionTimesH(plan))
  return {
    plan,
    view: {
      view,
      pose,
      comfort: choice('f', COMFORT_IDS, DEFAULT_VIEW.comfort),
      level: choice('o', LEVEL_IDS, DEFAULT_VIEW.level),
      theme: choice('h', THEME_IDS, DEFAULT_VIEW.theme),
      language: choice('lg', LANGUAGE_CHOICES, DEFAULT_VIEW.language),
      picture: choice('m', PICTURE_IDS, DEFAULT_VIEW.picture),
      labels: choice('b', ['0', '1'], '1') === '1',
      mirror: choice('r', ['0', '1'], '1') === '1',
      shown: readShown(given.get('l'), notes),
      lens: choice('q', ['0', '1'], '0') === '1',
      emphasis: choice('g', ['0', '1'], '1') === '1',
      scale: choice('e', SCALE_IDS, DEFAULT_VIEW.scale),
      cutMm: readCut(given.get('u'), notes),
      compare: readComparison(given.get('vs'), notes),
      letterKeys: choice('ky', ['0', '1'], '1') === '1',
      curves: readCurves(given.get('cv'), notes),
      // A story is told on its own axis; leaving these out also keeps the longest link short enough.
      axis: story ? DEFAULT_VIEW.axis : readAxis(given.get('ax'), plan.sessions, notes),
      loop: story ? DEFAULT_VIEW.loop : readLoop(given.get('lp'), endH, notes),
    },
    story,
    timeH: readTime(given.get('t'), endH, notes),
    notes,
    unknown,
  }
}

/**
 * Writes a link's hash, `#1` and then only what differs from the defaults of version 1, at most LINK_MAX_LENGTH
 * characters. `parseLink` of the result gives the same state back.
 */
export function formatLink(state: LinkState, unknown: readonly string[] = []): string {
  const pairs: string[] = []
  const put = (key: LinkKey, value: string | number, fallback: string | number) => {
    if (value !== fallback) pairs.push(`${key}=${value}`)
  }
  for (const key of PLAN_KEYS) put(key, state.plan[LINK_KEYS[key]], DEFAULT_PLAN[LINK_KEYS[key]])
  put('t', roundTime(state.timeH), roundTime(TIME_START_H))
  const { view } = state
  if (view.pose) pairs.push(`p=${formatPose(view.pose)}`)
  else put('p', view.view ?? 'opening', 'opening')
  put('f', view.comfort, DEFAULT_VIEW.comfort)
  put('o', view.level, DEFAULT_VIEW.level)
  put('h', view.theme, DEFAULT_VIEW.theme)
  put('lg', view.language, DEFAULT_VIEW.language)
  put('m', view.picture, DEFAULT_VIEW.picture)
  put('b', view.labels ? '1' : '0', '1')
  put('r', view.mirror ? '1' : '0', '1')
  put('l', formatShown(view.shown), '')
  put('q', view.lens ? '1' : '0', '0')
  put('g', view.emphasis ? '1' : '0', '1')
  put('e', view.scale, DEFAULT_VIEW.scale)
  put('u', view.cutMm, DEFAULT_VIEW.cutMm)
  if (view.compare) pairs.push(`vs=${formatComparison(view.compare)}`)
  put('y', state.story ?? '', '')
  put('ky', view.letterKeys ? '1' : '0', '1')
  put('cv', formatCurves(view.curves), formatCurves(DEFAULT_VIEW.curves))
  put('ax', AXIS_SIGNS[view.axis], AXIS_SIGNS[DEFAULT_VIEW.axis])
  put('lp', view.loop ? `${view.loop.fromH},${view.loop.toH}` : '', '')
  let link = `#${[LINK_VERSION, ...pairs].join(';')}`
  for (const pair of unknown) {
    const longer = `${link};${pair}`
    if (longer.length <= LINK_MAX_LENGTH) link = longer
  }
  return link
}

/** A time as a link keeps it: five significant digits. */
export function roundTime(timeH: number): number {
  return Number(timeH.toPrecision(5))
}

/** A pose as a link keeps it: whole degrees, hundredths of a millimetre. */
export function roundPose(pose: CameraPose): CameraPose {
  return readPose(formatPose(pose), []).pose ?? pose
}

function formatPose({ azimuthRad, elevationRad, spanMm, targetMm }: CameraPose): string {
  const degrees = [azimuthRad, elevationRad].map((angle) => Math.round((angle * 180) / Math.PI))
  const lengths = [spanMm, ...targetMm].map((length) => Math.round(length * 100) / 100)
  return [...degrees, ...lengths].map((value) => value + 0).join(',')
}

function readPose(
  text: string | undefined,
  notes: LinkNote[],
): { readonly view: ViewId | null; readonly pose: CameraPose | null } {
  if (text === undefined) return { view: DEFAULT_VIEW.view, pose: null }
  const named = VIEW_IDS.find((id) => id === text)
  if (named) return { view: named, pose: null }
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  if (numbers.length !== 6 || !numbers.every(Number.isFinite)) {
    notes.push({ field: 'view', given: text.slice(0, 24), used: 'opening', reason: 'unknown' })
    return { view: DEFAULT_VIEW.view, pose: null }
  }
  const [azimuth, elevation, spanMm, x, y, z] = numbers
  const pose = toLegalPose({
    azimuthRad: (azimuth * Math.PI) / 180,
    elevationRad: (elevation * Math.PI) / 180,
    spanMm,
    targetMm: [x, y, z],
  })
  return { view: null, pose }
}

function readShown(text: string | undefined, notes: LinkNote[]): Shown {
  const shown = parseShown(text ?? '')
  if (!shown) notes.push({ field: 'view', given: text?.slice(0, 24) ?? '', used: 'shown', reason: 'unknown' })
  return shown ?? ALL_SHOWN
}

function readCut(text: string | undefined, notes: LinkNote[]): number {
  if (text === undefined) return DEFAULT_VIEW.cutMm
  const given = text === '' ? Number.NaN : Number(text)
  const cutMm = toLegalCut(given)
  if (Math.abs(cutMm - given) < 0.006) return cutMm
  const reason = Number.isFinite(given) ? 'outside' : 'unknown'
  notes.push({ field: 'view', given: text.slice(0, 24), used: cutMm, reason })
  return cutMm
}

/** `d:0.5` shows a second plan of that depth beside the first, `d:0.5:40` both in one picture parted at 40 %. */
function formatComparison({ field, value, wipeShare }: Comparison): string {
  const key = PLAN_KEYS.find((letter) => LINK_KEYS[letter] === field)
  const wipe = wipeShare === null ? [] : [Math.round(wipeShare * 100)]
  return [key, value, ...wipe].join(':')
}

function readComparison(text: string | undefined, notes: LinkNote[]): Comparison | null {
  if (text === undefined) return null
  const [key, value = '', wipe] = text.split(':')
  const field = COMPARED_FIELDS.find((id) => isLinkKey(key) && LINK_KEYS[key] === id)
  const note = (used: string | number, reason: LinkNote['reason']) =>
    notes.push({ field: 'view', given: text.slice(0, 24), used, reason })
  if (!field) {
    note('none', 'unknown')
    return null
  }
  const { plan, notes: wrong } = parsePlan({ [field]: value })
  const share = wipe === undefined ? null : Number(wipe || Number.NaN) / 100
  const legal = toLegalComparison({ field, value: plan[field], wipeShare: share })
  if (wrong.length > 0) note(legal.value, wrong[0].reason)
  else if (share !== null && !(Math.abs((legal.wipeShare ?? 0) - share) < 0.006)) {
    note((legal.wipeShare ?? 0) * 100, Number.isFinite(share) ? 'outside' : 'unknown')
  }
  return legal
}

/** A letter or digit a curve, its place in the list. */
function formatCurves(curves: readonly CurveId[]): string {
  return curves.map((id) => CURVE_IDS.indexOf(id).toString(36)).join('')
}

function readCurves(text: string | undefined, notes: LinkNote[]): readonly CurveId[] {
  if (text === undefined) return DEFAULT_VIEW.curves
  const asked = text.split('').flatMap((place) => CURVE_IDS[Number.parseInt(place, 36)] ?? [])
  const curves = toLegalCurves(asked)
  if (asked.length !== text.length || curves.length !== text.length) {
    const reason = asked.length === text.length && text !== '' ? 'outside' : 'unknown'
    notes.push({ field: 'view', given: text.slice(0, 24), used: formatCurves(curves), reason })
  }
  return curves
}

function readAxis(text: string | undefined, sessions: number, notes: LinkNote[]): AxisId {
  if (text === undefined) return DEFAULT_VIEW.axis
  const asked = AXIS_IDS.find((id) => AXIS_SIGNS[id] === text)
  const axis = toLegalAxis(asked ?? DEFAULT_VIEW.axis, sessions)
  if (asked !== axis) {
    const reason = asked ? 'outside' : 'unknown'
    notes.push({ field: 'view', given: text.slice(0, 24), used: AXIS_SIGNS[axis], reason })
  }
  return axis
}

function readLoop(text: string | undefined, endH: number, notes: LinkNote[]): Loop | null {
  if (text === undefined) return null
  const hours = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const loop = hours.length === 2 ? toLegalLoop({ fromH: hours[0], toH: hours[1] }, endH) : null
  const given = hours.map((timeH) => Number(timeH.toPrecision(LOOP_DIGITS)))
  if (!loop || loop.fromH !== given[0] || loop.toH !== given[1]) {
    const used = loop ? `${loop.fromH},${loop.toH}` : 'none'
    notes.push({ field: 'view', given: text.slice(0, 24), used, reason: loop ? 'outside' : 'unknown' })
  }
  return loop
}

function readStory(text: string | undefined, notes: LinkNote[]): StepId | null {
  if (text === undefined) return null
  // A story's name stands for its first step.
  const story = STORY_IDS.find((id) => id === text)
  const step = story ? stepsOf(story)[0] : STEP_IDS.find((id) => id === text)
  if (!step) notes.push({ field: 'view', given: text.slice(0, 24), used: 'none', reason: 'unknown' })
  return step ?? null
}

function readTime(text: string | undefined, endH: number, notes: LinkNote[]): number {
  if (text === undefined) return TIME_START_H
  const timeH = text === '' ? Number.NaN : Number(text)
  if (!Number.isFinite(timeH)) {
    notes.push({ field: 'time', given: text.slice(0, 24), used: roundTime(TIME_START_H), reason: 'unknown' })
    return TIME_START_H
  }
  const legal = clamp(timeH, TIME_START_H, endH)
  if (Math.abs(legal - timeH) > 1e-6 * Math.max(1, Math.abs(timeH))) {
    notes.push({ field: 'time', given: text.slice(0, 24), used: roundTime(legal), reason: 'outside' })
  }
  return legal
}

function isLinkKey(key: string): key is LinkKey {
  return Object.hasOwn(LINK_KEYS, key)
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
