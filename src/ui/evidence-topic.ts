import type { CurveId } from '../model/curves'
import type { LayerId } from '../model/skin/skin'
import type { StructureId } from '../model/structures'
import type { SourceId } from '../model/evidence/sources'

/** What has its sources always at hand. */
export type NamedTopic = 'now' | 'reach' | 'curves' | 'picture' | 'article'

/** One curve, layer or structure. */
export type AboutId = CurveId | LayerId | StructureId

/** One thing that is said or drawn, and what stands behind it. */
export interface Claim {
  readonly text: string
  readonly sources: readonly SourceId[]
}

/** What the evidence drawer can be opened for: something named, or claims brought along. */
export type EvidenceTopic =
  NamedTopic | { readonly about: AboutId } | { readonly title: string; readonly claims: readonly Claim[] }
