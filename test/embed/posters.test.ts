import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  drawnLink,
  POSTER_KINDS,
  POSTER_LIST,
  type PosterList,
  posterRows,
  POSTERS,
  TONE_GROUPS,
} from '../../scripts/poster-plan'
import { EMBED_PRESETS } from '../../src/embed/presets.data'
import { PLAN_LIMITS } from '../../src/model/plan'
import { parseLink } from '../../src/state/link'
import { pictureSize } from '../support/picture-size'

const PUBLIC = join(import.meta.dirname, '../../public')
const list = JSON.parse(readFileSync(join(PUBLIC, POSTERS, POSTER_LIST), 'utf8')) as PosterList
const rows = posterRows()
const entryOf = (file: string) => list.posters.find((entry) => entry.file === file)

/** What all pictures together may weigh, bytes: they are in every copy of the site. */
const ALL_WEBP_BYTES = 2_500_000
const ALL_JPEG_BYTES = 1_100_000

describe('the posters', () => {
  it('stand for every tone once, drawn in one of theirs', () => {
    const { low, high } = PLAN_LIMITS.skinTone
    const tones = TONE_GROUPS.flatMap((group) => [...group.tones])
    expect(tones).toEqual(Array.from({ length: high - low + 1 }, (_, index) => low + index))
    for (const group of TONE_GROUPS) expect(group.tones).toContain(group.drawn)
  })

  it('are there for every preset, theme and group of tones, with a card, and no other file is', () => {
    expect(rows).toHaveLength(EMBED_PRESETS.length * (2 * 3 + 1))
    const files = readdirSync(join(PUBLIC, POSTERS)).map((name) => `${POSTERS}/${name}`)
    expect(files.sort()).toEqual([...rows.map(({ file }) => file), `${POSTERS}/${POSTER_LIST}`].sort())
    expect(list.posters.map(({ file }) => file)).toEqual(rows.map(({ file }) => file))
  })

  it.each(rows)('are what the list says, of the right size, and light enough: $file', (row) => {
    const bytes = readFileSync(join(PUBLIC, row.file))
    const { widthPx, heightPx, mostBytes } = POSTER_KINDS[row.kind]
    expect(pictureSize(bytes)).toEqual([widthPx, heightPx])
    expect(bytes.length).toBeLessThanOrEqual(mostBytes)
    // A picture of nothing weighs next to nothing.
    expect(bytes.length).toBeGreaterThan(mostBytes / 5)
    expect(entryOf(row.file)).toEqual({
      file: row.file,
      preset: row.preset.id,
      theme: row.theme,
      tones: [...row.group.tones],
      widthPx,
      heightPx,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      // Else the preset was changed since: npm run posters -- --preset …
      link: row.preset.link,
      drawn: drawnLink(row),
    })
  })

  it('are drawn in the tone they stand for, and are pictures of their own', () => {
    for (const row of rows) {
      const { plan, notes } = parseLink(drawnLink(row))
      expect(notes).toEqual([])
      expect(plan.skinTone).toBe(row.group.drawn)
    }
    expect(new Set(list.posters.map(({ sha256 }) => sha256)).size).toBe(rows.length)
  })

  it('weigh little enough together', () => {
    const weigh = (ending: string) =>
      list.posters.filter(({ file }) => file.endsWith(ending)).reduce((sum, { bytes }) => sum + bytes, 0)
    console.log(`posters: ${weigh('.webp') / 1e6} MB, cards: ${weigh('.jpg') / 1e6} MB`)
    expect(weigh('.webp')).toBeLessThanOrEqual(ALL_WEBP_BYTES)
    expect(weigh('.jpg')).toBeLessThanOrEqual(ALL_JPEG_BYTES)
  })
})

describe('the size in a header', () => {
  it('is read of both kinds, and of nothing else', () => {
    const webp = Buffer.alloc(30)
    webp.write('RIFF', 0, 'latin1')
    webp.write('WEBPVP8 ', 8, 'latin1')
    webp.writeUIntBE(0x9d012a, 23, 3)
    webp.writeUInt16LE(801, 26)
    webp.writeUInt16LE(502, 28)
    expect(pictureSize(webp)).toEqual([801, 502])
    // An application's segment of 4 bytes before the frame.
    const jpeg = Buffer.from('ffd8ffe000040000ffc0001108007b01c8030122000211010311013f00', 'hex')
    expect(pictureSize(jpeg)).toEqual([456, 123])
    expect(() => pictureSize(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).toThrow(/neither/)
  })
})
