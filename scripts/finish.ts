import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { billOfMaterials, noticesOf } from './notices'
import { buildWhole, makeOneFile } from './one-file'
import { packSite, writeHostFiles } from './selfhost'
import { buildWorker } from './worker'

/** What is made of a site that is otherwise complete: nothing may change a file of it afterwards. */
export async function finishSite(dist: string): Promise<void> {
  const write = (file: string, text: string) => writeFileSync(join(dist, file), text)
  const whole = await buildWhole()
  const packages = [...whole.packages, ...(await buildWorker(dist))]
  const notices = noticesOf(packages)
  write('licences.txt', notices)
  write('sbom.json', billOfMaterials(packages))
  const { html, policy } = makeOneFile(dist, whole, notices)
  write('offline.html', html)
  writeHostFiles(dist, policy)
  packSite(dist)
}
