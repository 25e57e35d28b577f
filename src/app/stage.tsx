import { type ComponentType, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Words } from '../content/catalogue'
import type { StageSize } from '../state/framing'
import { observeSize } from '../state/observe-size'
import { type AppStore, useAppState } from '../state/store'
import { BeforeButton } from '../ui/before-button'
import { ShowLess } from '../ui/comfort-dial'
import type { AboutId } from '../ui/evidence-topic'
import { ErrorBoundary } from '../ui/error-boundary'
import { StageOverlay } from '../ui/stage-overlay'
import { ViewBar } from '../ui/view-bar'
import { type SceneStatus, useSceneLoader } from './scene-loader'
import { SectionLayer, type SectionStatus } from './section-layer'

interface StageProps {
  readonly app: AppStore
  readonly words: Words
  /** Id of the element that describes the picture. */
  readonly describedBy: string
  /** Names what stands in the picture, once it has loaded. */
  readonly Names: ComponentType<NamesProps> | undefined
  /** The mirror where it lies in the picture's corner; has its room there from the first. */
  readonly lens: ReactNode
  /** Names what is pointed at, once it has come. */
  readonly pointing: ReactNode
  /** Someone pressed the name of a layer or a structure. */
  readonly onAbout: (id: AboutId) => void
  /** The section in lines, once it has loaded. */
  readonly lines: typeof import('./lines') | null
}

interface NamesProps {
  readonly app: AppStore
  readonly words: Words
  readonly onAbout: (id: AboutId) => void
}

/**
 * The picture: the flat section at once, the 3D block over it as soon as it can be drawn, and the section again
 * whenever the block cannot.
 */
export function Stage({ app, words, describedBy, Names, lens, pointing, onAbout, lines }: StageProps) {
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<StageSize | null>(null)
  const printing = useAppState(app, (state) => state.printing)
  const inLines = useAppState(app, (state) => state.lines !== 'off')
  useLayoutEffect(() => {
    if (!box.current) return undefined
    // On paper the block keeps the size that it comes back to.
    return observeSize(box.current, (next) => app.store.getState().printing || setSize(next))
  }, [app])
  const wanted = useAppState(app, (state) => state.view.picture === 'block' && state.lines !== 'instead')
  const hasMirror = useAppState(app, (state) => state.view.mirror)
  const { Scene, status, setStatus, retry } = useSceneLoader(wanted)
  const [section, setSection] = useState<SectionStatus>('coming')
  const sectionActive = printing || !wanted || status !== 'drawing'

  useEffect(() => {
    document.documentElement.dataset['picture'] = sectionActive ? 'section' : 'block'
  }, [sectionActive])

  return (
    <div className="stage-frame">
      <div className="stage" ref={box} aria-label={words.say('stage.label')} role="group">
        <SectionLayer
          app={app}
          stage={printing && lines ? lines.PAPER : size}
          active={sectionActive}
          label={words.say('stage.canvas')}
          manner={printing ? lines?.PAPER_LINES : inLines ? lines?.LINES : undefined}
          onStatus={setSection}
        />
        {wanted && Scene && size && (
          <div className={sectionActive ? 'layer-block layer-away' : 'layer-block'}>
            <ErrorBoundary words={words} fallback={() => <BrokenScene onStatus={setStatus} />}>
              <Scene
                app={app}
                stage={size}
                label={words.say('stage.canvas')}
                describedBy={describedBy}
                onStatus={setStatus}
              />
            </ErrorBoundary>
          </div>
        )}
        <StageOverlay app={app} words={words} />
        {hasMirror && <div className="lens">{lens}</div>}
        {Names && (
          <ErrorBoundary words={words} fallback={() => null}>
            <Names app={app} words={words} onAbout={onAbout} />
          </ErrorBoundary>
        )}
        {pointing}
        <p className="stamp">{words.say('app.stamp')}</p>
        {sectionActive && section === 'missing' ? (
          <SectionMissing words={words} />
        ) : (
          <StageMessage status={wanted ? status : 'drawing'} words={words} retry={retry} />
        )}
        <div className="corner">
          <BeforeButton app={app} words={words} />
          <ShowLess app={app} words={words} />
        </div>
      </div>
      <div className="stage-tools">
        <ViewBar app={app} words={words} stage={size} />
        <PictureSwitch app={app} words={words} section={!wanted} />
      </div>
      {lines && <lines.LinesNote app={app} words={words} />}
    </div>
  )
}

/** Stands in for a scene that broke: hands the picture to the section. */
function BrokenScene({ onStatus }: { readonly onStatus: (status: SceneStatus) => void }) {
  useEffect(() => onStatus('unavailable'), [onStatus])
  return null
}

function StageMessage({
  status,
  words,
  retry,
}: {
  readonly status: SceneStatus
  readonly words: Words
  readonly retry: () => void
}) {
  if (status === 'drawing' || status === 'loading') return null
  return (
    <div className="stage-message" role="status">
      <p>{words.say(status === 'lost' ? 'stage.lost' : 'stage.no-webgl')}</p>
      <button type="button" className="quiet-button" onClick={retry}>
        {words.say('stage.retry')}
      </button>
    </div>
  )
}

/** The section's code could not be fetched: the link holds all that was set, so a reload loses nothing. */
function SectionMissing({ words }: { readonly words: Words }) {
  return (
    <div className="stage-message" role="status">
      <p>{words.say('stage.no-section')}</p>
      <button type="button" className="quiet-button" onClick={() => window.location.reload()}>
        {words.say('stage.reload')}
      </button>
    </div>
  )
}

function PictureSwitch({
  app,
  words,
  section,
}: {
  readonly app: AppStore
  readonly words: Words
  readonly section: boolean
}) {
  const { labels, mirror } = useAppState(app, (state) => state.view)
  const button = (id: 'section' | 'labels' | 'mirror', pressed: boolean, press: () => void) => (
    <button type="button" aria-pressed={pressed} onClick={press}>
      {words.say(`stage.${id}`)}
    </button>
  )
  return (
    <div className="picture-switch">
      {button('section', section, () => app.setPicture(section ? 'block' : 'section'))}
      {button('labels', labels, () => app.setView({ labels: !labels }))}
      {button('mirror', mirror, () => app.setView({ mirror: !mirror }))}
    </div>
  )
}
