import { RESIDENT_FLOATS, RESIDENT_KINDS, type ResidentKind } from '../tissue/residents'
import { type Drawing, isNear, type Lay, NEAR_MM, spindle, um } from './path-text'

/** Resident cells of the dermis as path data. */
export interface ResidentPaths {
  readonly fibroblasts: string
  readonly fibroblastNuclei: string
  readonly mastCells: string
  readonly mastGranules: string
}

/** Fibroblasts nearer than this to the front are drawn, mm. */
const FIBROBLASTS_FROM_Z = 0.88
const always = () => true

function* cellsOf(residents: Float32Array, wanted: ResidentKind, isSeen: (z: number) => boolean) {
  for (let i = 0; i < residents.length; i += RESIDENT_FLOATS) {
    const [x, y, z, angle, length, kind] = residents.subarray(i, i + RESIDENT_FLOATS)
    if (RESIDENT_KINDS[kind] === wanted && isSeen(z)) yield { x, y, z, angle, length }
  }
}

/** Fibroblasts as spindles, mast cells as round cells full of granules. */
export function residentPaths(
  residents: Float32Array,
  lowestMm: number,
  lay: Lay,
  drawing: Drawing,
): ResidentPaths {
  let fibroblasts = ''
  let fibroblastNuclei = ''
  for (const { x, y: restY, angle, length } of cellsOf(residents, 'fibroblast', (z) =>
    isNear(drawing, z, FIBROBLASTS_FROM_Z),
  )) {
    if (-restY > lowestMm) continue
    const y = lay(x, restY)
    fibroblasts += spindle(um(x), um(-y), angle, um(length))
    fibroblastNuclei += `M${um(x)} ${um(-y)}l${um(Math.cos(angle) * 0.006)} ${um(-Math.sin(angle) * 0.006)}`
  }
  let mastCells = ''
  let mastGranules = ''
  for (const { x, y: restY } of cellsOf(residents, 'mast-cell', (z) => isNear(drawing, z, NEAR_MM))) {
    const y = lay(x, restY)
    mastCells += `M${um(x)} ${um(-y)}h0`
    mastGranules += `M${um(x) - 3} ${um(-y) - 2}h0m3-2h0m3 2h0m-1 3h0m-4 1h0`
  }
  return { fibroblasts, fibroblastNuclei, mastCells, mastGranules }
}

/** Cells of the epidermis, laid where it is. Langerhans cells are stars, melanocytes reach upwards. */
export function epidermalCells(
  residents: Float32Array,
  lay: Lay,
): { readonly langerhans: string; readonly melanocytes: string } {
  let langerhans = ''
  let melanocytes = ''
  const place = (x: number, y: number): string => `M${um(x)} ${um(-lay(x, y))}`
  for (const { x, y, angle } of cellsOf(residents, 'langerhans-cell', always)) {
    const [c, s] = [Math.round(13 * Math.cos(angle)), Math.round(13 * Math.sin(angle))]
    // Uneven processes: none stands straight across from another.
    langerhans += `${place(x, y)}l${c} ${-s}l${-c} ${s}l${-c - s} ${(s - c) >> 1}l${c + s} ${-((s - c) >> 1)}l${s} ${c}l${-s} ${-c}l${(s - c) >> 1} ${(s + c) >> 1}`
  }
  for (const { x, y, angle } of cellsOf(residents, 'melanocyte', always)) {
    const lean = Math.round(5 * Math.sin(angle))
    melanocytes += `${place(x, y)}l${-7 - lean}-7l${7 + lean} 7l${1 - lean}-11l${lean - 1} 11l${8 - lean}-6`
  }
  return { langerhans, melanocytes }
}
