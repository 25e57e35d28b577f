import { Zip, ZipPassThrough } from 'fflate'
import { applyPalette, GIFEncoder, quantize } from 'gifenc'
import {
  BufferTarget,
  canEncodeVideo,
  CanvasSource,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  WebMOutputFormat,
} from 'mediabunny'
import { chooseClip, type ClipKind, GIF_RATE, type VideoKind } from './choose'

// A chunk of its own: what makes videos weighs as much as all else that saves, and few ask for it.

/** What a clip is made of. */
export interface ClipOf {
  readonly canvas: HTMLCanvasElement
  readonly seconds: number
  readonly rate: number
  /** Draws picture `i` of so many onto the canvas. */
  readonly draw: (i: number, count: number) => Promise<void>
  readonly onProgress: (done: number, count: number) => void
  readonly signal: AbortSignal
}

/** A finished clip. */
export interface Clip {
  readonly blob: Blob
  readonly kind: ClipKind
  readonly frames: number
  /** The file's ending. */
  readonly ending: 'mp4' | 'webm' | 'gif' | 'zip'
}

/** Makes a clip the best way this browser can. Rejects with the signal's reason where it is stopped. */
export async function makeClip(of: ClipOf): Promise<Clip> {
  const { canvas } = of
  const { width, height } = canvas
  const kind = await chooseClip(
    {
      canEncode: async ({ codec }) =>
        typeof VideoEncoder !== 'undefined' &&
        (await canEncodeVideo(codec, { width, height, bitrate: QUALITY_HIGH })),
      canRead: canvas.getContext('2d') !== null,
    },
    of.seconds,
  )
  switch (kind.kind) {
    case 'video':
      return video(of, kind)
    case 'gif':
      return gif(of, kind)
    case 'frames':
      return frames(of, kind)
  }
}

/** Lets the page draw and listen between two pictures; unlike a timer it does not slow down in a hidden tab. */
function pause(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      done()
    }
    port2.postMessage(null)
  })
}

/** Draws one picture after the other and hands each on before the next is begun. */
async function each(of: ClipOf, rate: number, take: (i: number) => Promise<void> | void): Promise<number> {
  const count = Math.round(of.seconds * rate)
  for (let i = 0; i < count; i++) {
    of.signal.throwIfAborted()
    await of.draw(i, count)
    of.signal.throwIfAborted()
    await take(i)
    of.onProgress(i + 1, count)
    await pause()
  }
  return count
}

async function video(of: ClipOf, kind: { readonly kind: 'video' } & VideoKind): Promise<Clip> {
  const { canvas, rate } = of
  const isMp4 = kind.container === 'mp4'
  const target = new BufferTarget()
  const output = new Output({
    format: isMp4 ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat(),
    target,
  })
  const source = new CanvasSource(canvas, {
    codec: kind.codec,
    bitrate: QUALITY_HIGH,
    keyFrameInterval: 2,
  })
  output.addVideoTrack(source, { frameRate: rate })
  try {
    await output.start()
    // Resolves once the encoder has room for more.
    const count = await each(of, rate, (i) => source.add(i / rate, 1 / rate))
    await output.finalize()
    const { buffer } = target
    if (!buffer) throw new Error('the video came out empty')
    return {
      blob: new Blob([buffer], { type: isMp4 ? 'video/mp4' : 'video/webm' }),
      kind,
      frames: count,
      ending: kind.container,
    }
  } catch (error) {
    if (output.state !== 'finalized' && output.state !== 'canceled') await output.cancel()
    throw error
  }
}

async function gif(of: ClipOf, kind: ClipKind): Promise<Clip> {
  const { width, height } = of.canvas
  const context = of.canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  const encoder = GIFEncoder()
  const count = await each(of, GIF_RATE, () => {
    const { data } = context.getImageData(0, 0, width, height)
    const palette = quantize(data, 256)
    encoder.writeFrame(applyPalette(data, palette), width, height, { palette, delay: 1000 / GIF_RATE })
  })
  encoder.finish()
  return { blob: new Blob([encoder.bytes()], { type: 'image/gif' }), kind, frames: count, ending: 'gif' }
}

async function frames(of: ClipOf, kind: ClipKind): Promise<Clip> {
  /** As blobs, which a browser may keep on the disk. */
  const parts: Blob[] = []
  let failed: Error | null = null
  const zip = new Zip((error, data) => {
    if (error) failed = error
    else parts.push(new Blob([new Uint8Array(data)]))
  })
  const count = await each(of, of.rate, async (i) => {
    const blob = await new Promise<Blob | null>((done) => of.canvas.toBlob(done, 'image/png'))
    if (!blob) throw new Error('a picture could not be read')
    // A PNG is packed already.
    const file = new ZipPassThrough(`frame-${String(i + 1).padStart(4, '0')}.png`)
    // The same pictures make the same file, whatever day it is.
    file.mtime = '1980-01-01T12:00:00'
    zip.add(file)
    file.push(new Uint8Array(await blob.arrayBuffer()), true)
    if (failed) throw failed
  })
  zip.end()
  return { blob: new Blob(parts, { type: 'application/zip' }), kind, frames: count, ending: 'zip' }
}
