import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { buildSite } from './build'
import { findBrowser, thisMachine } from './find-browser'

// Everything: unit, property, scene graph, render and end to end, in a browser that is found or installed. Ends with
// one line of counts. Words behind -- choose test files: npm test -- test/model
const ROOT = join(import.meta.dirname, '..')

async function main(): Promise<boolean> {
  const filters = process.argv.slice(2)
  try {
    const browser = findBrowser(thisMachine)
    console.log(`Browser: ${browser.path} (${browser.how})`)
    process.env['SKIN_HEALING_BROWSER'] = browser.path
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    console.log('0 passed, 1 failed')
    return false
  }
  console.log('Building the site …')
  await buildSite()
  if (!existsSync(join(ROOT, 'dist/index.html'))) throw new Error('The build left no page')

  // Browsers leave a part of the machine idle: what needs none runs beside them, and gives way.
  const [beside, browsers] = await Promise.all([
    runProject('node', filters, { aside: true }),
    runProject('browser', filters, { aside: false }),
  ])
  console.log(beside.output)
  const passed = beside.passed + browsers.passed
  const failed = beside.failed + browsers.failed
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0
}

/** How much a process gives way to others: enough that a browser is not kept waiting, and not so much that tests starve. */
const ASIDE_PRIORITY = 5

/** Runs one project's tests in a process of its own. What runs aside is heard when it is done. A process that ends without its counts has failed. */
function runProject(
  project: string,
  filters: readonly string[],
  { aside }: { readonly aside: boolean },
): Promise<{ readonly passed: number; readonly failed: number; readonly output: string }> {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs')
  const child = spawn(process.execPath, [tsx, 'scripts/test-project.ts', project, ...filters], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (aside && child.pid !== undefined) setPriority(child.pid, ASIDE_PRIORITY)
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    if (!aside) process.stdout.write(text)
  })
  return new Promise((done) => {
    child.on('close', (code) => {
      const counts = /: (\d+) passed, (\d+) failed\s*$/.exec(output)
      const failed = Number(counts?.[2] ?? 0)
      done({ passed: Number(counts?.[1] ?? 0), failed: failed > 0 || code === 0 ? failed : 1, output })
    })
  })
}

const fine = await main()
process.exit(fine ? 0 : 1)
