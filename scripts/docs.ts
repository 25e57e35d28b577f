import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { toJsonSchema } from '@valibot/to-json-schema'
import { format, resolveConfig } from 'prettier'
import { ASSUMPTION_IDS } from '../src/model/evidence/assumptions.data'
import { EVIDENCE, type EvidenceRecord } from '../src/model/evidence/records.data'
import type { SourceId } from '../src/model/evidence/sources'
import { KNOCKOUT_IDS, type KnockoutEffect, KNOCKOUTS } from '../src/model/healing/knockouts'
import { type Landmark, LANDMARKS } from '../src/model/healing/landmarks.data'
import { traceOf } from '../src/model/healing/landmark-trace'
import { PARAMETER_NOTES } from '../src/model/healing/parameter-notes.data'
import { type ParameterName, PARAMETERS } from '../src/model/healing/parameters'
import { simulateReference } from '../src/model/healing/reference'
import { type Preset, PRESETS, type UsedRange } from '../src/model/outcome/presets.data'
import { simulate } from '../src/model/course'
import { CLOCK_SOURCES, channelClocksOf } from '../src/model/needle/clocks'
import { needleTrackOf, type Range, REACH_SOURCES } from '../src/model/needle/reach'
import { CURVE_IDS, MOST_CURVES } from '../src/model/curves'
import { DEFAULT_PLAN, DEVICE_IDS, PLAN_CHOICES, PLAN_LIMITS, SITE_IDS } from '../src/model/plan'
import {
  ADVISED,
  DARK_MARKS,
  NUMBING_MINUTES,
  PAIN_SCORES,
  RECOVERY_SOURCES,
} from '../src/model/recovery/advice.data'
import { RECOVERY_IDS, recoveryEndsH } from '../src/model/recovery/recovery'
import { SERUMS } from '../src/model/serum/serums.data'
import { skinOf } from '../src/model/skin/skin'
import { REGION_IDS, REGIONS } from '../src/model/region/regions.data'
import { type LayerSources, SITE_SOURCES, type ThicknessMethod } from '../src/model/skin/site-sources.data'
import { AGEING, AGEING_IDS } from '../src/model/skin/ageing.data'
import { DENSITIES, type Density } from '../src/model/skin/densities.data'
import { type LayerThickness, SITES } from '../src/model/skin/sites.data'
import { CUT_LIMITS } from '../src/state/cut'
import { AXIS_SIGNS, LINK_KEYS } from '../src/state/link'
import { THING_IDS } from '../src/state/shown'
import { AXIS_IDS } from '../src/state/axis'
import {
  COMFORT_IDS,
  DEFAULT_VIEW,
  LANGUAGE_CHOICES,
  LEVEL_IDS,
  PICTURE_IDS,
  THEME_IDS,
} from '../src/state/view'
import { VIEW_IDS } from '../src/story/pose'
import { STORY_IDS, stepsOf } from '../src/story/story-steps'
import {
  ATTRIBUTES,
  CODES,
  CSS_PROPERTIES,
  ELEMENT_METHODS,
  EVENTS,
  type Named,
  PARTS,
  PROPERTIES,
  SLOTS,
} from '../src/embed/element.data'
import { OPTION_KEYS, type OptionKey } from '../src/embed/protocol'
import { HostMessageSchema } from '../src/app/frame/messages'
import { appVersion } from './embed'
import { evidenceShares } from './evidence'
import { EMBED_PROTOCOL, IMPORT_TABLE } from './import-table'
import { message } from './messages'

// Tables of the docs that stand in the code too are made from it. A test fails when they are not up to date.
const ROOT = join(import.meta.dirname, '..')

const evidence: Readonly<Record<string, EvidenceRecord>> = EVIDENCE
const code = (text: string | number) => `\`${text}\``
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const ids = (sources: readonly SourceId[]) => sources.map(code).join(' ')

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

const STANDINGS: Readonly<Record<Landmark['standing'], string>> = {
  inside: 'inside',
  'known-miss': '**known miss**',
  order: 'inside (order only)',
  'not-modelled': 'not modelled',
  conflict: 'sources conflict',
}

