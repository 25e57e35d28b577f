/** Index of the last entry of `sorted` (rising) that is ≤ `value`; −1 when all are larger. Allocates nothing. */
export function lastIndexAtMost(sorted: ArrayLike<number>, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle] <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The largest entry; −Infinity for an empty list. */
export function maximum(values: ArrayLike<number>): number {
  let largest = -Infinity
  for (let i = 0; i < values.length; i++) if (values[i] > largest) largest = values[i]
  return largest
}
