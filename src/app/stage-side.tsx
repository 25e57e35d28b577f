import { type ComponentType, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Words } from '../content/catalogue'
import type { StageSize } from '../state/framing'
import { observeSize } from '../state/observe-size'
import { type AppStore, useAppState } from '../state/store'
import { ErrorBoundary } from '../ui/error-boundary'
import type { AboutId } from '../ui/evidence-topic'
import { Icon } from '../ui/icon'
import { StageOverlay } from '../ui/stage-overlay'
import { type SceneStatus, useSceneLoader } from './scene-loader'
import { SectionLayer, type SectionStatus } from './section-layer'

export interface NamesProps {
  readonly app: AppStore
  readonly words: Words
  readonly onAbout: (id: AboutId) => void
}

export interface StageSideProps {
  /** The instance that is drawn. */
  readonly app: AppStore
  readonly words: Words
  readonly label: string
  /** Id of the element that describes the picture. */
  readonly describedBy: string | undefined
  /** Names what stands in the picture, once it has loaded. */
  readonly Names: ComponentType<NamesProps> | undefined
  /** Someone pressed the name of a layer or a structure. */
  readonly onAbout: (id: AboutId) => void
  /** The section in lines, once it has loaded. */
  readonly lines: typeof import('./lines') | null
  /** Another block is drawn beside this one: both take less. */
  readonly shared: boolean
  /** Hears which of the two is seen, and in what size. */
  readonly onSeen?: (picture: 'section' | 'block', size: StageSize | null) => void
  /** Laid over the picture. */
  readonly children: ReactNode
}

/**
 * One picture: the flat section at once, the 3D block over it as soon as it can be drawn, and the section again
 * whenever the block cannot.
 */
export function StageSide({
  app,
  words,
  label,
  describedBy,
  Names,
  onAbout,
  lines,
  shared,
  onSeen,
  children,
}: StageSideProps) {
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
  const { Scene, status, setStatus, retry } = useSceneLoader(wanted)
  const [section, setSection] = useState<SectionStatus>('coming')
  const sectionActive = printing || !wanted || status !== 'drawing'
  useEffect(() => onSeen?.(sectionActive ? 'section' : 'block', size), [sectionActive, size, onSeen])

  return (
    <div className="stage" ref={box} aria-label={label} role="group">
      <SectionLayer
        app={app}
        stage={printing && lines ? (shared ? lines.HALF_PAPER : lines.PAPER) : size}
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
              shared={shared}
              label={words.say('stage.canvas')}
              describedBy={describedBy}
              onStatus={setStatus}
            />
          </ErrorBoundary>
        </div>
      )}
      <StageOverlay app={app} words={words} />
      {Names && (
        <ErrorBoundary words={words} fallback={() => null}>
          <Names app={app} words={words} onAbout={onAbout} />
        </ErrorBoundary>
      )}
      {sectionActive && section === 'missing' ? (
        <SectionMissing words={words} />
      ) : (
        <StageMessage status={wanted ? status : 'drawing'} words={words} retry={retry} />
      )}
      {children}
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
  const trouble = status === 'lost' ? 'context-lost' : status === 'unavailable' ? 'no-webgl' : undefined
  // On a phone it lies over the mirror: whoever has read it can put it away, until there is trouble anew.
  const [hidden, setHidden] = useState<typeof trouble>()
  // Whoever holds the page in a frame hears of it.
  useEffect(() => {
    if (trouble) document.documentElement.dataset['trouble'] = trouble
    return () => {
      delete document.documentElement.dataset['trouble']
      setHidden(undefined)
    }
  }, [trouble])
  if (!trouble || hidden === trouble) return null
  return (
    <div className="stage-message" role="status">
      <p>{words.say(status === 'lost' ? 'stage.lost' : 'stage.no-webgl')}</p>
      <button type="button" className="quiet-button" onClick={retry}>
        {words.say('stage.retry')}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={words.say('stage.hide')}
        onClick={() => setHidden(trouble)}
      >
        <Icon name="close" />
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