function landmarks(): string {
  const trace = traceOf(simulateReference())
  const shown = (value: number) => String(Number(value.toPrecision(3)))
  const rows = LANDMARKS.map(({ what, measure, unit, published, standing, sources, compute }) => [
    what,
    measure,
    published && standing !== 'order' ? `${published.map(shown).join('–')} ${unit}` : '–',
    compute ? shown(compute(trace)) : '–',
    STANDINGS[standing],
    ids(sources),
  ])
  const count = (standing: Landmark['standing']) =>
    LANDMARKS.filter((row) => row.standing === standing).length
  const summary = `${LANDMARKS.length} rows: ${count('inside') + count('order')} inside, ${count('known-miss')} known misses, ${count('conflict')} where sources conflict, ${count('not-modelled')} not modelled.`
  return `${summary}\n\n${table(['what', 'measured as', 'published', 'computed', 'standing', 'records'], rows)}`
}

function parameters(): string {
  const names = Object.keys(PARAMETERS) as ParameterName[]
  const rows = names.map((name) => {
    const { unit, meaning, origin, note, evidence: sources } = PARAMETER_NOTES[name]
    return [code(name), String(PARAMETERS[name]), unit, meaning, origin, note, ids(sources)]
  })
  const origins = ['published', 'calibrated', 'assumed', 'numerical', 'definition'] as const
  const counts = origins.map(
    (origin) => `${names.filter((name) => PARAMETER_NOTES[name].origin === origin).length} ${origin}`,
  )
  return `${names.length} constants: ${counts.join(', ')}.\n\n${table(['name', 'value', 'unit', 'meaning', 'origin', 'note', 'records'], rows)}`
}

function knockouts(): string {
  const effects = (list: readonly KnockoutEffect[]) =>
    list
      .map(({ quantity, of }) => `${quantity} (${of === 'peak' ? 'highest' : 'at twelve months'})`)
      .join(', ') || '–'
  const rows = KNOCKOUT_IDS.map((id) => {
    const { constants, falls, rises, grade, sources } = KNOCKOUTS[id]
    const set = Object.entries(constants).map(([name, value]) => `${code(name)} = ${value}`)
    return [
      code(id),
      `${message(`knockout-meaning.${id}`)} ${set.join(', ')}`.trim(),
      effects(falls),
      effects(rises),
      grade === 'disputed' ? `studies disagree in part ${ids(sources)}` : 'says the model only',
    ]
  })
  return table(['switch', 'what it does', 'what falls', 'what rises', 'grade'], rows)
}

function presets(): string {
  const range = (one: UsedRange | null) =>
    !one ? '–' : one.low === one.high ? String(one.low) : `${one.low}–${one.high} (${one.usual})`
  const rows = Object.entries<Preset>(PRESETS).map(([id, preset]) => [
    code(id),
    preset.sites.join(', ') || '–',
    range(preset.depthMm),
    range(preset.sessions),
    range(preset.intervalWeeks),
    `${preset.firstWeeks ?? 'not known'} / ${preset.bestWeeks ?? 'not known'}`,
    preset.effect
      ? `${preset.effect.low}–${preset.effect.typical}–${preset.effect.high} ${preset.effect.unit} (${preset.effect.origin})`
      : '**not known**',
    preset.nothingShare === null ? 'not reported' : String(preset.nothingShare),
    `**${preset.grade}** ${message(`reason.${id}`)}`,
    ids([...preset.sources, ...preset.adjuncts.flatMap(({ sources: own }) => own)]),
  ])
  return table(
    [
      'concern',
      'sites',
      'depth set, mm (usual)',
      'sessions',
      'weeks between',
      'weeks to first (from the first session) / best (from the last)',
      'low–typical–high',
      'share who saw nothing',
      'grade and why',
      'records',
    ],
    rows,
  )
}

function regions(): string {
  const rows = REGION_IDS.map((id) => {
    const { asOf, cleared, medicalClaims, outcomeLikePhotograph, warnings, sources } = REGIONS[id]
    return [
      code(id),
      asOf,
      cleared.join(', ') || 'none known',
      medicalClaims.join(', ') || '–',
      outcomeLikePhotograph ? 'yes' : 'no',
      warnings.map(({ beside, id: warning }) => `${beside}: ${warning}`).join(', '),
      ids([...sources, ...warnings.flatMap(({ sources: own }) => own)]),
    ]
  })
  return table(
    [
      'region',
      'read on',
      'some device is cleared for',
      'medical claims',
      'a rendered outcome counts as a photograph',
      'warnings that must stand',
      'records',
    ],
    rows,
  )
}

