import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

interface Manifest {
  readonly name: string
  readonly description: string
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly type: string }[]
}

describe('the manifest of the installed page', () => {
  const page = readFileSync(join(ROOT, 'index.html'), 'utf8')
  const manifest = JSON.parse(readFileSync(join(ROOT, 'public/manifest.webmanifest'), 'utf8')) as Manifest

  it('says what the page says', () => {
    expect(page).toContain('<link rel="manifest" href="./manifest.webmanifest" />')
    expect(manifest.name).toBe(/<title>(.*)<\/title>/.exec(page)?.[1])
    expect(manifest.description).toBe(/name="description"\s+content="([^"]*)"/.exec(page)?.[1])
  })

  it('names pictures that are there, at the size they have', () => {
    expect(manifest.icons.length).toBeGreaterThan(1)
    const drawn = manifest.icons.filter(({ type }) => type === 'image/png')
    expect(drawn.length).toBeGreaterThan(0)
    for (const { src, sizes } of [...drawn, { src: './icon-180.png', sizes: '180x180' }]) {
      const { width, height } = PNG.sync.read(readFileSync(join(ROOT, 'public', src)))
      expect(`${width}x${height}`, src).toBe(sizes)
    }
  })
})
