import { type LanguageId, LANGUAGES } from '../base/languages'
import type { Words } from '../content/catalogue'

/** Says that a language did not load, and which one is read instead. */
export function LanguageTrouble({
  words,
  missing,
}: {
  readonly words: Words
  readonly missing: LanguageId | null
}) {
  if (missing === null) return null
  return (
    <p className="field-note language-trouble" role="alert">
      {words.say('note.not-loaded', {
        field: words.say('language.title'),
        given: LANGUAGES[missing].name,
        used: LANGUAGES[words.locale].name,
      })}
    </p>
  )
}
