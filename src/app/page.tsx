import { useEffect, useId, useMemo, useState } from 'react'
import type { Words } from '../content/catalogue'
import type { AppStore } from '../state/store'
import { Timeline } from '../timeline/timeline'
import { ComfortDial } from '../ui/comfort-dial'
import { DepthControl } from '../ui/depth-control'
import { ErrorBoundary } from '../ui/error-boundary'
import { Header } from '../ui/header'
import { NotesBanner } from '../ui/notes-banner'
import { NowPanel } from '../ui/now-panel'
import { Transport } from '../ui/transport'
import { afterPaint, fetchPanels } from './later'
import { Stage } from './stage'
import { timelineWords } from './timeline-words'

/** The whole page of one instance. */
export function Page({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const description = useId()
  const later = usePanels(words)
  const forTimeline = useMemo(() => timelineWords(app, words), [app, words])
  return (
    <div className="page">
      <a className="skip" href="#controls">
        {words.say('app.skip')}
      </a>
      <ErrorBoundary words={words}>
        <Header app={app} words={words} />
      </ErrorBoundary>
      <main className="main">
        <ErrorBoundary words={words}>
          <Stage app={app} words={words} describedBy={description} Names={later?.Names} />
        </ErrorBoundary>
        <div className="time">
          <ErrorBoundary words={words}>
            <Transport app={app} words={words} />
            <Timeline app={app} words={forTimeline} />
          </ErrorBoundary>
        </div>
        <div className="column">
          <div className="moment">
            <ErrorBoundary words={words}>
              <NotesBanner app={app} words={words} />
              <NowPanel app={app} words={words} />
            </ErrorBoundary>
          </div>
          <div className="set" id="controls">
            <ErrorBoundary words={words}>
              <DepthControl app={app} words={words} />
            </ErrorBoundary>
          </div>
          <div className="side">
            <ErrorBoundary words={words}>
              <ComfortDial app={app} words={words} />
            </ErrorBoundary>
            {later && (
              <ErrorBoundary words={words}>
                <later.Panels app={app} words={words} descriptionId={description} />
              </ErrorBoundary>
            )}
            <p className="purpose">
              {words.say('app.purpose')} {words.say('about.advice')}
            </p>
          </div>
        </div>
      </main>
    </div>
  )
}

/** The panels below the depth control, and the names in the picture, come in after the first paint. */
function usePanels(words: Words): Awaited<ReturnType<typeof fetchPanels>> | null {
  const [panels, setPanels] = useState<Awaited<ReturnType<typeof fetchPanels>> | null>(null)
  useEffect(
    () =>
      afterPaint(() => {
        // Without them the picture, the depth and the timeline still work.
        fetchPanels().then(
          (module) => {
            module.teach(words)
            setPanels(module)
          },
          () => {},
        )
      }),
    [words],
  )
  return panels
}
