import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { packagesIn } from './packages-in'

const ROOT = join(import.meta.dirname, '..')

/** A file the worker keeps: where it stands within the site, and what tells this one from an older one of that name. */
export interface KeptFile {
  readonly url: string
  /** None where the name says it. */
  readonly revision: string | null
}

/** What the page needs to open and to do all it can without a network, of a site that is otherwise complete. */
export function keptFiles(dist: string): readonly KeptFile[] {
  const revised = ['boot.js', 'index.html'].map((url) => ({
    url,
    revision: createHash('sha256')
      .update(readFileSync(join(dist, url)))
      .digest('hex')
      .slice(0, 16),
  }))
  const hashed = readdirSync(join(dist, 'assets'))
    .sort()
    .map((name) => ({ url: `assets/${name}`, revision: null }))
  return [...revised, ...hashed]
}

/**
 * Builds the service worker of a site into it, after everything that changes a file which is kept. Gives the folders of
 * the packages whose code is in it.
 */
export async function buildWorker(dist: string): Promise<readonly string[]> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    define: { KEPT_FILES: JSON.stringify(keptFiles(dist)) },
    build: {
      target: 'es2022',
      outDir: dist,
      emptyOutDir: false,
      copyPublicDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(ROOT, 'src/app/worker.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  })
  return packagesIn(built as Rolldown.RolldownOutput)
}
