import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { keptFiles } from './worker'

/** What one part of the built site weighs, gzipped, against what it may and must weigh. 1 kB = 1000 bytes. */
export interface Budget {
  readonly what: string
  readonly bytes: number
  /** Lighter than this and something went missing. */
  readonly least: number
  readonly most: number
}

/** What of a language comes at once. */
const LANGUAGE_PARTS: Readonly<Record<string, string>> = {
  page: 'all that the page says',
  records: 'the records of the evidence',
  all: 'everything, for the builder and teachers',
}

const kilobytes = (count: number) => count * 1000

/** Weighs the built site in `dist`. Throws when a part is not there. */
export function weighSite(dist: string): readonly Budget[] {
  const assets = readdirSync(join(dist, 'assets'))
  const total = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + gzipped(join(dist, 'assets', name)), 0)
  const weigh = (pattern: RegExp) => {
    const files = assets.filter((name) => pattern.test(name))
    if (files.length === 0) throw new Error(`No file in dist/assets matches ${pattern}`)
    return total(files)
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
  const section = withImports(/^section-.*\.js$/)
  /** What the page fetches for a chunk once it is drawn: the shell and the section are there by then. */
  const beyond = (pattern: RegExp) =>
    withImports(pattern).filter((name) => !shell.includes(name) && !section.includes(name))
  const beyondPage = (pattern: RegExp) => total(beyond(pattern))
  const places = /^places-.*\.js$/
  const kept = keptFiles(dist).map(({ url }) => join(dist, url))
  return [
    {
      what: 'shell (React, timeline, controls, words; with its styles)',
      bytes: total(shell),
      least: kilobytes(85),
      most: kilobytes(125),
    },
    {
      what: 'section chunk, with the tissue that the scene shares',
      bytes: total(section.filter((name) => !shell.includes(name))),
      least: kilobytes(10),
      most: kilobytes(28),
    },
    {
      what: 'scene chunk',
      bytes: beyondPage(/^scene-root-.*\.js$/),
      least: kilobytes(150),
      most: kilobytes(220),
    },
    {
      what: 'panels chunk with its styles',
      bytes: weigh(/^(panels|later|plan-fields)-.*\.(js|css)$/),
      least: kilobytes(3),
      most: kilobytes(16),
    },
    { what: 'chunk that reads aloud', bytes: beyondPage(/^aloud-.*\.js$/), least: 500, most: kilobytes(3) },
    {
      what: 'description chunk: the picture and what to do in words',
      bytes: total(beyond(/^description-.*\.js$/).filter((name) => !places.test(name))),
      least: kilobytes(1),
      most: kilobytes(9),
    },
    {
      what: 'what names point at, for the panels, the description and saved pictures',
      bytes: weigh(places),
      least: kilobytes(1),
      most: kilobytes(4),
    },
    {
      what: 'mirror chunk',
      bytes: beyondPage(/^mirror-.*\.js$/),
      least: kilobytes(5),
      most: kilobytes(16),
    },
    {
      what: 'captions for students and clinicians',
      bytes: weigh(/^levels-.*\.js$/),
      least: kilobytes(1),
      most: kilobytes(5),
    },
    {
      what: 'section in lines with its styles, and the page on paper',
      bytes: weigh(/^lines-.*\.(js|css)$/),
      least: kilobytes(6),
      most: kilobytes(13),
    },
    {
      what: 'comparison with its styles',
      bytes: weigh(/^compare-.*\.(js|css)$/),
      least: kilobytes(2),
      most: kilobytes(6),
    },
    {
      what: 'stories chunk with its styles',
      bytes: weigh(/^stories-.*\.(js|css)$/),
      least: kilobytes(3),
      most: kilobytes(9),
    },
    {
      what: 'show in front of a room with its notes and styles',
      bytes: weigh(/^(present|show-keys|step-words|place)-.*\.(js|css)$/),
      least: kilobytes(8),
      most: kilobytes(30),
    },
    {
      what: 'notes of a show in their own window, with its styles',
      bytes: weigh(/^speaker-.*\.(js|css)$/),
      least: kilobytes(2),
      most: kilobytes(8),
    },
    {
      what: 'sheets: keys, and the link with its QR code, with their styles',
      bytes: weigh(/^(sheets|qr-drawing)-.*\.(js|css)$/),
      least: kilobytes(3),
      most: kilobytes(9),
    },
    {
      what: 'what saves pictures, drawings, curves and citations, with its styles',
      bytes: weigh(/^exports-.*\.(js|css)$/),
      least: kilobytes(12),
      most: kilobytes(24),
    },
    {
      what: 'what makes clips, fetched by whoever asks for one',
      bytes: weigh(/^make-.*\.js$/),
      least: kilobytes(30),
      most: kilobytes(70),
    },
    {
      what: 'sheets for paper with their styles',
      bytes: weigh(/^print-.*\.(js|css)$/),
      least: kilobytes(6),
      most: kilobytes(16),
    },
    {
      what: 'what sets and reads the timeline, with its styles',
      bytes: weigh(/^time-tools-.*\.(js|css)$/),
      least: kilobytes(3),
      most: kilobytes(8),
    },
    {
      what: 'words explained, what drives what, names of what is pointed at, with their styles',
      bytes: weigh(/^glossary-.*\.(js|css)$/),
      least: kilobytes(6),
      most: kilobytes(15),
    },
    {
      what: 'figures chunk',
      bytes: beyondPage(/^figures-.*\.js$/),
      least: kilobytes(8),
      most: kilobytes(30),
    },
    {
      what: 'evidence chunk',
      bytes: beyondPage(/^evidence-.*\.js$/),
      least: kilobytes(15),
      most: kilobytes(70),
    },
    ...['page', 'records', 'all'].map((part) => {
      const folder = join(dist, part === 'all' ? 'builder' : 'assets')
      const sizes = readdirSync(folder)
        .filter((name) => new RegExp(`^${part}[-.].*\\.js$`).test(name))
        .map((name) => gzipped(join(folder, name)))
      return {
        what: `another language: ${LANGUAGE_PARTS[part]}, the heaviest of ${sizes.length}`,
        bytes: Math.max(...sizes),
        least: kilobytes(15),
        most: kilobytes(part === 'all' ? 230 : 95),
      }
    }),
    {
      what: 'builder page with all its words and records',
      bytes: [
        join(dist, 'builder.html'),
        ...readdirSync(join(dist, 'builder'))
          .filter((name) => /^(?!all-).*\.(js|css)$/.test(name))
          .map((name) => join(dist, 'builder', name)),
      ].reduce((sum, file) => sum + gzipped(file), 0),
      least: kilobytes(120),
      most: kilobytes(215),
    },
    {
      what: 'page for teachers with its words and the records it cites',
      bytes: [
        join(dist, 'teach.html'),
        ...readdirSync(join(dist, 'teach'))
          .filter((name) => /^(?!all-).*\.(js|css)$/.test(name))
          .map((name) => join(dist, 'teach', name)),
      ].reduce((sum, file) => sum + gzipped(file), 0),
      least: kilobytes(80),
      most: kilobytes(185),
    },
    { what: 'background chunk', bytes: weigh(/^(background|bands)-.*\.js$/), least: 500, most: kilobytes(6) },
    {
      what: 'index.html with the section inlined',
      bytes: gzipped(join(dist, 'index.html')),
      least: kilobytes(25),
      most: kilobytes(60),
    },
    { what: 'what keeps the page offline', bytes: weigh(/^offline-.*\.js$/), least: 500, most: kilobytes(3) },
    {
      what: 'service worker',
      bytes: gzipped(join(dist, 'sw.js')),
      least: kilobytes(3),
      most: kilobytes(8),
    },
    {
      what: `what the service worker keeps (${kept.length} files, ${rawKilobytes(kept)} kB unpacked)`,
      bytes: kept.reduce((sum, file) => sum + gzipped(file), 0),
      least: kilobytes(500),
      most: kilobytes(1000),
    },
    {
      what: 'the page as one file',
      bytes: gzipped(join(dist, 'offline.html')),
      least: kilobytes(500),
      most: kilobytes(1000),
    },
  ]
}

function rawKilobytes(files: readonly string[]): string {
  return (files.reduce((sum, file) => sum + statSync(file).size, 0) / 1000).toFixed(0)
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
