import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { appVersion } from '../../scripts/embed'
import { elementManifest } from '../../scripts/embed-types'
import { ATTRIBUTES, EVENTS } from '../../src/embed/element.data'

const ROOT = join(import.meta.dirname, '../..')
const DIST = join(ROOT, 'dist')
const read = (file: string) => readFileSync(join(DIST, file), 'utf8')

describe('what others hold the page by', () => {
  it('is a loader of at most 3 kB, twice the same, whose second part comes later', () => {
    const bytes = (file: string) => gzipSync(read(file), { level: 9 }).length
    console.log(
      `embed/v1.js ${bytes('embed/v1.js')} B, embed/v1-live.js ${bytes('embed/v1-live.js')} B, gzipped`,
    )
    expect(bytes('embed/v1.js')).toBeLessThanOrEqual(3000)
    expect(bytes('embed/v1.js')).toBeGreaterThan(2000)
    expect(bytes('embed/v1-live.js')).toBeLessThanOrEqual(1500)
    const pinned = `embed/${appVersion()}/embed`
    expect(read(`${pinned}.js`).replace('embed-live.js', 'v1-live.js')).toBe(read('embed/v1.js'))
    expect(read(`${pinned}-live.js`)).toBe(read('embed/v1-live.js'))
    // It needs no other file of ours, and speaks to no other place.
    expect(read('embed/v1.js')).not.toMatch(/https?:\/\/(?!\()/)
  })

  it('is a page for frames that is index.html in all but how it begins', () => {
    const [page, guest] = [read('index.html'), read('embed.html')]
    expect(guest).toContain('data-frame="look"')
    expect(page).not.toContain('data-frame')
    const link = /\s*<link rel="stylesheet" href="\.\/assets\/frame-[\w-]+\.css" \/>/
    expect(guest).toMatch(link)
    expect(guest.replace(' data-frame="look"', '').replace(link, '').replace(/\s+/g, '')).toBe(
      page.replace(/\s+/g, ''),
    )
  })

  it('has types that a strict compiler takes, and finds mistakes by', () => {
    const folder = mkdtempSync(join(tmpdir(), 'skin-typed-'))
    const check = (code: string) => {
      const file = join(folder, 'use.ts')
      writeFileSync(file, `import type { SkinHealing } from '${join(DIST, 'embed/v1')}'\n${code}`)
      try {
        execFileSync(
          process.execPath,
          [
            join(ROOT, 'node_modules/typescript/bin/tsc'),
            '--noEmit',
            '--strict',
            '--ignoreConfig',
            '--types',
            '',
            '--lib',
            'es2022,dom,dom.iterable',
            '--module',
            'esnext',
            '--moduleResolution',
            'bundler',
            file,
          ],
          { encoding: 'utf8', stdio: 'pipe' },
        )
        return ''
      } catch (error) {
        return String((error as { stdout?: unknown }).stdout)
      }
    }
    try {
      expect(existsSync(join(DIST, 'embed/v1.d.ts'))).toBe(true)
      const use = `const one: SkinHealing | null = document.querySelector('skin-healing')
if (one) { one.depthMm = '1'; void one.seek(3); void one.ready.then(() => one.getState()) }`
      expect(check(use)).toBe('')
      expect(check(use.replace('seek(3)', "seek('soon')"))).toContain('not assignable')
      expect(check(use.replace('depthMm', 'depth'))).toContain('does not exist')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('is told in a Custom Elements Manifest', () => {
    const text = read('embed/custom-elements.json')
    expect(text).toBe(elementManifest(appVersion()))
    const { modules } = JSON.parse(text) as {
      modules: { declarations: { tagName: string; attributes: unknown[]; events: unknown[] }[] }[]
    }
    const [declaration] = modules[0].declarations
    expect(declaration.tagName).toBe('skin-healing')
    expect(declaration.attributes.length).toBe(ATTRIBUTES.length)
    expect(declaration.events.length).toBe(EVENTS.length)
  })
})
