import { LANGUAGE_IDS, type LanguageId } from '../base/languages'
import { CLAIM_IDS, type ClaimId } from './claim-rules.data'
import ar from './ar/claims.json'
import en from './en/claims.json'
import es from './es/claims.json'

/** How one language makes the claims, as regular expressions over a text, whatever the case. */
interface LanguageClaims {
  /** Its letters, as Unicode names them. A text without one of them says nothing in it. */
  readonly script: string
  /** Words that take back what follows them: “nobody can guarantee it”. */
  readonly negation: string
  /** Words after which they no longer do, besides a comma and a full stop. */
  readonly clauseEnd: string
  readonly rules: Readonly<Record<ClaimId, ClaimPatterns>>
  /** Letters that are read as others, each as one for one, so that places stay where they are. */
  readonly fold?: Readonly<Record<string, string>>
  /** Marks that may stand after any letter and change no word, as a set of characters. */
  readonly marks?: string
}

interface ClaimPatterns {
  readonly patterns: readonly string[]
  /** The same, where nothing takes it back: in “no downtime” the “no” is the claim. */
  readonly absolute?: readonly string[]
}

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
const NEGATION_REACH = 40

/** A language's claims as they are looked for. */
interface Finder {
  readonly letter: RegExp
  readonly rules: readonly {
    readonly rule: ClaimId
    readonly patterns: readonly RegExp[]
    readonly absolute: readonly RegExp[]
  }[]
  readonly negation: RegExp
  readonly clauseEnd: RegExp
  readonly fold: Readonly<Record<string, string>>
}

const CLAIMS: Readonly<Record<LanguageId, LanguageClaims>> = { en, es, ar }
const FINDERS = LANGUAGE_IDS.map((id) => finderOf(CLAIMS[id]))

function finderOf({ negation, clauseEnd, rules, script, fold = {}, marks }: LanguageClaims): Finder {
  const letter = new RegExp(`\\p{Script=${script}}`, 'u')
  const loose = (source: string) =>
    marks === undefined ? source : source.replaceAll(new RegExp(letter, 'gu'), `$&[${marks}]*`)
  const all = (sources: readonly string[] = []) => sources.flatMap((source) => compiled(loose(source), 'gi'))
  return {
    letter,
    rules: CLAIM_IDS.map((rule) => ({
      rule,
      patterns: all(rules[rule].patterns),
      absolute: all(rules[rule].absolute),
    })),
    negation: compiled(loose(negation), 'i')[0] ?? NEVER,
    clauseEnd: compiled(`[.!?,;:–—(¿¡؟،؛]|${loose(clauseEnd)}`, 'i')[0] ?? NEVER,
    fold,
  }
}

const NEVER = /[^\s\S]/

/** One expression, or none in a browser that is too old for it (look-behind): the others still look. */
function compiled(source: string, flags: string): readonly RegExp[] {
  try {
    return [new RegExp(source, flags)]
  } catch {
    return []
  }
}

/**
 * What in `text` must not be said, in the order it stands there; empty where nothing was found, which does not make a text
 * right. Claims are looked for clause by clause in every language that is spoken here, whatever the case, line breaks and
 * kind of dash or space: what someone writes need not be in the language they read.
 */
export function checkWords(text: string): readonly ClaimHit[] {
  const hits = FINDERS.filter(({ letter }) => letter.test(text)).flatMap((finder) => {
    // Same length as what was written, so that places stay where they are.
    const plain = text
      .replaceAll(/[\s\u00a0\u2007\u202f]/g, ' ')
      .replaceAll(/[\u2010\u2011]/g, '-')
      .replaceAll(/\p{L}/gu, (letter) => finder.fold[letter] ?? letter)
    return finder.rules.flatMap(({ rule, patterns, absolute }) => {
      const found = (expressions: readonly RegExp[]) =>
        expressions.flatMap((expression) =>
          [...plain.matchAll(expression)].map((match) => ({
            start: match.index,
            end: match.index + match[0].length,
          })),
        )
      return [
        ...found(patterns).filter(({ start, end }) => !isDenied(finder, plain, start, end)),
        ...found(absolute),
      ].map(({ start, end }): ClaimHit => ({ rule, start, end, said: text.slice(start, end) }))
    })
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
function isDenied(own: Finder, plain: string, start: number, end: number): boolean {
  // Marks over letters are not counted.
  const before = plain
    .slice(0, start)
    .replaceAll(/\p{Mn}/gu, '')
    .slice(-NEGATION_REACH)
  return FINDERS.some((finder) => {
    const clause = before.split(finder.clauseEnd).at(-1) ?? ''
    const [word] = finder.negation.exec(clause + plain.slice(start, end)) ?? []
    // In any language: one's claim may look like a word of another. But a “no” has its exceptions in each.
    return word !== undefined && (finder === own || word.toLowerCase() !== 'no')
  })
}
