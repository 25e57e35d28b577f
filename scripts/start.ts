import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSite } from './build'
import { serveSite } from './serve'

// Builds if anything is newer than the last build, serves the site, prints its address and opens a browser where
// there is one.
const ROOT = join(import.meta.dirname, '..')
const INPUTS = [
  'src',
  'public',
  'scripts',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
]

function newest(path: string): number {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function isStale(): boolean {
  const page = join(ROOT, 'dist/index.html')
  if (!existsSync(page)) return true
  const built = statSync(page).mtimeMs
  return INPUTS.some((input) => newest(join(ROOT, input)) > built)
}

/** A place to show a browser on: every desktop system, and Linux with a display. */
const hasScreen =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4173' }, 'no-open': { type: 'boolean', default: false } },
})
const port = Number(values.port)
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`--port takes a whole number from 1 to 65535, not "${values.port}"`)
  process.exit(2)
}
if (isStale()) {
  console.log('Building …')
  await buildSite()
}
const { url } = await serveSite(port, hasScreen && !values['no-open'])
console.log(`Skin healing is at ${url}\nPress Ctrl+C to stop.`)
