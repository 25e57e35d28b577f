import type { SourceId } from '../model/evidence/sources'

/** What has its sources always at hand. */
export type NamedTopic = 'now' | 'reach' | 'curves' | 'picture' | 'article'

/** One thing that is said or drawn, and what stands behind it. */
export interface Claim {
  readonly text: string
  readonly sources: readonly SourceId[]
}

/** What the evidence drawer can be opened for: something named, or claims brought along. */
export type EvidenceTopic = NamedTopic | { readonly title: string; readonly claims: readonly Claim[] }
