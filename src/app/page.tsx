import { useEffect, useId, useMemo, useState } from 'react'
import type { Words } from '../content/catalogue'
import { type AppStore, useAppState } from '../state/store'
import { Timeline } from '../timeline/timeline'
import { ComfortDial } from '../ui/comfort-dial'
import { DepthControl } from '../ui/depth-control'
import { ErrorBoundary } from '../ui/error-boundary'
import { LevelDial } from '../ui/level-dial'
import { Header } from '../ui/header'
import { NowPanel } from '../ui/now-panel'
import type { EvidenceTopic, NamedTopic } from '../ui/evidence-topic'
import { Transport } from '../ui/transport'
import { StoryOffer } from '../ui/story-offer'
import {
  afterPaint,
  fetchCompare,
  fetchAloud,
  fetchDescription,
  fetchEvidence,
  fetchFigures,
  fetchGlossary,
  fetchLevels,
  fetchLines,
  fetchMirror,
  fetchPanels,
  fetchRecords,
  fetchPresent,
  fetchStories,
  fetchSheets,
  fetchTimeTools,
} from './later'
import { Stage } from './stage'
import { timelineWords } from './timeline-words'
import { useTerms } from './use-terms'

/** The whole page of one instance. */
export function Page({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const description = useId()
  const later = useLater(fetchPanels, words)
  const mirrorChunk = useLater(fetchMirror, words)
  // It says sites with the panels' words; where those have not come it stays away.
  const mirror = words.knows('site.cheek') ? mirrorChunk : null
  const forTimeline = useMemo(() => timelineWords(app, words), [app, words])
  const figuresChunk = useLater(fetchFigures, words)
  const lines = useLater(fetchLines, words)
  const compareChunk = useLater(fetchCompare, words)
  // It says units with the figures' words.
  const compare = figuresChunk && later ? compareChunk : null
  const Description = useLater(fetchDescription, words)?.Description
  const stories = useLater(fetchStories, words)
  const levels = useLater(fetchLevels, words)
  const asked = useAppState(app, (state) => state.view.level)
  // Plain words stand until the others have come.
  const level = levels ? asked : 'plain'
  const sheets = useLater(fetchSheets, words)
  const time = useLater(fetchTimeTools, words)
  const presentChunk = useLater(fetchPresent, words)
  // It says what stories say, with words that the panels bring.
  const present = stories && later && sheets ? presentChunk : null
  const glossary = useLater(fetchGlossary, words)
  const { marking, question, answered } = useTerms(app, words, glossary)
  const aloud = useLater(fetchAloud, words)
  const [topic, setTopic] = useState<EvidenceTopic | null>(null)
  const [Drawer, setDrawer] = useState<Awaited<ReturnType<typeof fetchEvidence>>['EvidenceDrawer'] | null>(
    null,
  )
  const openSources = (next: EvidenceTopic) => {
    // What is read about stays as it is while it is read.
    app.pause()
    setTopic(next)
    Promise.all([fetchEvidence(), fetchRecords(words)]).then(
      ([module]) => {
        module.teach(words)
        setDrawer(() => module.EvidenceDrawer)
      },
      () => setTopic(null),
    )
  }
  const sources = (of: NamedTopic) =>
    later && (
      <ErrorBoundary words={words} fallback={() => null}>
        <later.SourcesButton topic={of} words={words} onOpen={openSources} />
      </ErrorBoundary>
    )
  const patch = (place: 'inset' | 'lens', side: AppStore = app) =>
    mirror && (
      <ErrorBoundary words={words} fallback={() => null}>
        <mirror.Mirror place={place} app={side} words={words} onSources={openSources} />
      </ErrorBoundary>
    )
  const figures = figuresChunk && (
    <ErrorBoundary words={words}>
      <figuresChunk.Figures app={app} words={words} onSources={openSources} />
    </ErrorBoundary>
  )
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
          <Stage
            app={app}
            words={words}
            describedBy={description}
            Names={later?.Names}
            lens={(side) => patch('lens', side)}
            pointing={(side) => (
              <>
                {glossary && (
                  <ErrorBoundary words={words} fallback={() => null}>
                    <glossary.Pointing app={side} words={words} />
                  </ErrorBoundary>
                )}
                {present && side === app && (
                  <ErrorBoundary words={words} fallback={() => null}>
                    <present.InkLayer app={app} words={words} />
                  </ErrorBoundary>
                )}
              </>
            )}
            onAbout={(about) => openSources({ about })}
            lines={lines}
            compare={compare}
          />
        </ErrorBoundary>
        <div className="time">
          <ErrorBoundary words={words}>
            <Transport app={app} words={words} />
            <Timeline
              app={app}
              words={forTimeline}
              onCurve={(about) => openSources({ about })}
              gap={mirror && ((place) => <mirror.Gap app={app} words={words} {...place} />)}
              tools={
                time && {
                  controls: <time.TimeControls app={app} words={words} />,
                  axis: <time.AxisChoice app={app} words={words} />,
                  drawn: (place) => <time.Drawn app={app} words={words} place={place} />,
                  held: (place) => <time.Held app={app} words={words} place={place} />,
                }
              }
            />
            {sources('curves')}
          </ErrorBoundary>
        </div>
        <div className="column">
          <div className="moment">
            <ErrorBoundary words={words}>
              <div className="stories">
                <StoryOffer app={app} words={words} />
                {stories && (
                  <stories.StoryPlayer
                    app={app}
                    words={words}
                    marking={marking}
                    onSources={openSources}
                    Aloud={aloud?.ReadStep}
                  />
                )}
              </div>
            </ErrorBoundary>
            {glossary && (
              <ErrorBoundary words={words}>
                <glossary.WhyCard app={app} words={words} level={level} onSources={openSources} />
              </ErrorBoundary>
            )}
            <ErrorBoundary words={words}>
              {later && (
                <ErrorBoundary words={words} fallback={() => null}>
                  <later.NotesBanner app={app} words={words} />
                </ErrorBoundary>
              )}
              <NowPanel
                app={app}
                words={words}
                level={level}
                sources={
                  <>
                    {aloud && <aloud.ReadNow app={app} words={words} />}
                    {sources('now')}
                  </>
                }
                patch={patch('inset')}
                marking={marking}
                tools={glossary && <glossary.MomentTools app={app} words={words} />}
              />
            </ErrorBoundary>
          </div>
          <div className="set" id="controls">
            <ErrorBoundary words={words}>
              <DepthControl app={app} words={words} sources={sources('reach')} />
            </ErrorBoundary>
          </div>
          {compare && (
            <ErrorBoundary words={words}>
              <compare.Compare app={app} words={words} patch={(side) => patch('inset', side)} />
            </ErrorBoundary>
          )}
          <div className="side">
            <ErrorBoundary words={words}>
              <ComfortDial app={app} words={words} />
              <LevelDial app={app} words={words} />
            </ErrorBoundary>
            {figuresChunk && later && (
              <ErrorBoundary words={words}>
                <figuresChunk.ConcernCard app={app} words={words} onSources={openSources} />
              </ErrorBoundary>
            )}
            {later && (
              <ErrorBoundary words={words}>
                <later.Panels
                  app={app}
                  words={words}
                  description={
                    Description && (
                      <ErrorBoundary words={words}>
                        <Description app={app} words={words} id={description} />
                      </ErrorBoundary>
                    )
                  }
                  figures={figures}
                  Swatch={lines?.LineSwatch}
                  marking={marking}
                  onSources={openSources}
                />
              </ErrorBoundary>
            )}
            <p className="purpose">
              {words.say('app.purpose')} {words.say('about.advice')}
            </p>
          </div>
        </div>
      </main>
      {present && (
        <ErrorBoundary words={words}>
          <present.Present
            app={app}
            words={words}
            level={level}
            patch={patch('inset')}
            onSources={openSources}
          />
        </ErrorBoundary>
      )}
      {sheets && (
        <ErrorBoundary words={words} fallback={() => null}>
          <sheets.Sheets app={app} words={words} />
        </ErrorBoundary>
      )}
      {glossary && (
        <ErrorBoundary words={words} fallback={() => null}>
          <glossary.Glossary app={app} words={words} />
          {question && (
            <glossary.TermCard
              key={question.count}
              app={app}
              words={words}
              term={question.term}
              from={question.from}
              onClose={answered}
              onSources={openSources}
            />
          )}
        </ErrorBoundary>
      )}
      {topic && Drawer && (
        <ErrorBoundary words={words}>
          <Drawer
            app={app}
            words={words}
            topic={topic}
            onClose={() => setTopic(null)}
            canAskWhy={glossary !== null}
          />
        </ErrorBoundary>
      )}
    </div>
  )
}

/**
 * A chunk that comes in after the first paint, with its words: panels and names first, the figures last, as nobody sees
 * them before scrolling down to them. Without it the picture, the depth and the timeline still work.
 */
function useLater<T extends { teach(words: Words): void }>(fetch: () => Promise<T>, words: Words): T | null {
  const [chunk, setChunk] = useState<T | null>(null)
  useEffect(
    () =>
      afterPaint(() => {
        fetch().then(
          (module) => {
            module.teach(words)
            setChunk(module)
          },
          () => {},
        )
      }),
    [fetch, words],
  )
  return chunk
}
