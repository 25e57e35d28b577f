import type { Words } from '../../content/catalogue'
import { roomOf } from '../../state/compare'
import type { Projection } from '../../state/projector'
import type { AppStore } from '../../state/store'
import type { SectionManner } from '../../section/manner'
import { structurePlaces } from '../../tissue/places'
import { fieldValueWords } from '../../ui/compare-words'
import type { Box } from '../../ui/free-spot'
import { fetchLines, fetchSection } from '../later'
import { footOf, moved, type Paper, paperOf, type Said, stampOn } from './compose'
import { composedSvg } from './composed-svg'
import { labelsOf } from './labels'
import { canvasMeasure, drawMarks, INKS, type Mark } from './marks'
import { drawGround, drawSide, type Side, stageOf, tagIn } from './paint'
import { sayer } from './said'
import { shootSection } from './section-shot'
import { shapeOf } from './shape'
import { isDark } from './theme'

/** How a picture is to be made. */
export interface PictureWish {
  readonly widthPx: number
  readonly heightPx: number
  /** Nothing behind the skin and the words. */
  readonly clear: boolean
  /** In the finest quality that stands ready. */
  readonly finest: boolean
  /** The flat section, whatever the page shows; in a manner of its own where one is given. */
  readonly section?: { readonly manner: SectionManner | undefined }
  /** The hours that will be asked for: what is said below the picture then has room at all of them. */
  readonly hours: readonly number[]
}

/** What was drawn of a moment. */
export interface Drawn {
  /** The stamps' boxes, device pixels. */
  readonly stamps: readonly Box[]
  readonly said: Said
}

/** Makes pictures of one view, hour by hour. */
export interface PictureMaker {
  readonly paper: Paper
  /** The section stands in for the block. */
  readonly isSection: boolean
  /** Draws a moment onto a canvas of the paper's size. */
  draw(context: CanvasRenderingContext2D, timeH: number): Promise<Drawn>
  /** The section of a moment with all that is written, as one SVG. */
  svg(timeH: number): string
  dispose(): void
}

const NO_HALO = 0
const CLEAR_HALO = 2.5

