import { type RefObject, useEffect, useRef } from 'react'
import { timeAtShare } from '../state/axis'
import { type AppStore, useAppState } from '../state/store'
import type { Moment } from '../state/ticker'
import type { TimelineWords } from './timeline-words'

/** Steps of every slider along the axis. */
export const RANGE_STEPS = 1000

/** What each step is called in a slider, made once: time comes by them again and again. */
const texts: string[] = []
const textOf = (step: number) => (texts[step] ??= String(step))

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
    let spoken = ''
    const place = (now: Moment) => {
      const step = Math.round(now.share * RANGE_STEPS)
      // By its text: what is set as a number React does not hear of, and takes the next key for no change.
      if (input.current && input.current.valueAsNumber !== step) input.current.value = textOf(step)
    }
    const speak = (now: Moment) => {
      const text = words.spoken(now)
      if (text === spoken) return
      spoken = text
      input.current?.setAttribute('aria-valuetext', text)
    }
    place(app.ticker.now)
    speak(app.ticker.now)
    const stops = [app.ticker.subscribe(place), app.ticker.subscribeReader(speak)]
    return () => stops.forEach((stop) => stop())
  }, [app, words, input, axis])
}
