import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { FACTS_TAG, type PictureFacts, type SiteFacts } from '../src/app/builder/site-facts'
import { EMBED_PRESETS } from '../src/embed/presets.data'
import { MODEL_VERSION } from '../src/model/version'
import { CONTENT_SECURITY_POLICY } from '../vite.config'
import { appVersion } from './embed'
import { modelSum } from './model-sum'
import { buildOwnPage } from './own-page'
import { cardFile } from './poster-plan'

// The builder page. Last of all, for it says what the site weighs.
/** Size of a preset's picture in letters, CSS px: half of what the file has. */
const CARD_SIZE = { width: 600, height: 315 } as const
/** Its previews are frames of this very site, and nothing else is framed. */
export const BUILDER_POLICY = `${CONTENT_SECURITY_POLICY}; frame-src 'self'`

/** Builds `builder.html` and its folder into `dist`, which must hold all else already. */
export async function buildBuilder(dist: string): Promise<void> {
  const facts = escaped(JSON.stringify(factsOf(dist)))
  await buildOwnPage(dist, 'builder', BUILDER_POLICY, (html) => {
    const filled = html.replace(
      `name="${FACTS_TAG}" content=""`,
      () => `name="${FACTS_TAG}" content="${facts}"`,
    )
    if (filled === html) throw new Error('builder.html has no place for the facts')
    return filled
  })
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
    model: `${MODEL_VERSION} (${modelSum()})`,
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

function packed(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
