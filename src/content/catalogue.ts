import { setupI18n } from '@lingui/core'
import english from './en/shell.icu.json'
import type compareEnglish from './en/compare.icu.json'
import type aloudEnglish from './en/aloud.icu.json'
import type builderEnglish from './en/builder.icu.json'
import type descriptionEnglish from './en/description.icu.json'
import type evidenceEnglish from './en/evidence.icu.json'
import type frameEnglish from './en/frame.icu.json'
import type figuresEnglish from './en/figures.icu.json'
import type levelsEnglish from './en/levels.icu.json'
import type linesEnglish from './en/lines.icu.json'
import type mirrorEnglish from './en/mirror.icu.json'
import type offlineEnglish from './en/offline.icu.json'
import type panelsEnglish from './en/panels.icu.json'
import type presentEnglish from './en/present.icu.json'
import type storiesEnglish from './en/stories.icu.json'
import type timeEnglish from './en/time.icu.json'

/** Messages of the shell, of the panels that come after it, of captions for those who know more, the drawing in lines, the mirror, the figures, the evidence drawer and the stories. */
import type sheetsEnglish from './en/sheets.icu.json'
import type glossaryEnglish from './en/glossary.icu.json'

/** Messages of the shell, of the panels that come after it, of the drawing in lines, the mirror, the figures, the sheets and the evidence drawer. */
export type MessageId =
  | keyof typeof english
  | keyof typeof panelsEnglish
  | keyof typeof compareEnglish
  | keyof typeof aloudEnglish
  | keyof typeof builderEnglish
  | keyof typeof descriptionEnglish
  | keyof typeof figuresEnglish
  | keyof typeof frameEnglish
  | keyof typeof levelsEnglish
  | keyof typeof linesEnglish
  | keyof typeof mirrorEnglish
  | keyof typeof offlineEnglish
  | keyof typeof sheetsEnglish
  | keyof typeof evidenceEnglish
  | keyof typeof presentEnglish
  | keyof typeof storiesEnglish
  | keyof typeof timeEnglish
  | keyof typeof glossaryEnglish
export type MessageValues = Readonly<Record<string, string | number>>

/** Languages the catalogue speaks. */
const LOCALES = ['en'] as const
export type Locale = (typeof LOCALES)[number]

/** Words and numbers in one language. */
export interface Words {
  readonly locale: Locale
  /** The message `id` with its values filled in. */
  say(id: MessageId, values?: MessageValues): string
  /** Whether a message has come yet: later parts bring their own. */
  knows(id: MessageId): boolean
  /** A number as this language writes it, with at most `digits` decimals. */
  number(value: number, digits?: number): string
  /** Takes in messages that came later than the shell's. */
  learn(messages: Readonly<Record<string, string>>): void
}

/** The words of one language. Made per instance. */
export function createWords(locale: Locale = 'en'): Words {
  const i18n = setupI18n({ locale, messages: { en: { ...english } } })
  return {
    locale,
    say: (id, values) => i18n._(id, values),
    knows: (id) => id in i18n.messages,
    number: (value, digits = 2) => i18n.number(value, { maximumFractionDigits: digits }),
    learn: (messages) => i18n.load(locale, messages),
  }
}
