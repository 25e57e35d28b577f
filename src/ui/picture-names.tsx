import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Words } from '../content/catalogue'
import { type Course, sharedStateAt } from '../model/course'
import { CLOSED } from '../model/events'
import { Q } from '../model/healing/states'
import { HOVER_MM } from '../model/needle/stroke'
import { LAYER_IDS } from '../model/skin/skin'
import { STRUCTURE_IDS, type StructurePlace } from '../model/structures'
import { roomOf } from '../state/compare'
import { thingOf } from '../state/shown'
import { type AppStore, useAppState } from '../state/store'
import type { Moment } from '../state/ticker'
import type { AboutId } from './evidence-topic'
import { createPins } from './pins'
import { placeNames } from './place-names'

/** A channel is named while it is open above or at least this much clot fills it; later it is tissue again. */
const NAMED_CLOT = 0.15
/** From this dent on things stand beside their names, mm. */
const PRESSED_MM = 0.01
/** How far over the skin a waiting needle is pointed at, mm: a little over its tip. */
const NEEDLE_NAMED_MM = HOVER_MM + 0.08

interface NamesProps {
  readonly app: AppStore
  readonly words: Words
  /** Where the structures of a course's block stand. */
  readonly placesOf: (course: Course) => readonly StructurePlace[]
  /** Someone pressed a name. By keys the same is reached from the legend's sources. */
  readonly onAbout: (id: AboutId) => void
}

/**
 * Names laid over the picture: the layers in a column beside the ruler, each structure by a line to its thing, and
 * how much larger than life all is drawn.
 */
export function PictureNames({ app, words, placesOf, onAbout }: NamesProps) {
  const course = useAppState(app, (state) => state.course)
  const { labels, mirror, shown, view: name, compare } = useAppState(app, (state) => state.view)
  const printing = useAppState(app, (state) => state.printing)
  const isFirst = useAppState(app, (state) => state.beside !== null)
  const svg = useRef<SVGSVGElement>(null)
  const [pins] = useState(createPins)

  useEffect(() => {
    const root = svg.current
    if (!root || !labels) return undefined
    let session = Number.NaN
    let pressed = false
    let waiting = -1
    const places = placesOf(course)
    const place = () => {
      const named = places.filter(
        (one) =>
          (one.session === undefined || one.session === session) && shown[thingOf(one.id)] !== 'hidden',
      )
      const channel = places.find(({ id, session: of }) => id === 'channel' && of === waiting)
      root.classList.toggle('pressed', pressed)
      placeNames(root, pins, {
        course,
        shown,
        view: name,
        projection: app.projector.current,
        places: named,
        needle:
          channel && shown['needle-track'] !== 'hidden'
            ? [channel.at[0], NEEDLE_NAMED_MM, channel.at[2]]
            : null,
        room: roomOf(printing ? null : compare, isFirst),
        words,
      })
    }
    const follow = (now: Moment) => {
      const state = sharedStateAt(course, now)
      const open = state.zone[Q.clot] >= NAMED_CLOT || state.zone[Q.closure] < CLOSED
      const next = open && state.needlePresence <= 0 ? state.session : -1
      // Under pressing needles nothing stands where it rests: no name would point at its thing.
      const under = state.dentMm > PRESSED_MM
      const idle = state.tipDepthMm <= -HOVER_MM && state.needlePresence > 0 ? state.needleSession : -1
      if (next === session && under === pressed && idle === waiting) return
      session = next
      pressed = under
      waiting = idle
      place()
    }
    const move = () => {
      if (app.projector.current) pins.move(app.projector.current)
    }
    follow(app.ticker.now)
    const stops = [app.ticker.subscribeReader(follow), app.projector.subscribe(place, move)]
    return () => stops.forEach((stop) => stop())
  }, [app, compare, course, isFirst, labels, mirror, name, pins, printing, placesOf, shown, words])

  if (!labels) return null
  return (
    <svg ref={svg} className="overlay names" role="group" aria-label={words.say('stage.names')}>
      <text data-scale="" x="12" y="20" aria-hidden="true" />
      <g data-bar="" aria-hidden="true">
        <path data-thing="" />
        <text data-thing-name="" />
        <path data-bar-line="" />
        <text data-bar-name="" />
      </g>
      {LAYER_IDS.map((layer) => (
        <text key={layer} data-layer={layer} className="layer-name" {...button(() => onAbout(layer))}>
          {words.say(`layer-short.${layer}`)}
        </text>
      ))}
      <g data-structure="needle" className="unseen" aria-hidden="true">
        <path />
        <circle r="2.5" />
        <text>{words.say('legend.needle')}</text>
      </g>
      {STRUCTURE_IDS.map((id) => (
        <g key={id} data-structure={id} className="unseen">
          <path />
          <circle r="2.5" />
          <text {...button(() => onAbout(id))}>{words.say(`structure.${id}`)}</text>
        </g>
      ))}
    </svg>
  )
}

/** A name that can be pressed, by pointer or by key. */
function button(press: () => void) {
  return {
    role: 'button',
    tabIndex: 0,
    onClick: press,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      press()
    },
  } as const
}
