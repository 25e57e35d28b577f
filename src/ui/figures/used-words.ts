import type { Words } from '../../content/catalogue'
import type { Preset, UsedRange } from '../../model/outcome/presets.data'

/** Depth, sessions and weeks that studies used for a concern, or that none can be shown. */
export function usedWords(words: Words, { depthMm, sessions, intervalWeeks }: Preset): string {
  if (!depthMm || !sessions || !intervalWeeks) return words.say('outcome.used-none')
  const range = ({ low, high }: UsedRange) =>
    low === high
      ? words.number(low)
      : words.say('range.plain', { low: words.number(low), high: words.number(high) })
  return words.say('outcome.used-value', {
    depth: range(depthMm),
    sessions: range(sessions),
    weeks: range(intervalWeeks),
  })
}
