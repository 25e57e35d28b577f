import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MADE, protocolSchema, withMadeSections } from '../../scripts/docs'
import { ASSUMPTION_IDS } from '../../src/model/evidence/assumptions.data'
import { EVIDENCE } from '../../src/model/evidence/records.data'
import { LINK_KEYS, LINK_MAX_LENGTH, parseLink } from '../../src/state/link'

const ROOT = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')

const pages = [
  'README.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

describe('the docs', () => {
  it.each(Object.keys(MADE))('has tables that are up to date: %s (else: npm run docs)', async (file) => {
    expect((await withMadeSections(file)) === read(file)).toBe(true)
  })

  it('has the schema of messages that the frame reads by (else: npm run docs)', async () => {
    expect((await protocolSchema()) === read('docs/protocol.schema.json')).toBe(true)
    expect(read('docs/protocol.schema.json')).toContain('"hello"')
  })

  it('would notice a table that is not', async () => {
    const made = await withMadeSections('docs/links.md')
    expect(made).toContain('| `d`')
    expect(made.replace('`1.5`', '`1.6`') === read('docs/links.md')).toBe(false)
  })

  it('prints the two commands, and both are scripts', () => {
    const readme = read('README.md')
    expect(readme).toContain('\nnpm ci && npm start\n')
    expect(readme).toContain('\nnpm ci && npm test\n')
  })

  it('names only scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/npm run ([a-z-]+)/g)].map((match) => [page, match[1]] as const),
    )
    expect(named.length).toBeGreaterThan(8)
    for (const [page, script] of named)
      expect(Object.hasOwn(scripts, script), `${page}: ${script}`).toBe(true)
  })

  it('names only files and links that exist', () => {
    const missing: string[] = []
    let links = 0
    for (const page of pages) {
      const text = read(page)
      for (const [, target] of text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)) {
        if (/^https?:/.test(target)) continue
        links++
        if (!existsSync(join(ROOT, dirname(page), target))) missing.push(`${page}: ${target}`)
      }
      for (const [, path] of text.matchAll(/`((?:src|test|scripts|docs|public)\/[\w./-]+)`/g)) {
        links++
        if (!existsSync(join(ROOT, path))) missing.push(`${page}: ${path}`)
      }
    }
    expect(links).toBeGreaterThan(20)
    expect(missing).toEqual([])
  })

  it('names only records and assumptions that exist', () => {
    const known = new Set([...Object.keys(EVIDENCE), ...ASSUMPTION_IDS])
    const named = [...read('docs/model.md').matchAll(/`(assume-[\w-]+)`/g)].map((match) => match[1])
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((id) => !known.has(id))).toEqual([])
  })

  it('lists every key of a link, and shows links that are legal', () => {
    const text = read('docs/links.md')
    for (const key of Object.keys(LINK_KEYS)) expect(text).toContain(`| \`${key}\``)
    expect(text).toContain(`${LINK_MAX_LENGTH} characters`)
    const shown = pages.flatMap((page) =>
      [...read(page).matchAll(/#1;[\w.;=:,-]+/g)].map((match) => match[0]),
    )
    expect(shown.length).toBeGreaterThan(2)
    for (const link of shown) expect(parseLink(link).notes, link).toEqual([])
  })

  it('has a note on the list for every decision', () => {
    const notes = readdirSync(join(ROOT, 'docs/decisions')).filter((name) => /^\d/.test(name))
    const list = read('docs/decisions/README.md')
    for (const note of notes) expect(list).toContain(`(${note})`)
  })
})
