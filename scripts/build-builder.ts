import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { FACTS_TAG, type PictureFacts, type SiteFacts } from '../src/app/builder/site-facts'
import { EMBED_PRESETS } from '../src/embed/presets.data'
import { CONTENT_SECURITY_POLICY } from '../vite.config'
import { appVersion } from './embed'
import { messagesPlugin } from './messages-plugin'
import { cardFile } from './poster-plan'

// The builder page, in a pass of its own: it may import nothing of the app's chunks, as asking for React there would
// run the app. Last of all, for it says what the site weighs.
const ROOT = join(import.meta.dirname, '..')
const SOURCE = join(ROOT, 'src/app/builder')
/** Size of a preset's picture in letters, CSS px: half of what the file has. */
const CARD_SIZE = { width: 600, height: 315 } as const
/** Its previews are frames of this very site, and nothing else is framed. */
export const BUILDER_POLICY = `${CONTENT_SECURITY_POLICY}; frame-src 'self'`

/** Builds `builder.html` and its folder into `dist`, which must hold all else already. */
export async function buildBuilder(dist: string): Promise<void> {
  await build({
    root: SOURCE,
    configFile: false,
    publicDir: false,
    base: './',
    logLevel: 'warn',
    plugins: [messagesPlugin(), react()],
    build: {
      outDir: dist,
      emptyOutDir: false,
      assetsDir: 'builder',
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      // Every record travels with it: the slip cites them.
      chunkSizeWarningLimit: 900,
      rolldownOptions: {
        input: join(SOURCE, 'builder.html'),
        treeshake: { propertyReadSideEffects: false },
      },
    },
  })
  const page = join(dist, 'builder.html')
  const html = readFileSync(page, 'utf8')
  const facts = escaped(JSON.stringify(factsOf(dist)))
  const filled = html
    .replace('<head>', `<head><meta http-equiv="Content-Security-Policy" content="${BUILDER_POLICY}">`)
    .replace(`name="${FACTS_TAG}" content=""`, () => `name="${FACTS_TAG}" content="${facts}"`)
  if (!filled.includes(facts) || !filled.includes(BUILDER_POLICY)) {
    throw new Error('builder.html has no place for the policy or the facts')
  }
  writeFileSync(page, filled)
}

/** What the builder says of the site that lies in `dist`. */
function factsOf(dist: string): SiteFacts {
  const page = join(dist, 'embed.html')
  const assets = readdirSync(join(dist, 'assets')).map((name) => join(dist, 'assets', name))
  const first = assets.filter((file) =>
    /\/(index|section|tissue|frame|rolldown-runtime)-[^/]*\.(js|css)$/.test(file),
  )
  return {
    version: appVersion(),
    model: modelVersion(),
    presets: Object.fromEntries(
      EMBED_PRESETS.map(({ id, title, alt }) => [
        id,
        { title, alt, picture: cardOf(dist, id), hasOembed: existsSync(join(dist, 'p', id, 'oembed.json')) },
      ]),
    ),
    bytes: {
      loader: packed([join(dist, 'embed/v1.js')]),
      first: packed([page, ...first]),
      all: packed([page, ...assets]),
    },
  }
}

/** The picture of a preset that previews and letters show. */
function cardOf(dist: string, id: string): PictureFacts {
  const path = cardFile(id)
  return { path, ...CARD_SIZE, bytes: readFileSync(join(dist, path)).length }
}

/** A name for the model as it is: the same for the same files, another when any of them changes. */
function modelVersion(): string {
  const folder = join(ROOT, 'src/model')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  const hash = createHash('sha256')
  for (const name of files.toSorted()) hash.update(name).update(readFileSync(join(folder, name)))
  return hash.digest('hex').slice(0, 12)
}

function packed(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
