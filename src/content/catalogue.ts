import { setupI18n } from '@lingui/core'
import { type LanguageId, LANGUAGES } from '../base/languages'
import english from './en/shell.icu.json'
import type aloudEnglish from './en/aloud.icu.json'
import type builderEnglish from './en/builder.icu.json'
import type compareEnglish from './en/compare.icu.json'
import type copyEnglish from './en/copy.icu.json'
import type descriptionEnglish from './en/description.icu.json'
import type evidenceEnglish from './en/evidence.icu.json'
import type exportsEnglish from './en/exports.icu.json'
import type figuresEnglish from './en/figures.icu.json'
import type frameEnglish from './en/frame.icu.json'
import type glossaryEnglish from './en/glossary.icu.json'
import type levelsEnglish from './en/levels.icu.json'
import type linesEnglish from './en/lines.icu.json'
import type mirrorEnglish from './en/mirror.icu.json'
import type offlineEnglish from './en/offline.icu.json'
import type panelsEnglish from './en/panels.icu.json'
import type presentEnglish from './en/present.icu.json'
import type printEnglish from './en/print.icu.json'
import type sheetsEnglish from './en/sheets.icu.json'
import type storiesEnglish from './en/stories.icu.json'
import type teachEnglish from './en/teach.icu.json'
import type timeEnglish from './en/time.icu.json'

/** Every message there is: the shell's, and those of each part that comes after it. */
export type MessageId =
  | keyof typeof english
  | keyof typeof aloudEnglish
  | keyof typeof builderEnglish
  | keyof typeof compareEnglish
  | keyof typeof copyEnglish
  | keyof typeof descriptionEnglish
  | keyof typeof evidenceEnglish
  | keyof typeof exportsEnglish
  | keyof typeof figuresEnglish
  | keyof typeof frameEnglish
  | keyof typeof glossaryEnglish
  | keyof typeof levelsEnglish
  | keyof typeof linesEnglish
  | keyof typeof mirrorEnglish
  | keyof typeof offlineEnglish
  | keyof typeof panelsEnglish
  | keyof typeof presentEnglish
  | keyof typeof printEnglish
  | keyof typeof sheetsEnglish
  | keyof typeof storiesEnglish
  | keyof typeof teachEnglish
  | keyof typeof timeEnglish
export type MessageValues = Readonly<Record<string, string | number>>

/** Words and numbers in one language. */
export interface Words {
  readonly locale: LanguageId
  readonly direction: 'ltr' | 'rtl'
  /** The message `id` with its values filled in. */
  say(id: MessageId, values?: MessageValues): string
  /**
   * The message `id` of a small whole number `n` and, where it has one, a `time`: kept once said, as clocks come by the same
   * numbers again and again.
   */
  counted(id: MessageId, n: number, time?: string): string
  /** Whether a message has come yet: later parts bring their own. */
  knows(id: MessageId): boolean
  /**
   * What this language says for a text that stands in the data in English (records, presets), by the id its folder
   * gives it; the text itself in English, and until the folder's part has come.
   */
  instead(id: string, text: string): string
  /** A number as this language writes it, with at most `digits` decimals. */
  number(value: number, digits?: number): string
  /** Signs and figures that are read from left to right whatever stands around them: “−30 %”. */
  figure(text: string): string
  /** Things in a row, as this language parts them. */
  list(items: readonly string[]): string
  /** Takes in messages that came later than the shell's: English ones, as parts bring their own, or another language's. */
  learn(messages: Messages, locale?: LanguageId): void
  /** The words of another language, of what it was taught so far. The same ones whenever they are asked for. */
  in(locale: LanguageId): Words
}

/** Compiled messages by id. */
export type Messages = Readonly<Record<string, string>>

/** What was said last of each message, with which values: readouts say the same for many frames on end. */
function lastSaid() {
  const last = new Map<MessageId, { readonly values: MessageValues; readonly text: string }>()
  return {
    or(id: MessageId, values: MessageValues, say: () => string): string {
      const known = last.get(id)
      if (known && sameValues(known.values, values)) return known.text
      const text = say()
      last.set(id, { values, text })
      return text
    },
    forget: () => last.clear(),
  }
}

/** What was said of each number, with the time that it was said of. */
function countedSo() {
  const known = new Map<MessageId, { readonly time: string; readonly text: string }[]>()
  return {
    or(id: MessageId, n: number, time: string, say: (values: MessageValues) => string): string {
      let counts = known.get(id)
      if (!counts) known.set(id, (counts = []))
      const said = counts[n]
      if (said?.time === time) return said.text
      const text = say(time === '' ? { n } : { n, time })
      counts[n] = { time, text }
      return text
    },
    forget: () => known.clear(),
  }
}

function sameValues(one: MessageValues, other: MessageValues): boolean {
  for (const name in one) if (one[name] !== other[name]) return false
  for (const name in other) if (!(name in one)) return false
  return true
}

/** The words of English, and what leads to those of other languages. Made per instance. */
export function createWords(): Words {
  const spoken = new Map<LanguageId, { learn(messages: Messages): void; readonly words: Words }>()
  const speak = (locale: LanguageId) => {
    const known = spoken.get(locale)
    if (known) return known
    const { tag, direction, comma } = LANGUAGES[locale]
    const i18n = setupI18n({ locale, locales: tag, messages: { [locale]: {} } })
    const said = lastSaid()
    const counts = countedSo()
    const words: Words = {
      locale,
      direction,
      say: (id, values) => (values ? said.or(id, values, () => i18n._(id, values)) : i18n._(id)),
      counted: (id, n, time = '') => counts.or(id, n, time, (values) => i18n._(id, values)),
      knows: (id) => id in i18n.messages,
      instead: (id, text) => (id in i18n.messages ? i18n._(id) : text),
      number: (value, digits = 2) => i18n.number(value, { maximumFractionDigits: digits }),
      figure: (text) => (direction === 'rtl' ? `\u2066${text}\u2069` : text),
      list: (items) => items.join(comma),
      learn: (messages, of = 'en') => speak(of).learn(messages),
      in: (other) => speak(other).words,
    }
    const learn = (messages: Messages) => {
      said.forget()
      counts.forget()
      i18n.load(locale, messages)
    }
    const made = { learn, words }
    spoken.set(locale, made)
    return made
  }
  const { words } = speak('en')
  words.learn(english)
  return words
}
