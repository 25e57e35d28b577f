import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import type { Words } from '../content/catalogue'
import { isPlaying } from '../state/playback'
import { type AppStore, useAppState } from '../state/store'
import type { Moment } from '../state/ticker'
import type { LevelId } from '../state/view'
import type { Caption } from '../story/caption'
import type { Marking } from './terms'
import { captionWords, mirrorWords, momentWords } from './moment-words'
import { useMoment } from './use-moment'

interface PanelProps {
  readonly app: AppStore
  readonly words: Words
  /** Whom the words speak to. */
  readonly level: LevelId
}

/** A screen reader hears of a change once things have been still for this long after it was drawn. */
const QUIET_MS = 500

/** What is happening now: the moment, one sentence of what changed most, and what the mirror shows meanwhile. */
export function NowPanel({
  app,
  words,
  level,
  sources,
  patch,
  marking,
  tools,
}: PanelProps & {
  readonly sources: ReactNode
  /** Explains words in place, once it has come. */
  readonly marking: Marking | null
  /** What can be asked of the moment; its room is kept from the first. */
  readonly tools: ReactNode
  /** What the mirror shows, once it has loaded; its room is kept where it stands beside these words. */
  readonly patch: ReactNode
}) {
  const hasMirror = useAppState(app, (state) => state.view.mirror)
  const course = useAppState(app, (state) => state.course)
  const time = useRef<HTMLParagraphElement>(null)
  const sentence = useRef<HTMLParagraphElement>(null)
  const mirror = useRef<HTMLParagraphElement>(null)
  const said = useRef<Caption | null>(null)
  const saidTime = useRef('')
  useEffect(() => {
    said.current = null
    saidTime.current = ''
  }, [words, level, marking])
  const write = useCallback(
    (caption: Caption, now: Moment) => {
      // Compared with what was written: what a page says is a new text whenever it is asked for.
      const when = momentWords(words, course, now)
      if (when !== saidTime.current) {
        saidTime.current = when
        setText(time.current, when)
      }
      if (said.current === caption) return
      said.current = caption
      const put = (element: HTMLElement | null, text: string) => {
        if (marking && element) marking.write(element, text)
        else setText(element, text)
      }
      put(sentence.current, captionWords(words, caption, level))
      put(mirror.current, mirrorWords(words, caption.mirror, level))
    },
    [words, course, level, marking],
  )
  useMoment(app, write)
  return (
    <section className="now" aria-label={words.say('now.title')}>
      <p className="now-time" ref={time}>
        {words.say('time.before')}
      </p>
      <p className="now-sentence" ref={sentence}>
        {words.say('caption.before')}
      </p>
      {hasMirror && <div className="now-patch">{patch}</div>}
      <p className="now-mirror" ref={mirror}>
        {words.say('mirror.before')}
      </p>
      {sources}
      <div className="now-tools">{tools}</div>
      <LiveRegion app={app} words={words} level={level} />
    </section>
  )
}

/** Says the outcome of a change, politely, once a scrub or a step has come to rest. */
function LiveRegion({ app, words, level }: PanelProps) {
  const course = useAppState(app, (state) => state.course)
  const region = useRef<HTMLParagraphElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const drawn = useRef(0)
  const spoken = useRef<string | null>(null)
  const write = useCallback(
    (caption: Caption, now: Moment) => {
      cancelAnimationFrame(drawn.current)
      clearTimeout(timer.current)
      if (isPlaying(app.ticker.playback.kind) && spoken.current !== null) return
      // A story says its own steps.
      if (app.store.getState().story?.standing === 'told') return
      const text = `${momentWords(words, course, now)}. ${captionWords(words, caption, level)}`
      // The first sentence stands on the page anyway; only changes are announced.
      spoken.current ??= text
      // Counted from the drawn frame: a slow picture keeps keys waiting, and they are still one scrub.
      drawn.current = requestAnimationFrame(() => {
        timer.current = setTimeout(() => {
          if (text === spoken.current) return
          spoken.current = text
          setText(region.current, text)
        }, QUIET_MS)
      })
    },
    [app, words, course, level],
  )
  useMoment(app, write)
  useEffect(
    () => () => {
      cancelAnimationFrame(drawn.current)
      clearTimeout(timer.current)
    },
    [],
  )
  return <p className="visually-hidden" role="status" ref={region} />
}

function setText(element: HTMLElement | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text
}
