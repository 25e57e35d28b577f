import { basename } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Slowest last: a mutant is run until its first failing test, and worked values fail in milliseconds. */
const SLOW = ['clocks', 'serum', 'recovery', 'needle', 'outcome', 'bands', 'laws', 'reference']

/** MUTATION_TESTS=reach,stroke asks those files alone: quick, and a lower bound of the score. */
const only = process.env['MUTATION_TESTS']

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = (file: TestSpecification) => SLOW.indexOf(basename(file.moduleId, '.test.ts'))
    return [...files].sort((a, b) => place(a) - place(b) || a.moduleId.localeCompare(b.moduleId))
  }
}

/** The tests of the model alone, for `npm run mutate`: no browser, no page, and fewer plans a law. */
export default defineConfig({
  test: {
    environment: 'node',
    include: only ? only.split(',').map((name) => `test/model/${name}.test.ts`) : ['test/model/**/*.test.ts'],
    // Instrumented inner loops run about ten times slower.
    testTimeout: 120_000,
    sequence: { sequencer: QuickFirst },
    setupFiles: ['test/support/no-console.ts'],
  },
})
