import { useEffect, useId, useRef } from 'react'
import type { Words } from '../../content/catalogue'
import { type Show, useShow } from './show'
import { elapsedMs, MOST_MINUTES, paceOf, paused, ticking, zeroed } from './show-state'

const TICK_MS = 500

/** How long it has been going on, against what was planned; read and set in either window. Passing time renders nothing. */
export function SpeakerTimer({
  show,
  words,
  nowMs,
}: {
  readonly show: Show
  readonly words: Words
  readonly nowMs: () => number
}) {
  const runs = useShow(show, (state) => state.sinceMs !== null)
  const minutes = useShow(show, (state) => state.minutes)
  const time = useRef<HTMLSpanElement>(null)
  const pace = useRef<HTMLSpanElement>(null)
  const planned = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => {
    // Who is writing in it is not interrupted.
    if (planned.current && planned.current !== document.activeElement) planned.current.value = String(minutes)
  }, [minutes])
  useEffect(() => {
    const write = () => {
      const now = nowMs()
      const said = clockWords(words, elapsedMs(show.state, now))
      if (time.current && time.current.textContent !== said.shown) {
        time.current.textContent = said.shown
        time.current.setAttribute('aria-label', said.spoken)
      }
      const kept = paceOf(show.state, now)
      if (pace.current) {
        pace.current.dataset['pace'] = kept
        const text = kept === 'none' ? '' : words.say(`pace.${kept}`)
        if (pace.current.textContent !== text) pace.current.textContent = text
      }
    }
    write()
    const stop = show.subscribe(write)
    const timer = runs ? setInterval(write, TICK_MS) : undefined
    return () => {
      stop()
      clearInterval(timer)
    }
  }, [show, words, nowMs, runs])
  const plan = (value: number) =>
    show.change((state) => ({
      ...state,
      minutes: Number.isFinite(value) ? Math.round(Math.min(MOST_MINUTES, Math.max(0, value))) : 0,
    }))
  return (
    <div className="speaker-timer" role="group" aria-label={words.say('speaker.timer')}>
      <span ref={time} className="speaker-clock" role="timer" />
      <span ref={pace} className="speaker-pace" />
      <button
        type="button"
        onClick={() => show.change((state) => (runs ? paused(state, nowMs()) : ticking(state, nowMs())))}
      >
        {words.say(runs ? 'speaker.timer-pause' : 'speaker.timer-start')}
      </button>
      <button type="button" onClick={() => show.change((state) => zeroed(state, nowMs()))}>
        {words.say('speaker.timer-reset')}
      </button>
      <label htmlFor={id}>{words.say('speaker.planned')}</label>
      <input
        ref={planned}
        id={id}
        type="number"
        min={0}
        max={MOST_MINUTES}
        step={1}
        defaultValue={minutes}
        onChange={(event) => plan(event.target.valueAsNumber)}
      />
    </div>
  )
}

/** A time that was counted, as clocks show it and as it is said. */
export function clockWords(words: Words, ms: number): { readonly shown: string; readonly spoken: string } {
  const all = Math.floor(ms / 1000)
  const [minutes, seconds] = [Math.floor(all / 60), all % 60]
  const digits = words.number(Math.floor(seconds / 10)) + words.number(seconds % 10)
  return {
    shown: words.say('speaker.clock', { minutes: words.number(minutes), seconds: digits }),
    spoken: words.say('speaker.clock-spoken', { minutes, seconds }),
  }
}
