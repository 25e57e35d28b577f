import { type ReactNode, useState } from 'react'
import { type AppStore, useAppState } from '../../state/store'
import { NeedleFigures, ClockFigures } from './needle-figures'
import { OutcomeFigures } from './outcome-figures'
import { type Chart, RecoveryFigures } from './recovery-figures'
import { RegionFigures } from './region-figures'
import type { FigureProps } from './row'
import { SerumFigures } from './serum-figures'
import { SkinFigures } from './skin-figures'
import { WhatIfFigures } from './what-if-figures'

const PARTS = ['outcome', 'recovery', 'needle', 'clocks', 'serum', 'skin', 'what-if', 'region'] as const
type Part = (typeof PARTS)[number]

/** All that the model says of this plan in figures, each with its doubt and its sources, part by part. */
export function FiguresPanel({
  app,
  Chart,
  ...rest
}: FigureProps & { readonly app: AppStore; readonly Chart: Chart }) {
  const { words } = rest
  const course = useAppState(app, (state) => state.course)
  // Parts are worked out when they are opened: a plan's every figure at each move of the slider would be felt.
  const [open, setOpen] = useState<ReadonlySet<Part>>(new Set())
  const content: Readonly<Record<Part, () => ReactNode>> = {
    outcome: () => <OutcomeFigures course={course} app={app} Chart={Chart} {...rest} />,
    recovery: () => <RecoveryFigures course={course} Chart={Chart} {...rest} />,
    needle: () => <NeedleFigures course={course} {...rest} />,
    clocks: () => <ClockFigures course={course} {...rest} />,
    serum: () => <SerumFigures course={course} {...rest} />,
    skin: () => <SkinFigures course={course} {...rest} />,
    'what-if': () => <WhatIfFigures course={course} Chart={Chart} {...rest} />,
    region: () => <RegionFigures {...rest} />,
  }
  return (
    <section className="figures" aria-labelledby="figures-title">
      <h2 id="figures-title">{words.say('figures.title')}</h2>
      <p className="soft">{words.say('figures.how')}</p>
      {PARTS.map((part) => (
        <details
          key={part}
          className={`figures-${part}`}
          onToggle={(event) => {
            const isOpen = event.currentTarget.open
            setOpen((before) => {
              const next = new Set(before)
              if (isOpen) next.add(part)
              else next.delete(part)
              return next
            })
          }}
        >
          <summary>
            <h3>{words.say(`figures.${part}`)}</h3>
          </summary>
          {open.has(part) && content[part]()}
        </details>
      ))}
    </section>
  )
}
