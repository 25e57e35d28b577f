import { lerp } from '../base/math'
import { BLOCK } from '../model/block'
import type { Skin } from '../model/skin/skin'
import type { TissueFields } from './fields'
import { smoothTube, type TubeBuilder, type TubePoint } from './tubes'

const DUCT_MM = 0.0085
const SECRETORY_MM = 0.0135
const TURNS = 4.5

/** Height of the coil of an eccrine gland: low in the dermis, no deeper than 1.6 mm (assume-gland-place). */
export function eccrineCoilY(skin: Skin): number {
  return -Math.min(skin.dermisBottomMm - 0.14, 1.6)
}

/**
 * One eccrine gland: a corkscrew through the epidermis, a nearly straight duct, and a coil, whose upper part is duct
 * and whose lower, wider part makes the sweat. At the front cut the corkscrew shows; farther back the epidermis hides it.
 */
export function addSweatGland(
  builder: TubeBuilder,
  skin: Skin,
  fields: TissueFields,
  [px, pz]: readonly [number, number],
  phase: number,
): void {
  const open = pz === BLOCK.halfDepthMm
  const surface = fields.surfaceY(px, pz)
  const below = fields.junctionY(px, pz) - 0.012
  const knots: TubePoint[] = []
  if (open) {
    for (let step = 0; step <= 18; step++) {
      const share = step / 18
      const angle = share * TURNS * Math.PI * 2
      knots.push([
        px + 0.0105 * Math.cos(angle),
        lerp(surface - 0.013, below, share),
        pz + 0.005 * Math.sin(angle),
        DUCT_MM * (share < 0.12 ? 1.15 : 0.8),
      ])
    }
  }
  const coilY = eccrineCoilY(skin)
  const [cx, cz] = [px - 0.05, Math.min(pz, 0.968) - 0.012]
  for (let step = open ? 1 : 0; step <= 7; step++) {
    const share = step / 7
    knots.push([
      lerp(px, cx, share) + 0.016 * Math.sin(share * 8 + phase),
      lerp(below, coilY + 0.1, share),
      lerp(pz, cz, Math.min(1, share * 4)) - 0.01 * Math.sin(share * 3.1),
      DUCT_MM,
    ])
  }
  const coil = (share: number, radius: number): TubePoint => {
    const angle = share * Math.PI * 2 * 4.6 + phase
    const wide = 0.058 + 0.024 * Math.sin(angle * 1.31)
    return [
      cx + wide * Math.cos(angle),
      coilY + 0.056 * Math.sin(angle * 0.77 + 1) + 0.03 * Math.cos(angle * 1.9),
      Math.min(0.966, cz - 0.02 + wide * 0.55 * Math.sin(angle)),
      radius,
    ]
  }
  const steps = open ? 46 : 30
  const turn = Math.round(steps * 0.36)
  for (let step = 1; step <= turn; step++) knots.push(coil(step / steps, DUCT_MM * 1.1))
  builder.add('duct', smoothTube(knots, 2))
  const secretory: TubePoint[] = []
  for (let step = turn; step <= steps; step++) {
    const end = step === steps ? 0.2 : Math.min(1, 0.75 + (step - turn) * 0.12)
    secretory.push(coil(step / steps, SECRETORY_MM * end))
  }
  builder.add('coil', smoothTube(secretory, 2))
}
