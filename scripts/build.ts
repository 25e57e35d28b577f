import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { inputSum, noteBuilt } from './built'
import { buildEmbed } from './embed'
import { buildBuilder } from './build-builder'
import { CONTENT_SECURITY_POLICY } from '../vite.config'
import { buildOwnPage } from './own-page'
import { evidenceProblems } from './evidence'
import { siteAddress, writePresetPages } from './preset-pages'
import { finishSite } from './finish'

const ROOT = join(import.meta.dirname, '..')
const DIST = join(ROOT, 'dist')
const SERVER = join(ROOT, '.cache', 'prerender')

/** Builds the site into dist/, if every number has its evidence: the client, then the page as a bare address opens it, written into index.html. */
export async function buildSite(): Promise<void> {
  const inputs = inputSum(ROOT)
  const problems = evidenceProblems()
  if (problems.length > 0) throw new Error(`evidence is missing:\n${problems.join('\n')}`)
  const site = siteAddress(process.env['SKIN_HEALING_URL'])
  await build({ root: ROOT, logLevel: 'warn' })
  await build({
    root: ROOT,
    logLevel: 'warn',
    build: {
      ssr: 'src/app/prerender.tsx',
      outDir: SERVER,
      emptyOutDir: true,
      copyPublicDir: false,
      rollupOptions: { output: { entryFileNames: 'prerender.mjs' } },
    },
  })
  const module = (await import(pathToFileURL(join(SERVER, 'prerender.mjs')).href)) as {
    prerender(): Promise<string>
  }
  const rendered = await module.prerender()
  const page = join(DIST, 'index.html')
  const html = readFileSync(page, 'utf8')
  const filled = html.replace('<!--page-->', () => rendered)
  if (filled === html) throw new Error('index.html has no place for the page')
  writeFileSync(page, filled)
  await buildEmbed(DIST)
  writePresetPages(DIST, site)
  rmSync(SERVER, { recursive: true, force: true })
  await buildOwnPage(DIST, 'teach', CONTENT_SECURITY_POLICY)
  await buildBuilder(DIST)
  await finishSite(DIST)
  noteBuilt(ROOT, inputs)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildSite()
