/**
 * How many draws a law is tried with: n, or an eighth of it (three at least) under `npm run mutate`, where every law
 * is tried again for each of two thousand mutants. Deterministic there, so that a survivor survives twice.
 */
export function runsOf(n: number, seed?: number): { numRuns: number; seed?: number } {
  if (process.env['MUTATION'] !== undefined)
    return { numRuns: Math.max(3, Math.ceil(n / 8)), seed: seed ?? 1 }
  return seed === undefined ? { numRuns: n } : { numRuns: n, seed }
}
