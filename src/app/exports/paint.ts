import type { Projection } from '../../state/projector'
import type { AppStore } from '../../state/store'
import type { Box } from '../../ui/free-spot'
import type { Paper } from './compose'
import { boxPath, type Inks, type Mark } from './marks'
import type { SectionShot } from './section-shot'
import type { Direction, Measure } from './text'

/** One side of what is seen: the whole of it, or one plan of two. */
export interface Side {
  readonly app: AppStore
  /** Where its picture lies, and what of it is seen, pixels of the layout. */
  readonly box: Box
  readonly seen: Box
  readonly tag: string | null
  /** Its section, where that is what is drawn. */
  readonly shot: SectionShot | null
  /** Where the block is drawn before it is laid on the paper. */
  readonly canvas: HTMLCanvasElement
}

/** The size of a box in pixels of the layout: what a page's stage would be. */
export function stageOf(box: Box): { readonly widthPx: number; readonly heightPx: number } {
  return { widthPx: box.right - box.left, heightPx: box.bottom - box.top }
}

/** What lies behind skin and words: the stage's light, the paper below. */
export function drawGround(
  context: CanvasRenderingContext2D,
  picture: Box,
  boxes: readonly Box[],
  paper: Paper,
  inks: Inks,
  isPlain: boolean,
): void {
  context.fillStyle = inks.paper
  context.fillRect(0, 0, paper.width, paper.height)
  if (isPlain) {
    context.fillStyle = inks.panel
    context.fillRect(0, 0, picture.right, picture.bottom)
    return
  }
  for (const box of boxes) {
    const { widthPx, heightPx } = stageOf(box)
    context.save()
    context.beginPath()
    context.rect(box.left, box.top, widthPx, heightPx)
    context.clip()
    // As the page's: an ellipse that reaches the farthest corner, from half across and three tenths down.
    const [rx, ry] = [(widthPx / 2) * Math.SQRT2, heightPx * 0.7 * Math.SQRT2]
    context.translate(box.left + widthPx / 2, box.top + heightPx * 0.3)
    context.scale(rx, ry)
    const light = context.createRadialGradient(0, 0, 0, 0, 0, 1)
    light.addColorStop(0, inks.middle)
    light.addColorStop(1, inks.edge)
    context.fillStyle = light
    context.fillRect(-2, -2, 4, 4)
    context.restore()
  }
}

/** Draws one side's picture of a moment; tells how it is seen, in pixels of the layout from its own corner. */
export async function drawSide(
  context: CanvasRenderingContext2D,
  { app, box, seen, shot, canvas }: Side,
  timeH: number,
  scale: number,
  finest: boolean,
): Promise<Projection> {
  const device = (value: number) => Math.round(value * scale)
  const left = device(box.left)
  const top = device(box.top)
  const widthPx = device(box.right) - left
  const heightPx = device(box.bottom) - top
  let projection: Projection
  let image: CanvasImageSource
  if (shot) {
    const drawn = shot.at(timeH)
    projection = drawn.projection
    image = await imageOf(
      drawn.svg.replace(/width="[^"]*" height="[^"]*"/, `width="${widthPx}" height="${heightPx}"`),
    )
  } else {
    const { painter } = app.projector
    if (!painter) throw new Error('the picture changed while it was drawn')
    canvas.width = widthPx
    canvas.height = heightPx
    // Its pixels come from memory and go there.
    const own = canvas.getContext('2d', { willReadFrequently: true })
    if (!own) throw new Error('no canvas')
    projection = await painter.paint(
      { widthPx, heightPx, stage: stageOf(box), timeH, finest },
      (pixels, x, y, wide) => own.putImageData(new ImageData(pixels, wide), x, y),
    )
    image = canvas
  }
  context.save()
  context.beginPath()
  context.rect(
    device(seen.left),
    device(seen.top),
    device(seen.right) - device(seen.left),
    device(seen.bottom) - device(seen.top),
  )
  context.clip()
  context.drawImage(image, left, top, widthPx, heightPx)
  context.restore()
  return projection
}

/** A drawing as an image. By a data address: others would be another origin's where the page has none of its own. */
async function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  return image
}

/** Which side a picture is, in its upper corner. */
export function tagIn(
  text: string,
  seen: Box,
  measure: Measure,
  direction: Direction,
): { readonly box: Box; readonly marks: readonly Mark[] } {
  const px = 14
  const width = Math.min(measure(text, px, 600) + 20, seen.right - seen.left - 16)
  const height = 26
  const left = direction === 'ltr' ? seen.left + 10 : seen.right - 10 - width
  const top = seen.top + 10
  return {
    box: { left: left - 4, top: top - 4, right: left + width + 4, bottom: top + height + 4 },
    marks: [
      {
        kind: 'path',
        d: boxPath(left, top, width, height, 13),
        stroke: 'line',
        widthPx: 1,
        fill: 'paper',
        halo: 0,
      },
      {
        kind: 'text',
        x: left + width / 2,
        y: top + height / 2 + px * 0.35,
        text,
        px,
        weight: 600,
        ink: 'ink',
        side: 'middle',
        halo: 0,
      },
    ],
  }
}