/** Gets everything ready to draw what an instance shows now, in another size. */
export async function createPictureMaker(
  app: AppStore,
  words: Words,
  address: string,
  wish: PictureWish,
): Promise<PictureMaker> {
  const { view, beside, lines, course, lit } = app.store.getState()
  const paper = paperOf(wish.widthPx, wish.heightPx)
  const inks = INKS[wish.section?.manner ? 'print' : isDark() ? 'dark' : 'light']
  const { direction } = words
  const scratch = document.createElement('canvas').getContext('2d')
  if (!scratch) throw new Error('no canvas')
  const measure = canvasMeasure(scratch)
  const say = sayer({ words, course, level: view.level, address })
  const halo = wish.clear ? CLEAR_HALO : NO_HALO
  const feet = wish.hours.map((hour) => footOf(say(hour), paper, measure, direction, halo).heightPx)
  const picture: Box = {
    left: 0,
    top: 0,
    right: paper.width,
    bottom: paper.height - Math.ceil(Math.max(...feet)),
  }
  const wantsSection = wish.section !== undefined || view.picture === 'section' || lines === 'instead'
  const sides = beside ? [app, beside] : [app]
  const isSection = wantsSection || sides.some((side) => side.projector.painter === null)
  const module = isSection ? await fetchSection() : null
  const manner = wish.section
    ? wish.section.manner
    : isSection && lines !== 'off'
      ? (await fetchLines()).LINES
      : undefined
  const placesOf = new Map(sides.map((side) => [side, structurePlaces(side.store.getState().course)]))
  const laid = sides.map((side, i): Side => {
    const isFirst = i === 0
    const { plan, framed } = side.store.getState()
    const compare = view.compare
    const wipe = compare?.wipeShare ?? null
    const split = beside !== null && wipe === null
    const half = picture.right / 2
    const box = split
      ? { ...picture, left: isFirst ? 0 : half, right: isFirst ? half : picture.right }
      : picture
    const [from, to] = roomOf(beside ? compare : null, isFirst)
    const seen =
      split || !beside ? box : { ...picture, left: from * picture.right, right: to * picture.right }
    const tag =
      beside && compare
        ? words.say('export.side', {
            side: words.say(isFirst ? 'compare.first' : 'compare.second'),
            value: fieldValueWords(words, plan, compare.field),
          })
        : null
    const stage = stageOf(box)
    const shot = module
      ? shootSection({
          module,
          plan,
          view,
          framed,
          lit,
          stage,
          timeH: wish.hours[0],
          manner,
          onPaper: wish.section?.manner !== undefined,
        })
      : null
    return { app: side, box, seen, tag, shot, canvas: document.createElement('canvas') }
  })
  const stampsIn = (projections: readonly Projection[]) => {
    const wiped = laid.length > 1 && laid[0].box === laid[1].box
    // Where both lie in one picture one stamp lies over both.
    const of = wiped ? laid.slice(0, 1) : laid
    return of.map((side, i) =>
      stampOn(
        words.say('app.stamp'),
        side.box,
        shapeOf(projections[i]).map(({ x, y }) => ({ x: x + side.box.left, y: y + side.box.top })),
        measure,
      ),
    )
  }

  /** All that is written over the picture, from the paper's corner. */
  function overlay(projections: readonly Projection[], timeH: number): { marks: Mark[]; stamps: Box[] } {
    const stamps = stampsIn(projections)
    const marks: Mark[] = []
    laid.forEach((side, i) => {
      const { left, top } = side.box
      const local = (box: Box) => ({
        left: box.left - left,
        top: box.top - top,
        right: box.right - left,
        bottom: box.bottom - top,
      })
      const tag = side.tag === null ? null : tagIn(side.tag, side.seen, measure, direction)
      const { width, height } = { width: side.box.right - left, height: side.box.bottom - top }
      marks.push(
        ...moved(
          labelsOf({
            course: side.app.store.getState().course,
            view,
            timeH,
            projection: projections[i],
            places: placesOf.get(side.app) ?? [],
            width,
            height,
            seen: local(side.seen),
            taken: [...stamps.map(({ box }) => local(box)), ...(tag ? [local(tag.box)] : [])],
            words,
            measure,
          }),
          left,
          top,
        ),
        ...(tag?.marks ?? []),
      )
    })
    if (laid.length > 1) {
      const x = laid[1].seen.left
      marks.push({
        kind: 'path',
        d: `M${x} ${picture.top}L${x} ${picture.bottom}`,
        stroke: 'paper',
        widthPx: 3,
        fill: null,
        halo: 0,
      })
    }
    for (const { marks: own } of stamps) marks.push(...own)
    return { marks, stamps: stamps.map(({ box }) => box) }
  }

  const footAt = (said: Said) => moved(footOf(said, paper, measure, direction, halo).marks, 0, picture.bottom)

  return {
    paper,
    isSection,
    async draw(context, timeH) {
      const said = say(timeH)
      const { scale } = paper
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.clearRect(0, 0, paper.widthPx, paper.heightPx)
      context.save()
      context.scale(scale, scale)
      if (!wish.clear) {
        const boxes = laid.map(({ box }) => box)
        drawGround(context, picture, boxes, paper, inks, manner !== undefined)
      }
      context.restore()
      const projections: Projection[] = []
      for (const side of laid) projections.push(await drawSide(context, side, timeH, scale, wish.finest))
      const { marks, stamps } = overlay(projections, timeH)
      context.save()
      context.scale(scale, scale)
      drawMarks(context, marks, inks, direction)
      drawMarks(context, footAt(said), inks, direction)
      context.restore()
      return {
        said,
        stamps: stamps.map((box) => ({
          left: box.left * scale,
          top: box.top * scale,
          right: box.right * scale,
          bottom: box.bottom * scale,
        })),
      }
    },
    svg(timeH) {
      const said = say(timeH)
      const drawn = laid.map((side) => {
        if (!side.shot) throw new Error('only the section is drawn as SVG')
        return side.shot.at(timeH)
      })
      const { marks } = overlay(
        drawn.map(({ projection }) => projection),
        timeH,
      )
      return composedSvg({
        title: words.say('export.picture-title', { moment: said.moment }),
        said,
        locale: words.locale,
        paper,
        inks,
        direction,
        ground: wish.clear ? null : { picture, isPlain: manner !== undefined },
        pictures: laid.map(({ box, seen }, i) => ({ box, seen, svg: drawn[i].svg })),
        marks: [...marks, ...footAt(said)],
      })
    },
    dispose() {
      for (const { shot } of laid) shot?.dispose()
    },
  }
}
