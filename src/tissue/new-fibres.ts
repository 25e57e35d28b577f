import { clamp, lerp } from '../base/math'
import type { Random } from '../base/random'
import { BLOCK } from '../model/block'
import { createFibreBuilder, fibreCurve, type FibreSet } from './fibres'

interface NewFibreForm {
  readonly perZone: number
  readonly full: number
  /** How far a fibre may lie from the way of the fibroblast that lays it, mm. */
  readonly besideMm: number
  /** How far a fibre may lean from that way, rad, and out of the cut. */
  readonly tilt: number
  readonly outOfPlane: number
  readonly lengthMm: readonly [number, number]
  readonly radiusMm: readonly [number, number]
  /** How many lie side by side as one bundle. */
  readonly strands: number
}

/**
 * New fibres one zone shows at the lowest quality when that type's new collagen stands at `full` of the zone, and
 * their form: type III fine, short and every way, type I thicker, longer, in bundles near the grain. Lengths in mm.
 */
export const NEW_FIBRES: Readonly<Record<'typeIII' | 'typeI', NewFibreForm>> = {
  typeIII: {
    perZone: 130,
    full: 0.06,
    besideMm: 0.055,
    tilt: 0.9,
    outOfPlane: 0.2,
    lengthMm: [0.05, 0.13],
    radiusMm: [0.0013, 0.0022],
    strands: 1,
  },
  typeI: {
    perZone: 96,
    full: 0.2,
    besideMm: 0.05,
    tilt: 0.3,
    outOfPlane: 0.15,
    lengthMm: [0.14, 0.32],
    radiusMm: [0.0034, 0.0052],
    strands: 4,
  },
}

/** New collagen to be laid down, in order of coming. */
export interface NewFibreSites {
  readonly fibres: FibreSet
  readonly session: Uint8Array
  /** Place in the order of coming, 0–1: shown once the share of full is above it. */
  readonly rank: Float32Array
}

/** How far each level of a quality (1, 2 or 3, or part of 1) comes after the first, shares of a step of rank. */
export const levelsOf = (quality: number): readonly number[] => [0, 0.5, 0.25].slice(0, Math.ceil(quality))

/** Ranks stop short of 1 so that the last one is fully there when its state is at full. */
export const LAST_RANK = 0.96

export type Point = readonly [x: number, y: number, z: number]

/** The way of a cell: from where it comes to where it settles. */
export interface CellWay {
  readonly from: Point
  readonly to: Point
}

/** New fibres of one type, collected zone after zone. */
export interface NewFibreDraft {
  /** Lays the fibres of one zone behind its fibroblasts, `quality` times as many as at the lowest tier. */
  layZone(ways: readonly CellWay[], session: number, quality: number, random: Random): void
  finish(): NewFibreSites
}

/**
 * Starts new fibres of a form. Each lies beside the last part of a fibroblast's way, along it; `place` moves it to the
 * nearest place where a fibre may lie (x, y, z in mm), or refuses it with null.
 */
export function draftNewFibres(
  form: NewFibreForm,
  place: (x: number, y: number, z: number) => Point | null,
): NewFibreDraft {
  const builder = createFibreBuilder()
  const sessions: number[] = []
  const ranks: number[] = []
  const front = BLOCK.halfDepthMm - 0.012
  return {
    layZone(ways, session, quality, random) {
      const count = Math.round(form.perZone * Math.min(1, quality))
      for (const later of levelsOf(quality)) layLevel(ways, session, count, (0.5 + later) % 1, random)
    },
    finish: () => ({
      fibres: builder.build(),
      session: Uint8Array.from(sessions),
      rank: Float32Array.from(ranks),
    }),
  }

  function layLevel(
    ways: readonly CellWay[],
    session: number,
    count: number,
    step: number,
    random: Random,
  ): void {
    for (let i = 0; i < count;) {
      const at = beside(ways[random.integer(0, ways.length - 1)], random)
      const angle = random.between(-form.tilt, form.tilt)
      const bend = random.between(-0.03, 0.03)
      const out = random.between(-form.outOfPlane, form.outOfPlane)
      const lengthMm = random.between(...form.lengthMm)
      const halfWidth = random.between(...form.radiusMm)
      const phase = random.between(0, 6.28)
      const [c, s] = [Math.cos(angle), Math.sin(angle)]
      // Strands of a bundle crimp together, and come one after the other.
      for (let strand = 0; strand < form.strands && i < count; strand++, i++) {
        const away = strand === 0 ? 0 : halfWidth * random.between(1, 1.9)
        const turn = random.between(0, 6.28)
        const slip = form.strands > 1 ? random.between(-0.1, 0.1) * lengthMm : 0
        const sideways = away * Math.cos(turn)
        builder.add(
          fibreCurve(
            [
              at[0] + slip * c - s * sideways,
              at[1] + slip * s + c * sideways,
              Math.min(front, at[2] + away * Math.sin(turn)),
            ],
            [c, s, out],
            lengthMm,
            [-s * bend, c * bend, 0],
          ),
          halfWidth,
          random.between(0.003, 0.006),
          phase,
          random.next(),
        )
        sessions.push(session)
        ranks.push(((i + step) / count) * LAST_RANK)
      }
    }
  }

  /** A place beside the last two thirds of a way; a few tries find a free one. */
  function beside({ from, to }: CellWay, random: Random): Point {
    for (let tries = 0; ; tries++) {
      const share = random.between(0.35, 1.05)
      const near = (a: number, b: number) => lerp(a, b, share) + random.between(-1, 1) * form.besideMm
      const x = near(from[0], to[0])
      const y = near(from[1], to[1])
      const z = clamp(to[2] - 0.05 * random.next(), front - 0.14, front)
      const found = place(x, y, z)
      if (found) return found
      if (tries >= 12) return to
    }
  }
}
