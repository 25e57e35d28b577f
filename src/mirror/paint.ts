import { clamp01 } from '../base/math'
import { melaninShare, mixHex, TONES } from '../state/palette'
import type { ComfortId } from '../state/view'
import { dotsInto } from './dots'
import type { Field } from './field'
import type { PatchGround } from './ground'
import type { MirrorLook } from './look'

/** Whose skin it is, and how much a person wants to see. */
export interface PatchStyle {
  /** Place on the scale of ten, lightest first. */
  readonly skinTone: number
  /** Channels per cm². */
  readonly densityPerCm2: number
  readonly comfort: ComfortId
}

type Rgb = readonly [red: number, green: number, blue: number]

// All of this is drawing: skin is a sheet of its tone that pigment and blood darken as filters do, colour by colour,
// lit by one lamp from the left above. Light that enters skin comes out warm, so red is shaded least.

/** How strongly pigment, and blood under the skin, darken red, green and blue light (natural logarithm). */
const PIGMENT: Rgb = [0.55, 0.9, 1.15]
const BLOOD: Rgb = [0.14, 0.88, 0.74]
/** The same share of blood has to darken dark skin more to be made out, and takes more of its red: violet, not pink. */
const BLOOD_IN_DARK: Rgb = [0.5, 1.5, 1.1]
const SHADED: Rgb = [0.72, 1, 1.1]
/** Towards the lamp: right, down, out of the skin. */
const LAMP: Rgb = [-0.5, -0.58, 0.64]
/** The lamp's own colour: warm. */
const LAMPLIGHT: Rgb = [1.1, 0.96, 0.84]
/** Slope at which skin throws the lamp back at the eye, and how far from it that can still be seen. */
const GLINT = { right: 0.305, down: 0.354, spread: 0.24 }
/** How strongly slopes of the skin's own relief are shaded. */
const RELIEF = 0.8
/** How much the patch is rounded: slope from its middle to its edge, doubled. */
const ROUND = 0.2
/** Light thrown back evenly lies over every tone, as on the block's surface: else dark skin would show no relief. */
const VEIL = { colour: '#ffd9bd', share: 0.06 }
/** Colours of a dot of blood by level of comfort; the diagram's is a soft brown of the skin itself. */
const DOTS: Readonly<Record<ComfortId, { readonly filter: Rgb; readonly strength: number }>> = {
  diagram: { filter: [0.95, 1.15, 1.2], strength: 0.46 },
  illustrated: { filter: [0.6, 1.9, 1.7], strength: 0.8 },
  'close-up': { filter: [1.1, 2.5, 2.2], strength: 0.85 },
}

const FADE_STEPS = 4096
const FADE_MOST = 8
/** e^(−x) by steps, x from 0. */
const FADE = Float32Array.from({ length: FADE_STEPS }, (_, i) => Math.exp((-i * FADE_MOST) / FADE_STEPS))
const LEVELS = 4096
const BRIGHTEST = 1.25
/** Light to a byte of sRGB. */
const BYTES = Uint8ClampedArray.from({ length: LEVELS }, (_, i) => {
  const light = Math.min(1, (i * BRIGHTEST) / LEVELS)
  return Math.round(255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055))
})

/** Light of a #rrggbb colour, 0–1 each. */
function lightOf(hex: string): Rgb {
  const light = (at: number) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return [light(1), light(3), light(5)]
}

/** Paints patches of one size; room to work in is made once. */
export interface PatchPainter {
  /** Writes RGBA bytes, row by row. Pure: the same ground, look and style give the same bytes. */
  paintInto(out: Uint8ClampedArray, ground: PatchGround, look: MirrorLook, style: PatchStyle): void
}

/** Makes a painter of patches `pixels` wide and high. */
export function createPainter(pixels: number): PatchPainter {
  const dots: Field = new Float32Array(pixels * pixels)
  let drawnDots = ''
  return {
    paintInto(out, ground, look, style) {
      const key = `${style.densityPerCm2} ${look.session} ${look.blood}`
      if (key !== drawnDots) dotsInto(dots, pixels, style.densityPerCm2, look.session, look.blood)
      drawnDots = key
      paint(out, ground, dots, look, style)
    },
  }
}

