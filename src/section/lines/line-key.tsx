import type { ReactNode } from 'react'
import type { LayerId } from '../../model/skin/skin'
import type { StructureId } from '../../model/structures'
import { layOf, type Pattern, type PatternName, PATTERNS, tiled } from './patterns'
import { GRANULES, LANGERHANS_BODY, MAST_CELL, MELANOCYTE_BODY } from './shapes'
import { Line, Stroke } from './stroke'

const BOX = { left: 0, top: 0, right: 36, bottom: 18 } as const
const ACROSS = 'M-3 12q12 -8 42 -6'

/** A swatch full of a pattern, line by line, as paper wants it. */
function Tiles({ of }: { readonly of: PatternName }) {
  const pattern: Pattern = PATTERNS[of]
  return (
    <path
      d={tiled(pattern, BOX, 1)}
      transform={layOf(pattern, 1)}
      className="line-ink"
      strokeWidth={pattern.px}
      strokeLinecap="round"
    />
  )
}

/** A tube across the swatch: its wall's ink, then its lumen. */
const tube = (width: number, lumen: number, inside?: ReactNode) => (
  <>
    <Stroke d={ACROSS} um={width} />
    <Stroke d={ACROSS} um={lumen} paper />
    {inside}
  </>
)

const dendrites = (reach: number) =>
  Array.from({ length: 5 }, (_, i) => {
    const angle = 0.3 + (i / 5) * Math.PI * 2
    return `M18 9l${(reach * Math.cos(angle)).toFixed(1)} ${(reach * Math.sin(angle)).toFixed(1)}`
  }).join('')

type KeyId = LayerId | StructureId | 'arteriole' | 'venule'

const ENTRIES: readonly (readonly [KeyId, ReactNode])[] = [
  [
    'stratum-corneum',
    <>
      <Tiles of="corneum" />
      <Line d="M0 1h36" px={2} />
    </>,
  ],
  [
    'viable-epidermis',
    <>
      <Tiles of="epidermis" />
      <Stroke d="M2 4h34M-1 9h38" um={2.2} dash="0.1 5" />
      <Stroke d="M0 15h36" um={4} dash="1.5 2" cap="butt" />
      <Line d="M0 17.4h36" px={1.4} />
    </>,
  ],
  [
    'papillary-dermis',
    <>
      <Tiles of="papillary" />
      <Line d="M2 16q8 -4 9 -14M14 18q2 -10 14 -13M22 17q8 0 14 -8" px={0.6} />
    </>,
  ],
  [
    'reticular-dermis',
    <>
      <Tiles of="reticular" />
      {['M-2 6q16 -6 42 2', 'M-2 15q14 2 42 -6'].map((d) => (
        <g key={d}>
          <Stroke d={d} um={5} px={1.2} />
          <Stroke d={d} um={5} paper />
          <Line d={d} px={0.4} dash="15 4" />
        </g>
      ))}
    </>,
  ],
  [
    'fat',
    <>
      <Tiles of="fat" />
      {[4, 17.5, 31].map((x) => (
        <circle key={x} cx={x} cy={9} r={6.6} className="line-outline" />
      ))}
    </>,
  ],
  ['arteriole', tube(8, 3.4)],
  ['venule', tube(8, 6.4)],
  [
    'lymphatic',
    <>
      <Stroke d={ACROSS} um={9} dash="6 3" cap="butt" />
      <Stroke d={ACROSS} um={6.4} paper />
    </>,
  ],
  [
    'nerve',
    tube(
      8,
      6.4,
      <>
        <Stroke d={ACROSS} um={3.8} />
        <Stroke d={ACROSS} um={2.4} paper />
      </>,
    ),
  ],
  [
    'elastic-fibres',
    <Line key="" d="M0 12q16 -8 36 -6M0 5q20 10 36 9" px={0.9} dash="9 2.5 1.5 2.5" cap="butt" />,
  ],
  [
    'sweat-gland',
    tube(
      8,
      6.4,
      <>
        <Stroke d={ACROSS} um={8} dash="0.8 3" cap="butt" />
        <Stroke d={ACROSS} um={3.6} />
        <Stroke d={ACROSS} um={2.2} paper />
      </>,
    ),
  ],
  ['oil-gland', <Tiles key="" of="gland" />],
  [
    'mast-cell',
    <>
      <path d={`M18 9${MAST_CELL}`} className="line-outline" />
      <Stroke d={`M18 9${GRANULES}`} um={2.2} />
    </>,
  ],
  [
    'langerhans-cell',
    <>
      <Stroke d={dendrites(8)} um={1.2} />
      <path d={`M18 9${LANGERHANS_BODY}`} className="line-outline" />
    </>,
  ],
  [
    'melanocyte',
    <>
      <Stroke d={dendrites(8)} um={2} />
      <path d={`M18 9${MELANOCYTE_BODY}`} className="line-solid" />
    </>,
  ],
]

/** What each line and pattern of the still part stands for. */
export function LineKey({
  title,
  nameOf,
}: {
  readonly title: string
  readonly nameOf: (id: KeyId) => string
}) {
  return (
    <section className="line-key">
      <h2>{title}</h2>
      <ul>
        {ENTRIES.map(([id, swatch]) => (
          <li key={id}>
            <svg className="line-key-swatch" viewBox="0 0 36 18" aria-hidden="true">
              {swatch}
            </svg>
            {nameOf(id)}
          </li>
        ))}
      </ul>
    </section>
  )
}
