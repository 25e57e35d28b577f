import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseSync } from 'vite'
import { CLAIM_SOURCES, type ClaimId } from '../src/content/claim-rules.data'
import { LESSON_DATA, type LessonStepId } from '../src/app/teach/lessons.data'
import { MESSAGE_CLAIMS, UI_FAMILIES, UI_MESSAGES } from '../src/content/message-claims.data'
import { ASSUMPTION_IDS } from '../src/model/evidence/assumptions.data'
import { isAssumption, recordOf } from '../src/model/evidence/grade'
import { EVIDENCE, type EvidenceRecord } from '../src/model/evidence/records.data'
import { NUMBERS, type NumberStanding } from '../src/model/evidence/numbers.data'
import type { SourceId } from '../src/model/evidence/sources'
import { type KnockoutId, KNOCKOUTS } from '../src/model/healing/knockouts'
import { LANDMARKS, WINDOW_SOURCES } from '../src/model/healing/landmarks.data'
import { FITTED_SOURCES, PARAMETER_NOTES } from '../src/model/healing/parameter-notes.data'
import { type ParameterName, PARAMETERS } from '../src/model/healing/parameters'
import { effectSourcesOf, rangeSourcesOf } from '../src/model/outcome/outcome'
import { HOME_ROLLER, type Preset, PRESETS } from '../src/model/outcome/presets.data'
import { ADVISED, DARK_MARKS, NUMBING_MINUTES, PAIN_SCORES } from '../src/model/recovery/advice.data'
import { SERUMS } from '../src/model/serum/serums.data'
import { AGEING } from '../src/model/skin/ageing.data'
import { DENSITIES, VESSEL_DEPTHS } from '../src/model/skin/densities.data'
import { SITE_SOURCES } from '../src/model/skin/site-sources.data'
import { SITES } from '../src/model/skin/sites.data'
import { DAY_H, MINUTE_H, WEEK_H, YEAR_H } from '../src/model/time'
import { ARTICLE_CLAIMS, type ArticleClaimId } from '../src/story/article.data'
import {
  CAPTION_CLAIMS,
  CURVE_CLAIMS,
  LAYER_CLAIMS,
  MIRROR_CLAIMS,
  STRUCTURE_CLAIMS,
} from '../src/story/claims.data'
import { type CauseId, CAUSES } from '../src/story/causes.data'
import { STEPS } from '../src/story/stories.data'
import { TERM_CLAIMS } from '../src/story/terms.data'
import { MESSAGES } from './messages'

// Every number of the model is looked up in the records that are said to stand behind it: quantity and unit must be
// there, or an assumption must stand beside them. The build stops where neither is so.
const ROOT = join(import.meta.dirname, '..')
const MODEL = join(ROOT, 'src/model')

/** A number of the model, with what is said to stand behind it. */
export interface ModelNumber {
  /** Where it stands: file or table, and the names on the way to it. */
  readonly where: string
  readonly value: number
  readonly unit: Unit
  readonly standing: NumberStanding
}

/** Units that numbers are compared in: all lengths in mm, all times in hours, all shares from 0 to 1. */
type Unit = 'mm' | 'h' | 'per h' | 'share' | 'plain'

/** Names end in their unit (style.md 4); what has none is compared as a plain number. */
function unitOf(path: readonly string[]): readonly [Unit, perUnit: number] {
  for (const name of path.toReversed()) {
    if (/Mm2?$|_MM2?$|^depthAt$/.test(name)) return ['mm', 1]
    if (/PerCm2$/i.test(name)) return ['plain', 1]
    if (/Um$|_UM$/.test(name)) return ['mm', 1e-3]
    if (/weeks$/i.test(name)) return ['h', 168]
    if (name.endsWith('MINUTES')) return ['h', 1 / 60]
    if (/_H$|H$/.test(name)) return ['h', 1]
    if (/share|change/i.test(name)) return ['share', 1]
  }
  return ['plain', 1]
}

