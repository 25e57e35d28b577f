import type { ComfortId } from './view'

/** Colours of everything drawn, as #rrggbb. Section and scene paint from the same box. */
export interface Palette {
  readonly corneum: string
  readonly corneumLine: string
  readonly epidermis: string
  readonly granular: string
  readonly basal: string
  readonly nucleus: string
  readonly junction: string
  readonly dermis: string
  readonly dermisDeep: string
  readonly fibre: readonly [string, string, string]
  readonly fibreShade: string
  readonly fineFibre: string
  readonly elastic: string
  readonly fat: string
  readonly fatWall: string
  readonly septum: string
  readonly arteriole: string
  readonly venule: string
  readonly follicle: string
  readonly hair: string
  readonly gland: string
  readonly duct: string
  readonly lymphatic: string
  readonly nerve: string
  readonly muscle: string
  readonly resident: string
  readonly residentNucleus: string
  readonly mastCell: string
  readonly mastGranule: string
  readonly langerhans: string
  readonly langerhansNucleus: string
  readonly melanocyte: string
  readonly melanocyteNucleus: string
  readonly hole: string
  readonly plasma: string
  readonly clot: string
  readonly serum: string
  readonly needle: string
  readonly needleShade: string
  readonly neutrophil: string
  readonly neutrophilNucleus: string
  readonly macrophageM1: string
  readonly macrophageM2: string
  readonly macrophageNucleus: string
  readonly fibroblast: string
  readonly fibroblastNucleus: string
  readonly pdgf: string
  readonly tgfBeta1: string
  readonly tgfBeta3: string
  readonly vegf: string
  readonly fgf: string
  readonly newTypeIII: string
  readonly newTypeI: string
  readonly sprout: string
  readonly flush: string
}

/** Signals keep their colours at every level, so that what is learnt at one holds at the next. */
const SIGNALS = {
  pdgf: '#e08a4f',
  tgfBeta1: '#2f9488',
  tgfBeta3: '#74b84e',
  vegf: '#c2588f',
  fgf: '#d6aa2c',
} as const

/**
 * One box of colours for each level of comfort. The diagram holds no blood-red: a test keeps its pixels out of
 * that part of colour space.
 */
export const PALETTES: Readonly<Record<ComfortId, Palette>> = {
  diagram: {
    ...SIGNALS,
    corneum: '#efdfc6',
    corneumLine: '#d9bf9c',
    epidermis: '#ecccd6',
    granular: '#d9a9bd',
    basal: '#c39bbd',
    nucleus: '#93729f',
    junction: '#fff6ec',
    dermis: '#f7e8db',
    dermisDeep: '#ecd3c3',
    fibre: ['#f6e0cf', '#efd3bf', '#f3dac7'],
    fibreShade: '#c9a08b',
    fineFibre: '#ecd2c2',
    elastic: '#a39ac0',
    fat: '#fbe9b7',
    fatWall: '#e5c77f',
    septum: '#f3dfc3',
    arteriole: '#dd9f95',
    venule: '#9aaccf',
    follicle: '#dcb6b0',
    hair: '#8f735f',
    gland: '#f3dc9c',
    duct: '#bda8d3',
    lymphatic: '#e6eac6',
    nerve: '#e2cb86',
    muscle: '#dcb1a8',
    resident: '#c9b0d4',
    residentNucleus: '#8467a0',
    mastCell: '#d9c6e6',
    mastGranule: '#7d5cab',
    langerhans: '#faece8',
    langerhansNucleus: '#a58bb0',
    melanocyte: '#f3e2d6',
    melanocyteNucleus: '#8c6f7d',
    hole: '#8a6f70',
    plasma: '#f7e6c4',
    clot: '#d2ab74',
    serum: '#cfe6f2',
    needle: '#bccbd9',
    needleShade: '#5d7c98',
    neutrophil: '#9cc0e6',
    neutrophilNucleus: '#41639f',
    macrophageM1: '#e6ad5c',
    macrophageM2: '#8cc7a2',
    macrophageNucleus: '#6b5a86',
    fibroblast: '#a57fc4',
    fibroblastNucleus: '#5d3f86',
    newTypeIII: '#fffdf2',
    newTypeI: '#fff0c9',
    sprout: '#e3a093',
    flush: '#ec9aa0',
  },
  illustrated: {
    ...SIGNALS,
    corneum: '#f0cfa0',
    corneumLine: '#c98f55',
    epidermis: '#eaa2ab',
    granular: '#cf7f93',
    basal: '#a75f95',
    nucleus: '#6f3f86',
    junction: '#ffe9dc',
    dermis: '#f3cdb9',
    dermisDeep: '#b9745f',
    fibre: ['#f3c8b0', '#e5ab92', '#eebda4'],
    fibreShade: '#a4604c',
    fineFibre: '#f0c4b2',
    elastic: '#6b5596',
    fat: '#fbd88a',
    fatWall: '#d99a3f',
    septum: '#efc9a0',
    arteriole: '#cf3d38',
    venule: '#5f74b8',
    follicle: '#d6867f',
    hair: '#4c2d1b',
    gland: '#f2c55e',
    duct: '#a586c8',
    lymphatic: '#dde0ae',
    nerve: '#dfb95c',
    muscle: '#c9796c',
    resident: '#d3aed8',
    residentNucleus: '#6f4a9c',
    mastCell: '#cdb0e0',
    mastGranule: '#5c2f96',
    langerhans: '#fadfd8',
    langerhansNucleus: '#8a5f9c',
    melanocyte: '#f1d6c4',
    melanocyteNucleus: '#6c4660',
    hole: '#5a1f2a',
    plasma: '#f1cf8e',
    clot: '#9b3343',
    serum: '#b5dcf0',
    needle: '#dfe6ee',
    needleShade: '#67788c',
    neutrophil: '#a9c6ec',
    neutrophilNucleus: '#3b3f9c',
    macrophageM1: '#e79a3a',
    macrophageM2: '#62b389',
    macrophageNucleus: '#5a3b78',
    fibroblast: '#9a62bf',
    fibroblastNucleus: '#4a2577',
    newTypeIII: '#fff6e2',
    newTypeI: '#ffe3ae',
    sprout: '#d9534a',
    flush: '#e0523f',
  },
  'close-up': {
    ...SIGNALS,
    corneum: '#e3bd8e',
    corneumLine: '#a9713f',
    epidermis: '#dd8b97',
    granular: '#b8637c',
    basal: '#86447c',
    nucleus: '#552a6b',
    junction: '#ffdccb',
    dermis: '#e2a892',
    dermisDeep: '#7f3d34',
    fibre: ['#eebba2', '#d3907a', '#e0a68e'],
    fibreShade: '#7e3d30',
    fineFibre: '#e9b39f',
    elastic: '#48356f',
    fat: '#f6c765',
    fatWall: '#bf7d27',
    septum: '#e0ab7c',
    arteriole: '#b3201f',
    venule: '#44599c',
    follicle: '#b9625e',
    hair: '#33190c',
    gland: '#e8b245',
    duct: '#8767b3',
    lymphatic: '#ccd08f',
    nerve: '#cf9f3e',
    muscle: '#ad5a50',
    resident: '#c497cb',
    residentNucleus: '#57328a',
    mastCell: '#b796d2',
    mastGranule: '#451d7f',
    langerhans: '#f2cfc6',
    langerhansNucleus: '#734a88',
    melanocyte: '#e6c2ab',
    melanocyteNucleus: '#55324a',
    hole: '#360d15',
    plasma: '#e2b566',
    clot: '#6b1517',
    serum: '#a4d2ea',
    needle: '#cdd6df',
    needleShade: '#414f61',
    neutrophil: '#97b7e6',
    neutrophilNucleus: '#2c2f88',
    macrophageM1: '#d98827',
    macrophageM2: '#459f75',
    macrophageNucleus: '#472a66',
    fibroblast: '#8448b0',
    fibroblastNucleus: '#381763',
    newTypeIII: '#fff1d6',
    newTypeI: '#ffd793',
    sprout: '#bf2c2a',
    flush: '#c93a2c',
  },
}

