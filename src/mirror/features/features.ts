import { PATCH_MM } from '../field'
import type { Feature, FeatureAt, ShownConcern } from './feature'
import { eyeLines, fineLines, laxity, neckLines, pores, texture } from './lines'
import { melasma, sunDamage } from './pigment'
import { boxcarScars, burnScar, icepickScars, raisedScar, rollingScars, stretchMarks } from './scars'

/** How each concern is drawn: a type that can be told from the others, not anyone's own skin. */
const FEATURES: Readonly<Record<ShownConcern, () => FeatureAt>> = {
  'rolling-scars': rollingScars,
  'boxcar-scars': boxcarScars,
  'icepick-scars': icepickScars,
  'raised-scar': raisedScar,
  'burn-scar': burnScar,
  'fine-lines': fineLines,
  'eye-lines': eyeLines,
  'neck-lines': neckLines,
  laxity,
  texture,
  pores,
  melasma,
  'sun-damage': sunDamage,
  'stretch-marks': stretchMarks,
}

/** What a concern adds to the patch, at full strength. */
export function featureOf(concern: ShownConcern, pixels: number): Feature {
  const at = FEATURES[concern]()
  const size = pixels * pixels
  const feature: Feature = {
    height: new Float32Array(size),
    pigment: new Float32Array(size),
    smooth: new Float32Array(size),
  }
  const out = { height: 0, pigment: 0, smooth: 0 }
  const mm = PATCH_MM / pixels
  for (let row = 0, i = 0; row < pixels; row++) {
    for (let column = 0; column < pixels; column++, i++) {
      out.height = out.pigment = out.smooth = 0
      at((column + 0.5) * mm, (row + 0.5) * mm, out)
      feature.height[i] = out.height
      feature.pigment[i] = out.pigment
      feature.smooth[i] = out.smooth
    }
  }
  return feature
}
