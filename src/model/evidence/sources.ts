import type { AssumptionId } from './assumptions.data'
import type { EvidenceId } from './records.data'

/** Whatever stands behind a number: a published record, or an assumption of ours that says so. */
export type SourceId = EvidenceId | AssumptionId