const WORDS: readonly (readonly [RegExp, Unit, number])[] = [
  [/^(µm|micromet)/, 'mm', 1e-3],
  [/^mm(?!2|3|²)/, 'mm', 1],
  [/^cm(?!2|²)/, 'mm', 10],
  [/^(min|minutes?)\b/, 'h', 1 / 60],
  [/^(h|hours?)\b/, 'h', 1],
  [/^(d|days?)\b/, 'h', 24],
  [/^(\/d|per day|per time unit \(day)/, 'per h', 1 / 24],
  [/^(wk|weeks?)\b/, 'h', 168],
  [/^(mo|months?)\b/, 'h', 8760 / 12],
  [/^(y|years?)\b/, 'h', 8760],
  [/^(%|percent) per year/, 'share', 0.1],
  [/^(%|percent) over 4 decades/, 'share', 0.0025],
  [/^(%|percent|per cent)/, 'share', 0.01],
  [/^per mm2/, 'plain', 100],
]

function measured(number: number, word: string): readonly [Unit, number] {
  const known = WORDS.find(([is]) => is.test(word.trim()))
  return known ? [known[1], number * known[2]] : ['plain', number]
}

/** The figures a note quotes, with their units. */
function quotedIn(note: string): readonly (readonly [Unit, number])[] {
  return [...note.matchAll(/(\d+(?:\.\d+)?)(?:[-–](\d+(?:\.\d+)?))?\s?(min|h|\/d|years|y)\b/g)].flatMap(
    ([, first, second, word]) =>
      [first, second].flatMap((one) => (one === undefined ? [] : [measured(Number(one), word)])),
  )
}

/** Every figure a record gives, in the units of comparison: its values, their mean, and those in its words. */
function figuresOf(record: EvidenceRecord): readonly (readonly [Unit, number])[] {
  const values = record.value === null ? [] : [record.value].flat()
  const all: (readonly [Unit, number])[] = values.map((value) => measured(value, record.unit))
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
  if (values.length > 1) all.push(measured(mean(values), record.unit))
  for (const text of [record.statement, record.conditions, record.unit, record.note ?? '']) {
    const pairs = [
      ...text.matchAll(
        /(\d+(?:\.\d+)?)(?:\s*(?:-|–|to|and|or|\/|\(women\) \/|\(women, n=\d+\) and)\s*(\d+(?:\.\d+)?))?[\s-]*([a-zµ%²]*)/gi,
      ),
    ]
    for (const [, first, second, word] of pairs) {
      const numbers = [first, second].flatMap((one) => (one === undefined ? [] : Number(one)))
      for (const one of [...numbers, mean(numbers)]) {
        all.push(measured(one, word))
        // A spread stands without its unit: it has the record's.
        all.push(measured(one, record.unit))
      }
    }
  }
  return all
}

/** Whether a record gives this number in this unit, to 2 %. Of a share, what it leaves of the whole is as good. */
function gives(record: EvidenceRecord, unit: Unit, value: number): boolean {
  const like = (figure: number, wanted: number) =>
    Math.abs(Math.abs(figure) - Math.abs(wanted)) <= 0.02 * Math.abs(wanted) + 1e-9
  return figuresOf(record).some(([its, figure]) => {
    if (unit !== 'share') return its === unit && like(figure, value)
    return (its === 'share' || its === 'plain') && (like(figure, value) || like(figure, 1 - value))
  })
}

type Json = unknown

/** All numbers under a value, with the names on the way and the sources of the nearest thing that has some. */
function walk(
  where: string,
  path: readonly string[],
  value: Json,
  sources: NumberStanding | null,
): ModelNumber[] {
  if (typeof value === 'number') {
    const [unit, scale] = unitOf(path)
    return [{ where: `${where} ${path.join('.')}`, value: value * scale, unit, standing: sources ?? [] }]
  }
  if (typeof value !== 'object' || value === null) return []
  const own = 'sources' in value ? (value.sources as readonly SourceId[]) : sources
  const unit = 'unit' in value ? [String(value.unit)] : []
  return Object.entries(value).flatMap(([name, inner]) => walk(where, [...path, ...unit, name], inner, own))
}

/** Every number in the model's data. */
export function dataNumbers(): readonly ModelNumber[] {
  const sites = Object.entries(SITES).flatMap(([site, layers]) =>
    Object.entries(layers).flatMap(([layer, { meanMm, sdMm }]) => {
      const {
        sources,
        method,
        conflictsMm = [],
      } = SITE_SOURCES[site as keyof typeof SITES][layer as keyof typeof layers]
      const epidermisMm = layers.stratumCorneum.meanMm + layers.viableEpidermis.meanMm
      // Whole skin is what was measured; others give whole skin, or the dermis alone.
      const whole = method === 'ultrasound-difference' ? epidermisMm : 0
      const number = (name: string, value: number): ModelNumber => ({
        where: `skin/sites ${site}.${layer}.${name}`,
        value,
        unit: 'mm',
        standing: sources,
      })
      return [
        number('meanMm', meanMm + whole),
        ...(sdMm === null ? [] : [number('sdMm', sdMm)]),
        ...conflictsMm.map((mm) => {
          const alone = number('conflictsMm', mm)
          return kindOf(alone) === null ? number('conflictsMm', mm + epidermisMm) : alone
        }),
      ]
    }),
  )
  const parameters = Object.entries(PARAMETERS).flatMap(([name, value]): readonly ModelNumber[] => {
    const { origin, evidence, note } = PARAMETER_NOTES[name as ParameterName]
    const where = `healing/parameters ${name}`
    switch (origin) {
      case 'published':
        // A rate is worked out from what its note quotes: the quoted figures must be the records'.
        return quotedIn(note).map(([unit, quoted]) => ({ where, value: quoted, unit, standing: evidence }))
      case 'numerical':
        return [{ where, value, unit: 'plain', standing: 'method' }]
      case 'definition':
        return [{ where, value, unit: 'plain', standing: 'definition' }]
      case 'calibrated':
      case 'assumed':
        return [{ where, value, unit: 'plain', standing: FITTED_SOURCES }]
    }
  })
  const landmarks = LANDMARKS.flatMap(({ what, unit, published, sources }) =>
    (published ?? []).map((value): ModelNumber => ({
      where: `healing/landmarks ${what}`,
      value: unit === 'd' ? value * 24 : value,
      unit: unit === 'd' || unit === 'h' ? 'h' : unit === 'share' ? 'share' : 'plain',
      standing: [...sources, ...WINDOW_SOURCES],
    })),
  )
  return [
    ...sites,
    ...parameters,
    ...landmarks,
    ...walk('skin/ageing', [], AGEING, null),
    ...walk('skin/densities', [], DENSITIES, null),
    ...walk('skin/densities', [], VESSEL_DEPTHS, null),
    ...Object.entries<Preset>(PRESETS).flatMap(([concern, preset]) => {
      const { effect, nothingShare, adjuncts: _, sources, ...used } = preset
      return [
        ...walk('outcome/presets', [concern], used, rangeSourcesOf(preset)),
        ...walk(
          'outcome/presets',
          [concern],
          { effect, nothingShare },
          effect?.origin === 'published' ? sources : effectSourcesOf(preset),
        ),
      ]
    }),
    ...walk('outcome/presets', ['home-roller'], HOME_ROLLER, null),
    ...walk('recovery/advice', ['darkMarks'], DARK_MARKS, null),
    ...walk('recovery/advice', ['painScores'], PAIN_SCORES, null),
    ...walk('recovery/advice', ['NUMBING_MINUTES'], NUMBING_MINUTES, null),
    ...walk('recovery/advice', [], ADVISED, null),
    ...walk('serum/serums', [], SERUMS, null),
  ]
}

/** A node of the syntax tree, as far as it is read. */
interface Node {
  readonly type: string
  readonly value?: unknown
  readonly operator?: string
  readonly name?: string
  readonly id?: Node | null
  readonly key?: Node
  readonly declaration?: Node | null
  readonly declarations?: readonly Node[]
  readonly init?: Node | null
  readonly argument?: Node
  readonly left?: Node
  readonly right?: Node
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

const HOURS: Readonly<Record<string, number>> = { MINUTE_H, DAY_H, WEEK_H, YEAR_H }

/** A literal, or one divided or multiplied by another, as the number it is; null for anything else. */
function literal(node: Node): number | null {
  if (node.type === 'Literal' && typeof node.value === 'number') return node.value
  if (node.type === 'Identifier' && node.name !== undefined && node.name in HOURS) return HOURS[node.name]
  if (node.type === 'BinaryExpression' && node.left && node.right) {
    const [left, right] = [literal(node.left), literal(node.right)]
    if (left !== null && right !== null)
      return node.operator === '/' ? left / right : node.operator === '*' ? left * right : null
  }
  return null
}

const TRIVIAL: ReadonlySet<number> = new Set([0, 1, 2])

function numbersIn(node: unknown, path: readonly string[]): { path: readonly string[]; value: number }[] {
  if (Array.isArray(node)) return node.flatMap((one) => numbersIn(one, path))
  if (!isNode(node)) return []
  const value = literal(node)
  if (value !== null) return TRIVIAL.has(value) || node.type === 'Identifier' ? [] : [{ path, value }]
  const key = node.type === 'Property' ? (node.key?.name ?? node.key?.value) : undefined
  const named = typeof key === 'string' ? [...path, key] : path
  return Object.values(node).flatMap((inner: unknown) => numbersIn(inner, named))
}

/** Every number in the model's code, by file and outermost declaration. */
export function codeNumbers(): readonly ModelNumber[] {
  const files = readdirSync(MODEL, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.data.ts') && name !== join('healing', 'parameters.ts'),
  )
  return files.toSorted().flatMap((file) => {
    const { program } = parseSync(file, readFileSync(join(MODEL, file), 'utf8'), { lang: 'ts' })
    return (program.body as unknown as readonly Node[]).flatMap((statement) => {
      const outer = statement.declaration ?? statement
      const declared = outer.declarations ?? [outer]
      return declared.flatMap((one) => {
        const where = `${file.replace(/\.ts$/, '')} ${one.id?.name ?? '?'}`
        const standing = NUMBERS[where] ?? []
        const plain = one.init ? literal(one.init) : null
        const found = numbersIn(one, [one.id?.name ?? ''])
        const all = plain === 2 ? [{ path: [one.id?.name ?? ''], value: plain }] : found
        return all.map(({ path, value }): ModelNumber => {
          const [unit, scale] = unitOf(path)
          return { where, value: value * scale, unit, standing }
        })
      })
    })
  })
}

/** How a number is known: in one of its records, by an assumption, or no matter of knowing. */
export type NumberKind = 'published' | 'assumed' | 'method' | 'definition' | 'drawing'

/** How a number is known; null where nothing that stands behind it gives it. */
export function kindOf({ value, unit, standing }: ModelNumber): NumberKind | null {
  if (typeof standing === 'string') return standing
  const records = standing.flatMap((id) => recordOf(id) ?? [])
  if (records.some((record) => gives(record, unit, value))) return 'published'
  if (standing.some(isAssumption)) return 'assumed'
  return value === 0 && records.length > 0 ? 'published' : null
}

/** A message that states something, with the figures in it (places filled in while running are not figures). */
interface Statement {
  readonly id: string
  readonly text: string
  readonly sources: readonly SourceId[]
}

/** What stands behind a message by the table of its family; null for a family without one. */
function tableSources(id: string): readonly SourceId[] | null {
  const [family, name] = [id.slice(0, id.indexOf('.')), id.slice(id.indexOf('.') + 1)]
  const tables: Readonly<Record<string, Readonly<Record<string, readonly SourceId[]>>>> = {
    caption: CAPTION_CLAIMS,
    'caption-student': CAPTION_CLAIMS,
    'caption-clinician': CAPTION_CLAIMS,
    mirror: MIRROR_CLAIMS,
    'mirror-student': MIRROR_CLAIMS,
    'mirror-clinician': MIRROR_CLAIMS,
    curve: CURVE_CLAIMS,
    structure: STRUCTURE_CLAIMS,
    layer: LAYER_CLAIMS,
    'layer-short': LAYER_CLAIMS,
    'term-means': TERM_CLAIMS,
  }
  const table = tables[family]
  if (table) return table[name] ?? null
  switch (family) {
    case 'article':
      return name in ARTICLE_CLAIMS ? ARTICLE_CLAIMS[name as ArticleClaimId].sources : null
    case 'reason':
      return name === 'home-roller'
        ? HOME_ROLLER.sources
        : effectSourcesOf(PRESETS[name as keyof typeof PRESETS])
    case 'adjunct':
      return Object.values<Preset>(PRESETS).flatMap(({ adjuncts }) =>
        adjuncts.filter((one) => one.id === name).flatMap(({ sources }) => sources),
      )
    case 'claim-reason':
    case 'claim-advice':
      return CLAIM_SOURCES[name as ClaimId]
    case 'step':
    case 'step-title':
    case 'notes':
      return STEPS[name as keyof typeof STEPS].sources
    case 'because':
    case 'because-student':
    case 'because-clinician':
      return CAUSES[name as CauseId].sources
    case 'knockout-meaning':
      return [...KNOCKOUTS[name as KnockoutId].sources, 'assume-equations', 'assume-older-years']
    case 'say':
    case 'answer':
      return LESSON_DATA[name as LessonStepId].sources
    case 'assumption':
    case 'assumption-why':
      return [`assume-${name}` as SourceId]
    default:
      return null
  }
}

/** Captions that only say what is done, and articles that we leave out: nothing is claimed, so nothing stands behind. */
const CLAIMS_NOTHING: ReadonlySet<string> = new Set(
  ['', '-student', '-clinician'].flatMap((level) => [
    `caption${level}.before`,
    `caption${level}.needle-coming`,
    `mirror${level}.before`,
  ]),
)

/** Every message that states something; problems for those that are neither stated nor listed as stating nothing. */
function statements(): { readonly stated: readonly Statement[]; readonly problems: readonly string[] } {
  const stated: Statement[] = []
  const problems: string[] = []
  const listed: Readonly<Record<string, readonly SourceId[] | undefined>> = MESSAGE_CLAIMS
  const families: readonly string[] = UI_FAMILIES
  const silent: readonly string[] = UI_MESSAGES
  for (const [id, text] of Object.entries(MESSAGES)) {
    // A single claim in a family that else states nothing counts as one.
    const ui = silent.includes(id) || (families.includes(id.slice(0, id.indexOf('.'))) && !(id in listed))
    const sources = listed[id] ?? tableSources(id)
    if (ui && sources) problems.push(`message ${id} is listed both as a claim and as none`)
    if (ui || CLAIMS_NOTHING.has(id)) continue
    if (!sources) problems.push(`message ${id} has no sources and is not listed as stating nothing`)
    else stated.push({ id, text, sources })
  }
  for (const id of [...Object.keys(listed), ...silent])
    if (!(id in MESSAGES)) problems.push(`no message ${id}`)
  return { stated, problems }
}

/** The figures a sentence states, with their units. */
function figuresIn(text: string): readonly (readonly [Unit, number])[] {
  const plain = text.replaceAll(/\{[^{}]*\}/g, ' ').replaceAll(/TGF-β[13]|FGF-?\d|type I+/g, ' ')
  const found = plain.matchAll(
    /(\d+(?:\.\d+)?)(?:\s*(?:-|–|to|and|or)\s*(\d+(?:\.\d+)?))?\s*(?:(?:of|in) (100|10)\b|([a-zµ%²]*))/gi,
  )
  return [...found].flatMap(([, first, second, of, word]) =>
    [first, second].flatMap((one) => {
      if (one === undefined) return []
      return of === undefined ? [measured(Number(one), word)] : [['share', Number(one) / Number(of)] as const]
    }),
  )
}

/** Every id named anywhere in src outside the registries themselves. */
function idsInUse(): ReadonlySet<string> {
  const src = join(ROOT, 'src')
  const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/(records|assumptions)\.data\.ts$/.test(name))
    .map((name) => readFileSync(join(src, name), 'utf8'))
    .join('\n')
  return new Set([...code.matchAll(/['"]([a-z0-9][a-z0-9.-]+)['"]/gi)].map(([, id]) => id))
}

/** What is wrong with the evidence, one line each; none when all is well. */
export function evidenceProblems(): readonly string[] {
  const used = idsInUse()
  const numbers = [...dataNumbers(), ...codeNumbers()]
  const declared = new Set(codeNumbers().map(({ where }) => where))
  const { stated, problems } = statements()
  const unquoted = Object.entries(PARAMETER_NOTES).filter(
    ([, { origin, note }]) => origin === 'published' && quotedIn(note).length === 0,
  )
  return [
    ...problems,
    ...stated
      .filter(({ id, sources }) => sources.length === 0 && !id.startsWith('article.'))
      .map(({ id }) => `message ${id} has no sources`),
    ...stated.flatMap(({ id, text, sources }) =>
      figuresIn(text)
        .filter(([unit, value]) => kindOf({ where: id, value, unit, standing: sources }) === null)
        .map(([unit, value]) => `message ${id}: ${value} ${unit} is in none of ${sources.join(' ')}`),
    ),
    ...unquoted.map(([name]) => `healing/parameters ${name}: its note quotes no figure of its records`),
    ...[...Object.keys(EVIDENCE), ...ASSUMPTION_IDS]
      .filter((id) => !used.has(id))
      .map((id) => `nothing uses ${id}`),
    ...Object.keys(NUMBERS)
      .filter((where) => !declared.has(where))
      .map((where) => `no number stands in ${where}`),
    ...numbers
      .filter((number) => kindOf(number) === null)
      .map(({ where, value, unit, standing }) =>
        standing.length === 0
          ? `${where}: ${value} ${unit} has no source`
          : `${where}: ${value} ${unit} is in none of ${[standing].flat().join(' ')}`,
      ),
  ]
}

/** How many numbers of the model are known in which way. */
export function evidenceShares(): Readonly<Record<NumberKind, number>> {
  const shares = { published: 0, assumed: 0, method: 0, definition: 0, drawing: 0 }
  for (const number of [...dataNumbers(), ...codeNumbers()]) {
    const kind = kindOf(number)
    if (kind) shares[kind]++
  }
  return shares
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const problems = evidenceProblems()
  for (const problem of problems) console.log(problem)
  for (const [kind, count] of Object.entries(evidenceShares())) console.log(`${kind.padEnd(11)} ${count}`)
  process.exitCode = problems.length > 0 ? 1 : 0
}
