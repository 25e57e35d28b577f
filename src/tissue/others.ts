import { lerp } from '../base/math'
import { createRandom } from '../base/random'
import { BLOCK } from '../model/block'
import type { Skin } from '../model/skin/skin'
import type { TissueFields } from './fields'
import { createTubeBuilder, smoothTube, type TubePoint, type TubeSet } from './tubes'

/** Where the two lymphatics and the nerve stand in the block, mm. */
const LYMPHATIC_X_MM = [-1.08, 0.58] as const
const NERVE_X_MM = -0.72

/**
 * Lymphatics, which begin blind in the upper dermis, wider and less even than capillaries, and a nerve that frays into
 * beaded threads under the epidermis. Drawn as textbooks show them: assume-anatomy-drawn.
 */
export function createOthers(skin: Skin, fields: TissueFields, seed: string): TubeSet {
  const builder = createTubeBuilder()
  const random = createRandom(seed, 'lymphatics and nerves')
  const deep = -(skin.dermisBottomMm - 0.06)
  const front = BLOCK.halfDepthMm

  for (const x of LYMPHATIC_X_MM) {
    const top = fields.junctionY(x, front) - 0.14
    const knots: TubePoint[] = []
    for (let step = 0; step <= 8; step++) {
      const share = step / 8
      const bulge = step === 0 ? 0.5 : random.between(0.8, 1.3)
      knots.push([
        x + 0.05 * Math.sin(share * 5 + x) + random.between(-0.012, 0.012),
        lerp(top, deep, share),
        front - 0.05 - 0.1 * share,
        0.0125 * bulge * (1 + 0.35 * share),
      ])
    }
    builder.add('lymphatic', smoothTube(knots, 3))
    // Two blind fingers meet below the top.
    builder.add(
      'lymphatic',
      smoothTube(
        [
          [x + 0.13, top - 0.02, front - 0.06, 0.006],
          [x + 0.09, top - 0.1, front - 0.055, 0.0115],
          [x + 0.03, top - 0.2, front - 0.06, 0.0125],
        ],
        4,
      ),
    )
  }

  const fork = -(skin.epidermisMm + skin.papillaryDermisMm + 0.12)
  builder.add(
    'nerve',
    smoothTube(
      [
        [NERVE_X_MM - 0.06, deep, front - 0.09, 0.011],
        [NERVE_X_MM + 0.03, lerp(deep, fork, 0.45), front - 0.07, 0.0098],
        [NERVE_X_MM - 0.01, fork, front - 0.05, 0.0075],
      ],
      6,
    ),
  )
  for (let i = 0; i < NERVE_THREADS; i++) {
    const x = NERVE_X_MM + (i - (NERVE_THREADS - 1) / 2) * 0.085 + random.between(-0.02, 0.02)
    const z = front - 0.03 - 0.03 * random.next()
    const end = fields.junctionY(x, z) - 0.004
    const knots: TubePoint[] = []
    for (let step = 0; step <= 9; step++) {
      const share = step / 9
      const wander = 0.012 * Math.sin(Math.PI * share) * random.between(-1, 1)
      knots.push([
        lerp(NERVE_X_MM - 0.01, x, Math.sin((share * Math.PI) / 2)) + wander,
        lerp(fork, end, share),
        lerp(front - 0.05, z, share),
        (0.0026 - 0.0012 * share) * (step % 2 ? 1.35 : 0.85),
      ])
    }
    builder.add('nerve', smoothTube(knots, 3))
  }
  return builder.build()
}

const NERVE_THREADS = 6
