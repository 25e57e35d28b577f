import { type CSSProperties, useEffect } from 'react'
import { axisShare, timeAtShare } from '../state/axis'
import { type Loop, loopBetween, withLoopEnd } from '../state/loop'
import { type AppStore, useAppState } from '../state/store'
import { type ChartPlace, GROUND_PX } from './layout'
import type { PartsWords } from './parts-words'
import { RANGE_STEPS } from './scrubber'
import { useDrag } from './use-drag'

interface LoopProps {
  readonly app: AppStore
  readonly words: PartsWords
  readonly place: ChartPlace
}

/** A hand that moved less than this pressed, and did not draw. */
const DRAWN_PX = 5

/** Where the loop is. */
export function LoopShade({ app, place: { x } }: Omit<LoopProps, 'words'>) {
  const loop = useAppState(app, (state) => state.view.loop)
  if (!loop) return null
  const [from, to] = [x(loop.fromH), x(loop.toH)]
  return (
    <g className="loop-shade">
      <rect x={from} width={to - from} height={GROUND_PX} />
      <path d={`M${from} 0V${GROUND_PX}M${to} 0V${GROUND_PX}`} />
    </g>
  )
}

/** The strip above the lanes: drawn along, it makes the loop; pressed, it moves the playhead. The handles lie on it. */
export function LoopBrush({ app, words, place }: LoopProps) {
  const loop = useAppState(app, (state) => state.view.loop)
  useEscape(app, loop !== null)
  const share = (px: number) => axisShare(place.x.invert(px), app.store.getState().axis)
  const strip = useDrag<{ readonly fromPx: number; drawn: boolean }>({
    start: (px) => ({ fromPx: px, drawn: false }),
    move(px, held) {
      held.drawn ||= Math.abs(px - held.fromPx) > DRAWN_PX
      if (held.drawn)
        app.setView({ loop: loopBetween(share(held.fromPx), share(px), app.store.getState().axis) })
    },
    end(held) {
      if (!held.drawn) app.ticker.seek(place.x.invert(held.fromPx))
    },
  })
  return (
    <>
      <div className="loop-strip" title={words.loopStrip} {...strip} />
      {loop && (
        <>
          <Handle app={app} end="fromH" loop={loop} label={words.loopStart} words={words} place={place} />
          <Handle app={app} end="toH" loop={loop} label={words.loopEnd} words={words} place={place} />
        </>
      )}
    </>
  )
}

/** One end of the loop: dragged along the chart, or moved by keys as the native slider that it is. */
function Handle({
  app,
  words,
  place: { x },
  end,
  loop,
  label,
}: LoopProps & { readonly end: keyof Loop; readonly loop: Loop; readonly label: string }) {
  const axis = useAppState(app, (state) => state.axis)
  const put = (share: number) => {
    const now = app.store.getState().view.loop
    if (now) app.setView({ loop: withLoopEnd(now, end, share, axis) })
  }
  const drag = useDrag<number>({
    start(px, element) {
      element.querySelector('input')?.focus({ preventScroll: true })
      return px - x(loop[end])
    },
    move: (px, grabbedPx) => put(axisShare(x.invert(px - grabbedPx), axis)),
  })
  return (
    <div
      className={`loop-handle loop-${end === 'fromH' ? 'from' : 'to'}`}
      style={{ '--at': `${x(loop[end])}px` } as CSSProperties}
      {...drag}
    >
      <input
        type="range"
        min={0}
        max={RANGE_STEPS}
        step={1}
        value={Math.round(axisShare(loop[end], axis) * RANGE_STEPS)}
        aria-label={label}
        aria-valuetext={words.hour(loop[end])}
        onChange={(event) =>
          put(axisShare(timeAtShare(event.target.valueAsNumber / RANGE_STEPS, axis), axis))
        }
      />
    </div>
  )
}

/** Escape lets the loop go, while nothing else wants the key. */
function useEscape(app: AppStore, active: boolean): void {
  useEffect(() => {
    if (!active) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return
      const { target } = event
      if (target instanceof Element && target !== document.body && !target.closest('.time')) return
      app.setView({ loop: null })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [app, active])
}
