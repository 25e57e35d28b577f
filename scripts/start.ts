import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSite } from './build'
import { isBuilt } from './built'
import { serveSite } from './serve'

// Builds unless dist/ is what these files build, serves the site, prints its address and opens a browser where
// there is one.
const ROOT = join(import.meta.dirname, '..')
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
if (!isBuilt(ROOT)) {
  console.log('Building …')
  await buildSite()
}
const { url } = await serveSite(port, hasScreen && !values['no-open'])
console.log(`Skin healing is at ${url}\nPress Ctrl+C to stop.`)
