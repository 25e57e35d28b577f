import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isShipped } from '../support/licences'

const ROOT = join(import.meta.dirname, '../..')
const DIST = join(ROOT, 'dist')
const read = (file: string) => readFileSync(join(DIST, file), 'utf8')

describe('whose work is in the site', () => {
  const titles = [...read('licences.txt').matchAll(/^(\S+) (\d[\w.-]*) \(([^)]+)\)$/gm)]

  it('is said with the text of each licence, of everything a chunk or the worker holds', () => {
    const names = titles.map(([, name]) => name)
    for (const name of [
      'react',
      'react-dom',
      'scheduler',
      'three',
      '@react-three/fiber',
      'workbox-precaching',
      'mediabunny',
      'gifenc',
      'fflate',
    ])
      expect(names).toContain(name)
    expect(new Set(names).size).toBe(names.length)
    for (const [, name, version, license] of titles) {
      const facts = JSON.parse(
        readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'),
      ) as Record<string, string>
      expect(isShipped(name, license), `${name}: ${license}`).toBe(true)
      expect(`${version} ${license}`, name).toBe(`${facts['version']} ${facts['license']}`)
      const file = readdirSync(join(ROOT, 'node_modules', name)).find((entry) => /^licen[cs]e/i.test(entry))
      if (!file) continue
      const text = readFileSync(join(ROOT, 'node_modules', name, file), 'utf8')
      expect(read('licences.txt'), name).toContain(text.replaceAll('\r', '').trim())
    }
  })

  it('travels with the one file', () => {
    for (const [title] of titles) expect(read('offline.html')).toContain(title)
  })

  it('is listed for machines as the lockfile has it, without a word of when or where it was made', () => {
    const bom = JSON.parse(read('sbom.json')) as {
      readonly serialNumber?: string
      readonly metadata: { readonly timestamp?: string; readonly component: { readonly name: string } }
      readonly components: readonly {
        readonly name: string
        readonly version: string
        readonly scope: string
        readonly hashes: readonly { readonly content: string }[]
      }[]
    }
    expect(bom.serialNumber ?? bom.metadata.timestamp).toBeUndefined()
    expect(bom.metadata.component.name).toBe('skin-healing')
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<Record<string, { readonly version: string; readonly integrity: string }>>
    }
    const listed = bom.components.map(({ name, version }) => `${name} ${version}`)
    expect(new Set(bom.components.map(({ scope }) => scope))).toEqual(new Set(['required']))
    expect(listed.sort()).toEqual(titles.map(([, name, version]) => `${name} ${version}`).sort())
    for (const { name, version, hashes } of bom.components) {
      const locked = packages[`node_modules/${name}`]
      expect(version, name).toBe(locked.version)
      const hash = Buffer.from(hashes[0].content, 'hex').toString('base64')
      expect(`sha512-${hash}`, name).toBe(locked.integrity)
    }
  })
})
