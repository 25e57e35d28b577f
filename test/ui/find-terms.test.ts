import { describe, expect, it } from 'vitest'
import { MESSAGES } from '../../scripts/messages'
import glossary from '../../src/content/en/glossary.icu.json'
import { createWords } from '../../src/content/catalogue'
import { isAssumption, recordOf } from '../../src/model/evidence/grade'
import { ASKED } from '../../src/story/causes.data'
import { TERM_CLAIMS, TERM_IDS, type TermId } from '../../src/story/terms.data'
import { createTermFinder } from '../../src/ui/find-terms'

const words = createWords()
words.learn(glossary)
const find = createTermFinder(words)
const termsIn = (text: string) => find(text).flatMap(({ term }) => term ?? [])

describe('terms in a text', () => {
  it('are found where they stand, each once, and leave the text as it was', () => {
    for (const [id, text] of Object.entries(MESSAGES)) {
      const pieces = find(text)
      expect(pieces.map((piece) => piece.text).join(''), id).toBe(text)
      const terms = termsIn(text)
      expect(new Set(terms).size, id).toBe(terms.length)
    }
  })

  it.each<[string, TermId[]]>([
    ['Fibroblasts lay down thin new collagen, type III first.', ['fibroblast', 'collagen', 'collagen-iii']],
    ['Thicker collagen, type I, is laid down.', ['collagen', 'collagen-i']],
    [
      'TGF-β3 builds up. TGF-β of all kinds drives fibroblasts to make matrix.',
      ['tgf-beta-3', 'tgf-beta-1', 'fibroblast', 'matrix'],
    ],
    ['VEGF mainly from M2 macrophages, in part via FGF/KGF.', ['vegf', 'm1-m2', 'macrophage', 'fgf']],
    ['Re-epithelialisation: keratinocytes move in.', ['re-epithelialisation', 'keratinocyte']],
    ['The tip is passing the stratum corneum (dead outer layer).', ['stratum-corneum']],
    ['Collagen is laid down, of type in between.', ['collagen']],
    // Part of another word is none.
    ['Submatrix, unclot and VEGFR-like.', ['vegf']],
    ['Nothing to explain here.', []],
  ])('%s', (text, terms) => {
    expect(termsIn(text)).toEqual(terms)
  })

  it('are found in the captions, the stories and the panels that use them', () => {
    const said = (family: RegExp) =>
      new Set(Object.entries(MESSAGES).flatMap(([id, text]) => (family.test(id) ? termsIn(text) : [])))
    const captions = said(/^caption/)
    for (const term of [
      'stratum-corneum',
      'fibroblast',
      'collagen',
      'growth-factor',
      're-epithelialisation',
      'macrophage',
      'channel',
      'erythema',
    ] as const)
      expect(captions, term).toContain(term)
    expect(said(/^step\./)).toContain('fibroblast')
    expect(said(/^thing\./)).toContain('reticular-dermis')
  })
})

describe('the glossary', () => {
  it('explains every word by its records, every thing of the picture among them', () => {
    for (const id of TERM_IDS) {
      expect(words.knows(`term.${id}`), id).toBe(true)
      expect(words.say(`term-means.${id}`).match(/[.!]( |$)/g)?.length, id).toBeLessThanOrEqual(3)
      for (const source of TERM_CLAIMS[id]) {
        expect(recordOf(source) !== undefined || isAssumption(source), source).toBe(true)
      }
      expect(TERM_CLAIMS[id].length, id).toBeGreaterThan(0)
    }
    for (const id of Object.keys(ASKED)) expect(TERM_IDS).toContain(id)
  })

  it('explains no word by itself', () => {
    for (const id of TERM_IDS) expect(termsIn(words.say(`term-means.${id}`)), id).not.toContain(id)
  })
})
