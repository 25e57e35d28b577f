import { useEffect, useRef, useState } from 'react'
import type { Words } from '../content/catalogue'
import { type Course, sharedStateAt, type SkinState } from '../model/course'
import { isPlaying } from '../state/playback'
import type { DrawnGlyphs, Projection } from '../state/projector'
import { standingOf } from '../state/lens'
import { type PartId, thingOf } from '../state/shown'
import { type AppStore, useAppState } from '../state/store'

/** What is found at a place of the picture. */
export interface Found {
  readonly part: PartId
  /** Where it is seen, CSS pixels of the picture. */
  readonly x: number
  readonly y: number
  /** Of a glyph: how much of its kind's usual height one drawn stands for, share. */
  readonly standsFor: number | null
}

/** Looks at a place of the picture, CSS pixels, that may be missed by `slopPx`; null where there is nothing to name. */
export type Finder = (
  course: Course,
  at: {
    readonly px: number
    readonly py: number
    readonly slopPx: number
    readonly projection: Projection
    readonly glyphs: DrawnGlyphs | null
    readonly state: SkinState
    readonly isShown: (part: PartId) => boolean
  },
) => Found | null

/** The mouse names what it rests on after so long, and takes the name away so long after it left, milliseconds. */
const REST_MS = 220
const LEAVE_MS = 450
/** A press that moves farther is no tap, pixels. */
const TAP_PX = 6
/** How far beside a thing one may point, pixels. */
const SLOP = { mouse: 4, finger: 14 } as const
/** Under needles that press deeper than this nothing stands where it rests, mm. */
const PRESSED_MM = 0.01
/** Room between a thing and its name, and to the picture's edge, pixels. */
const GAP_PX = 10
const EDGE_PX = 6

interface PointingProps {
  readonly app: AppStore
  readonly words: Words
  readonly find: Finder
}

/**
 * Names what is pointed at in the picture: under a resting mouse, or by a tap. It reads where things are drawn and asks
 * for no frame. Keys reach the same by the names over the picture, the legend and the list of words.
 */
export function Pointing({ app, words, find }: PointingProps) {
  const course = useAppState(app, (state) => state.course)
  const label = useRef<HTMLDivElement>(null)
  const anchor = useRef<HTMLSpanElement>(null)
  const [found, setFound] = useState<Found | null>(null)

  useEffect(() => {
    const stage = anchor.current?.parentElement
    if (!stage) return undefined
    return followPointer(app, course, stage, find, setFound)
  }, [app, course, find])

  // What moves, turns or is lit anew is no longer where its name points.
  useEffect(() => {
    if (!found) return undefined
    const forget = () => setFound(null)
    const leave = ({ key }: KeyboardEvent) => key === 'Escape' && forget()
    document.addEventListener('keydown', leave)
    const stops = [
      app.ticker.subscribe(forget),
      app.projector.subscribe(forget, forget),
      () => document.removeEventListener('keydown', leave),
    ]
    return () => stops.forEach((stop) => stop())
  }, [app, found])

  useEffect(() => {
    const stage = anchor.current?.parentElement
    if (found && stage && label.current) place(label.current, stage, found)
  }, [found])

  return (
    <>
      <span ref={anchor} hidden />
      {found && (
        <>
          <svg
            className="pick-ring"
            viewBox="-12 -12 24 24"
            style={{ left: found.x, top: found.y }}
            aria-hidden="true"
          >
            <circle r="9" />
            <circle r="9" />
          </svg>
          <div ref={label} className="pick-label" data-pick={found.part}>
            <div className="pick-head">
              <p className="pick-name">{words.say(`term.${found.part}`)}</p>
              <button
                type="button"
                className="quiet-button"
                aria-label={words.say('why.of', { name: words.say(`term.${found.part}`) })}
                onClick={() => {
                  setFound(null)
                  app.askWhy(found.part)
                }}
              >
                {words.say('why.open')}
              </button>
            </div>
            {found.standsFor !== null && (
              <p>{words.say('pick.stands-for', { percent: words.number(100 * found.standsFor, 0) })}</p>
            )}
            <p>{words.say(`card.${standingOf(found.part)}`)}</p>
          </div>
        </>
      )}
    </>
  )
}

/** Hears where the mouse rests and where a tap falls on the picture itself. Returns how to stop. */
function followPointer(
  app: AppStore,
  course: Course,
  stage: HTMLElement,
  find: Finder,
  tell: (found: Found | null) => void,
): () => void {
  const abort = new AbortController()
  const { signal } = abort
  let timer: ReturnType<typeof setTimeout> | undefined
  let [x, y, pressX, pressY] = [0, 0, 0, 0]

  const look = (slopPx: number) => {
    const projection = app.projector.current
    if (!projection || isPlaying(app.ticker.playback.kind)) return
    const state = sharedStateAt(course, app.ticker.now)
    if (state.dentMm > PRESSED_MM) {
      tell(null)
      return
    }
    const { left, top } = stage.getBoundingClientRect()
    const { shown } = app.store.getState().view
    tell(
      find(course, {
        px: x - left,
        py: y - top,
        slopPx,
        projection,
        glyphs: projection.drawn(),
        state,
        isShown: (part) => shown[thingOf(part)] !== 'hidden',
      }),
    )
  }
  const atRest = () => look(SLOP.mouse)
  const forget = () => tell(null)

  stage.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType !== 'mouse') return
      clearTimeout(timer)
      // On its own label the name stays; while a button is held something is dragged.
      if (event.buttons !== 0 || isLabel(event.target)) return
      x = event.clientX
      y = event.clientY
      timer = isPicture(event.target) ? setTimeout(atRest, REST_MS) : setTimeout(forget, LEAVE_MS)
    },
    { signal },
  )
  stage.addEventListener(
    'pointerleave',
    (event) => {
      if (event.pointerType !== 'mouse') return
      clearTimeout(timer)
      timer = setTimeout(forget, LEAVE_MS)
    },
    { signal },
  )
  stage.addEventListener(
    'pointerdown',
    (event) => {
      clearTimeout(timer)
      pressX = event.clientX
      pressY = event.clientY
      if (!isLabel(event.target)) forget()
    },
    { signal, capture: true },
  )
  stage.addEventListener(
    'click',
    (event) => {
      if (!isPicture(event.target) || Math.hypot(event.clientX - pressX, event.clientY - pressY) > TAP_PX)
        return
      x = event.clientX
      y = event.clientY
      look(event.pointerType === 'mouse' ? SLOP.mouse : SLOP.finger)
    },
    { signal },
  )
  return () => {
    abort.abort()
    clearTimeout(timer)
  }
}

/** Whether a pointer is over the picture, not over what is laid over it or a needle to be pulled. */
function isPicture(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('.block-canvas')) return !target.classList.contains('over-needle')
  return target.closest('svg.section') !== null && target.getAttribute('data-part') !== 'needles'
}

function isLabel(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.pick-label') !== null
}

/** Puts a label beside its thing, over it where there is room, within the picture. */
function place(label: HTMLElement, stage: HTMLElement, { x, y }: Found): void {
  const { offsetWidth: width, offsetHeight: height } = label
  const within = (value: number, most: number) => Math.max(EDGE_PX, Math.min(value, most - EDGE_PX))
  const over = y - GAP_PX - height
  const top = over >= EDGE_PX ? over : y + GAP_PX
  label.style.left = `${within(x - width / 2, stage.clientWidth - width)}px`
  label.style.top = `${within(top, stage.clientHeight - height)}px`
}
