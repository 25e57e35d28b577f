import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** Licences under which work of others may be in the site. */
const SHIPPED = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Zlib',
  '0BSD',
  'Unlicense',
  'CC0-1.0',
]
/** And those under which we may work with it besides, while none of it reaches anyone. */
const FOR_WORK = [...SHIPPED, 'MPL-2.0', 'BlueOak-1.0.0', 'Python-2.0', 'CC-BY-4.0', 'CC-BY-3.0']

interface Locked {
  readonly version: string
  readonly license?: string
  readonly dev?: boolean
  readonly resolved?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
}

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>
}
const locked = Object.entries(packages).filter(([path]) => path !== '')

/** Whether a package says a licence of these; of two it may choose. */
function isUnder(license: string | undefined, allowed: readonly string[]): boolean {
  const choices = (license ?? '').replaceAll(/[()]/g, '').split(' OR ')
  return choices.some((choice) => choice.split(' AND ').every((one) => allowed.includes(one)))
}

describe('the packages', () => {
  it('are under licences that let us use them, and ship what is shipped', () => {
    expect(locked.length).toBeGreaterThan(200)
    const wrong = locked.filter(([, { dev, license }]) => !isUnder(license, dev ? FOR_WORK : SHIPPED))
    expect(wrong.map(([path, { license }]) => `${path}: ${license}`)).toEqual([])
  })

  it('say in their folders what the lockfile says of them', () => {
    const there = locked.filter(([path]) => {
      const parts = path.split('/')
      try {
        return readdirSync(join(ROOT, ...parts)).includes('package.json')
      } catch {
        // For another system than this one.
        return false
      }
    })
    expect(there.length).toBeGreaterThan(150)
    for (const [path, { version, license }] of there) {
      const facts = JSON.parse(readFileSync(join(ROOT, path, 'package.json'), 'utf8')) as Locked
      expect(`${facts.version} ${facts.license}`, path).toBe(`${version} ${license}`)
    }
  })

  it('come from the registry, known by their bytes', () => {
    for (const [path, { resolved, integrity }] of locked) {
      expect(integrity, path).toMatch(/^sha512-/)
      // Left out where npm is told to, and then the registry's.
      expect(resolved ?? 'https://registry.npmjs.org/', path).toMatch(/^https:\/\/registry\.npmjs\.org\//)
    }
  })

  it('would not be taken under another licence', () => {
    for (const license of ['GPL-3.0-only', 'AGPL-3.0', 'UNLICENSED', 'SEE LICENSE IN LICENSE', undefined])
      expect(isUnder(license, FOR_WORK), license).toBe(false)
    expect(isUnder('(MIT OR GPL-3.0-only)', SHIPPED)).toBe(true)
    expect(isUnder('MIT AND GPL-3.0-only', SHIPPED)).toBe(false)
    expect(isUnder('MPL-2.0', SHIPPED)).toBe(false)
  })
})
