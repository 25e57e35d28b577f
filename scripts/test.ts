import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startVitest } from 'vitest/node'
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

  const vitest = await startVitest('test', filters, {
    root: ROOT,
    run: true,
    watch: false,
    passWithNoTests: false,
  })
  const modules = vitest.state.getTestModules()
  let passed = 0
  let failed = 0
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      // A test that did not run counts as one that failed: nothing here may be skipped.
      if (state === 'passed') passed++
      else failed++
    }
    // Files that broke before any test of theirs could run.
    if (module.errors().length > 0) failed++
  }
  failed += vitest.state.getUnhandledErrors().length
  await vitest.close()
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0
}

const fine = await main()
process.exit(fine ? 0 : 1)
