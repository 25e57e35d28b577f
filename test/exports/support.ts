import description from '../../src/content/en/description.icu.json'
import exported from '../../src/content/en/exports.icu.json'
import panels from '../../src/content/en/panels.icu.json'
import { createWords } from '../../src/content/catalogue'
import type { Measure } from '../../src/app/exports/text'

/** Words as the sheet has them. */
export const words = createWords()
words.learn(panels)
words.learn(description)
words.learn(exported)

/** As wide as letters of a plain face are, or a little wider. */
export const measure: Measure = (text, px, weight) =>
  Array.from(text).length * px * (weight > 500 ? 0.6 : 0.55)
