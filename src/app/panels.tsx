import type { ComponentType, ReactNode } from 'react'
import type { Words } from '../content/catalogue'
import panelMessages from '../content/en/panels.icu.json'
import type { AppStore } from '../state/store'
import { structurePlaces } from '../tissue/places'
import { AboutPanel } from '../ui/about-panel'
import { ErrorBoundary } from '../ui/error-boundary'
import type { AboutId, EvidenceTopic } from '../ui/evidence-topic'
import { LayersPanel } from '../ui/layers-panel'
import { Legend } from '../ui/legend'
import { PictureNames } from '../ui/picture-names'
import { PointedMark } from '../ui/pointed-mark'
import { PullLabel } from '../ui/pull-label'
import { PlanPanel } from '../ui/plan-panel'
import { SafetyPanel } from '../ui/safety-panel'
import type { Marking } from '../ui/terms'
import { PictureTags } from '../ui/picture-tags'

export interface PanelsProps {
  readonly app: AppStore
  readonly words: Words
  /** The picture in words, once it has loaded. */
  readonly description: ReactNode
  /** What the plan comes to in figures, once it has loaded. */
  readonly figures: ReactNode
  /** Draws what the legend shows of a glyph in lines, once it has loaded. */
  readonly Swatch: ComponentType<{ readonly id: string }> | undefined
  /** Explains words in place, once it has come. */
  readonly marking: Marking | null
  /** Opens the evidence drawer. */
  readonly onSources: (topic: EvidenceTopic) => void
}

export { NotesBanner } from '../ui/notes-banner'
export { SourcesButton } from '../ui/sources-button'

/** Adds the messages that this chunk's components say. */
export function teach(words: Words): void {
  words.learn(panelMessages)
}

/** Names what stands in the picture. */
export function Names({
  app,
  words,
  onAbout,
}: {
  readonly app: AppStore
  readonly words: Words
  readonly onAbout: (id: AboutId) => void
}) {
  return (
    <>
      <PointedMark app={app} placesOf={structurePlaces} />
      <PictureTags app={app} words={words} />
      <PictureNames app={app} words={words} placesOf={structurePlaces} onAbout={onAbout} />
      <PullLabel app={app} words={words} />
    </>
  )
}

/** Everything one level down: the plan, the legend, the picture in words, safety, and what stands behind it. */
export function Panels({ app, words, description, figures, Swatch, marking, onSources }: PanelsProps) {
  return (
    <>
      <ErrorBoundary words={words}>
        <Legend app={app} words={words} Swatch={Swatch} marking={marking} onSources={onSources} />
      </ErrorBoundary>
      <ErrorBoundary words={words}>
        <LayersPanel app={app} words={words} marking={marking} />
      </ErrorBoundary>
      <ErrorBoundary words={words}>
        <PlanPanel app={app} words={words} />
      </ErrorBoundary>
      {figures}
      {description}
      <ErrorBoundary words={words}>
        <SafetyPanel words={words} />
        <AboutPanel words={words} onSources={onSources} />
      </ErrorBoundary>
    </>
  )
}
