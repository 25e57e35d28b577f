import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAssumption, recordOf } from '../src/model/evidence/grade'
import type { SourceId } from '../src/model/evidence/sources'

const CONTENT = join(import.meta.dirname, '../src/content/en')

/** Every message of the product in English, as written (with its ICU places), by id. */
export const MESSAGES: Readonly<Record<string, string>> = Object.assign(
  {},
  ...readdirSync(CONTENT)
    .filter((name) => name.endsWith('.icu.json'))
    .map((name) => JSON.parse(readFileSync(join(CONTENT, name), 'utf8')) as Record<string, string>),
)

/** What the product says, so that docs, command line and screens say the same. Throws on an unknown id. */
export function message(id: string): string {
  const text = MESSAGES[id]
  if (text === undefined) throw new Error(`no message “${id}”`)
  return text
}

/** What an assumption or a record says, in a sentence. */
export function statementOf(id: SourceId): string {
  return isAssumption(id)
    ? message(`assumption.${id.slice('assume-'.length)}`)
    : (recordOf(id)?.statement ?? '')
}
