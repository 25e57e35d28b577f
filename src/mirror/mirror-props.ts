import type { Words } from '../content/catalogue'
import type { AppStore } from '../state/store'
import type { Claim } from './sentences'

export interface MirrorProps {
  readonly app: AppStore
  readonly words: Words
  /** Opens the evidence drawer on what the mirror shows. */
  readonly onSources: (topic: { readonly title: string; readonly claims: readonly Claim[] }) => void
}
