import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FOR_WORK, isShipped, isUnder, SHIPPED } from '../support/licences'

const ROOT = join(import.meta.dirname, '../..')

interface Locked {
  readonly version: string
  readonly license?: string
  readonly resolved?: string
  readonly integrity?: string
}

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>
}
const locked = Object.entries(packages).filter(([path]) => path !== '')

describe('the packages', () => {
  it('are under licences that let us work with them', () => {
    expect(locked.length).toBeGreaterThan(200)
    const wrong = locked.filter(([, { license }]) => !isUnder(license, FOR_WORK))
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
    // One is known by name, under that licence and no other.
    expect(isShipped('mediabunny', 'MPL-2.0')).toBe(true)
    expect(isShipped('mediabunny', 'GPL-3.0-only')).toBe(false)
    expect(isShipped('another', 'MPL-2.0')).toBe(false)
  })
})
