import { lerp } from '../base/math'
import { createRandom, type Random } from '../base/random'
import { BLOCK } from '../model/block'
import { PARAMETERS } from '../model/healing/parameters'
import type { NeedleTrack } from '../model/needle/reach'
import type { ChannelSites } from './channels'
import { createAvoider } from './fibres'
import {
  type CellWay,
  draftNewFibres,
  LAST_RANK,
  levelsOf,
  NEW_FIBRES,
  type NewFibreSites,
  type Point,
} from './new-fibres'
import { createTubeBuilder, smoothTube, type TubePoint, type TubeSet } from './tubes'
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

/** Where glyphs start and where they settle; one entry a glyph, zone after zone. */
export interface GlyphSites {
  readonly count: number
  readonly kind: Uint8Array
  readonly session: Uint8Array
  /** From where it comes: a venule for white cells, the zone's rim for fibroblasts, its source for a signal. */
  readonly start: Float32Array
  /** Where it settles, or the end of the way a signal spreads. */
  readonly home: Float32Array
  /** The same way from the hour below on: of a signal that the clot gives off first and cells later. Else as above. */
  readonly laterStart: Float32Array
  readonly laterHome: Float32Array
  /** Hours after the session from which a signal sets out from its cell; Infinity where it keeps its source. */
  readonly laterFromH: Float32Array
  /** When a cell sets out and how long its way takes, hours after the session; 0 for signals. */
  readonly leavesH: Float32Array
  readonly takesH: Float32Array
  /** Where it ends: for neutrophils inside the macrophage that takes them up, for all else where they settled. */
  readonly end: Float32Array
  /** Place in the order of coming, 0–1: shown once its state's share of full is above it. */
  readonly rank: Float32Array
  readonly seed: Float32Array
  /** Which quality adds it: 0 is there at all of them. */
  readonly level: Uint8Array
}

export interface HealingSites {
  readonly glyphs: GlyphSites
  readonly newTypeIII: NewFibreSites
  readonly newTypeI: NewFibreSites
  /** Capillary sprouts, from the plexus towards a channel. */
  readonly sprouts: TubeSet
  readonly sproutSession: Uint8Array
}

type SignalSource = 'clot' | 'macrophage' | 'fibroblast' | 'epidermis'

/**
 * What gives off each signal, as the model has it (aPS, aT1S …): shares of the particles drawn, and what gave theirs off
 * before their cells had come. The shares are a drawing choice, assume-cell-count.
 */
const SIGNAL_SOURCES: Partial<
  Record<
    GlyphKind,
    readonly { readonly from: SignalSource; readonly share: number; readonly first?: 'clot' }[]
  >
> = {
  pdgf: [{ from: 'clot', share: 1 }],
  'tgf-beta-1': [
    { from: 'macrophage', share: 0.6, first: 'clot' },
    { from: 'fibroblast', share: 0.4, first: 'clot' },
  ],
  'tgf-beta-3': [
    { from: 'macrophage', share: 0.5 },
    { from: 'fibroblast', share: 0.5 },
  ],
  vegf: [
    { from: 'epidermis', share: 0.3 },
    { from: 'macrophage', share: 0.7, first: 'clot' },
  ],
  fgf: [{ from: 'epidermis', share: 1 }],
}

/** When cells set out and how long their way takes, hours after the session: first to last of their kind. */
const WAYS: Partial<
  Record<GlyphKind, { readonly firstH: number; readonly lastH: number; readonly takesH: number }>
> = {
  neutrophil: { firstH: 1.5, lastH: 15, takesH: 5 },
  macrophage: { firstH: 6, lastH: 66, takesH: 14 },
  fibroblast: { firstH: 36, lastH: 280, takesH: 60 },
}

const SPROUTS_PER_ZONE = 5
const SPROUT_STEPS = 7
const TRIES = 12
/** Platelet signals leave the clot; macrophages and fibroblasts give off theirs where they stand, within this, mm. */
const CELL_SIGNAL_MM = 0.11

