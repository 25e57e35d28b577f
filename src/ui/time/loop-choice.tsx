import type { Words } from '../../content/catalogue'
import { axisShare } from '../../state/axis'
import { LEAST_LOOP_SHARE, loopBetween } from '../../state/loop'
import { type AppStore, useAppState } from '../../state/store'
import { momentWords } from '../moment-words'

/** So much of the axis a loop gets that is begun or ended with a press. */
const WIDE_SHARE = 0.15

/** The loop without a drag: its start and its end are put where the playhead stands. */
export function LoopChoice({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const loop = useAppState(app, (state) => state.view.loop)
  const course = useAppState(app, (state) => state.course)
  const put = (end: 'fromH' | 'toH') => {
    const { axis, view } = app.store.getState()
    const here = axisShare(app.ticker.playheadH, axis)
    const other = view.loop && axisShare(view.loop[end === 'fromH' ? 'toH' : 'fromH'], axis)
    const isRight = other !== null && (end === 'fromH' ? other - here : here - other) >= LEAST_LOOP_SHARE
    const across = isRight ? other : end === 'fromH' ? here + WIDE_SHARE : here - WIDE_SHARE
    app.setView({ loop: loopBetween(here, across, axis) })
  }
  return (
    <>
      <p className="soft" role="status">
        {loop
          ? words.say('loop.now', {
              from: momentWords(words, course, { timeH: loop.fromH }),
              to: momentWords(words, course, { timeH: loop.toH }),
            })
          : words.say('loop.none')}
      </p>
      <div className="loop-buttons">
        <button type="button" className="quiet-button" onClick={() => put('fromH')}>
          {words.say('loop.from-here')}
        </button>
        <button type="button" className="quiet-button" onClick={() => put('toH')}>
          {words.say('loop.to-here')}
        </button>
        <button
          type="button"
          className="quiet-button"
          disabled={!loop}
          onClick={() => app.setView({ loop: null })}
        >
          {words.say('loop.clear')}
        </button>
      </div>
    </>
  )
}
