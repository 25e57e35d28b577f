/** The languages that everything is said in, the first one first. Each has a folder of its own in `src/content`. */
export const LANGUAGE_IDS = ['en', 'es', 'ar'] as const
export type LanguageId = (typeof LANGUAGE_IDS)[number]

export interface Language {
  /** As its readers write it. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  /** How numbers, plurals and dates are written, as Intl takes it. */
  readonly tag: string
  /** What stands between the items of a list. */
  readonly comma: string
}

export const LANGUAGES: Readonly<Record<LanguageId, Language>> = {
  en: { name: 'English', direction: 'ltr', tag: 'en', comma: ', ' },
  es: { name: 'Español', direction: 'ltr', tag: 'es', comma: ', ' },
  // Digits as on the ruler, in fields and in links: 0–9.
  ar: { name: 'العربية', direction: 'rtl', tag: 'ar-u-nu-latn', comma: '، ' },
}

/** The language of ours that a tag (BCP 47, as a browser or a host gives it) asks for: `es-MX` is met by `es`. null where none is. */
export function languageOf(tag: string): LanguageId | null {
  const asked = tag.trim().toLowerCase().split(/[-_]/)[0]
  return LANGUAGE_IDS.find((id) => id === asked) ?? null
}

/** The first of some wishes that can be met; English where none can. */
export function languageFor(wishes: readonly string[]): LanguageId {
  return wishes.map(languageOf).find((language) => language !== null) ?? 'en'
}