/**
 * Places everything that may come and go round the channels in the front cut. `quality` multiplies the counts (1 at
 * the lowest tier), those of cells and signals no more than twice. Each kind has its own stream of chance, so one more of
 * a kind moves no other. What a lower quality shows stands at the same place, and comes at the same time, in every
 * higher one.
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
  const laterStart: number[] = []
  const laterHome: number[] = []
  const laterFromH: number[] = []
  const leavesH: number[] = []
  const takesH: number[] = []
  const rank: number[] = []
  const glyphSeed: number[] = []
  const end: number[] = []
  const glyphLevel: number[] = []
  // Twice as many are enough: more would drown what they stand among.
  const levels = levelsOf(Math.min(2, quality))
  const sprouts = createTubeBuilder()
  const sproutSession: number[] = []

  const radius = PARAMETERS.Rz
  const dermisTop = skin.epidermisMm
  const bottom = Math.max(dermisTop + 0.02, track.woundDepthMm)
  const venuleY = superficialPlexusY(skin) - 0.035
  const front = BLOCK.halfDepthMm - 0.012
  const inside = (x: number) => Math.min(BLOCK.halfWidthMm - 0.01, Math.max(-BLOCK.halfWidthMm + 0.01, x))
  const below = (x: number, z: number, y: number) => Math.min(y, fields.junctionY(x, z) - 0.012)
  /** Where a new fibre may lie: in the dermis as deep as the wound goes, off hair, gland and duct. */
  const free = (x: number, y: number, z: number): Point | null => {
    const at: Point = [inside(x), Math.max(-bottom, below(inside(x), z, y)), z]
    return avoid(...at, 0.012) ? null : at
  }
  const typeIII = draftNewFibres(NEW_FIBRES.typeIII, free)
  const typeI = draftNewFibres(NEW_FIBRES.typeI, free)

  for (let channel = 0; channel < channels.count; channel++) {
    if (!channels.inCut[channel]) continue
    const cx = channels.x[channel]
    const session = channels.session[channel]
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

    const ways: Partial<Record<GlyphKind, CellWay[]>> = {}
    const arrivals: Partial<Record<GlyphKind, number[]>> = {}
    const streams = GLYPH_KINDS.map((name) => {
      const random = createRandom(seed, channel, session, name)
      // Zones are a little out of step with one another, so that they do not all blink at once.
      return { random, phase: random.next() }
    })
    levels.forEach((beside, level) => {
      GLYPH_KINDS.forEach((name, kindIndex) => {
        const { random, phase } = streams[kindIndex]
        const count = Math.round(GLYPHS[name].perZone * Math.min(1, quality))
        const made = (ways[name] ??= [])
        const arrived = (arrivals[name] ??= [])
        const walk = WAYS[name]
        for (let i = 0; i < count; i++) {
          const way = wayOf(name, random)
          made.push(way)
          kind.push(kindIndex)
          glyphSession.push(session)
          glyphLevel.push(level)
          start.push(...way.from)
          home.push(...way.to)
          laterStart.push(...(way.later ?? way).from)
          laterHome.push(...(way.later ?? way).to)
          laterFromH.push(way.later?.fromH ?? Infinity)
          const place = ((i + ((phase + beside) % 1)) / count) * LAST_RANK
          const own = random.next()
          rank.push(place)
          glyphSeed.push(own)
          const leaves = walk ? lerp(walk.firstH, walk.lastH, place) : 0
          const takes = walk ? walk.takesH * (0.7 + 0.6 * own) : 0
          leavesH.push(leaves)
          takesH.push(takes)
          arrived.push(leaves + takes)
        }
      })
      const from = end.length / 3
      for (let i = from; i < kind.length; i++) {
        const to: Point = [home[i * 3], home[i * 3 + 1], home[i * 3 + 2]]
        end.push(...(GLYPH_KINDS[kind[i]] === 'neutrophil' ? nearest(to, ways.macrophage ?? []) : to))
      }
    })

    function wayOf(
      name: GlyphKind,
      random: Random,
    ): CellWay & { readonly later?: CellWay & { readonly fromH: number } } {
      switch (name) {
        case 'neutrophil':
        case 'macrophage': {
          const to = name === 'neutrophil' ? spot(random, 0.42, 0, 0.95) : spot(random, 0.62, 0, 1)
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
        case 'fgf':
          return signalOf(name, random)
      }
    }

    /** Signals come from where the model makes them: clot, macrophages, fibroblasts, the epidermis. */
    function signalOf(name: GlyphKind, random: Random): ReturnType<typeof wayOf> {
      let chance = random.next()
      const source = (SIGNAL_SOURCES[name] ?? []).find(({ share }) => (chance -= share) < 0)
      const from = source?.from ?? 'clot'
      if (from === 'clot' || from === 'epidermis') return signalWay(from, placeAt(from, random), random)
      const cells = ways[from] ?? []
      const cell = random.integer(0, cells.length - 1)
      const way = signalWay(from, cells[cell].to, random)
      if (!source?.first) return way
      const fromH = arrivals[from]?.[cell] ?? Infinity
      return { ...signalWay(source.first, placeAt(source.first, random), random), later: { ...way, fromH } }
    }

    /** A place in the clot, or along the junction beside the channel. */
    function placeAt(source: 'clot' | 'epidermis', random: Random): Point {
      if (source === 'epidermis') {
        const x = inside(cx + random.between(-0.12, 0.12))
        return [x, fields.junctionY(x, front - 0.02) - 0.004, front - 0.02]
      }
      return [
        inside(cx + random.between(-0.03, 0.03)),
        -lerp(dermisTop, bottom, random.next()),
        front - 0.02 * random.next(),
      ]
    }

    function signalWay(from: SignalSource, at: Point, random: Random): CellWay {
      const down = from === 'epidermis'
      const angle = down ? random.between(-Math.PI, 0) : random.between(0, Math.PI * 2)
      const reach = from === 'clot' || down ? radius : CELL_SIGNAL_MM
      const away = reach * (0.25 + 0.75 * random.next())
      const x = inside(at[0] + away * Math.cos(angle))
      const z = front - 0.05 * random.next()
      return { from: at, to: [x, below(x, z, at[1] + away * 0.8 * Math.sin(angle)), z] }
    }

    // Only a wounded dermis lays down collagen; the sites exist anyway, and stay empty.
    const layers = (ways.fibroblast ?? []).slice(0, GLYPHS.fibroblast.perZone)
    typeIII.layZone(layers, session, quality, createRandom(seed, channel, session, 'type III'))
    typeI.layZone(layers, session, quality, createRandom(seed, channel, session, 'type I'))

    const random = createRandom(seed, channel, session, 'sprouts')
    for (let i = 0; i < SPROUTS_PER_ZONE; i++) {
      const side = i % 2 ? 1 : -1
      const x0 = inside(cx + side * random.between(0.12, 0.26))
      const y0 = superficialPlexusY(skin) + random.between(-0.05, 0.02)
      const y1 = Math.max(-bottom, y0 + random.between(-0.3, 0.12))
      const z = front - random.between(0.01, 0.05)
      // It feels its way from the plexus towards the wound, never straight.
      const knots: TubePoint[] = []
      for (let step = 0; step <= SPROUT_STEPS; step++) {
        const share = step / SPROUT_STEPS
        const wander = 0.016 * Math.sin(Math.PI * share)
        knots.push([
          lerp(x0, cx + side * 0.035, share) + wander * random.between(-1, 1),
          lerp(y0, y1, share ** 1.3) + wander * random.between(-1, 1),
          Math.min(front + 0.004, lerp(z - 0.03, z + 0.012, share) + wander * random.between(-0.6, 0.6)),
          lerp(0.0042, 0.0024, share),
        ])
      }
      sprouts.add('capillary', smoothTube(knots, 3))
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
      laterStart: Float32Array.from(laterStart),
      laterHome: Float32Array.from(laterHome),
      laterFromH: Float32Array.from(laterFromH),
      leavesH: Float32Array.from(leavesH),
      takesH: Float32Array.from(takesH),
      end: Float32Array.from(end),
      rank: Float32Array.from(rank),
      seed: Float32Array.from(glyphSeed),
      level: Uint8Array.from(glyphLevel),
    },
    newTypeIII: typeIII.finish(),
    newTypeI: typeI.finish(),
    sprouts: sprouts.build(),
    sproutSession: Uint8Array.from(sproutSession),
  }
}

/** Where the cell nearest to a point has settled. */
function nearest([x, y]: Point, cells: readonly CellWay[]): Point {
  const distance = ({ to }: CellWay) => Math.hypot(to[0] - x, to[1] - y)
  return cells.reduce((best, cell) => (distance(cell) < distance(best) ? cell : best)).to
}
