import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Words } from '../content/catalogue'
import { type AppStore, useAppState } from '../state/store'
import { comparedWith, whatChanged } from '../story/what-changed'
import { momentWords } from './moment-words'

/** Time that has stood still for so long is looked at, milliseconds. */
const LOOKED_MS = 500

/** The moment as it was last looked at, and the one before it, hours. */
interface Looked {
  readonly nowH: number
  readonly lastH: number | null
}

/** The largest changes since the hour that was looked at before, or since the event before: asked for, kept up at rest. */
export function WhatChanged({
  app,
  words,
  children,
}: {
  readonly app: AppStore
  readonly words: Words
  /** What stands beside its button. */
  readonly children: ReactNode
}) {
  const looked = useRef<Looked>({ nowH: app.ticker.playheadH, lastH: null })
  /** Null while nobody asks. */
  const [shown, setShown] = useState<Looked | null>(null)
  const id = useId()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const { playheadH, playback } = app.ticker
      if (playback.kind !== 'still' || playheadH === looked.current.nowH) return
      looked.current = { nowH: playheadH, lastH: looked.current.nowH }
      setShown((before) => before && looked.current)
    }
    const stop = app.ticker.subscribeReader(() => {
      clearTimeout(timer)
      timer = setTimeout(look, LOOKED_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [app])
  const toggle = () => {
    app.pause()
    const { playheadH } = app.ticker
    const { nowH } = looked.current
    if (playheadH !== nowH) looked.current = { nowH: playheadH, lastH: nowH }
    setShown(shown ? null : looked.current)
  }
  return (
    <>
      <div className="now-buttons">
        <button
          type="button"
          className="sources-button"
          aria-expanded={shown !== null}
          aria-controls={id}
          onClick={toggle}
        >
          {words.say('changed.open')}
        </button>
        {children}
      </div>
      {shown && <Changes app={app} words={words} id={id} looked={shown} />}
    </>
  )
}

function Changes({
  app,
  words,
  id,
  looked: { nowH, lastH },
}: {
  readonly app: AppStore
  readonly words: Words
  readonly id: string
  readonly looked: Looked
}) {
  const course = useAppState(app, (state) => state.course)
  const fromH = comparedWith(course, nowH, lastH)
  if (fromH === null) {
    return (
      <div className="changed" id={id}>
        <p>{words.say('changed.nothing-done')}</p>
      </div>
    )
  }
  const { underneath, mirror } = whatChanged(course, fromH, nowH)
  return (
    <div className="changed" id={id}>
      <h3>
        {words.say('changed.title', {
          now: momentWords(words, course, { timeH: nowH }),
          before: momentWords(words, course, { timeH: fromH }),
        })}
      </h3>
      <p>{words.say(`changed-mirror.${mirror}`)}</p>
      <p>{words.say(underneath.length > 0 ? 'changed.underneath' : 'changed.hardly')}</p>
      <ul>
        {underneath.map((one) => (
          <li key={one.id}>
            {words.say(`changed-thing.${one.id}`)} <strong>{words.say(`changed-size.${one.size}`)}</strong>
          </li>
        ))}
      </ul>
    </div>
  )
}
