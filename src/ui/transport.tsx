import type { Words } from '../content/catalogue'
import { isPlaying, SPEEDS } from '../state/playback'
import { type AppStore, useAppState } from '../state/store'
import { Icon } from './icon'

/** Play, pause, step to what happens next or before, speed. */
export function Transport({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const playing = useAppState(app, (state) => isPlaying(state.playing))
  const speed = useAppState(app, (state) => state.speed)
  const reduced = useAppState(app, (state) => state.reducedMotion)
  const label = words.say(reduced ? 'play.next-step' : playing ? 'play.pause' : 'play.play')
  return (
    <div className="transport">
      <button
        type="button"
        className="icon-button"
        aria-label={words.say('play.previous')}
        onClick={() => app.stepEvent(-1)}
      >
        <Icon name="previous" />
      </button>
      <button
        type="button"
        className="play"
        onClick={() => {
          if (playing) app.pause()
          else app.play()
        }}
      >
        <Icon name={playing ? 'pause' : 'play'} />
        <span>{label}</span>
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={words.say('play.next')}
        onClick={() => app.stepEvent(1)}
      >
        <Icon name="next" />
      </button>
      {!reduced && (
        <label className="speed">
          <span className="visually-hidden">{words.say('play.speed')}</span>
          <select value={speed} onChange={(event) => app.setSpeed(Number(event.target.value))}>
            {SPEEDS.map((value) => (
              <option key={value} value={value}>
                {words.say('play.speed-value', { speed: words.number(value) })}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}
