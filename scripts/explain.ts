import type { Course } from '../src/model/course'
import { recordOf } from '../src/model/evidence/grade'
import type { SourceId } from '../src/model/evidence/sources'
import { EQUATIONS } from '../src/model/healing/equations.data'
import { PARAMETER_NOTES } from '../src/model/healing/parameter-notes.data'
import { PARAMETERS } from '../src/model/healing/parameters'
import { QUANTITY_NAMES, QUANTITY_SYMBOLS, type QuantityName } from '../src/model/healing/states'
import { CLOCK_SOURCES } from '../src/model/needle/clocks'
import { REACH_SOURCES } from '../src/model/needle/reach'
import { surfaceTouchOf } from '../src/model/needle/touch'
import { outcomeOf } from '../src/model/outcome/outcome'
import { RECOVERY_SOURCES } from '../src/model/recovery/advice.data'
import { RECOVERY_IDS } from '../src/model/recovery/recovery'
import { SITE_SOURCES } from '../src/model/skin/site-sources.data'
import { message, statementOf } from './messages'

/** What can be explained besides the quantities of a zone. */
const TOPICS = ['depth', 'skin', 'surface', 'clocks', 'recovery', 'outcome'] as const
type Topic = (typeof TOPICS)[number]

/** Names that --explain understands. */
export const EXPLAINED: readonly string[] = [...TOPICS, ...QUANTITY_NAMES]

function source(id: SourceId): string {
  const record = recordOf(id)
  if (record) {
    const { statement, population, n, year, link, complete } = record
    const where = [population, n === null ? null : `n = ${n}`, year, link].filter((part) => part !== null)
    return `    ${id}: ${statement} (${where.join(', ')}${complete ? '' : ', citation incomplete'})`
  }
  return `    ${id}: ASSUMED. ${statementOf(id)}`
}

const sources = (ids: readonly SourceId[]) => [...new Set(ids)].map(source)

function quantity(name: QuantityName): string[] {
  const { text, constants, needle } = EQUATIONS[name]
  return [
    `${name} (${QUANTITY_SYMBOLS[QUANTITY_NAMES.indexOf(name)]})`,
    `  ${text}${needle ? '   [driven by the needle]' : ''}`,
    ...constants.flatMap((constant) => {
      const { unit, meaning, origin, note, evidence } = PARAMETER_NOTES[constant]
      return [
        `  ${constant} = ${PARAMETERS[constant]} ${unit}: ${meaning}; ${origin} (${note})`,
        ...sources(evidence),
      ]
    }),
  ]
}

/** Everything `name` is worked out from, nearest first, each once. */
function chain(name: QuantityName): QuantityName[] {
  const found: QuantityName[] = [name]
  for (const next of found) {
    for (const read of EQUATIONS[next].reads) if (!found.includes(read)) found.push(read)
  }
  return found
}

function topic(name: Topic, course: Course): string[] {
  const { plan, skin, track, clocks } = course
  switch (name) {
    case 'depth':
      return [
        `depth: set ${track.setDepthMm} mm → reach ${[track.reach.low, track.reach.typical, track.reach.high].map((mm) => mm.toFixed(2)).join('–')} mm`,
        '  reach = setting × share of the device; the tissue under the tip is pressed down by what is missing',
        ...sources(REACH_SOURCES[plan.device]),
        `  wound = min(typical reach, site's dermis) = ${track.woundDepthMm.toFixed(3)} mm; channel ${track.channelWidthMm} mm wide, half the needle`,
        ...sources(['channel-surface-diameter-kalluri']),
        `  dose d = (fP/2 + rR/(1 + rR)) × clamp(width/wRef, 0..4) = ${course.struckOnce.system.forcings[0].dose.dermal.toFixed(3)}`,
        `  vessel opened ${track.vesselShare.toFixed(2)}`,
        ...sources(['assume-bleeding-depth', 'vessel-pattern-depth-doct']),
      ]
    case 'skin':
      return [
        `skin of the ${plan.site}: stratum corneum ${skin.stratumCorneumMm}, viable epidermis ${skin.viableEpidermisMm}, dermis down to ${skin.dermisBottomMm.toFixed(3)} mm`,
        ...sources(Object.values(SITE_SOURCES[plan.site]).flatMap(({ sources: own }) => own)),
      ]
    case 'surface': {
      const touch = surfaceTouchOf(plan, track)
      return [
        `surface: ${touch.channelsPerCm2} channels/cm² → ${(touch.touchedShare * 100).toFixed(2)} % channel mouth, ${(touch.zoneShare * 100).toFixed(1)} % in a response zone`,
        '  share = 1 − exp(−density × π × radius²), discs placed at random',
        ...sources(touch.sources),
      ]
    }
    case 'clocks':
      return [
        `clocks: gap ${clocks.gapH.low}–${clocks.gapH.typical}–${clocks.gapH.high} h, barrier ${clocks.barrierH.low}–${clocks.barrierH.typical.toFixed(1)}–${clocks.barrierH.high} h`,
        '  open share = 0.05^(hours / clock)',
        ...sources(CLOCK_SOURCES),
      ]
    case 'recovery':
      return RECOVERY_IDS.flatMap((id) => [`recovery, ${id}`, ...sources(RECOVERY_SOURCES[id])])
    case 'outcome': {
      const outcome = outcomeOf(course)
      if (!outcome.known)
        return [
          `outcome of ${plan.concern}: not known (${outcome.why})`,
          ...sources(outcome.preset?.sources ?? []),
        ]
      const { effect, preset } = outcome
      return [
        `outcome of ${plan.concern}: ${effect.low}–${effect.typical}–${effect.high} ${effect.unit} (${effect.origin}), grade ${preset.grade}: ${message(`reason.${plan.concern}`)}`,
        '  outcome at a moment = size × ripened new matrix now ÷ at the best time',
        ...sources(preset.sources),
      ]
    }
  }
}

/** The chain of equations and sources behind a name, in lines; null for a name nobody knows. */
export function explain(name: string, course: Course): readonly string[] | null {
  const known = TOPICS.find((one) => one === name)
  if (known) return topic(known, course)
  const start = QUANTITY_NAMES.find((one) => one === name)
  return start ? chain(start).flatMap(quantity) : null
}