const METHODS: Readonly<Record<ThicknessMethod, string>> = {
  histology: 'H',
  'optical-coherence': 'OCT',
  raman: 'R',
  ultrasound: 'US',
  'ultrasound-difference': 'US−',
  scan: '3D',
  assumed: 'A',
}

function sites(): string {
  const micrometres = (mm: number) => String(Math.round(mm * 10_000) / 10)
  const layer = ({ meanMm, sdMm }: LayerThickness, { conflictsMm, method, at }: LayerSources) =>
    [
      micrometres(meanMm),
      sdMm === null ? '' : ` ± ${micrometres(sdMm)}`,
      ` ${METHODS[method]}`,
      at === 'elsewhere' ? '*' : '',
      conflictsMm ? ` (others: ${conflictsMm.map(micrometres).join(', ')})` : '',
    ].join('')
  const rows = SITE_IDS.map((site) => {
    const layers = ['stratumCorneum', 'viableEpidermis', 'dermis', 'fat'] as const
    const sources = new Set(layers.flatMap((name) => SITE_SOURCES[site][name].sources))
    return [
      site,
      ...layers.map((name) => layer(SITES[site][name], SITE_SOURCES[site][name])),
      ids([...sources]),
    ]
  })
  return table(
    ['site', 'stratum corneum, µm', 'viable epidermis, µm', 'dermis, µm', 'fat, µm', 'records'],
    rows,
  )
}

function densities(): string {
  const density = ({ perCm2, low, high, at }: Density) =>
    `${perCm2}${low === null ? '' : ` (${low}–${high})`}${at === 'pooled' ? '*' : ''}`
  const rows = SITE_IDS.map((site) => {
    const { follicles, sweatGlands } = DENSITIES[site]
    return [
      site,
      density(follicles),
      density(sweatGlands),
      ids([...follicles.sources, ...sweatGlands.sources]),
    ]
  })
  return table(['site', 'hair follicles, /cm²', 'sweat glands, /cm²', 'records'], rows)
}

function ageing(): string {
  const share = (value: number) => `${Math.round(value * 1000) / 10} %`
  const over = {
    decade: 'each ten years',
    whole: 'from youth to old age',
    sun: 'sun-damaged against covered',
  }
  const rows = AGEING_IDS.map((id) => {
    const effect = AGEING[id]
    const { change, disputed, sources } = effect
    const range = !change
      ? 'less; by how much is not known'
      : change.least === change.most
        ? share(change.least)
        : `${share(change.least)} to ${share(change.most)}`
    return [id, range, over[effect.over], disputed ? '**studies disagree**' : '–', ids(sources)]
  })
  return table(['what', 'change', 'over', 'disputed', 'records'], rows)
}

function assumptions(): string {
  const rows = ASSUMPTION_IDS.map((id) => {
    const name = id.slice('assume-'.length)
    return [code(id), message(`assumption.${name}`), message(`assumption-why.${name}`)]
  })
  return `${rows.length} assumptions.\n\n${table(['id', 'what is assumed', 'why'], rows)}`
}

function reach(): string {
  const band = ({ low, typical, high }: Range) => [low, typical, high].map((mm) => mm.toFixed(2)).join(' – ')
  const rows = DEVICE_IDS.flatMap((device) =>
    (device === 'roller' ? [0.2, 0.5, 1, 1.5, 3] : [0.5, 1, 1.5, 2.5, 3]).map((depthMm) => {
      const plan = { ...DEFAULT_PLAN, device, depthMm }
      const track = needleTrackOf(plan, skinOf(plan))
      return [
        device,
        String(depthMm),
        band(track.reach),
        `${track.layer} (${track.certainty})`,
        ids(REACH_SOURCES[device]),
      ]
    }),
  )
  return table(['device', 'set, mm', 'reach, mm', 'layer on the cheek', 'records'], rows)
}

