import type { ReactNode } from 'react'
import type { Words } from '../../content/catalogue'
import type { SourceId } from '../../model/evidence/sources'
import type { Range } from '../../model/needle/reach'
import type { EvidenceTopic } from '../evidence-topic'

/** What every part of the figures is given. */
export interface FigureProps {
  readonly words: Words
  readonly onSources: (topic: EvidenceTopic) => void
}

/** One figure: what it is, what it comes to, and a way to what stands behind it. */
export function Row({
  name,
  sources,
  words,
  onSources,
  children,
}: FigureProps & {
  readonly name: string
  /** None for a choice of words, not a figure. */
  readonly sources: readonly SourceId[]
  readonly children: ReactNode
}) {
  return (
    <div className="figure">
      <dt>
        {name}
        {sources.length > 0 && (
          <button
            type="button"
            className="sources-button"
            aria-haspopup="dialog"
            aria-label={words.say('figures.sources-of', { name })}
            onClick={() => onSources({ title: name, claims: [{ text: name, sources }] })}
          >
            {words.say('sources.open')}
          </button>
        )}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

const BAR = { width: 120, height: 12 } as const

/** Low, typical and high as a bar on a scale from 0 to `most`; the words beside it say the same. */
export function RangeBar({
  range: { low, typical, high },
  most,
}: {
  readonly range: Range
  readonly most: number
}) {
  const x = (value: number) => (BAR.width - 8) * Math.min(1, Math.max(0, value / most)) + 4
  return (
    <svg className="range-bar" viewBox={`0 0 ${BAR.width} ${BAR.height}`} aria-hidden="true">
      <line className="ground" x1={4} x2={BAR.width - 4} y1={6} y2={6} />
      <line className="range" x1={x(low)} x2={x(high)} y1={6} y2={6} />
      <circle cx={x(typical)} cy={6} r={4} />
    </svg>
  )
}

/** A share of all as a bar; the words beside it say the same. */
export function ShareBar({ share }: { readonly share: number }) {
  return (
    <svg className="share-bar" viewBox={`0 0 ${BAR.width} ${BAR.height}`} aria-hidden="true">
      <rect className="ground" width={BAR.width} height={BAR.height} rx={3} />
      <rect width={BAR.width * share} height={BAR.height} rx={3} />
    </svg>
  )
}
