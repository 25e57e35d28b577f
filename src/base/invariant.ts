/** Throws with `message` when `condition` does not hold: for mistakes of ours, never for bad input of a person's. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`)
}
