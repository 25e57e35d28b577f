import type { Words } from '../content/catalogue'
import messages from '../content/en/figures.icu.json'
import type { AppStore } from '../state/store'
import { BandChart } from '../timeline/band-chart'
import type { EvidenceTopic } from '../ui/evidence-topic'
import { ConcernCard } from '../ui/figures/concern-card'
import { FiguresPanel } from '../ui/figures/figures-panel'

// A chunk of its own: its charts bring D3's scales, its figures every site, preset, serum and region.

export { ConcernCard }

/** Adds the messages that the figures say. */
export function teach(words: Words): void {
  words.learn(messages)
}

/** The figures of the plan, drawn with the timeline's charts. */
export function Figures({
  app,
  words,
  onSources,
}: {
  readonly app: AppStore
  readonly words: Words
  readonly onSources: (topic: EvidenceTopic) => void
}) {
  return <FiguresPanel app={app} words={words} onSources={onSources} Chart={BandChart} />
}
