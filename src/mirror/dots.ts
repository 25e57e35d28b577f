import { createRandom } from '../base/random'
import { type Field, PATCH_MM } from './field'
import { stamp } from './relief'

/** Half widths of a dot of blood, mm: a little more than the channel it came out of. Drawn so, not measured. */
const DOT_MM = { least: 0.1, most: 0.19 }

/**
 * Writes the dots of blood, 0–1 where one lies: of all the channels on the patch (`perCm2` of the plan, strewn as
 * chance will, assume-random-channels) the first `share`. The last one fades, so that a small change is a small one.
 */
export function dotsInto(field: Field, pixels: number, perCm2: number, session: number, share: number): void {
  field.fill(0)
  if (share <= 0) return
  const random = createRandom('mirror-dots', session)
  const pxPerMm = pixels / PATCH_MM
  const shown = (share * perCm2 * PATCH_MM * PATCH_MM) / 100
  for (let i = 0; i < shown; i++) {
    const [x, y] = [random.between(0, pixels), random.between(0, pixels)]
    const radius = random.between(DOT_MM.least, DOT_MM.most) * pxPerMm
    const strength = Math.min(1, shown - i) * random.between(0.5, 1)
    stamp(field, pixels, x, y, radius, strength)
  }
  for (let i = 0; i < field.length; i++) field[i] = Math.min(1, field[i])
}
