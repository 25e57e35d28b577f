import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EMBED_PROTOCOL as PROTOCOL, IMPORT_TABLE as TABLE } from '../../scripts/import-table'

const SRC = join(import.meta.dirname, '../../src')

interface Import {
  readonly from: string
  readonly folder: string
  readonly target: string
  readonly typeOnly: boolean
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx)$/.test(name))
    .map((name) => join(folder, name))
}

const files = sourceFiles(SRC)

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  const from = relative(SRC, file).split(sep).join('/')
  const folder = from.split('/')[0]
  const found: Import[] = []
  const statement =
    /(?:^|\n)\s*(import|export)\s+(type\s+)?([^'";]*?\bfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g
  for (const match of text.matchAll(statement)) {
    const specifier = match[4] ?? match[5]
    const names = match[3] ?? ''
    const inline =
      /^\{[^}]*\}\s*from\s*$/.test(names) &&
      names
        .replace(/[{}]|from/g, '')
        .split(',')
        .filter((n) => n.trim())
        .every((n) => n.trim().startsWith('type '))
    const target = specifier.startsWith('.')
      ? relative(SRC, join(dirname(file), specifier))
          .split(sep)
          .join('/')
      : specifier
    found.push({ from, folder, target, typeOnly: Boolean(match[2]) || inline })
  }
  return found
}

const imports = files.flatMap(importsOf)
const isOwn = (target: string) => Object.hasOwn(TABLE, target.split('/')[0])
const packageOf = (target: string) =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')

function forbidden({ folder, target, typeOnly }: Import): boolean {
  const row = TABLE[folder]
  const targetFolder = target.split('/')[0]
  if (target.startsWith('..')) return true
  if (isOwn(target)) {
    if (targetFolder === folder || row.own.includes(targetFolder)) return false
    if (typeOnly && row.types?.includes(targetFolder)) return false
    return !(folder === 'app' && target === PROTOCOL)
  }
  if (/\.css$|\.svg$/.test(target)) return false
  return !row.packages.includes(packageOf(target))
}

describe('architecture', () => {
  it('walks enough files and imports to mean anything, and knows every folder', () => {
    console.log(`architecture: ${files.length} files, ${imports.length} imports`)
    expect(files.length).toBeGreaterThan(60)
    expect(imports.length).toBeGreaterThan(200)
    const folders = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map((entry) => entry.name).sort()).toEqual(Object.keys(TABLE).sort())
    for (const folder of Object.keys(TABLE)) {
      expect(
        files.some((file) => relative(SRC, file).startsWith(folder + sep)),
        folder,
      ).toBe(true)
    }
  })

  it('has no import outside the table', () => {
    const broken = imports.filter(forbidden).map(({ from, target }) => `${from} → ${target}`)
    expect(broken).toEqual([])
  })

  it('would notice one', () => {
    const wrong = (folder: string, target: string, typeOnly = false) =>
      forbidden({ from: 'x', folder, target, typeOnly })
    expect(wrong('model', 'three')).toBe(true)
    expect(wrong('scene', 'ui/button')).toBe(true)
    expect(wrong('content', 'story/pose')).toBe(true)
    expect(wrong('content', 'story/pose', true)).toBe(false)
    expect(wrong('app', 'embed/loader')).toBe(true)
    expect(wrong('app', PROTOCOL)).toBe(false)
    expect(wrong('tissue', 'd3')).toBe(true)
  })

  it('keeps the clock, chance and the page out of the folders that must be pure', () => {
    const pure = files.filter((file) => /^(base|model|tissue|story)$/.test(relative(SRC, file).split(sep)[0]))
    const found = pure.filter((file) =>
      /\b(Math\.random|Date\.now|new Date|performance\.now|document\.|window\.|localStorage|setTimeout)\b/.test(
        readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
      ),
    )
    expect(found).toEqual([])
    const clocks = files.filter((file) =>
      /\b(Math\.random|Date\.now|performance\.now)\b/.test(readFileSync(file, 'utf8')),
    )
    expect(
      clocks.map((file) => relative(SRC, file)).filter((name) => name !== join('state', 'ticker.ts')),
    ).toEqual([])
  })

  it('keeps files short enough to be read', () => {
    const long = files
      .filter((file) => !file.endsWith('.data.ts') && !relative(SRC, file).startsWith('content'))
      .map((file) => [relative(SRC, file), readFileSync(file, 'utf8').split('\n').length] as const)
      .filter(([, lines]) => lines > 400)
    expect(long).toEqual([])
  })
})
