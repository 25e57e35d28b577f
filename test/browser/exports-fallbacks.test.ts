import { unzipSync } from 'fflate'
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { CLIP_RATES, CLIP_SECONDS, CLIP_SIZES } from '../../src/app/exports/clip/hours'
import { GIF_RATE } from '../../src/app/exports/clip/choose'
import { leave, startBrowser, visit, type Visit } from '../support/browser'
import { saved } from '../support/saved'

startBrowser()

/** Opens the part that makes clips in a browser that cannot do everything, and asks for a small one of so many seconds. */
async function clipIn(seconds: number, before: () => void): Promise<Visit> {
  const visited = await visit({ hash: '#1;t=24;m=section', width: 900, height: 700, before })
  const { page } = visited
  await page.getByRole('button', { name: 'Share, save, print, present' }).click()
  await page.getByRole('button', { name: 'Save a picture, curves or a clip' }).click()
  const part = page.locator('.save-part', { has: page.locator('summary', { hasText: 'Clip' }) })
  await part.evaluate((one) => {
    ;(one as HTMLDetailsElement).open = true
  })
  await part.getByLabel('How long').selectOption(String(CLIP_SECONDS.findIndex((one) => one === seconds)))
  await part.getByLabel('Size').selectOption(String(CLIP_SIZES.findIndex(({ widthPx }) => widthPx === 640)))
  return visited
}

const withoutVideo = () => void Reflect.deleteProperty(window, 'VideoEncoder')
const withoutMp4 = () => {
  const plain = VideoEncoder.isConfigSupported.bind(VideoEncoder)
  VideoEncoder.isConfigSupported = (config) =>
    config.codec.startsWith('avc') ? Promise.resolve({ supported: false, config }) : plain(config)
}
const told = (page: Page, text: string) => page.getByText(text).waitFor()

describe('a clip, in a browser that cannot make an MP4', () => {
  it('is a WebM, and says why', async () => {
    const visited = await clipIn(2, withoutMp4)
    const { name, bytes } = await saved(visited.page, 'Make the clip')
    expect(name).toMatch(/_clip-whole_en\.webm$/)
    const input = new Input({ source: new BufferSource(new Uint8Array(bytes)), formats: ALL_FORMATS })
    const track = await input.getPrimaryVideoTrack()
    if (!track) throw new Error('no video in it')
    let packets = 0
    for await (const packet of new EncodedPacketSink(track).packets())
      packets += packet.byteLength > 0 ? 1 : 0
    expect(packets).toBe(2 * CLIP_RATES[0])
    expect([track.displayWidth, track.displayHeight]).toEqual([640, 360])
    await told(visited.page, 'This browser cannot make an MP4.')
    await leave(visited)
  })

  it('is a GIF where it can make no video and the clip is short', async () => {
    const visited = await clipIn(2, withoutVideo)
    const { page } = visited
    const { name, bytes } = await saved(page, 'Make the clip')
    expect(name).toMatch(/_clip-whole_en\.gif$/)
    const read = await page.evaluate(
      async (data) => {
        const decoder = new ImageDecoder({ data: new Uint8Array(data), type: 'image/gif' })
        await decoder.tracks.ready
        await decoder.completed
        const count = decoder.tracks.selectedTrack?.frameCount ?? 0
        const ends: { size: readonly number[]; ms: number; seen: string }[] = []
        for (const frameIndex of [0, count - 1]) {
          const { image } = await decoder.decode({ frameIndex })
          const canvas = Object.assign(document.createElement('canvas'), {
            width: image.displayWidth,
            height: image.displayHeight,
          })
          canvas.getContext('2d')?.drawImage(image, 0, 0)
          ends.push({
            size: [canvas.width, canvas.height],
            ms: (image.duration ?? 0) / 1000,
            seen: canvas.toDataURL(),
          })
          image.close()
        }
        return { count, ends }
      },
      [...bytes],
    )
    expect(read.count).toBe(2 * GIF_RATE)
    for (const { size, ms } of read.ends) expect([...size, ms]).toEqual([640, 360, 1000 / GIF_RATE])
    expect(read.ends[0].seen).not.toBe(read.ends[1].seen)
    await told(page, 'This browser cannot make a video.')
    await leave(visited)
  })

  it('is its pictures, one by one, where it can make no video and a GIF would be too long', async () => {
    const visited = await clipIn(10, withoutVideo)
    const { name, bytes } = await saved(visited.page, 'Make the clip')
    expect(name).toMatch(/_clip-whole_en\.zip$/)
    const files = unzipSync(new Uint8Array(bytes))
    const count = 10 * CLIP_RATES[0]
    expect(Object.keys(files)).toEqual(
      Array.from({ length: count }, (_, i) => `frame-${String(i + 1).padStart(4, '0')}.png`),
    )
    const [first, last] = [1, count].map((n) =>
      PNG.sync.read(Buffer.from(files[`frame-${String(n).padStart(4, '0')}.png`])),
    )
    expect([first.width, first.height, last.width, last.height]).toEqual([640, 360, 640, 360])
    expect(first.data.equals(last.data)).toBe(false)
    await told(visited.page, `A zip file with ${count} pictures.`)
    await leave(visited)
  })
})