function clocks(): string {
  const band = ({ low, typical, high }: Range) =>
    [low, typical, high].map((h) => String(Math.round(h * 10) / 10)).join(' – ')
  const rows = [0.2, 0.5, 1, 1.5, 3].flatMap((depthMm) =>
    [1, 10].map((skinTone) => {
      const { gapH, barrierH, coveredBarrierH } = channelClocksOf({ ...DEFAULT_PLAN, depthMm, skinTone })
      return [String(depthMm), String(skinTone), band(gapH), band(barrierH), band(coveredBarrierH)]
    }),
  )
  return `${table(['set, mm', 'tone', 'gap, h', 'barrier, h', 'barrier under a cover, h'], rows)}\n\nRecords: ${ids(CLOCK_SOURCES)}.`
}

function serums(): string {
  const band = (range: Range | null) =>
    range ? `${range.low} – ${range.typical} – ${range.high}` : 'not measured'
  const rows = Object.entries(SERUMS).map(
    ([id, { fold, dermisUm2PerS, crossesWholeSkin, benefit, sources, cautions }]) => [
      id,
      crossesWholeSkin,
      band(fold),
      band(dermisUm2PerS),
      `**${benefit}**`,
      ids(sources),
      ids(cautions),
    ],
  )
  return table(
    [
      'serum',
      'through whole skin',
      'times more through channels',
      'spreads in dermis, µm²/s',
      'benefit',
      'records',
      'cautions',
    ],
    rows,
  )
}

function recovery(): string {
  const tracks = RECOVERY_IDS.map((id) => {
    const ends = recoveryEndsH(simulate(DEFAULT_PLAN), id)
    const shown = ends
      ? [ends.low, ends.typical, ends.high]
          .map((h) => String(h < 10 ? Math.round(h * 10) / 10 : Math.round(h)))
          .join(' – ')
      : '–'
    return [id, `over after ${shown} h (default plan)`, ids(RECOVERY_SOURCES[id])]
  })
  const advised = ADVISED.map(({ id, untilH, sources }) => [
    `${id} (advised)`,
    `not for ${untilH.low} – ${untilH.typical} – ${untilH.high} h`,
    ids(sources),
  ])
  const others = [
    ['dark marks', `${DARK_MARKS.share.low} – ${DARK_MARKS.share.high} of people`, ids(DARK_MARKS.sources)],
    ['pain, 0–10', `${PAIN_SCORES.range.low} – ${PAIN_SCORES.range.high}`, ids(PAIN_SCORES.sources)],
    [
      'numbing cream, minutes',
      `${NUMBING_MINUTES.range.low} – ${NUMBING_MINUTES.range.high}`,
      ids(NUMBING_MINUTES.sources),
    ],
  ]
  return table(['what', 'low – typical – high', 'records'], [...tracks, ...others, ...advised])
}

function shares(): string {
  const { published, assumed, ...others } = evidenceShares()
  const all = published + assumed
  const rest = Object.entries(others).map(([kind, n]) => `${n} ${kind}`)
  return `Of ${all} numbers about skin, ${published} (${Math.round((100 * published) / all)} %) stand in a published record and ${assumed} are fitted or assumed. No matter of knowing: ${rest.join(', ')}.`
}

function citations(): string {
  const all = Object.entries(evidence)
  const where = ({ authors, year, title, journal, link }: EvidenceRecord) =>
    [authors, year, title, journal, link].filter((part) => part !== null).join('; ')
  const rows = all
    .filter(([, record]) => !record.complete)
    .map(([id, record]) => [code(id), record.statement, where(record)])
  return `${all.length} published records are in use; of ${rows.length} the citation is incomplete (title, year or a durable link is not known):\n\n${table(['id', 'what it says', 'what is known of its source'], rows)}`
}

const VALUES: Readonly<
  Record<keyof typeof LINK_KEYS, readonly [meaning: string, values: string, bare: string]>
