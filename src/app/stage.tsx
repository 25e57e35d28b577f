import { type CSSProperties, type ReactNode, useCallback, useState } from 'react'
import type { Words } from '../content/catalogue'
import { comparisonIn } from '../state/compare'
import type { StageSize } from '../state/framing'
import { type AppStore, useAppState } from '../state/store'
import { BeforeButton } from '../ui/before-button'
import { ShowLess } from '../ui/comfort-dial'
import { ViewBar } from '../ui/view-bar'
import { StageSide, type StageSideProps } from './stage-side'

interface StageProps extends Pick<
  StageSideProps,
  'app' | 'words' | 'describedBy' | 'Names' | 'onAbout' | 'lines'
> {
  /** The mirror where it lies in the picture's corner; has its room there from the first. */
  readonly lens: (app: AppStore) => ReactNode
  /** Names what is pointed at on a side, once it has come. */
  readonly pointing: (app: AppStore) => ReactNode
  /** What a comparison lays over the picture, once it has loaded. */
  readonly compare: typeof import('./compare') | null
}

/** The picture with its tools: one, or while two plans are compared one beside the other or both in one. */
export function Stage({ lens, pointing, compare, describedBy, ...shared }: StageProps) {
  const { app, words, lines } = shared
  const beside = useAppState(app, (state) => state.beside)
  // Paper has both side by side: nobody moves a line there.
  const wipe = useAppState(app, ({ view, printing }) => (printing ? null : view.compare?.wipeShare))
  const hasMirror = useAppState(app, (state) => state.view.mirror)
  const [size, setSize] = useState<StageSize | null>(null)
  const onSeen = useCallback<NonNullable<StageSideProps['onSeen']>>((picture, next) => {
    document.documentElement.dataset['picture'] = picture
    setSize(next)
  }, [])
  const sided = (side: AppStore) => (
    <>
      {hasMirror && <div className="lens">{lens(side)}</div>}
      {pointing(side)}
      {beside && compare && <compare.SideTag app={side} words={words} isFirst={side === app} />}
    </>
  )
  const corner = (
    <div className="corner">
      <BeforeButton app={app} words={words} />
      <ShowLess app={app} words={words} />
    </div>
  )
  const stamp = <p className="stamp">{words.say('app.stamp')}</p>
  const manner = !beside ? 'one' : typeof wipe === 'number' ? 'wipe' : 'split'
  return (
    <div className="stage-frame">
      <div
        className="stage-row"
        data-manner={manner}
        style={typeof wipe === 'number' ? ({ '--wipe': `${wipe * 100}%` } as CSSProperties) : undefined}
      >
        <StageSide
          {...shared}
          label={words.say(beside ? 'stage.first' : 'stage.label')}
          describedBy={describedBy}
          shared={beside !== null}
          onSeen={onSeen}
        >
          {sided(app)}
          {!beside && stamp}
          {!beside && corner}
        </StageSide>
        {beside && (
          <StageSide
            {...shared}
            app={beside}
            label={words.say('stage.second')}
            describedBy={undefined}
            shared={true}
          >
            {sided(beside)}
          </StageSide>
        )}
        {manner === 'wipe' && compare && <compare.WipeLine app={app} words={words} />}
        {beside && stamp}
      </div>
      {beside && corner}
      {/* Where they are a strip, what has the focus is pushed into sight, all of it. */}
      <div
        className="stage-tools"
        onFocus={(event) => event.target.scrollIntoView({ block: 'nearest', inline: 'nearest' })}
      >
        <ViewBar app={app} words={words} stage={size} />
        <PictureSwitch app={app} words={words} />
      </div>
      {lines && <lines.LinesNote app={app} words={words} />}
    </div>
  )
}

function PictureSwitch({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const { labels, mirror, compare } = useAppState(app, (state) => state.view)
  const section = useAppState(app, ({ view, lines }) => view.picture === 'section' || lines === 'instead')
  const button = (id: 'section' | 'labels' | 'mirror' | 'compare', pressed: boolean, press: () => void) => (
    <button type="button" aria-pressed={pressed} onClick={press}>
      {words.say(`stage.${id}`)}
    </button>
  )
  return (
    <div className="picture-switch">
      {button('compare', compare !== null, () =>
        app.setView({ compare: compare ? null : comparisonIn('depthMm', app.store.getState().plan) }),
      )}
      {button('section', section, () => app.setPicture(section ? 'block' : 'section'))}
      {button('labels', labels, () => app.setView({ labels: !labels }))}
      {button('mirror', mirror, () => app.setView({ mirror: !mirror }))}
    </div>
  )
}
