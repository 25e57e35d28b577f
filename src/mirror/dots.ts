import { createRandom, type Random } from '../base/random'
import { type Field, PATCH_MM } from './field'
import { createSpot, stamp } from './relief'

/** Half widths of a dot of blood, mm: a little more than the channel it came out of. Drawn so, not measured. */
const DOT_MM = { least: 0.1, most: 0.19 }

/** Dots of a session in the order in which chance strews them: place (shares of the patch), half width (mm), strength. */
interface Strewn {
  readonly random: Random
  readonly dots: number[]
}
const NUMBERS = 4
const spot = createSpot()
/** Kept: while they come and go the mirror draws the same dots ten times a second. */
const strewn = new Map<number, Strewn>()

/** The dots of a session, at least so many. */
function dotsOf(session: number, count: number): readonly number[] {
  let known = strewn.get(session)
  if (!known) {
    known = { random: createRandom('mirror-dots', session), dots: [] }
    strewn.set(session, known)
  }
  const { random, dots } = known
  while (dots.length < NUMBERS * count) {
    dots.push(random.next(), random.next())
    dots.push(random.between(DOT_MM.least, DOT_MM.most), random.between(0.5, 1))
  }
  return dots
}

/**
 * Writes the dots of blood, 0–1 where one lies: of all the channels on the patch (`perCm2` of the plan, strewn as
 * chance will, assume-random-channels) the first `share`. The last one fades, so that a small change is a small one.
 */
export function dotsInto(field: Field, pixels: number, perCm2: number, session: number, share: number): void {
  field.fill(0)
  if (share <= 0) return
  const pxPerMm = pixels / PATCH_MM
  const shown = (share * perCm2 * PATCH_MM * PATCH_MM) / 100
  const dots = dotsOf(session, Math.ceil(shown))
  for (let i = 0; i < shown; i++) {
    const at = NUMBERS * i
    spot.x = pixels * dots[at]
    spot.y = pixels * dots[at + 1]
    spot.radius = dots[at + 2] * pxPerMm
    spot.most = Math.min(1, shown - i) * dots[at + 3]
    stamp(field, pixels, spot)
  }
  for (let i = 0; i < field.length; i++) field[i] = Math.min(1, field[i])
}
