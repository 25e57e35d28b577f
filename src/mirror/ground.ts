import { createNoise } from '../base/noise'
import type { Plan } from '../model/plan'
import { skinOf } from '../model/skin/skin'
import type { Feature } from './features/feature'
import { featureOf } from './features/features'
import { darkMarks } from './features/pigment'
import { broadField, cloud, type Field, fieldOf, slopesOf } from './field'
import { hairsOf, reliefOf } from './relief'

/** Everything about a patch that time does not change: whose skin it is, and the concern on it. */
export interface PatchGround {
  readonly pixels: number
  readonly relief: Surface
  /** null where no concern is chosen. */
  readonly feature: (Surface & Pick<Feature, 'pigment' | 'smooth'>) | null
  readonly hairs: Field
  /** Uneven pigment and blood of resting skin, about −1 to 1. */
  readonly pigment: Field
  readonly blood: Field
  /** Where a flush is stronger and weaker: about 1, never below a half. */
  readonly flush: Field
  /** How much flaking it takes for a scale to lift here; above 1: none ever does. */
  readonly scales: Field
  /** Dark marks that may follow, 0–1. */
  readonly marks: Field
}

/** A height field, mm, with its slopes. */
interface Surface {
  readonly height: Field
  readonly right: Field
  readonly down: Field
}

function surfaceOf(height: Field, pixels: number): Surface {
  const [right, down] = slopesOf(height, pixels)
  return { height, right, down }
}

/** What of a plan the ground depends on: plans with the same key have the same ground. */
export function groundKey({ site, ageDecade, concern }: Plan): string {
  return `${site} ${ageDecade} ${concern}`
}

/** Makes the ground of a plan's patch, `pixels` wide and high. Seeded: the same plan, the same skin. */
export function createGround(plan: Plan, pixels: number): PatchGround {
  const { site, concern } = plan
  const feature = concern === 'none' ? null : featureOf(concern, pixels)
  const flush = cloud(5.5, 'mirror-flush')
  const fineFlush = cloud(1.3, 'mirror-fine-flush')
  return {
    pixels,
    relief: surfaceOf(reliefOf(site, 1 - skinOf(plan).reteShare, pixels), pixels),
    feature: feature && { ...surfaceOf(feature.height, pixels), ...feature },
    hairs: hairsOf(site, pixels),
    pigment: unevenOf(pixels, 'pigment', 6.5, 1.1),
    blood: unevenOf(pixels, 'blood', 4, 0.9),
    flush: broadField(pixels, (x, y) => Math.max(0.5, 1 + 0.3 * flush(x, y) + 0.16 * fineFlush(x, y))),
    scales: scalesOf(pixels),
    marks: darkMarks(pixels),
  }
}

function unevenOf(pixels: number, what: string, broadMm: number, fineMm: number): Field {
  const broad = cloud(broadMm, 'mirror', what)
  const fine = cloud(fineMm, 'mirror-fine', what)
  return broadField(pixels, (x, y) => 0.6 * broad(x, y) + 0.5 * fine(x, y))
}

/**
 * Fine dry scales, thin and ragged, in drifts: how much flaking it takes for one to lift here. They lie along the skin
 * and shrink to nothing as flaking falls.
 */
function scalesOf(pixels: number): Field {
  const ragged = createNoise('mirror-scales')
  const drifts = broadField(pixels, cloud(5, 'mirror-drifts'))
  let at = 0
  return fieldOf(pixels, (x, y) => {
    const grain = ragged(0.75 * (x + y), 1.05 * (y - x)) + 0.5 * ragged(3.1 * x, 3.4 * y + 9)
    return 1.45 - 0.95 * grain - 0.4 * drifts[at++]
  })
}
