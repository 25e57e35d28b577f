import { LANGUAGE_IDS, type LanguageId, languageOf, LANGUAGES } from '../base/languages'
import type { Words } from '../content/catalogue'
import { Icon } from './icon'

/** In which language things are read: each by the name that its own readers know. */
export function LanguageSelect({
  words,
  onChoose,
}: {
  readonly words: Words
  readonly onChoose: (language: LanguageId) => void
}) {
  return (
    <label className="language">
      <Icon name="language" />
      <select
        aria-label={words.say('language.title')}
        value={words.locale}
        onChange={({ target }) => onChoose(languageOf(target.value) ?? words.locale)}
      >
        <LanguageOptions />
      </select>
    </label>
  )
}

/** A choice for every language. */
export function LanguageOptions() {
  return LANGUAGE_IDS.map((id) => (
    <option key={id} value={id} lang={id}>
      {LANGUAGES[id].name}
    </option>
  ))
}
