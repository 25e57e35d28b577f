import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const MODEL = join(import.meta.dirname, '../src/model')

/** A name for the model as it is: the same for the same files, another when any of them changes. */
export function modelSum(): string {
  const files = readdirSync(MODEL, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  const hash = createHash('sha256')
  for (const name of files.toSorted()) hash.update(name).update(readFileSync(join(MODEL, name)))
  return hash.digest('hex').slice(0, 12)
}
