import { lerp } from '../base/math'
import { createRandom, type Random } from '../base/random'
import { BLOCK } from '../model/block'
import { PARAMETERS } from '../model/healing/parameters'
import type { NeedleTrack } from '../model/needle/reach'
import type { ChannelSites } from './channels'
import { createAvoider, createFibreBuilder, fibreCurve, type FibreSet } from './fibres'
import { createTubeBuilder, smoothTube, type TubeSet } from './tubes'
import type { Tissue } from './tissue'
import { superficialPlexusY } from './vessels'

/** Things that come and go round a channel, each kind with its own glyph. */
export const GLYPH_KINDS = [
  'neutrophil',
  'macrophage',
  'fibroblast',
  'pdgf',
  'tgf-beta-1',
  'tgf-beta-3',
  'vegf',
  'fgf',
] as const
export type GlyphKind = (typeof GLYPH_KINDS)[number]

/** How many glyphs one zone shows at the lowest quality when its state stands at `full`: assume-cell-count. */
export const GLYPHS: Readonly<Record<GlyphKind, { readonly perZone: number; readonly full: number }>> = {
  neutrophil: { perZone: 30, full: 1.2 },
  macrophage: { perZone: 24, full: 1.5 },
  fibroblast: { perZone: 20, full: 2.2 },
  pdgf: { perZone: 44, full: 1.1 },
  'tgf-beta-1': { perZone: 44, full: 1.1 },
  'tgf-beta-3': { perZone: 44, full: 1.1 },
  vegf: { perZone: 44, full: 1.1 },
  fgf: { perZone: 44, full: 1.1 },
}

interface NewFibreForm {
  readonly perZone: number
  readonly full: number
  readonly spot: { readonly spread: number; readonly from: number; readonly depthMm: number }
  /** How far a fibre may lean from the grain, rad, and out of the cut. */
  readonly tilt: number
  readonly outOfPlane: number
  readonly lengthMm: readonly [number, number]
  readonly radiusMm: readonly [number, number]
}

/**
 * New fibres one zone shows at the lowest quality when that type's new collagen stands at `full` of the zone, and
 * their form: type III fine, short and every way, type I thicker, longer and near the grain. Lengths in mm.
 */
export const NEW_FIBRES: Readonly<Record<'typeIII' | 'typeI', NewFibreForm>> = {
  typeIII: {
    perZone: 130,
    full: 0.06,
    spot: { spread: 0.9, from: 0, depthMm: 0.09 },
    tilt: 0.9,
    outOfPlane: 0.2,
    lengthMm: [0.05, 0.13],
    radiusMm: [0.0013, 0.0022],
  },
  typeI: {
    perZone: 84,
    full: 0.2,
    spot: { spread: 0.95, from: 0.1, depthMm: 0.12 },
    tilt: 0.3,
    outOfPlane: 0.15,
    lengthMm: [0.14, 0.32],
    radiusMm: [0.0036, 0.007],
  },
}

/** Where glyphs start and where they settle; one entry a glyph, zone after zone. */
export interface GlyphSites {
  readonly count: number
  readonly kind: Uint8Array
  readonly session: Uint8Array
  /** From where it comes: a venule for white cells, the zone's rim for fibroblasts, its source for a signal. */
  readonly start: Float32Array
  /** Where it settles, or the end of the way a signal spreads. */
  readonly home: Float32Array
  /** Place in the order of coming, 0–1: shown once its state's share of full is above it. */
  readonly rank: Float32Array
  readonly seed: Float32Array
}

/** New collagen to be laid down, in order of coming. */
export interface NewFibreSites {
  readonly fibres: FibreSet
  readonly session: Uint8Array
  readonly rank: Float32Array
}

export interface HealingSites {
  readonly glyphs: GlyphSites
  readonly newTypeIII: NewFibreSites
  readonly newTypeI: NewFibreSites
  /** Capillary sprouts, from the plexus towards a channel. */
  readonly sprouts: TubeSet
  readonly sproutSession: Uint8Array
}

const SPROUTS_PER_ZONE = 4
const TRIES = 12
/** Ranks stop short of 1 so that the last glyph is fully there when its state is at full. */
const LAST_RANK = 0.96

