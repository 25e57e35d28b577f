import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'
import { englishParts, faultsOf, OTHER_LANGUAGES, type Parts, partsOf } from '../../scripts/languages'
import { LANGUAGE_IDS, languageFor, LANGUAGES } from '../../src/base/languages'
import { checkWords } from '../../src/content/check-words'
import { createWords } from '../../src/content/catalogue'
import { timeWords } from '../../src/content/time-words'
import { wordsOfAll } from '../support/catalogues'

/** As the build hands them out. */
const compiled = (text: string) => compileMessage(text) as unknown as string

const ROOT = join(import.meta.dirname, '../..')

describe('languages', () => {
  it.each(OTHER_LANGUAGES)(
    '%s says all that English says, put together alike, and nothing else',
    (language) => {
      const faults = faultsOf(language)
      expect(faults.map(({ part, id, what }) => `${part} ${id}: ${what}`)).toEqual([])
      const count = Object.values(partsOf(language)).reduce((sum, part) => sum + Object.keys(part).length, 0)
      console.log(`${LANGUAGES[language].name}: ${count} messages`)
    },
  )

  it('have a fault of any kind found', () => {
    const english: Parts = {
      a: { x: 'The {site} of it', n: '{n, plural, one {# day} other {# days}}', same: 'left as they were' },
    }
    const found = (a: Parts['a'], language: 'es' | 'ar' = 'es') =>
      faultsOf(language, english, {
        a: { n: '{n, plural, one {# día} other {# días}}', same: 'otra', ...a },
      }).map(({ id, what }) => `${id}: ${what.split(/[:“]/)[0].trim()}`)
    expect(found({ x: 'La {site}' })).toEqual([])
    expect(found({})).toEqual(['x: missing'])
    expect(found({ x: 'La {site}', y: 'más' })).toEqual(['y: extra'])
    expect(found({ x: ' ' })).toEqual(['x: empty'])
    expect(found({ x: 'La {sitio}' })).toEqual(['x: places'])
    expect(found({ x: "La '{site}'" })).toEqual(['x: straight apostrophe'])
    expect(found({ x: 'The {site} of it' })).toEqual(['x: English words in it'])
    expect(found({ x: 'La {site}', same: 'left as they were' })).toContain('same: left in English')
    expect(found({ x: 'La {site}', n: '{n, plural, other {# días}}' })).toEqual(['n: plural without one'])
    expect(found({ x: 'كل {site}', n: '{n, plural, one {يوم} other {# يوم}}', same: 'شيء' }, 'ar')).toEqual([
      'n: plural without two, few, many',
    ])
    expect(found({ x: '{site} ٣', n: '{n, plural, other {#}}', same: 'شيء' }, 'ar')).toContain(
      'x: other digits than 0–9',
    )
  })

  it('are the folders there are, each with what other pages fetch', () => {
    const folders = readdirSync(join(ROOT, 'src/content'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
    expect(folders.toSorted()).toEqual([...LANGUAGE_IDS].toSorted())
    for (const language of LANGUAGE_IDS)
      expect(existsSync(join(ROOT, 'src/content', language, 'claims.json')), language).toBe(true)
    for (const language of OTHER_LANGUAGES)
      for (const file of ['page.ts', 'all.ts'])
        expect(readFileSync(join(ROOT, 'src/content', language, file), 'utf8')).toBe(
          readFileSync(join(ROOT, 'src/content', OTHER_LANGUAGES[0], file), 'utf8'),
        )
  })

  it('are those that what runs before the first paint knows of', () => {
    expect(readFileSync(join(ROOT, 'public/boot.js'), 'utf8')).toContain(
      `/^(${LANGUAGE_IDS.join('|')})(?![a-z])/`,
    )
  })

  it('are found among what a browser asks for: the first that is spoken, whatever the region', () => {
    expect(languageFor(['es-MX', 'en'])).toBe('es')
    expect(languageFor(['fr', 'ar-EG', 'en'])).toBe('ar')
    expect(languageFor(['de-AT', 'EN_gb', 'es'])).toBe('en')
    expect(languageFor(['fr', 'esperanto', ''])).toBe('en')
    expect(languageFor([])).toBe('en')
  })

  it('say the stamp, the purpose, and that no native clinician has reviewed them, in words of their own', () => {
    for (const id of ['app.stamp', 'app.purpose', 'about.native', 'about.reviewed'] as const) {
      const said = LANGUAGE_IDS.map((language) => wordsOfAll().in(language).say(id))
      expect(new Set(said).size, id).toBe(LANGUAGE_IDS.length)
    }
  })

  it('make none of the claims that advertising must not make', () => {
    // Rules, reasons and examples name the claims that they are about; records quote what was claimed.
    const about =
      /^(claim|build|slip|record|record-conditions|record-note|limits|assumption|article|term-find)/
    // What would be a claim in an advertisement and is none here: when something is counted from, what studies found
    // with its doubt beside it, the name of a phase, a warning.
    const meant = new Set([
      ...['patch.now', 'step.depth-more'].map((id) => `en ${id}`),
      ...['outcome.when-value', 'patch.band', 'patch.now', 'reason.melasma', 'reason.stretch-marks'].map(
        (id) => `ar ${id}`,
      ),
      ...['caption-student.collagen-iii-falling', 'caption-student.ripening'].map((id) => `ar ${id}`),
      ...['because-clinician.collagen-i', 'step.depth-short'].map((id) => `ar ${id}`),
    ])
    for (const language of LANGUAGE_IDS) {
      const parts = language === 'en' ? englishParts() : partsOf(language)
      const hits = Object.values(parts)
        .flatMap((part) => Object.entries(part))
        .filter(([id]) => !about.test(id) && !meant.has(`${language} ${id}`))
        .flatMap(([id, text]) =>
          checkWords(text).map(({ rule, said }) => `${language} ${id}: ${said} (${rule})`),
        )
      expect(hits).toEqual([])
    }
  })
})

describe('words', () => {
  it('count, and write figures, as their language does', () => {
    const words = wordsOfAll()
    const [spanish, arabic] = [words.in('es'), words.in('ar')]
    expect(words.number(1.5)).toBe('1.5')
    expect(spanish.number(1.5)).toBe('1,5')
    expect(arabic.number(1234.5)).toBe('1,234.5')
    expect(arabic.direction).toBe('rtl')
    expect(timeWords(spanish, 1 / 60)).toBe('1 minuto')
    expect(timeWords(spanish, 0.5)).toBe('30 minutos')
    // One, two, three to ten, eleven on: each its own form.
    const forms = [1, 2, 3, 11, 100].map((minutes) => timeWords(arabic, minutes / 60).replace(/\d+ /, ''))
    expect(new Set(forms.slice(0, 4)).size).toBe(4)
    expect(arabic.list(['أ', 'ب'])).toBe('أ، ب')
  })

  it('of one language leave those of another alone, and nothing is lost on the way back', () => {
    const english = createWords()
    const spanish = english.in('es')
    expect(english.in('es')).toBe(spanish)
    expect(spanish.knows('app.title')).toBe(false)
    english.learn({ 'app.title': compiled('Piel') }, 'es')
    expect(spanish.say('app.title')).toBe('Piel')
    expect(english.say('app.title')).toBe('Skin healing')
    // Parts that come in while Spanish is spoken bring English.
    spanish.learn({ 'panels.later': compiled('Later') })
    expect(english.knows('panels.later' as Parameters<typeof english.knows>[0])).toBe(true)
    expect(spanish.in('en')).toBe(english)
  })

  it('stand in for texts of the data, which stand where no language has its own', () => {
    const english = createWords()
    english.learn({ 'record.x': compiled('Visto.') }, 'es')
    expect(english.instead('record.x', 'Seen.')).toBe('Seen.')
    expect(english.in('es').instead('record.x', 'Seen.')).toBe('Visto.')
    expect(english.in('ar').instead('record.x', 'Seen.')).toBe('Seen.')
  })
})
