import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesOf } from './selfhost'

// A build takes a minute. What has just been built from these very files need not be built again.

/** What a build is made of, besides the machine it is made on. */
const INPUTS = [
  'src',
  'public',
  'scripts',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'LICENSE',
]

/** One sum over everything that goes into a build of `root`, and the site's address; null outside a repository. */
export function inputSum(root: string): string | null {
  const { status, stdout } = spawnSync(
    'git',
    ['ls-files', '-co', '--exclude-standard', '-z', '--', ...INPUTS],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  )
  if (status !== 0) return null
  const files = stdout
    .split('\0')
    .filter((file) => file !== '' && existsSync(join(root, file)))
    .toSorted()
  const hash = createHash('sha256').update(process.env['SKIN_HEALING_URL'] ?? '')
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function outputSum(dist: string): string {
  const hash = createHash('sha256')
  for (const file of filesOf(dist).toSorted())
    hash.update(`\0${file}\0`).update(readFileSync(join(dist, file)))
  return hash.digest('hex')
}

const noteOf = (root: string) => join(root, '.cache', 'built.json')

/** Notes what `dist` was built from. Where files changed meanwhile, nothing is noted. */
export function noteBuilt(root: string, inputs: string | null): void {
  const isSame = inputs !== null && inputSum(root) === inputs
  mkdirSync(dirname(noteOf(root)), { recursive: true })
  writeFileSync(noteOf(root), JSON.stringify(isSame ? { inputs, output: outputSum(join(root, 'dist')) } : {}))
}

/** Whether `dist` is what a build of the files as they are now made, byte for byte. */
export function isBuilt(root: string): boolean {
  if (!existsSync(noteOf(root)) || !existsSync(join(root, 'dist/index.html'))) return false
  const noted = JSON.parse(readFileSync(noteOf(root), 'utf8')) as { inputs?: string; output?: string }
  return (
    noted.inputs !== undefined &&
    noted.inputs === inputSum(root) &&
    noted.output === outputSum(join(root, 'dist'))
  )
}
