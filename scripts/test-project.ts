import { join } from 'node:path'
import { startVitest } from 'vitest/node'

// One project's tests in a process of its own: node or browser, then files to choose. What it prints last is how many passed
// and failed, for scripts/test.ts to add up.
const [project = 'node', ...filters] = process.argv.slice(2)

const vitest = await startVitest('test', filters, {
  root: join(import.meta.dirname, '..'),
  project: [project],
  run: true,
  watch: false,
  // The files that were chosen may all be the other project's.
  passWithNoTests: filters.length > 0,
})
let passed = 0
let failed = 0
for (const module of vitest.state.getTestModules()) {
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
console.log(`${project}: ${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
