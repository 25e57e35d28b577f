import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { budgetLine, weighSite } from './budgets'
import { buildSite } from './build'
import { isBuilt } from './built'

// Format, types, lint, dead code, build, budgets: each says how much it looked at, and all are run even if one fails.
const ROOT = join(import.meta.dirname, '..')

interface Check {
  readonly name: string
  /** True when all is well; prints its own findings. */
  run(): boolean | Promise<boolean>
}

function tool(name: string, bin: string, args: readonly string[], count: (output: string) => string): Check {
  return {
    name,
    run() {
      const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin', bin), args, {
        cwd: ROOT,
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      })
      const output = `${stdout}${stderr}`
      if (status !== 0) console.log(output)
      else console.log(`  ${count(output)}`)
      return status === 0
    },
  }
}

const trackedFiles = () =>
  spawnSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
    .stdout.split('\n')
    .filter((name) => /\.(ts|tsx)$/.test(name))

const CHECKS: readonly Check[] = [
  tool('format', 'prettier', ['--check', '.'], () => 'every file is formatted'),
  tool('types', 'tsc', ['--noEmit'], () => `${trackedFiles().length} TypeScript files without an error`),
  tool('lint', 'oxlint', ['--type-aware'], (output) => output.trim().split('\n').slice(-2).join(' ')),
  tool('dead code', 'knip', ['--no-progress'], () => 'no unused file, export or dependency'),
  {
    name: 'build',
    async run() {
      // The tests have built it from these very files a moment ago, or it is built now.
      const isDone = isBuilt(ROOT)
      if (!isDone) await buildSite()
      console.log(isDone ? '  dist/ is what these files build, byte for byte' : '  dist/ is built')
      return true
    },
  },
  {
    name: 'budgets',
    run() {
      const budgets = weighSite(join(ROOT, 'dist'))
      for (const budget of budgets) console.log(`  ${budgetLine(budget)}`)
      return budgets.every(({ bytes, least, most }) => bytes >= least && bytes <= most)
    },
  },
]

const failed: string[] = []
for (const check of CHECKS) {
  console.log(check.name)
  try {
    if (!(await check.run())) failed.push(check.name)
  } catch (error) {
    console.log(error)
    failed.push(check.name)
  }
}
console.log(
  `${CHECKS.length - failed.length} checks passed, ${failed.length} failed${failed.map((name) => ` · ${name}`).join('')}`,
)
process.exitCode = failed.length === 0 ? 0 : 1
