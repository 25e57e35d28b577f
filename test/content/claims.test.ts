import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { message } from '../../scripts/messages'
import { checkWords } from '../../src/content/check-words'
import { CLAIM_IDS, CLAIM_RULES, type ClaimId, type ClaimRule } from '../../src/content/claim-rules.data'
import { EVIDENCE } from '../../src/model/evidence/records.data'
import banned from '../fixtures/banned-claims.json'
import innocent from '../fixtures/innocent-words.json'

const rulesIn = (text: string) => checkWords(text).map(({ rule }) => rule)

describe('claims in a marketer’s own words', () => {
  it('are caught: every banned phrase, by the rule that is meant', () => {
    expect(banned.length).toBeGreaterThanOrEqual(30)
    const missed = banned.flatMap(({ says, breaks }) => {
      const found = rulesIn(says)
      return breaks.every((rule) => found.includes(rule as ClaimId)) ? [] : [`${says} (${found.join(' ')})`]
    })
    expect(missed).toEqual([])
  })

  it('are not seen in innocent words', () => {
    expect(innocent.length).toBeGreaterThanOrEqual(30)
    expect(
      innocent.filter((says) => checkWords(says).length > 0).map((says) => [says, rulesIn(says)]),
    ).toEqual([])
  })

  it('are each the business of a phrase, so that no rule can fall silent unseen', () => {
    const meant = new Set(banned.flatMap(({ breaks }) => breaks))
    expect(CLAIM_IDS.filter((rule) => !meant.has(rule))).toEqual([])
  })

  it('are caught however they are written', () => {
    for (const { says, breaks } of banned) {
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
        fc.array(fc.constantFrom(...banned.map(({ says }) => says), ...innocent), { maxLength: 6 }),
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
    for (const rule of CLAIM_IDS) {
      const { patterns, absolute }: ClaimRule = CLAIM_RULES[rule]
      for (const source of [...patterns.en, ...(absolute?.en ?? [])]) {
        // Words may be of any length; gaps between words have an end.
        expect(source, rule).not.toMatch(/(?:\]|(?<!\\)\.|\))[*+]|\{\d+,\}/)
      }
    }
  })

  it.each(CLAIM_IDS)('%s has a reason, milder words that break no rule, and records that exist', (rule) => {
    const { sources, patterns, absolute }: ClaimRule = CLAIM_RULES[rule]
    expect(patterns.en.length + (absolute?.en.length ?? 0)).toBeGreaterThan(0)
    expect(sources.length).toBeGreaterThan(0)
    for (const id of sources) expect(Object.hasOwn(EVIDENCE, id), id).toBe(true)
    expect(message(`claim-reason.${rule}`)).toMatch(/\.$/)
    expect(rulesIn(message(`claim-advice.${rule}`))).toEqual([])
  })
})
