import type { Words } from '../content/catalogue'
import { isPlaying, SPEEDS } from '../state/playback'
import { type AppStore, useAppState } from '../state/store'
import { Icon } from './icon'

/** What each speed is called in the catalogue. */
const SPEED_WORDS = { 0.25: 'quarter', 0.5: 'half', 1: 'one', 2: 'two', 4: 'four', 8: 'eight' } as const

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
              <option
                key={value}
                value={value}
                aria-label={words.say('play.speed-name', { speed: SPEED_WORDS[value] })}
              >
                {words.say('play.speed-value', { speed: SPEED_WORDS[value] })}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}