/**
 * Places everything that may come and go round the channels in the front cut. `quality` multiplies the counts
 * (1 at the lowest tier); each kind has its own stream of chance, so one more of a kind moves no other.
 */
export function placeHealing(
  { skin, fields, adnexa }: Tissue,
  track: NeedleTrack,
  channels: ChannelSites,
  quality: number,
  seed: string,
): HealingSites {
  const avoid = createAvoider(adnexa)
  const kind: number[] = []
  const glyphSession: number[] = []
  const start: number[] = []
  const home: number[] = []
  const rank: number[] = []
  const glyphSeed: number[] = []
  const typeIII = startNewFibres()
  const typeI = startNewFibres()
  const sprouts = createTubeBuilder()
  const sproutSession: number[] = []

  const radius = PARAMETERS.Rz
  const dermisTop = skin.epidermisMm
  const bottom = Math.max(dermisTop + 0.02, track.woundDepthMm)
  const venuleY = superficialPlexusY(skin) - 0.035
  const front = BLOCK.halfDepthMm - 0.012

  for (let channel = 0; channel < channels.count; channel++) {
    if (!channels.inCut[channel]) continue
    const cx = channels.x[channel]
    const session = channels.session[channel]
    const inside = (x: number) => Math.min(BLOCK.halfWidthMm - 0.01, Math.max(-BLOCK.halfWidthMm + 0.01, x))
    const below = (x: number, z: number, y: number) => Math.min(y, fields.junctionY(x, z) - 0.012)
    /** A spot at most `spread` of the zone's radius from the channel, `from`–`to` of the wound's depth in the dermis. */
    const spot = (
      random: Random,
      spread: number,
      from: number,
      to: number,
      depthMm = 0.07,
    ): [number, number, number] => {
      // Hair, gland and duct are no place for cells; a few tries find a free one.
      for (let tries = 0; ; tries++) {
        const side = random.chance(0.5) ? 1 : -1
        const x = inside(cx + side * (0.03 + (radius - 0.04) * spread * random.next() ** 0.8))
        const z = front - depthMm * random.next() ** 1.6
        const y = below(x, z, -lerp(dermisTop + 0.01, bottom, lerp(from, to, random.next())))
        if (tries >= TRIES || !avoid(x, y, z, 0.012)) return [x, y, z]
      }
    }

    GLYPH_KINDS.forEach((name, kindIndex) => {
      const random = createRandom(seed, channel, session, name)
      const count = Math.round(GLYPHS[name].perZone * (kindIndex < 3 ? Math.min(2, quality) : quality))
      // Zones are a little out of step with one another, so that they do not all blink at once.
      const phase = random.next()
      for (let i = 0; i < count; i++) {
        const { from, to } = glyphWay(name, random)
        kind.push(kindIndex)
        glyphSession.push(session)
        start.push(...from)
        home.push(...to)
        rank.push(((i + phase) / count) * LAST_RANK)
        glyphSeed.push(random.next())
      }
    })

    function glyphWay(name: GlyphKind, random: Random): { from: number[]; to: number[] } {
      switch (name) {
        case 'neutrophil': {
          const to = spot(random, 0.42, 0, 0.95)
          return { from: [inside(to[0] + random.between(-0.12, 0.12)), venuleY, front - 0.14], to }
        }
        case 'macrophage': {
          const to = spot(random, 0.62, 0, 1)
          return { from: [inside(to[0] + random.between(-0.12, 0.12)), venuleY, front - 0.14], to }
        }
        case 'fibroblast': {
          const to = spot(random, 0.75, 0.05, 1)
          const side = Math.sign(to[0] - cx) || 1
          return { from: [inside(cx + side * radius * 1.05), to[1] + random.between(-0.05, 0.05), to[2]], to }
        }
        case 'pdgf':
        case 'tgf-beta-1':
        case 'tgf-beta-3':
        case 'vegf':
        case 'fgf': {
          // Signals start at the clot (platelets), at macrophages, or at the epidermis (FGF/KGF, part of VEGF).
          const epidermal = name === 'fgf' || (name === 'vegf' && random.chance(0.3))
          const source: [number, number, number] = epidermal
            ? [inside(cx + random.between(-0.12, 0.12)), 0, front - 0.02]
            : [
                inside(cx + random.between(-0.03, 0.03)),
                -lerp(dermisTop, bottom, random.next()),
                front - 0.02 * random.next(),
              ]
          if (epidermal) source[1] = fields.junctionY(source[0], source[2]) - 0.004
          const angle = epidermal ? random.between(-Math.PI, 0) : random.between(0, Math.PI * 2)
          const away = radius * (0.25 + 0.75 * random.next())
          const x = inside(source[0] + away * Math.cos(angle))
          const z = front - 0.05 * random.next()
          return { from: source, to: [x, below(x, z, source[1] + away * 0.8 * Math.sin(angle)), z] }
        }
      }
    }

    // Only a wounded dermis lays down collagen; the sites exist anyway, and stay empty.
    layFibres(typeIII, NEW_FIBRES.typeIII, createRandom(seed, channel, session, 'type III'))
    layFibres(typeI, NEW_FIBRES.typeI, createRandom(seed, channel, session, 'type I'))

    function layFibres(draft: NewFibreDraft, form: NewFibreForm, random: Random): void {
      const count = Math.round(form.perZone * Math.min(3, quality))
      for (let i = 0; i < count; i++) {
        const at = spot(random, form.spot.spread, form.spot.from, 1, form.spot.depthMm)
        const angle = random.between(-form.tilt, form.tilt)
        const bend = random.between(-0.03, 0.03)
        draft.builder.add(
          fibreCurve(
            at,
            [Math.cos(angle), Math.sin(angle), random.between(-form.outOfPlane, form.outOfPlane)],
            random.between(...form.lengthMm),
            [-Math.sin(angle) * bend, Math.cos(angle) * bend, 0],
          ),
          random.between(...form.radiusMm),
          random.between(0.003, 0.006),
          random.between(0, 6.28),
          random.next(),
        )
        draft.session.push(session)
        draft.rank.push(((i + 0.5) / count) * LAST_RANK)
      }
    }

    const random = createRandom(seed, channel, session, 'sprouts')
    for (let i = 0; i < SPROUTS_PER_ZONE; i++) {
      const side = i % 2 ? 1 : -1
      const x0 = inside(cx + side * random.between(0.12, 0.26))
      const y0 = superficialPlexusY(skin) + random.between(-0.05, 0.02)
      const y1 = Math.max(-bottom, y0 + random.between(-0.3, 0.12))
      const z = front - random.between(0.01, 0.05)
      sprouts.add(
        'capillary',
        smoothTube(
          [
            [x0, y0, z - 0.03, 0.005],
            [lerp(x0, cx, 0.35), lerp(y0, y1, 0.3) - 0.02, z, 0.0048],
            [lerp(x0, cx, 0.62), lerp(y0, y1, 0.7) + 0.015, z + 0.01, 0.0042],
            [cx + side * 0.035, y1, z + 0.015, 0.0028],
          ],
          5,
        ),
      )
      sproutSession.push(session)
    }
  }

  return {
    glyphs: {
      count: kind.length,
      kind: Uint8Array.from(kind),
      session: Uint8Array.from(glyphSession),
      start: Float32Array.from(start),
      home: Float32Array.from(home),
      rank: Float32Array.from(rank),
      seed: Float32Array.from(glyphSeed),
    },
    newTypeIII: finishNewFibres(typeIII),
    newTypeI: finishNewFibres(typeI),
    sprouts: sprouts.build(),
    sproutSession: Uint8Array.from(sproutSession),
  }
}

interface NewFibreDraft {
  readonly builder: ReturnType<typeof createFibreBuilder>
  readonly session: number[]
  readonly rank: number[]
}

function startNewFibres(): NewFibreDraft {
  return { builder: createFibreBuilder(), session: [], rank: [] }
}

function finishNewFibres({ builder, session, rank }: NewFibreDraft): NewFibreSites {
  return { fibres: builder.build(), session: Uint8Array.from(session), rank: Float32Array.from(rank) }
}
