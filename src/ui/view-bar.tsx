import { type KeyboardEvent, useId } from 'react'
import type { Words } from '../content/catalogue'
import { CUT_LIMITS } from '../state/cut'
import { resolvePose, type StageSize } from '../state/framing'
import { type AppStore, useAppState } from '../state/store'
import { type CameraPose, VIEW_IDS } from '../story/pose'
import { Icon } from './icon'
import { shortcutOf, type ShortcutsOf } from './shortcuts'

interface BarProps {
  readonly app: AppStore
  readonly words: Words
  readonly stage: StageSize | null
}

const TURN_RAD = Math.PI / 36
const BIG_TURN_RAD = Math.PI / 12
const ZOOM = 1.18

/** The pose the camera stands in now, turned or zoomed. */
function moved(
  app: AppStore,
  stage: StageSize,
  change: { readonly azimuth?: number; readonly elevation?: number; readonly zoom?: number },
): CameraPose {
  const { view, framed } = app.store.getState()
  const pose = resolvePose(view, framed, 0, stage)
  return {
    ...pose,
    azimuthRad: pose.azimuthRad + (change.azimuth ?? 0),
    elevationRad: pose.elevationRad + (change.elevation ?? 0),
    spanMm: pose.spanMm * (change.zoom ?? 1),
  }
}

/** Moves the front cut a step back (1) or forward (−1). */
function moveCut(app: AppStore, direction: 1 | -1): void {
  app.setView({ cutMm: app.store.getState().view.cutMm + direction * CUT_LIMITS.stepMm })
}

/** Named views, turning and zooming by button and by key: everything the pointer can do to the camera. */
export function ViewBar({ app, words, stage }: BarProps) {
  const view = useAppState(app, (state) => state.view.view)
  const hint = useId()
  const change = (by: Parameters<typeof moved>[2]) => {
    if (stage) app.setView({ pose: moved(app, stage, by) })
  }

  const turn = (key: string, angleRad: number) => {
    if (key === 'ArrowLeft') change({ azimuth: -angleRad })
    else if (key === 'ArrowRight') change({ azimuth: angleRad })
    else change({ elevation: key === 'ArrowUp' ? angleRad : -angleRad })
  }
  const actions: Readonly<Record<ShortcutsOf<'picture'>, (key: string) => void>> = {
    view: (key) => app.setView({ view: VIEW_IDS[Number(key) - 1], pose: null }),
    opening: () => app.setView({ view: 'opening', pose: null }),
    turn: (key) => turn(key, TURN_RAD),
    'turn-far': (key) => turn(key, BIG_TURN_RAD),
    closer: () => change({ zoom: 1 / ZOOM }),
    farther: () => change({ zoom: ZOOM }),
    'cut-back': () => moveCut(app, 1),
    'cut-forward': () => moveCut(app, -1),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const id = shortcutOf(event, 'picture')
    if (!id) return
    actions[id](event.key)
    event.preventDefault()
  }

  return (
    <div
      className="view-bar"
      role="toolbar"
      tabIndex={-1}
      aria-label={words.say('view.title')}
      onKeyDown={onKeyDown}
    >
      <div className="views">
        {VIEW_IDS.map((id) => (
          <button
            key={id}
            type="button"
            aria-pressed={view === id}
            onClick={() => app.setView({ view: id, pose: null })}
          >
            {words.say(`view.${id}`)}
          </button>
        ))}
      </div>
      <div className="orbit" role="group" aria-label={words.say('stage.orbit')} aria-describedby={hint}>
        {(
          [
            ['left', 'orbit.left', { azimuth: -BIG_TURN_RAD }],
            ['right', 'orbit.right', { azimuth: BIG_TURN_RAD }],
            ['up', 'orbit.up', { elevation: BIG_TURN_RAD }],
            ['down', 'orbit.down', { elevation: -BIG_TURN_RAD }],
            ['more', 'orbit.closer', { zoom: 1 / ZOOM }],
            ['less', 'orbit.farther', { zoom: ZOOM }],
          ] as const
        ).map(([icon, label, by]) => (
          <button
            key={icon}
            type="button"
            className="icon-button"
            aria-label={words.say(label)}
            onClick={() => change(by)}
          >
            <Icon name={icon} />
          </button>
        ))}
        <button
          type="button"
          className="icon-button"
          aria-label={words.say('view.reset')}
          onClick={() => app.setView({ view: 'opening', pose: null })}
        >
          <Icon name="reset" />
        </button>
      </div>
      <p id={hint} className="visually-hidden">
        {words.say('stage.orbit')}
      </p>
    </div>
  )
}
