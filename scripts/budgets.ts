import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What one part of the built site weighs, gzipped, against what it may and must weigh. 1 kB = 1000 bytes. */
export interface Budget {
  readonly what: string
  readonly bytes: number
  /** Lighter than this and something went missing. */
  readonly least: number
  readonly most: number
}

const kilobytes = (count: number) => count * 1000

/** Weighs the built site in `dist`. Throws when a part is not there. */
export function weighSite(dist: string): readonly Budget[] {
  const assets = readdirSync(join(dist, 'assets'))
  const weigh = (pattern: RegExp) => {
    const files = assets.filter((name) => pattern.test(name))
    if (files.length === 0) throw new Error(`No file in dist/assets matches ${pattern}`)
    return files.map((name) => gzipped(join(dist, 'assets', name))).reduce((sum, bytes) => sum + bytes, 0)
  }
  /** The files that match and all that they import before they run. */
  const withImports = (pattern: RegExp) => {
    const found = new Set(assets.filter((name) => pattern.test(name)))
    for (const name of found) {
      const code = readFileSync(join(dist, 'assets', name), 'utf8')
      for (const [, imported] of code.matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)) found.add(imported)
    }
    return [...found]
  }
  const shell = withImports(/^index-.*\.(js|css)$/)
  const beyondShell = (pattern: RegExp) =>
    withImports(pattern)
      .filter((name) => !shell.includes(name))
      .map((name) => gzipped(join(dist, 'assets', name)))
      .reduce((sum, bytes) => sum + bytes, 0)
  return [
    {
      what: 'shell (React, timeline, controls, words, section; with its styles)',
      bytes: shell.map((name) => gzipped(join(dist, 'assets', name))).reduce((sum, bytes) => sum + bytes, 0),
      least: kilobytes(85),
      most: kilobytes(125),
    },
    {
      what: 'scene chunk',
      bytes: beyondShell(/^scene-root-.*\.js$/),
      least: kilobytes(150),
      most: kilobytes(222),
    },
    {
      what: 'panels chunk with its styles',
      bytes: weigh(/^(panels|later)-.*\.(js|css)$/),
      least: kilobytes(3),
      most: kilobytes(15),
    },
    {
      what: 'mirror chunk',
      bytes: beyondShell(/^mirror-.*\.js$/),
      least: kilobytes(5),
      most: kilobytes(16),
    },
    {
      what: 'figures chunk',
      bytes: beyondShell(/^figures-.*\.js$/),
      least: kilobytes(8),
      most: kilobytes(30),
    },
    {
      what: 'evidence chunk',
      bytes: beyondShell(/^evidence-.*\.js$/),
      least: kilobytes(15),
      most: kilobytes(70),
    },
    { what: 'handling of the section', bytes: weigh(/^handling-.*\.js$/), least: 400, most: kilobytes(2) },
    { what: 'background chunk', bytes: weigh(/^background-.*\.js$/), least: 500, most: kilobytes(6) },
    {
      what: 'index.html with the section inlined',
      bytes: gzipped(join(dist, 'index.html')),
      least: kilobytes(25),
      most: kilobytes(60),
    },
  ]
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length
}

/** One line for a budget. */
export function budgetLine({ what, bytes, least, most }: Budget): string {
  const fine = bytes >= least && bytes <= most
  const shown = (value: number) => (value / 1000).toFixed(1)
  return `${fine ? 'ok ' : 'OUT'} ${shown(bytes).padStart(6)} kB gz (${shown(least)}–${shown(most)})  ${what}`
}
