import { PerspectiveCamera, type Scene, WebGLRenderTarget } from 'three'
import { createSkinState, stateInto } from '../model/course'
import { cutZ } from '../state/cut'
import type { DepthScale } from '../state/depth-scale'
import { framedTipMm, resolvePose } from '../state/framing'
import type { Painter, Projection, PutPixels, Shot } from '../state/projector'
import type { AppStore } from '../state/store'
import type { CameraPose } from '../story/pose'
import { FIELD_OF_VIEW, placeCamera } from './camera-rig'
import { createProjection } from './projection'
import { writeFrame } from './frame'
import type { Tier } from './tiers'
import type { Block, Workshop } from './workshop'

/** Most pixels drawn at once: with four samples each they take some 36 bytes of the GPU's memory a pixel. */
const MOST_AT_ONCE = 1_200_000
/** No wider at once, whatever the GPU says it can. */
const WIDEST_PX = 2048
const SAMPLES = 4

/** A part of a picture, pixels from its left upper corner. */
export interface Tile {
  readonly left: number
  readonly top: number
  readonly widthPx: number
  readonly heightPx: number
}

/** Cuts a picture into parts that a GPU can hold, row by row; together they cover it once. */
export function tilesOf(widthPx: number, heightPx: number, mostPx = WIDEST_PX): readonly Tile[] {
  const wide = Math.min(widthPx, mostPx)
  const high = Math.max(1, Math.min(heightPx, mostPx, Math.floor(MOST_AT_ONCE / wide)))
  const tiles: Tile[] = []
  for (let top = 0; top < heightPx; top += high) {
    for (let left = 0; left < widthPx; left += wide) {
      tiles.push({
        left,
        top,
        widthPx: Math.min(wide, widthPx - left),
        heightPx: Math.min(high, heightPx - top),
      })
    }
  }
  return tiles
}

/** Turns rows upside down, as WebGL begins below, and takes the alpha out of the colours, in place of a copy. */
export function uprightInto(out: Uint8ClampedArray, pixels: Uint8Array, widthPx: number): void {
  const row = widthPx * 4
  const rows = pixels.length / row
  for (let y = 0; y < rows; y++) {
    const from = (rows - 1 - y) * row
    const to = y * row
    for (let x = 0; x < row; x += 4) {
      const alpha = pixels[from + x + 3]
      const by = alpha === 0 || alpha === 255 ? 1 : 255 / alpha
      out[to + x] = pixels[from + x] * by
      out[to + x + 1] = pixels[from + x + 1] * by
      out[to + x + 2] = pixels[from + x + 2] * by
      out[to + x + 3] = alpha
    }
  }
}

interface PainterInput {
  readonly app: AppStore
  readonly workshop: Workshop
  readonly scene: Scene
  readonly depths: DepthScale
  /** What is drawn while things move. */
  readonly block: Block
  readonly tier: Tier
  /** The finest block that stands ready. */
  readonly finest: () => Block
  /** Lets one of the blocks be seen. */
  readonly show: (which: Block) => void
  /** Writes the page's own moment again. */
  readonly restore: () => void
}

/** Draws a standing block once more, off the screen. For as long as block and view stay what they are. */
export function createPainter(input: PainterInput): Painter & { dispose(): void } {
  const { app, workshop, scene, depths, block, tier, finest, show, restore } = input
  const { renderer, uniforms, bakery } = workshop
  const { course } = block.healing
  const camera = new PerspectiveCamera(FIELD_OF_VIEW, 1, 0.1, 30)
  const state = createSkinState(course)
  let gone = false

  /** Writes the moment of a shot and puts the camera where its view says. */
  function set({ timeH, stage, widthPx, heightPx }: Shot, shown: Block): CameraPose {
    const { view: asked, framed, lit } = app.store.getState()
    // The mirror's lens lies over the page's picture, not over this one.
    const view = { ...asked, mirror: false }
    stateInto(state, course, timeH)
    bakery.bakeFields(shown.healing.channels, state.needleSession)
    shown.still.cutAt(view.cutMm)
    shown.healing.cutAt(view.cutMm)
    writeFrame(uniforms, shown.healing, course, state, depths, lit)
    const cell = shown.healing.fibroblastAim(shown.healing.glyphs.frame, state.session, cutZ(view.cutMm))
    const pose = resolvePose(view, framed, framedTipMm(framed, view, timeH), stage, cell)
    camera.aspect = widthPx / heightPx
    placeCamera(camera, pose)
    uniforms.uMmPer.value.set(pose.spanMm / heightPx, pose.spanMm / stage.heightPx)
    return pose
  }

  return {
    async paint(shot, put): Promise<Projection> {
      const { view, lit } = app.store.getState()
      const shown = shot.finest ? finest() : block
      const samples = shot.finest || tier.antialias ? Math.min(SAMPLES, renderer.capabilities.maxSamples) : 0
      const most = Math.min(WIDEST_PX, renderer.capabilities.maxTextureSize)
      const tiles = tilesOf(shot.widthPx, shot.heightPx, most)
      const target = new WebGLRenderTarget(tiles[0].widthPx, tiles[0].heightPx, { samples })
      const { widthPx, heightPx } = shot
      let projection: Projection | null = null
      try {
        for (const tile of tiles) {
          const now = app.store.getState()
          if (gone || now.view !== view || now.lit !== lit || now.course !== course)
            throw new Error('the picture changed while it was drawn')
          const pose = set(shot, shown)
          projection ??= createProjection(camera, pose, shot.stage, depths, view.cutMm).projection
          camera.setViewOffset(widthPx, heightPx, tile.left, tile.top, tile.widthPx, tile.heightPx)
          uniforms.uOrigin.value.set(tile.left, heightPx - tile.top - tile.heightPx)
          target.setSize(tile.widthPx, tile.heightPx)
          show(shown)
          renderer.setRenderTarget(target)
          renderer.render(scene, camera)
          const read = new Uint8Array(tile.widthPx * tile.heightPx * 4)
          // Asked for before anything else is drawn; it arrives when the GPU is done.
          const reading = renderer.readRenderTargetPixelsAsync(
            target,
            0,
            0,
            tile.widthPx,
            tile.heightPx,
            read,
          )
          camera.clearViewOffset()
          leave()
          await reading
          if (renderer.getContext().isContextLost()) throw new Error('the GPU was lost')
          putTile(read, tile, put)
        }
      } finally {
        target.dispose()
      }
      if (!projection) throw new Error('nothing was asked for')
      return projection
    },
    dispose() {
      gone = true
    },
  }

  function leave(): void {
    renderer.setRenderTarget(null)
    uniforms.uOrigin.value.set(0, 0)
    show(block)
    restore()
  }
}

function putTile(read: Uint8Array, { left, top, widthPx }: Tile, put: PutPixels): void {
  const pixels = new Uint8ClampedArray(read.length)
  uprightInto(pixels, read, widthPx)
  put(pixels, left, top, widthPx)
}
