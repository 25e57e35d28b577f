/** How much of everything one quality draws. Counts never change what is meant, only how densely it is shown. */
export interface Tier {
  readonly id: 'low' | 'default' | 'top'
  /** Multiplies glyphs and new fibres; 1 is what the legend's "one stands for" is told for. */
  readonly quality: number
  readonly reticular: number
  readonly papillary: number
  readonly elastic: number
  readonly segments: number
  readonly fineSegments: number
  readonly tubeSides: number
  /** Every how many points of a tube get a ring. */
  readonly tubeEvery: number
  readonly epidermisColumns: number
  readonly epidermisRows: number
  readonly antialias: boolean
  /** Device pixels a CSS pixel while things move, and at rest. */
  readonly movingDpr: number
  readonly restDpr: number
  /** What stands still is drawn once more at the top tier. */
  readonly refines: boolean
}

export const TIERS: Readonly<Record<Tier['id'], Tier>> = {
  low: {
    id: 'low',
    quality: 1,
    reticular: 1500,
    papillary: 1200,
    elastic: 170,
    segments: 8,
    fineSegments: 5,
    tubeSides: 5,
    tubeEvery: 2,
    epidermisColumns: 200,
    epidermisRows: 24,
    antialias: false,
    movingDpr: 1,
    restDpr: 2,
    refines: true,
  },
  default: {
    id: 'default',
    quality: 2,
    reticular: 2150,
    papillary: 2000,
    elastic: 300,
    segments: 12,
    fineSegments: 8,
    tubeSides: 8,
    tubeEvery: 1,
    epidermisColumns: 240,
    epidermisRows: 36,
    antialias: true,
    movingDpr: 1.5,
    restDpr: 2,
    refines: true,
  },
  top: {
    id: 'top',
    quality: 3,
    reticular: 4000,
    papillary: 2600,
    elastic: 360,
    segments: 16,
    fineSegments: 10,
    tubeSides: 12,
    tubeEvery: 1,
    epidermisColumns: 360,
    epidermisRows: 48,
    antialias: true,
    movingDpr: 2,
    restDpr: 2,
    refines: false,
  },
}

/** Most device pixels of a canvas at rest: with four samples each they take some 36 bytes of the GPU's memory a pixel. */
export const MOST_PIXELS = 4_000_000

/** The lowest tier where a processor draws every pixel itself: what such coarse pixels cannot show is left out too. */
const SOFTWARE: Tier = {
  ...TIERS.low,
  reticular: 1150,
  papillary: 750,
  elastic: 130,
  segments: 5,
  tubeSides: 4,
  tubeEvery: 3,
  epidermisColumns: 130,
  epidermisRows: 16,
  movingDpr: 0.47,
}

/** Device pixels a CSS pixel at rest, for a picture of so many CSS pixels; never fewer than one. */
export function restDpr(
  tier: Tier,
  { width, height }: { readonly width: number; readonly height: number },
): number {
  return Math.min(tier.restDpr, Math.max(1, Math.sqrt(MOST_PIXELS / (width * height))))
}

const TIER_ORDER: readonly Tier['id'][] = ['low', 'default', 'top']

/** What a browser says of its graphics. */
export interface Graphics {
  readonly software: boolean
  /** Touch first: a phone or a tablet, whose memory and battery are small. */
  readonly handheld: boolean
}

/** The tier to begin with. Antialiasing cannot change later, so this is settled before the canvas is. */
export function chooseTier({ software, handheld }: Graphics): Tier {
  if (software) return SOFTWARE
  return handheld ? { ...TIERS.low, antialias: true, movingDpr: 1.5 } : TIERS.default
}

/** What two blocks drawn at once take, each the same whatever each could take alone, so that they can be compared. */
export function sharedTier(tier: Tier): Tier {
  const low = tier.id === 'low' ? tier : { ...TIERS.low, antialias: tier.antialias }
  return { ...low, refines: false }
}

/** Frames looked at before a tier is judged. */
const JUDGED_FRAMES = 24
/** Above this a frame is too slow for its tier, below that there is room for a better one, ms. */
const SLOW_MS = 42
const QUICK_MS = 19
/** A gap as long as this is no frame but a pause, ms. */
const PAUSE_MS = 250

/** Judges a tier by the frames it takes while things move. */
export interface TierJudge {
  /** Takes note of a frame that came so many seconds after the last. */
  saw(frameS: number): void
  /** The tier that fits what was seen; the present one until enough was. Asked when the picture rests. */
  verdict(): Tier
}

/**
 * Starts judging. A software renderer keeps the lowest tier, whatever it manages; what once proved too slow is not
 * tried again (`ceiling`).
 */
export function createTierJudge(tier: Tier, { software }: Graphics, ceiling: Tier['id']): TierJudge {
  /** The latest frames, ms, each in the place of the one that came JUDGED_FRAMES before it. */
  const seenMs = new Float64Array(JUDGED_FRAMES)
  let count = 0
  return {
    saw(frameS) {
      const frameMs = frameS * 1000
      if (frameMs > 0 && frameMs < PAUSE_MS) seenMs[count++ % JUDGED_FRAMES] = frameMs
    },
    verdict() {
      if (software || count < JUDGED_FRAMES) return tier
      const middle = seenMs.toSorted()[JUDGED_FRAMES >> 1]
      const at = TIER_ORDER.indexOf(tier.id)
      const step = middle > SLOW_MS ? -1 : middle < QUICK_MS ? 1 : 0
      const next = Math.min(at + step, TIER_ORDER.indexOf(ceiling))
      // Smoothing of edges was settled with the canvas.
      return next === at || next < 0 ? tier : { ...TIERS[TIER_ORDER[next]], antialias: tier.antialias }
    },
  }
}

/** Asks a throw-away context what draws; null where there is no WebGL2, or none that can bake. */
export function probeGraphics(): Graphics | null {
  const canvas = document.createElement('canvas')
  const gl = canvas.getContext('webgl2')
  if (!gl) return null
  // The surface's fields are baked into half floats.
  if (!['', '_half'].some((half) => gl.getExtension(`EXT_color_buffer${half}_float`))) return null
  let renderer = String(gl.getParameter(gl.RENDERER))
  // Firefox names the renderer here; Chrome and Safari only through the extension.
  if (/^webkit/i.test(renderer)) {
    const unmasked = gl.getExtension('WEBGL_debug_renderer_info')
    if (unmasked) renderer = String(gl.getParameter(unmasked.UNMASKED_RENDERER_WEBGL))
  }
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return {
    software: /swiftshader|llvmpipe|software|basic render/i.test(renderer),
    handheld: window.matchMedia('(pointer: coarse)').matches,
  }
}
