import { type ComponentType, useMemo, useSyncExternalStore } from 'react'
import type { Words } from '../../content/catalogue'
import type { Course } from '../../model/course'
import { LAYER_IDS, type LayerId, type Skin } from '../../model/skin/skin'
import type { SectionManner } from '../../section/manner'
import type { SectionProps } from '../../section/section'
import type { StageSize } from '../../state/framing'
import type { Projection } from '../../state/projector'
import { type AppStore, useAppState } from '../../state/store'
import { captionAt } from '../../story/caption'
import { captionWords, momentWords } from '../../ui/moment-words'

/** What draws the view on paper: the flat section, in lines. Handed in, as it has a chunk of its own. */
export interface PaperDrawing {
  readonly Section: ComponentType<SectionProps>
  readonly manner: SectionManner
}

/** The view in lines, with the layers named beside it and what is to be seen below it; the stamp lies in it. */
export function PaperPicture({
  app,
  words,
  drawing: { Section, manner },
  size,
}: {
  /** An instance of the sheet's own, which stands still. */
  readonly app: AppStore
  readonly words: Words
  readonly drawing: PaperDrawing
  readonly size: StageSize
}) {
  const course = useAppState(app, (state) => state.course)
  const { now } = app.ticker
  const caption = captionAt(course, now)
  return (
    <figure className="paper-picture">
      <div className="paper-picture-row">
        <div className="paper-stage" style={{ width: size.widthPx, height: size.heightPx }}>
          <Section app={app} stage={size} active label={words.say('stage.canvas')} manner={manner} />
          <p className="paper-stamp">{words.say('app.stamp')}</p>
        </div>
        <LayerNames app={app} course={course} words={words} size={size} />
      </div>
      <figcaption>
        <strong>{momentWords(words, course, now)}</strong> {captionWords(words, caption, 'plain')}
      </figcaption>
    </figure>
  )
}

/** Least room from one name to the next, and what a name takes, px. */
const NAME_PX = 15

interface Place {
  readonly id: LayerId
  /** Middle of the layer, as far as it is in the picture, and of its name, px from the top. */
  readonly layerPx: number
  readonly namePx: number
}

/** Names the layers that are in the picture, each at its height or as near as there is room. */
function LayerNames({
  app,
  course,
  words,
  size: { heightPx },
}: {
  readonly app: AppStore
  readonly course: Course
  readonly words: Words
  readonly size: StageSize
}) {
  const projection = useSyncExternalStore(
    (tell) => app.projector.subscribe(tell),
    () => app.projector.current,
  )
  const places = useMemo(
    () => (projection ? placesOf(projection, course.skin, heightPx) : []),
    [projection, course, heightPx],
  )
  return (
    <ol className="paper-layers" style={{ height: heightPx }}>
      {places.map(({ id, layerPx, namePx }) => (
        <li key={id} style={{ top: namePx }}>
          <svg className="paper-leader" viewBox="0 -40 14 80" aria-hidden="true">
            <path d={`M0 ${(layerPx - namePx).toFixed(1)}L12 0`} />
          </svg>
          {words.say(`layer-short.${id}`)}
        </li>
      ))}
    </ol>
  )
}

/** The layers that are in the picture, with places for their names. */
function placesOf(projection: Projection, skin: Skin, heightPx: number): readonly Place[] {
  const point = { x: 0, y: 0 }
  const bordersPx = layerBordersMm(skin).map((depthMm) => {
    projection.toScreen(point, 0, -depthMm, 0)
    return point.y
  })
  const seen = LAYER_IDS.flatMap((id, i): readonly Place[] => {
    const from = Math.max(0, bordersPx[i])
    const to = Math.min(heightPx, bordersPx[i + 1])
    if (to - from < 2) return []
    const layerPx = (from + to) / 2
    return [{ id, layerPx, namePx: layerPx }]
  })
  return spread(seen, heightPx)
}

/** Depths of the borders of layers, top down, the surface first, mm. */
function layerBordersMm(skin: Skin): readonly number[] {
  const { stratumCorneumMm, epidermisMm, papillaryDermisMm, dermisBottomMm, fatMm } = skin
  return [
    0,
    stratumCorneumMm,
    epidermisMm,
    epidermisMm + papillaryDermisMm,
    dermisBottomMm,
    dermisBottomMm + fatMm,
  ]
}

/** Moves names apart that would lie over one another, down first, then up from the lower edge. */
function spread(places: readonly Place[], heightPx: number): readonly Place[] {
  const names = places.map(({ namePx }) => Math.max(namePx, NAME_PX / 2))
  for (let i = 1; i < names.length; i++) names[i] = Math.max(names[i], names[i - 1] + NAME_PX)
  const lowest = heightPx - NAME_PX / 2
  for (let i = names.length - 1; i >= 0; i--) {
    names[i] = Math.min(names[i], lowest - (names.length - 1 - i) * NAME_PX)
  }
  return places.map((place, i) => ({ ...place, namePx: names[i] }))
}
