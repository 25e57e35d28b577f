import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The viewer that ours is measured against. */
export const VIEWER = '@google/model-viewer@4.4.0'

/** Installs packages into a new folder outside the project, for what is measured against them; gives the folder. */
export function installOutside(packages: readonly string[], name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `skin-healing-${name}-`))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  console.log(`Installing ${packages.join(', ')} into ${folder} …`)
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return folder
}
