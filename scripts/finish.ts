import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeOneFile } from './one-file'
import { buildWorker } from './worker'

/** What is made of a site that is otherwise complete: nothing may change a file of it afterwards. */
export async function finishSite(dist: string): Promise<void> {
  const { html } = await makeOneFile(dist)
  writeFileSync(join(dist, 'offline.html'), html)
  await buildWorker(dist)
}