function paint(
  out: Uint8ClampedArray,
  ground: PatchGround,
  dots: Field,
  look: MirrorLook,
  style: PatchStyle,
): void {
  const { pixels, relief, feature } = ground
  const tone = lightOf(mixHex(TONES[style.skinTone - 1], VEIL.colour, VEIL.share))
  const dark = melaninShare(style.skinTone)
  const dot = DOTS[style.comfort]
  const blood = BLOOD.map((one, i) => one + (BLOOD_IN_DARK[i] - one) * dark)
  const base = tone.map((light) => -Math.log(light))
  // Swollen skin is drawn tight: lines and pores soften.
  const taut = 1 - 0.45 * look.swelling
  const shine = 0.02 + 0.02 * dark + 0.012 * look.swelling
  const scalePale = 0.14 - 0.06 * dark
  for (let row = 0, i = 0; row < pixels; row++) {
    const down = row / pixels - 0.5
    for (let column = 0; column < pixels; column++, i++) {
      const across = column / pixels - 0.5
      let soft = taut
      let pigment = 0.13 * ground.pigment[i] + 0.34 * look.marks * ground.marks[i]
      // The patch is a little rounded, so light falls off towards the right below.
      let slopeRight = -ROUND * across
      let slopeDown = -ROUND * down
      let hollow = 0
      if (feature) {
        soft *= 1 - look.left * feature.smooth[i]
        pigment += look.left * feature.pigment[i]
        slopeRight += look.left * feature.right[i]
        slopeDown += look.left * feature.down[i]
        hollow = look.left * feature.height[i]
      }
      const scale = lifted(ground.scales[i], look.flaking)
      slopeRight += RELIEF * soft * relief.right[i]
      slopeDown += RELIEF * soft * relief.down[i]
      hollow = 0.45 * hollow + 2.2 * soft * relief.height[i]

      const steep = 1 / (1 + 0.55 * (slopeRight * slopeRight + slopeDown * slopeDown))
      slopeRight *= steep
      slopeDown *= steep
      const lit =
        (LAMP[2] - slopeRight * LAMP[0] - slopeDown * LAMP[1]) /
          (LAMP[2] * Math.sqrt(1 + slopeRight * slopeRight + slopeDown * slopeDown)) -
        1
      const open = hollow < 0 ? Math.max(-0.34, hollow) : Math.min(0.1, 0.3 * hollow)
      const right = slopeRight - GLINT.right
      const low = slopeDown - GLINT.down
      const off = (right * right + low * low) / (GLINT.spread * GLINT.spread)
      const glint = shine / ((1 + off) * (1 + off))
      const flushed = 0.07 * ground.blood[i] + look.redness * ground.flush[i]
      const dotted = dot.strength * dots[i]
      const hair = ground.hairs[i]
      for (let c = 0; c < 3; c++) {
        const filtered =
          base[c] +
          pigment * PIGMENT[c] +
          flushed * blood[c] +
          dotted * dot.filter[c] +
          1.4 * hair * PIGMENT[c]
        const step = (filtered * FADE_STEPS) / FADE_MOST
        const through = FADE[step < 0 ? 0 : step >= FADE_STEPS ? FADE_STEPS - 1 : step | 0]
        const shade = Math.max(0.3, 1 + SHADED[c] * (lit + 0.8 * open))
        const light = through * shade + glint * LAMPLIGHT[c] + scale * scalePale * (0.09 + through)
        const level = (light * LEVELS) / BRIGHTEST
        out[4 * i + c] = BYTES[level >= LEVELS ? LEVELS - 1 : level | 0]
      }
      out[4 * i + 3] = 255
    }
  }
}

/** How far a scale has lifted, 0–1, that lifts from a share of flaking on. */
function lifted(from: number, flaking: number): number {
  return flaking <= from ? 0 : clamp01((flaking - from) * 3)
}
