import { parseArgs } from 'node:util'
import { simulate, stateAt } from '../src/model/course'
import { KNOCKOUT_IDS, type KnockoutId, knockOut } from '../src/model/healing/knockouts'
import { PARAMETERS } from '../src/model/healing/parameters'
import { createZoneValues, QUANTITY_COUNT, QUANTITY_SYMBOLS } from '../src/model/healing/states'
import { simulateZone, zoneInto } from '../src/model/healing/zone-course'
import { REFERENCE_LAYERS } from '../src/model/healing/reference'
import { ageYearsOf } from '../src/model/plan'
import { leftAtAge } from '../src/model/skin/ageing'
import { AGEING, AGEING_IDS } from '../src/model/skin/ageing.data'
import { DENSITIES } from '../src/model/skin/densities.data'
import { SITE_SOURCES } from '../src/model/skin/site-sources.data'
import { type SiteRecord, SITES } from '../src/model/skin/sites.data'
import { CLOCK_SOURCES } from '../src/model/needle/clocks'
import { hitChancesOf } from '../src/model/needle/hits'
import { painIndexOf } from '../src/model/needle/pain'
import { REACH_SOURCES } from '../src/model/needle/reach'
import { rollerEntry } from '../src/model/needle/roller'
import { surfaceTouchOf } from '../src/model/needle/touch'
import { outcomeOf, outcomeProgress } from '../src/model/outcome/outcome'
import { PHASE_IDS, phaseWeight } from '../src/model/phases'
import {
  ADVISED,
  DARK_MARKS,
  NUMBING_MINUTES,
  PAIN_SCORES,
  RECOVERY_SOURCES,
} from '../src/model/recovery/advice.data'
import { RECOVERY_IDS, recoveryReader } from '../src/model/recovery/recovery'
import { foldAt, serumEntryOf } from '../src/model/serum/serum'
import { treatedSkinOf } from '../src/model/treated-skin'
import { courseEndH, WEEK_H } from '../src/model/time'
import { layerTopMm } from '../src/model/skin/skin'
import { parseLink } from '../src/state/link'
import { explain, EXPLAINED } from './explain'

const USAGE = `Prints what the model says, without a browser.

  npm run simulate -- --plan '#1;d=1.5;z=cheek' --at 0.1,1,24,168 [--json | --csv]
  npm run simulate -- --reference --at 1,24,168 [--json | --csv]
      [--effective-depth-mm 1.0] [--width-um 100] [--vessel 0..1] [--prp 4] [--age 30]
      [--sessions 1] [--interval-weeks 4]
  npm run simulate -- --explain depth [--plan '#1;d=0.5']
  The first two take --knock-out no-platelets,no-tgf-beta (docs/model.md lists the switches)

  --explain    the equations and sources behind depth, skin, surface, clocks, recovery, outcome or any quantity
  --plan       the text behind # in the app's address bar (docs/links.md); illegal values are moved, with a note
  --reference  the reference channel of docs/model.md, under the document's own symbols
  --at         hours since the first session, separated by commas; negative is before it`

/** Columns by name, one number for each moment. */
type Table = Record<string, number[]>

class UsageError extends Error {}

function numberOption(
  name: string,
  text: string | undefined,
  fallback: number,
  low: number,
  high: number,
): number {
  if (text === undefined) return fallback
  const value = text.trim() === '' ? Number.NaN : Number(text)
  if (!Number.isFinite(value) || value < low || value > high) {
    throw new UsageError(`--${name} takes a number from ${low} to ${high}, not "${text}"`)
  }
  return value
}

function hoursOption(text: string | undefined): number[] {
  if (text === undefined) throw new UsageError('--at is missing: say at which hours, such as --at 1,24,168')
  const hours = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  if (!hours.every(Number.isFinite))
    throw new UsageError(`--at takes hours separated by commas, not "${text}"`)
  return hours
}

function knockoutsOption(text: string | undefined): KnockoutId[] {
  if (text === undefined) return []
  return text.split(',').map((part) => {
    const id = KNOCKOUT_IDS.find((known) => known === part.trim())
    if (!id) throw new UsageError(`--knock-out knows ${KNOCKOUT_IDS.join(', ')}, not "${part.trim()}"`)
    return id
  })
}

function symbolTable(hours: readonly number[], read: (timeH: number, index: number) => number): Table {
  const table: Table = { timeH: [...hours] }
  for (let i = 0; i < QUANTITY_COUNT; i++) table[QUANTITY_SYMBOLS[i]] = hours.map((timeH) => read(timeH, i))
  return table
}

function print(table: Table, format: 'text' | 'json' | 'csv', context?: object): void {
  const names = Object.keys(table)
  const rows = table['timeH'].map((_, row) => names.map((name) => table[name][row]))
  if (format === 'json') {
    console.log(JSON.stringify({ ...table, ...context }))
  } else if (format === 'csv') {
    console.log([names, ...rows].map((row) => row.join(',')).join('\n'))
  } else {
    if (context) console.log(JSON.stringify(context, null, 2))
    for (const name of names) {
      console.log(name.padEnd(20), table[name].map((value) => value.toPrecision(5).padStart(14)).join(''))
    }
  }
}

