import type { Words } from '../../content/catalogue'
import type { AppStore } from '../../state/store'
import type { Box } from '../../ui/free-spot'
import { createPictureMaker } from './picture'

/** Sizes of a picture, pixels: for a page, for a slide, for a wall, and square. */
export const PICTURE_SIZES = [
  { widthPx: 1280, heightPx: 720 },
  { widthPx: 1920, heightPx: 1080 },
  { widthPx: 3840, heightPx: 2160 },
  { widthPx: 1080, heightPx: 1080 },
] as const

/** A finished picture. */
export interface Still {
  readonly blob: Blob
  readonly widthPx: number
  readonly heightPx: number
  /** Where the stamps lie, pixels. */
  readonly stamps: readonly Box[]
  readonly moment: string
  /** The flat section was drawn. */
  readonly isSection: boolean
}

interface StillOf {
  readonly app: AppStore
  readonly words: Words
  readonly address: string
  readonly widthPx: number
  readonly heightPx: number
  readonly clear: boolean
  /** A smaller one will do where the device cannot hold one of that size. */
  readonly orSmaller: boolean
}

/** Smaller than this nothing is tried: its words could not be read. */
const LEAST_WIDTH_PX = 480

/**
 * Makes a picture of what an instance shows now; where the device cannot hold one of that size, half of it, and half of
 * that. Rejects where there is none, or the view changed meanwhile.
 */
export async function makeStill(of: StillOf): Promise<Still> {
  let { widthPx, heightPx } = of
  for (;;) {
    const made = await tryStill({ ...of, widthPx, heightPx })
    if (made) return made
    if (!of.orSmaller) throw new Error('no canvas can hold it')
    widthPx = Math.round(widthPx / 2)
    heightPx = Math.round(heightPx / 2)
    if (widthPx < LEAST_WIDTH_PX) throw new Error('no canvas can hold it')
  }
}

/** Null where no canvas of that size can be had. */
async function tryStill({ app, words, address, widthPx, heightPx, clear }: StillOf): Promise<Still | null> {
  const canvas = document.createElement('canvas')
  canvas.width = widthPx
  canvas.height = heightPx
  const context = canvas.getContext('2d')
  if (!context || !canHold(context)) return null
  const { timeH } = app.ticker
  const wish = { widthPx, heightPx, clear, finest: true, hours: [timeH] }
  const maker = await createPictureMaker(app, words, address, wish)
  try {
    const { stamps, said } = await maker.draw(context, timeH)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
    return blob && { blob, widthPx, heightPx, stamps, moment: said.moment, isSection: maker.isSection }
  } finally {
    maker.dispose()
    // Safari keeps the memory of a canvas that is no longer used, unless it is small.
    canvas.width = 1
    canvas.height = 1
  }
}

/** A canvas that is too large keeps nothing that is drawn on it, and says nothing of it. */
function canHold(context: CanvasRenderingContext2D): boolean {
  const { width, height } = context.canvas
  context.fillStyle = '#fff'
  context.fillRect(width - 1, height - 1, 1, 1)
  const [, , , alpha] = context.getImageData(width - 1, height - 1, 1, 1).data
  context.clearRect(0, 0, width, height)
  return alpha === 255
}
