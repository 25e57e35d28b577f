import type { Locale } from './catalogue'
import { CLAIM_IDS, CLAIM_RULES, type ClaimId, type ClaimRule } from './claim-rules.data'

/** A claim that was found in someone's own words. */
export interface ClaimHit {
  readonly rule: ClaimId
  /** Where it stands in the text: from `start` up to, not including, `end`. */
  readonly start: number
  readonly end: number
  /** As it was written. */
  readonly said: string
}

/** How far back a “not” still speaks of what follows, characters; a comma, a full stop and an “and” end it sooner. */
const NEGATION_REACH = 28
const NEGATION =
  /\b(?:not|never|no|nor|cannot|nobody|none|n[o'’]t|can['’]?t|don['’]?t|does ?n['’]?t|is ?n['’]?t|neither|rather than|instead of)\b(?!\s+(?:only|just|merely))|n['’]t\b(?!\s+(?:only|just))/i

/**
 * What in `text` must not be said, in the order it stands there; empty where nothing was found, which does not make a text
 * right. Claims are looked for clause by clause, whatever the case, line breaks and kind of dash or space.
 */
export function checkWords(text: string, locale: Locale = 'en'): readonly ClaimHit[] {
  // Same length as what was written, so that places stay where they are.
  const plain = text.replaceAll(/[\s\u00a0\u2007\u202f]/g, ' ').replaceAll(/[\u2010\u2011]/g, '-')
  const hits = CLAIM_IDS.flatMap((rule) => {
    const { patterns, absolute }: ClaimRule = CLAIM_RULES[rule]
    const found = (sources: readonly string[]) =>
      sources.flatMap((source) =>
        [...plain.matchAll(new RegExp(source, 'gi'))].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
        })),
      )
    return [
      ...found(patterns[locale]).filter(({ start, end }) => !isDenied(plain, start, end)),
      ...found(absolute?.[locale] ?? []),
    ].map(({ start, end }): ClaimHit => ({ rule, start, end, said: text.slice(start, end) }))
  })
  return hits
    .filter(
      (hit) => !hits.some((other) => other !== hit && other.rule === hit.rule && covers(other, hit, hits)),
    )
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** Of two hits of one rule that lie over each other the longer stands, of two alike the first. */
function covers(one: ClaimHit, other: ClaimHit, all: readonly ClaimHit[]): boolean {
  if (one.start >= other.end || other.start >= one.end) return false
  const [length, its] = [one.end - one.start, other.end - other.start]
  return length > its || (length === its && all.indexOf(one) < all.indexOf(other))
}

/** Whether the words before a claim, or within it, take it back. */
function isDenied(plain: string, start: number, end: number): boolean {
  const before = plain.slice(Math.max(0, start - NEGATION_REACH), start)
  const clause = before.split(/[.!?,;:–—(]|\b(?:and|but|or)\b/).at(-1) ?? ''
  return NEGATION.test(clause + plain.slice(start, end))
}
