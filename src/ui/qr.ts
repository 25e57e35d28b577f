import { encode } from 'uqr'

/** A code of this version (77 modules) is still read off a laptop from 1.5 m. */
export const QR_MOST_VERSION = 15
/** Readers want this much white around a code, modules. */
const QUIET = 4

export interface QrCode {
  /** 1–40: how many modules, and so how fine. */
  readonly version: number
  /** Modules across, the white around them included. */
  readonly size: number
  /** The dark modules, as an SVG path in modules. */
  readonly path: string
}

/** The code of a text, as well protected against glare and dirt as its size allows; null where it would be too fine. */
export function qrOf(text: string): QrCode | null {
  for (const ecc of ['M', 'L'] as const) {
    try {
      const { version, size, data } = encode(text, {
        ecc,
        boostEcc: true,
        border: QUIET,
        maxVersion: QR_MOST_VERSION,
      })
      return { version, size, path: data.map(rowPath).join('') }
    } catch {
      // Too long for this much protection.
    }
  }
  return null
}

/** The dark runs of one row. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    const from = x
    while (row[x + 1]) x++
    path += `M${from} ${y}h${x + 1 - from}v1h${from - x - 1}z`
  }
  return path
}
