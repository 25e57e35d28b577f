import { type RefObject, useEffect, useId, useMemo, useRef } from 'react'
import type { Words } from '../content/catalogue'
import { BLOCK } from '../model/block'
import { type Course, sharedStateAt, type SkinState } from '../model/course'
import { LAYER_IDS, layerAt, layerTopMm } from '../model/skin/skin'
import type { StructureId, StructurePlace } from '../model/structures'
import type { PointedId } from '../state/pointed'
import { type AppStore, useAppState } from '../state/store'

/** How many glyphs of a kind stand round one channel now, at the lowest quality, and at most. */
export interface GlyphCount {
  readonly kind:
    'neutrophil' | 'macrophage' | 'fibroblast' | 'pdgf' | 'tgf-beta-1' | 'tgf-beta-3' | 'vegf' | 'fgf'
  readonly now: number
  readonly most: number
}

interface PartsProps {
  readonly app: AppStore
  readonly words: Words
  /** Where the structures of a course's block stand. */
  readonly placesOf: (course: Course) => readonly StructurePlace[]
  /** What stands round a channel at a moment. */
  readonly countsOf: (state: SkinState) => readonly GlyphCount[]
}

/** What is at one moment is written once it has stood still for this long. */
const REST_MS = 300

/** The picture's parts in words: what has come round the channels, and every layer and structure as a button that marks it. */
export function PictureParts({ app, words, placesOf, countsOf }: PartsProps) {
  const course = useAppState(app, (state) => state.course)
  const places = useMemo(() => placesOf(course), [course, placesOf])
  const present = useRef<HTMLUListElement>(null)
  const parts = useRef<HTMLUListElement>(null)
  useAtRest(app, course, countsOf, words, present, parts)
  const structures = [...new Set(places.map(({ id }) => id))]
  return (
    <>
      <h3>{words.say('describe.present')}</h3>
      <ul ref={present} />
      <h3>{words.say('describe.parts-title')}</h3>
      <p className="soft">{words.say('describe.parts-how')}</p>
      <ul ref={parts} className="parts">
        {LAYER_IDS.map((layer, index) => {
          const below = LAYER_IDS[index + 1]
          const said = words.say('describe.layer-place', {
            from: words.number(layerTopMm(course.skin, layer)),
            to: words.number(below ? layerTopMm(course.skin, below) : BLOCK.heightMm),
          })
          return (
            <Part key={layer} app={app} id={layer} name={words.say(`layer-short.${layer}`)} said={said} />
          )
        })}
        {structures.map((id) => (
          <Part
            key={id}
            app={app}
            id={id}
            name={words.say(`structure.${id}`)}
            said={placeWords(words, course, places, id)}
          />
        ))}
      </ul>
    </>
  )
}

/** One part: its button marks it in the picture while it has the focus or the pointer. */
function Part({
  app,
  id,
  name,
  said,
}: {
  readonly app: AppStore
  readonly id: PointedId
  readonly name: string
  readonly said: string
}) {
  const about = useId()
  const point = () => app.store.setState({ pointed: id })
  const letGo = () => {
    if (app.store.getState().pointed === id) app.store.setState({ pointed: null })
  }
  return (
    <li data-part={id}>
      <button
        type="button"
        className="quiet-button"
        aria-describedby={about}
        onFocus={point}
        onPointerEnter={point}
        onClick={point}
        onBlur={letGo}
        onPointerLeave={letGo}
      >
        {name}
      </button>
      <span id={about}>{said}</span>
    </li>
  )
}

/** Where the place stands at which a structure is pointed at. */
function placeWords(
  words: Words,
  { skin }: Course,
  places: readonly StructurePlace[],
  id: StructureId,
): string {
  const depthMm = Math.max(0, -(places.find((place) => place.id === id)?.at[1] ?? 0))
  return words.say('describe.place', {
    mm: words.number(depthMm),
    layer: words.say(`layer.${layerAt(skin, depthMm)}`),
  })
}

/** Writes what is there at the moment shown once it stands still: nothing renders, and nothing is announced. */
function useAtRest(
  app: AppStore,
  course: Course,
  countsOf: PartsProps['countsOf'],
  words: Words,
  present: RefObject<HTMLUListElement | null>,
  parts: RefObject<HTMLUListElement | null>,
): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const write = () => {
      const state = sharedStateAt(course, app.ticker.now)
      const counts = state.session < 0 ? [] : countsOf(state).filter(({ now }) => now > 0)
      const lines = counts.map(({ kind, now, most }) =>
        words.say('describe.count', { name: words.say(`legend.${kind}`), n: now, most }),
      )
      const said = lines.length > 0 ? lines : [words.say('describe.none-present')]
      present.current?.replaceChildren(
        ...said.map((line) => Object.assign(document.createElement('li'), { textContent: line })),
      )
      parts.current?.querySelector('[data-part="channel"]')?.toggleAttribute('hidden', state.session < 0)
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(write, REST_MS)
    }
    write()
    const stop = app.ticker.subscribeReader(later)
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [app, course, countsOf, words, present, parts])
}