function main(): void {
  const { values: options } = parseArgs({
    options: {
      plan: { type: 'string' },
      reference: { type: 'boolean', default: false },
      at: { type: 'string' },
      json: { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      'effective-depth-mm': { type: 'string' },
      'width-um': { type: 'string' },
      vessel: { type: 'string' },
      prp: { type: 'string' },
      age: { type: 'string' },
      sessions: { type: 'string' },
      'interval-weeks': { type: 'string' },
      'knock-out': { type: 'string' },
      explain: { type: 'string' },
    },
  })
  if (options.help) {
    console.log(USAGE)
    return
  }
  if (options.explain !== undefined) {
    const lines = explain(options.explain, simulate(parseLink(options.plan ?? '#1').plan))
    if (!lines) throw new UsageError(`--explain knows ${EXPLAINED.join(', ')}, not "${options.explain}"`)
    console.log(lines.join('\n'))
    return
  }
  const format = options.json ? 'json' : options.csv ? 'csv' : 'text'
  const hours = hoursOption(options.at)
  const variant = knockOut(knockoutsOption(options['knock-out']))

  if (options.reference) {
    const effectiveDepthMm = numberOption('effective-depth-mm', options['effective-depth-mm'], 1, 0, 2.5)
    const widthUm = numberOption('width-um', options['width-um'], 100, 10, 300)
    const prpLoad = numberOption('prp', options.prp, 0, 0, 10)
    const ageYears = numberOption('age', options.age, 30, 10, 100)
    const count = Math.round(numberOption('sessions', options.sessions, 1, 1, 6))
    const weeks = numberOption('interval-weeks', options['interval-weeks'], 4, 0.5, 26)
    const vessel =
      options.vessel === undefined ? {} : { vesselShare: numberOption('vessel', options.vessel, 1, 0, 1) }
    const starts = Array.from({ length: count }, (_, index) => index * weeks * WEEK_H)
    const zone = simulateZone(
      {
        parameters: { ...PARAMETERS, ...variant?.constants },
        layers: REFERENCE_LAYERS,
        ageYears: variant?.ageYears ?? ageYears,
        sessions: starts.map((timeH) => ({
          timeH,
          effectiveDepthMm,
          channelWidthMm: widthUm / 1000,
          prpLoad,
          ...vessel,
        })),
      },
      Math.max(courseEndH(starts), ...hours),
    )
    const values = createZoneValues()
    const table = symbolTable(hours, (timeH, index) => {
      zoneInto(values, zone, timeH)
      return values[index]
    })
    print(table, format)
    return
  }

  if (options.plan === undefined) throw new UsageError('Say --plan or --reference.')
  const { plan, notes } = parseLink(options.plan)
  const course = simulate(plan, variant)
  const treated = treatedSkinOf(course)
  const recovery = recoveryReader(course)
  const serum = serumEntryOf(course)
  const { skin, track } = course
  const table = symbolTable(hours, (timeH, index) => stateAt(course, timeH).zone[index])
  table['treatedGain'] = hours.map((timeH) => treated.gainAt(Math.min(timeH, course.endH)))
  for (const phase of PHASE_IDS) {
    table[`phase-${phase}`] = hours.map((timeH) => phaseWeight(phase, stateAt(course, timeH).zone))
  }
  table['gapOpen'] = hours.map((timeH) => stateAt(course, timeH).gapOpen)
  table['barrierOpen'] = hours.map((timeH) => stateAt(course, timeH).barrierOpen)
  print(table, format, {
    plan,
    notes,
    layersMm: {
      stratumCorneum: skin.stratumCorneumMm,
      viableEpidermis: skin.viableEpidermisMm,
      papillaryDermis: skin.papillaryDermisMm,
      reticularDermis: skin.reticularDermisMm,
      fatFrom: layerTopMm(skin, 'fat'),
    },
    site: {
      layers: Object.fromEntries(
        Object.entries(SITES[plan.site]).map(([layer, thickness]) => [
          layer,
          { ...thickness, ...SITE_SOURCES[plan.site][layer as keyof SiteRecord] },
        ]),
      ),
      ...DENSITIES[plan.site],
      ageing: Object.fromEntries(
        AGEING_IDS.map((id) => [id, { ...AGEING[id], leftAtThisAge: leftAtAge(id, ageYearsOf(plan)) }]),
      ),
    },
    needle: { ...track, sources: REACH_SOURCES[plan.device] },
    hits: hitChancesOf(course),
    surface: surfaceTouchOf(plan, track),
    ...(plan.device === 'roller' && { roller: rollerEntry(plan.depthMm) }),
    pain: painIndexOf(plan.depthMm),
    outcome: {
      ...outcomeOf(course),
      progress: hours.map((timeH) => outcomeProgress(course, outcomeOf(course), timeH)),
    },
    serum: serum && {
      ...serum,
      foldAtEach: hours.map((timeH) => foldAt(serum, stateAt(course, timeH).sinceSessionH)),
    },
    recovery: Object.fromEntries(
      RECOVERY_IDS.map((id) => [
        id,
        { atEach: hours.map((timeH) => recovery.at(timeH)[id]), sources: RECOVERY_SOURCES[id] },
      ]),
    ),
    risks: { darkMarks: DARK_MARKS, pain: PAIN_SCORES },
    advised: { numbingMinutes: NUMBING_MINUTES, windows: ADVISED },
    clocks: { ...course.clocks, sources: CLOCK_SOURCES },
    sessionTimesH: course.sessionTimesH,
    coverageShare: treated.coverageShare,
    events: course.events,
  })
}

try {
  main()
} catch (error) {
  const usage = error instanceof UsageError || (error instanceof TypeError && 'code' in error)
  if (!usage) throw error
  console.error(`${error.message}\n\n${USAGE}`)
  process.exitCode = 2
}
