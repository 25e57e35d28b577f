import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGE_IDS, type LanguageId } from '../../src/base/languages'
import type { Words } from '../../src/content/catalogue'
import { timeWords } from '../../src/content/time-words'
import { type Course, simulate } from '../../src/model/course'
import { LAYER_IDS } from '../../src/model/skin/skin'
import { LEVEL_IDS } from '../../src/state/view'
import { captionAt } from '../../src/story/caption'
import { describeMoment, describeRedness, describeTissue } from '../../src/ui/description'
import { depthSentence, doubtSentence } from '../../src/ui/depth-control'
import { captionWords, mirrorWords } from '../../src/ui/moment-words'
import { anyPlan, anyTimeH } from '../support/arbitraries'
import { wordsOfAll } from '../support/catalogues'

const all = wordsOfAll()

/** All that is said of one moment: at each level, of the plan, and of what is in the picture. */
function saidAt(words: Words, course: Course, timeH: number): readonly string[] {
  const caption = captionAt(course, { timeH })
  return [
    ...LEVEL_IDS.flatMap((level) => [
      captionWords(words, caption, level),
      mirrorWords(words, caption.mirror, level),
    ]),
    timeWords(words, timeH),
    depthSentence(words, course),
    doubtSentence(words, course),
    ...describeTissue(words, course),
    ...describeMoment(words, course, { timeH }),
    describeRedness(words, course),
  ]
}

/** The figures of a sentence, whatever the language writes them with; 1 and 2 may be words. */
const figures = (sentence: string, language: LanguageId) =>
  [...sentence.matchAll(/\d+(?:[.,]\d+)*/g)]
    .map(([figure]) =>
      Number(language === 'es' ? figure.replaceAll('.', '').replace(',', '.') : figure.replaceAll(',', '')),
    )
    .filter((figure) => figure !== 1 && figure !== 2 && figure !== 3)
    .toSorted((a, b) => a - b)

/** Words that say in which language a sentence is not. */
const FOREIGN: Readonly<Record<Exclude<LanguageId, 'en'>, RegExp>> = {
  es: /\b(?:the|and|with|of|are|is|was|needle|skin|cells)\b|[\u0600-\u06ff]/i,
  // Names of molecules and cells are written in Latin letters everywhere.
  ar: /\b(?!TGF|PDGF|VEGF|FGF|KGF|IL|PRP|III|IV|mm|M[12]\b|I\b)[A-Za-z]{2,}/,
}

/** The field’s English word after the Arabic one, as textbooks give it. */
const GLOSS = /\([A-Za-z -]+\)/g

describe('every moment in every language', () => {
  it('is said whole, in that language alone, with the same figures and layers', () => {
    let states = 0
    fc.assert(
      fc.property(anyPlan, fc.array(anyTimeH, { minLength: 10, maxLength: 10 }), (plan, times) => {
        const course = simulate(plan)
        for (const time of times) {
          states++
          const timeH = Math.min(time, course.endH)
          const english = saidAt(all, course, timeH)
          for (const language of LANGUAGE_IDS) {
            const words = all.in(language)
            const said = saidAt(words, course, timeH)
            expect(said.length).toBe(english.length)
            said.forEach((sentence, i) => {
              expect(sentence.trim()).not.toBe('')
              expect(sentence).not.toMatch(/[{}]|undefined|NaN|\b[a-z]+(?:-[a-z]+)*\.[a-z][a-z-]+\b/)
              if (language === 'en') return
              expect(sentence.replaceAll(GLOSS, ''), `${language}: ${english[i]}`).not.toMatch(
                FOREIGN[language],
              )
              expect(figures(sentence, language), `${sentence} / ${english[i]}`).toEqual(
                figures(english[i], 'en'),
              )
              for (const layer of LAYER_IDS) {
                const isNamed = english[i].includes(all.say(`layer.${layer}`))
                if (isNamed) expect(sentence, english[i]).toContain(words.say(`layer.${layer}`))
              }
            })
          }
        }
      }),
      { numRuns: 30, seed: 7, endOnFailure: true },
    )
    expect(states).toBeGreaterThanOrEqual(300)
  })
})
