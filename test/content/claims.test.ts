import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { message } from '../../scripts/messages'
import { checkWords } from '../../src/content/check-words'
import { CLAIM_IDS, CLAIM_SOURCES, type ClaimId } from '../../src/content/claim-rules.data'
import ar from '../../src/content/ar/claims.json'
import en from '../../src/content/en/claims.json'
import es from '../../src/content/es/claims.json'
import { EVIDENCE } from '../../src/model/evidence/records.data'
import bannedEnglish from '../fixtures/banned-claims.json'
import bannedArabic from '../fixtures/banned-claims-ar.json'
import bannedSpanish from '../fixtures/banned-claims-es.json'
import innocentEnglish from '../fixtures/innocent-words.json'
import innocentArabic from '../fixtures/innocent-words-ar.json'
import innocentSpanish from '../fixtures/innocent-words-es.json'

const LANGUAGES = [
  { language: 'English', banned: bannedEnglish, innocent: innocentEnglish },
  { language: 'Spanish', banned: bannedSpanish, innocent: innocentSpanish },
  { language: 'Arabic', banned: bannedArabic, innocent: innocentArabic },
]
const allBanned = LANGUAGES.flatMap((one) => one.banned)
const allInnocent = LANGUAGES.flatMap((one) => one.innocent)

const rulesIn = (text: string) => checkWords(text).map(({ rule }) => rule)

describe('claims in a marketer’s own words', () => {
  it.each(LANGUAGES)(
    'are caught in $language: every banned phrase, by the rule that is meant',
    ({ banned }) => {
      expect(banned.length).toBeGreaterThanOrEqual(30)
      const missed = banned.flatMap(({ says, breaks }) => {
        const found = rulesIn(says)
        return breaks.every((rule) => found.includes(rule as ClaimId)) ? [] : [`${says} (${found.join(' ')})`]
      })
      expect(missed).toEqual([])
    },
  )

  it.each(LANGUAGES)('are not seen in innocent words, in $language', ({ innocent }) => {
    expect(innocent.length).toBeGreaterThanOrEqual(30)
    expect(
      innocent.filter((says) => checkWords(says).length > 0).map((says) => [says, rulesIn(says)]),
    ).toEqual([])
  })

  it.each(LANGUAGES)(
    'are each the business of a phrase in $language: no rule falls silent unseen',
    ({ banned }) => {
      const meant = new Set(banned.flatMap(({ breaks }) => breaks))
      expect(CLAIM_IDS.filter((rule) => !meant.has(rule))).toEqual([])
    },
  )

  it('are caught however they are written', () => {
    for (const { says, breaks } of allBanned) {
      for (const written of [
        says.toUpperCase(),
        says.replaceAll(' ', '\n'),
        says.replaceAll(' ', '\u00a0'),
        says.replaceAll('-', '\u2011'),
        `We are a clinic. ${says} Come and see us.`,
        `Not only that. ${says}`,
      ]) {
        expect(rulesIn(written), written).toEqual(expect.arrayContaining(breaks))
      }
    }
  })

  it('are taken back by a “not” in the same clause, and by none before a comma or in “not only”', () => {
    expect(rulesIn('We cannot guarantee anything.')).toEqual([])
    expect(rulesIn('It does not cure acne.')).toEqual([])
    expect(rulesIn('Not cheap, but permanent.')).toEqual(['lasting'])
    expect(rulesIn('Not only permanent.')).toEqual(['lasting'])
    expect(rulesIn('No worries. Guaranteed.')).toEqual(['guarantee'])
  })

  it('are shown where they stand', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...allBanned.map(({ says }) => says), ...allInnocent), { maxLength: 6 }),
        fc.string({ maxLength: 30 }),
        (parts, noise) => {
          const text = [...parts, noise].join(' ')
          const hits = checkWords(text)
          for (const { start, end, said } of hits) expect(text.slice(start, end)).toBe(said)
          expect(hits.map(({ start }) => start)).toEqual(
            hits.map(({ start }) => start).toSorted((a, b) => a - b),
          )
        },
      ),
    )
  })

  it('are looked for within bounds: no pattern may run on over a text of any length', () => {
    for (const { rules } of [en, es, ar]) {
      for (const rule of CLAIM_IDS) {
        const { patterns, absolute = [] }: { patterns: readonly string[]; absolute?: readonly string[] } =
          rules[rule]
        expect(patterns.length + absolute.length, rule).toBeGreaterThan(0)
        for (const source of [...patterns, ...absolute]) {
          expect(() => new RegExp(source, 'gi')).not.toThrow()
          // Words may be of any length; gaps between words have an end.
          expect(source, rule).not.toMatch(/(?:\]|(?<!\\)\.|\))[*+]|\{\d+,\}/)
        }
      }
    }
  })

  it.each(CLAIM_IDS)('%s has a reason, milder words that break no rule, and records that exist', (rule) => {
    const sources = CLAIM_SOURCES[rule]
    expect(sources.length).toBeGreaterThan(0)
    for (const id of sources) expect(Object.hasOwn(EVIDENCE, id), id).toBe(true)
    expect(message(`claim-reason.${rule}`)).toMatch(/\.$/)
    expect(rulesIn(message(`claim-advice.${rule}`))).toEqual([])
  })
})