/** Skin surface by tone, lightest to darkest; steps after the Monk scale, never named by words. */
export const TONES: readonly string[] = [
  '#f6e6da',
  '#f2dfcb',
  '#eed6b8',
  '#e4c7a0',
  '#d3ac82',
  '#ab7f56',
  '#855b3e',
  '#644331',
  '#45322a',
  '#332722',
]

/** Melanin granules of the basal layer by tone, 0–1: how much of it is covered. */
export function melaninShare(skinTone: number): number {
  return ((skinTone - 1) / 9) ** 1.2
}

/** A colour of the box with the tone's melanin in it: `share` 0 keeps it, 1 is the tone itself. */
export function mixHex(from: string, to: string, share: number): string {
  const parse = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  const [a, b] = [parse(from), parse(to)]
  return `#${a
    .map((value, i) =>
      Math.round(value + (b[i] - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

/** What only stands by keeps so much of its colour, and stands in so much shade (as `inItsLight` in scene/materials). */
const QUIET = { colour: 0.66, shade: 0.91 }
const LUMA = [0.2126, 0.7152, 0.0722]

/** A colour of something that only stands by at an hour: `away` from 0, lit, to 1. */
export function quieted(hex: string, away: number): string {
  const linear = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  const grey = linear.reduce((sum, value, i) => sum + value * LUMA[i], 0)
  const bytes = linear.map((value) => {
    const quiet = (grey + (value - grey) * QUIET.colour) * QUIET.shade
    const light = value + (quiet - value) * away
    return Math.round(255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055))
  })
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

// How hair follows the tone is a drawing choice (assume-hair-colour): the box's own brown in the middle of the scale,
// lighter before it, near-black after it, always darker than the skin it stands on.
const PALE_HAIR = { colour: '#a5825c', share: 0.45, from: 3 }
const DARK_HAIR = { colour: '#100c0a', from: 5 }
/** How much paler than thick hair fine hair is up to the middle of the scale: it holds little pigment. */
const FINE = 0.42

/** How far a tone has gone from the middle of the scale to its dark end, 0–1, most of it in the first steps. */
function darkShare(skinTone: number): number {
  return Math.max(0, (skinTone - DARK_HAIR.from) / (10 - DARK_HAIR.from)) ** 0.6
}

/** Thick hair on skin of a tone. */
export function hairColour({ hair }: Palette, skinTone: number): string {
  const pale = Math.max(0, (PALE_HAIR.from - skinTone) / (PALE_HAIR.from - 1))
  if (pale > 0) return mixHex(hair, PALE_HAIR.colour, PALE_HAIR.share * pale)
  return mixHex(hair, DARK_HAIR.colour, darkShare(skinTone))
}

/** Fine hair on skin of a tone. */
export function vellusColour(palette: Palette, skinTone: number): string {
  const dark = darkShare(skinTone)
  const pale = mixHex(palette.corneum, TONES[skinTone - 1], dark)
  return mixHex(hairColour(palette, skinTone), pale, FINE * (1 - dark))
}

/** The part of a sweat gland that makes the sweat is paler than its duct. */
export function coilColour({ duct, dermis }: Palette): string {
  return mixHex(duct, dermis, 0.5)
}
