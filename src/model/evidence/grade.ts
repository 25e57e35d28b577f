import { ASSUMPTION_IDS, type AssumptionId } from './assumptions.data'
import { EVIDENCE, type EvidenceRecord } from './records.data'
import type { SourceId } from './sources'

/**
 * How something said or drawn is known. measured: in human skin, living or fresh, with nothing assumed. inferred: in
 * part assumed, or seen in animals, the dish or reviews only. illustrative: assumed, or nothing stands behind it.
 */
export type EvidenceStanding = 'measured' | 'inferred' | 'illustrative'

/** What a record cannot tell, by how it came about; null: nothing was noted. */
export type Limitation =
  'animal' | 'dish' | 'excised' | 'no-control' | 'few' | 'review' | 'rule' | 'sold' | null

/** Fewer people than this and a study says little about the next person. */
const FEW = 15

const records: Readonly<Record<string, EvidenceRecord | undefined>> = EVIDENCE
const assumptions: ReadonlySet<string> = new Set(ASSUMPTION_IDS)

/** The published record of an id; undefined for an assumption. */
export function recordOf(id: SourceId): EvidenceRecord | undefined {
  return records[id]
}

/** Whether an id is an assumption of ours, not a published record. */
export function isAssumption(id: string): id is AssumptionId {
  return assumptions.has(id)
}

/** How something is known by all that stands behind it: one assumption among its sources and it is not measured. */
export function standingOf(sources: readonly SourceId[]): EvidenceStanding {
  const populations = sources.flatMap((id) => records[id]?.population ?? [])
  if (populations.length === 0) return 'illustrative'
  const inPeople = populations.some((population) => population.startsWith('human'))
  return inPeople && populations.length === sources.length ? 'measured' : 'inferred'
}

/** The first thing to know about what a record does not show. */
export function doesNotShow({ population, design, n }: EvidenceRecord): Limitation {
  switch (population) {
    case 'animal':
      return 'animal'
    case 'in vitro':
    case 'model':
      return 'dish'
    case 'human ex vivo':
      return 'excised'
    case 'review':
      return 'review'
    case 'regulator':
      return 'rule'
    case 'manufacturer':
      return 'sold'
    case 'human in vivo':
      if (design === 'case series' || design === 'cohort') return 'no-control'
      return n !== null && n < FEW ? 'few' : null
  }
}
