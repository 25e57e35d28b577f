import { type RefObject, useEffect, useRef } from 'react'
import { axisShare, timeAtShare } from '../state/axis'
import { isPlaying } from '../state/playback'
import { type AppStore, useAppState } from '../state/store'
import type { TimelineWords } from './timeline-words'

/** Steps of every slider along the axis. */
export const RANGE_STEPS = 1000

/** The native slider under the chart: the way by keyboard and for a screen reader. */
export function Scrubber({ app, words }: { readonly app: AppStore; readonly words: TimelineWords }) {
  const input = useRef<HTMLInputElement>(null)
  useFollowPlayhead(app, words, input)
  return (
    <input
      ref={input}
      className="scrubber"
      type="range"
      min={0}
      max={RANGE_STEPS}
      step={1}
      defaultValue={0}
      aria-label={words.title}
      onChange={(event) =>
        app.ticker.seek(timeAtShare(event.target.valueAsNumber / RANGE_STEPS, app.store.getState().axis))
      }
    />
  )
}

function useFollowPlayhead(
  app: AppStore,
  words: TimelineWords,
  input: RefObject<HTMLInputElement | null>,
): void {
  const axis = useAppState(app, (state) => state.axis)
  useEffect(() => {
    const follow = (timeH: number) => {
      const element = input.current
      if (!element) return
      const step = Math.round(axisShare(timeH, axis) * RANGE_STEPS)
      const stands = element.valueAsNumber === step
      // In words it is told step by step while it plays; wherever it comes to rest, exactly.
      if (stands && isPlaying(app.ticker.playback.kind)) return
      // By its text: what is set as a number React does not hear of, and takes the next key for no change.
      if (!stands) element.value = String(step)
      const text = words.spoken(timeH)
      if (element.getAttribute('aria-valuetext') !== text) element.setAttribute('aria-valuetext', text)
    }
    follow(app.ticker.timeH)
    return app.ticker.subscribe(follow)
  }, [app, words, input, axis])
}
