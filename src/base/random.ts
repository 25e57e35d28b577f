import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'

/** A seeded stream of chance. The same seed gives the same numbers for ever, on every machine. */
export interface Random {
  /** Next number in [0, 1). */
  readonly next: () => number
  /** Next number in [low, high). */
  readonly between: (low: number, high: number) => number
  /** Next whole number in [low, high], both included. */
  readonly integer: (low: number, high: number) => number
  /** Next draw of a standard normal (Box–Muller, one value a call). */
  readonly normal: () => number
  /** True with the given probability. */
  readonly chance: (probability: number) => boolean
}

/** Makes a stream from any mix of numbers and words; different parts give unrelated streams. */
export function createRandom(...seedParts: readonly (number | string)[]): Random {
  const generator = xoroshiro128plus(hashSeed(seedParts.join('|')))
  const next = () => uniformFloat64(generator)
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    integer: (low, high) => low + Math.floor(next() * (high - low + 1)),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    chance: (probability) => next() < probability,
  }
}

/** 32-bit FNV-1a hash of a text: stable across machines, good enough to tell seeds apart. */
export function hashSeed(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash | 0
}