> = {
  d: limit('depth set on the device, mm', 'depthMm'),
  z: choice('site', 'site'),
  v: choice('device', 'device'),
  w: limit('width of one needle, µm', 'needleWidthUm'),
  n: limit('channels per cm² after all passes', 'densityPerCm2'),
  s: limit('number of sessions', 'sessions'),
  i: limit('weeks between sessions', 'intervalWeeks'),
  x: choice('what is put on', 'topical'),
  a: limit('age, by decade', 'ageDecade'),
  k: limit('skin tone, lightest to darkest', 'skinTone'),
  c: choice('concern', 'concern'),
  t: [
    'moment, hours since the first session',
    'a number, −0.0333 (before) to the end of the course',
    '`-0.033333`',
  ],
  p: [
    'where the camera stands',
    `${VIEW_IDS.map(code).join(' ')}, or six numbers: azimuth and elevation in degrees, millimetres seen from top to bottom, and x, y, z of what is looked at`,
    code('opening'),
  ],
  o: ['whom captions speak to', LEVEL_IDS.map(code).join(' '), code(DEFAULT_VIEW.level)],
  f: ['how much to show', COMFORT_IDS.map(code).join(' '), code(DEFAULT_VIEW.comfort)],
  h: ['colours', THEME_IDS.map(code).join(' '), code(DEFAULT_VIEW.theme)],
  lg: [
    'language',
    LANGUAGE_CHOICES.map(code).join(' '),
    `${code(DEFAULT_VIEW.language)}: the first of ours that the browser asks for`,
  ],
  m: ['picture', PICTURE_IDS.map(code).join(' '), code(DEFAULT_VIEW.picture)],
  ky: ['keys of a single character', '`1` work anywhere, `0` not', '`1`'],
  b: ['layer names', '`1` shown, `0` not', '`1`'],
  r: ['what the mirror shows', '`1` shown, `0` not', '`1`'],
  l: [
    'what is shown, faded and hidden',
    `a digit each for ${THING_IDS.map(code).join(' ')}: \`0\` shown, \`1\` faded, \`2\` hidden; no digit is \`0\``,
    'all shown',
  ],
  q: ['textures that say how each thing is known', '`1` on, `0` off', '`0`'],
  g: ['light on what changes most', '`1` on, `0` off', '`1`'],
  e: [
    'how depths are drawn',
    `${code('true')} as they are, ${code('stretched')} the epidermis thicker`,
    code('true'),
  ],
  u: [
    'how far the front cut is moved back, mm',
    `0 to ${CUT_LIMITS.farthestMm}, in hundredths`,
    code(DEFAULT_VIEW.cutMm),
  ],
  vs: [
    'a second plan shown beside the first',
    'key of a field (d, z, a, v, k), a value, and where one picture is parted in %: `d:0.5`, `d:0.5:40`',
    'none',
  ],
  cv: [
    'curves in the timeline’s lanes',
    `up to ${MOST_CURVES}, a sign each: ${CURVE_IDS.map((id, i) => `\`${i.toString(36)}\` ${code(id)}`).join(' ')}`,
    code('0123'),
  ],
  ax: [
    'how time is laid out',
    `${AXIS_IDS.map((id) => code(AXIS_SIGNS[id])).join(' ')}: since a session of the plan, or in weeks`,
    code(AXIS_SIGNS[DEFAULT_VIEW.axis]),
  ],
  lp: ['stretch of time that plays again and again, hours', 'two numbers, start and end', 'to the end'],
  y: [
    'step of a story; where it stands, it decides over depth, site, moment and camera',
    'a step’s id, below',
    'no story',
  ],
}

function limit(meaning: string, field: keyof typeof PLAN_LIMITS): readonly [string, string, string] {
  const { low, high, step } = PLAN_LIMITS[field]
  return [meaning, `${low} to ${high}, in steps of ${step}`, code(DEFAULT_PLAN[field])]
}

function choice(meaning: string, field: keyof typeof PLAN_CHOICES): readonly [string, string, string] {
  return [meaning, PLAN_CHOICES[field].map(code).join(' '), code(DEFAULT_PLAN[field])]
}

function linkKeys(): string {
  const rows = Object.entries(VALUES).map(([key, [meaning, values, bare]]) => [
    code(key),
    meaning,
    values,
    bare,
  ])
  return table(['key', 'what', 'values', 'left out, it is'], rows)
}

function storySteps(): string {
  const rows = STORY_IDS.map((id) => [message(`story-title.${id}`), stepsOf(id).map(code).join(' ')])
  return table(['story', 'steps, in order'], rows)
}

function importTable(): string {
  const rows = Object.entries(IMPORT_TABLE).map(([folder, { own, types = [], packages }]) => [
    code(`src/${folder}`),
    [
      ...own,
      ...types.map((name) => `${name} (types only)`),
      ...(folder === 'app' ? [EMBED_PROTOCOL] : []),
    ].join(', ') || '–',
    packages.join(', ') || '–',
  ])
  return table(['folder', 'own folders it may import', 'packages'], rows)
}

const named = (head: string, rows: readonly Named[]) =>
  table(
    [head, 'what'],
    rows.map(({ name, what }) => [code(name), what]),
  )

/** What each option of a frame's address may be. */
const OPTION_VALUES: Readonly<Record<OptionKey, string>> = {
  ui: '`full` `minimal` `none`',
  height: '`ratio` `auto`',
  theme: '`light` `dark` `system`',
  accent: '`rrggbb`',
  surface: '`rrggbb`',
  ink: '`rrggbb`',
  radius: '0–32, CSS pixels',
  font: '`system` `serif` `rounded` `mono`',
  cta: 'an `https:` address without a user, percent-encoded',
  ctal: 'what the link says, at most 40 characters',
  region: REGION_IDS.map(code).join(' '),
  lang: '`en`',
  hide: '`story,depth,timeline,compare,panels`',
}

/** The loader's files, their size and the hash that pins them; made from the built site, in which they are made anew. */
function loaderHashes(): string {
  const version = appVersion()
  const rows = [`embed/${version}/embed.js`, `embed/${version}/embed-live.js`, 'embed/v1.js'].map((file) => {
    const bytes = readFileSync(join(ROOT, 'dist', file))
    const hash = createHash('sha384').update(bytes).digest('base64')
    return [
      code(file),
      `${(gzipSync(bytes, { level: 9 }).length / 1000).toFixed(1)} kB`,
      code(`sha384-${hash}`),
    ]
  })
  return table(['file', 'gzipped', 'integrity'], rows)
}

/** The schema of what a host may say to a frame, made from the one that the frame reads by. */
export async function protocolSchema(): Promise<string> {
  const schema = toJsonSchema(HostMessageSchema, { errorMode: 'ignore' })
  return format(JSON.stringify({ title: 'What a host may say to a frame, version 1', ...schema }), {
    ...(await resolveConfig(join(ROOT, 'docs/protocol.schema.json'))),
    parser: 'json',
  })
}

/** Every file with made sections, and how each section is made. */
export const MADE: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  'docs/model.md': {
    landmarks,
    parameters,
    knockouts,
    presets,
    reach,
    clocks,
    serums,
    recovery,
    regions,
    sites,
    densities,
    ageing,
    shares,
    assumptions,
    citations,
  },
  'docs/links.md': { keys: linkKeys, steps: storySteps },
  'docs/embed.md': {
    attributes: () =>
      table(
        ['attribute', 'what', 'values'],
        ATTRIBUTES.map(({ name, what, values }) => [code(name), what, values]),
      ),
    properties: () => named('property', PROPERTIES),
    methods: () => named('method', ELEMENT_METHODS),
    events: () =>
      table(
        ['event', 'when', 'detail'],
        EVENTS.map(({ name, what, detail }) => [code(name), what, detail]),
      ),
    slots: () => named('slot', SLOTS),
    parts: () => named('part', PARTS),
    css: () => named('custom property', CSS_PROPERTIES),
    codes: () => named('code', CODES),
    options: () =>
      table(
        ['option', 'values'],
        OPTION_KEYS.map((key) => [code(key), OPTION_VALUES[key]]),
      ),
    scripts: loaderHashes,
  },
  'ARCHITECTURE.md': { imports: importTable },
}

/** The file as it should be: its made sections made anew, all else as it stands. Throws when a section has no place. */
export async function withMadeSections(file: string): Promise<string> {
  const path = join(ROOT, file)
  let text = readFileSync(path, 'utf8')
  for (const [name, make] of Object.entries(MADE[file])) {
    const [start, end] = [`<!-- made: ${name} -->`, `<!-- end: ${name} -->`]
    const from = text.indexOf(start)
    const to = text.indexOf(end)
    if (from < 0 || to < from) throw new Error(`${file} has no place for “${name}” (${start} … ${end})`)
    text = `${text.slice(0, from + start.length)}\n\n${make()}\n\n${text.slice(to)}`
  }
  return format(text, { ...(await resolveConfig(path)), parser: 'markdown' })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const file of Object.keys(MADE)) {
    writeFileSync(join(ROOT, file), await withMadeSections(file))
    console.log(file)
  }
  writeFileSync(join(ROOT, 'docs/protocol.schema.json'), await protocolSchema())
}
