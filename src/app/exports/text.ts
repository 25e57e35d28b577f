/** How wide a text is in a type of so many pixels and such a weight. */
export type Measure = (text: string, px: number, weight: number) => number

export type Direction = 'ltr' | 'rtl'

/** A text's lines, none wider than `widthPx`: broken at spaces, and within a word that alone is wider. */
export function wrap(
  text: string,
  px: number,
  weight: number,
  widthPx: number,
  measure: Measure,
): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(longer, px, weight) <= widthPx) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = ''
    for (const sign of word) {
      if (line !== '' && measure(line + sign, px, weight) > widthPx) {
        lines.push(line)
        line = ''
      }
      line += sign
    }
  }
  if (line !== '') lines.push(line)
  return lines
}

/** The first `most` of some lines; where more are left out the last one says so. */
export function shortened(
  lines: readonly string[],
  most: number,
  px: number,
  weight: number,
  widthPx: number,
  measure: Measure,
): readonly string[] {
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  let last = Array.from(kept[most - 1])
  while (last.length > 0 && measure(`${last.join('')}…`, px, weight) > widthPx) last = last.slice(0, -1)
  return [...kept.slice(0, -1), `${last.join('').trimEnd()}…`]
}
