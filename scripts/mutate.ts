import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** One mutant as Stryker's JSON report has it. */
interface Mutant {
  readonly status: string
}

// `npm run mutate` changes the model in some two thousand small ways and asks the model's tests to notice each.
// Takes hours on two cores, so no check runs it; `npm run mutate -- --mutate src/model/needle/touch.ts` takes one.
const run = spawnSync('npx', ['stryker', 'run', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, MUTATION: '1' },
})
const report = JSON.parse(readFileSync('coverage/mutation.json', 'utf8')) as {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>
}
const all = Object.values(report.files).flatMap(({ mutants }) => mutants)
const noticed = all.filter(({ status }) => status === 'Killed' || status === 'Timeout').length
const counted = all.filter(({ status }) => status !== 'Ignored' && !status.endsWith('Error')).length
console.log(`${noticed} of ${counted} mutants noticed: ${((100 * noticed) / counted).toFixed(1)} %`)
process.exitCode = run.status ?? 1
