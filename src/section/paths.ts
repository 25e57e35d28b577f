import { BLOCK } from '../model/block'
import { CURVE_FLOATS, type FibreSet } from '../tissue/fibres'
import { FAT_CELL_MM, fatCellCentre } from '../tissue/mosaic'
import { RESIDENT_FLOATS, RESIDENT_KINDS } from '../tissue/residents'
import type { Tissue } from '../tissue/tissue'
import { TUBE_KINDS, type TubeKind, type TubeSet } from '../tissue/tubes'

/** The section counts in whole micrometres, y down: short numbers keep the pre-rendered page small. */
export function um(mm: number): number {
  return Math.round(mm * 1000)
}

const LEFT = -BLOCK.halfWidthMm
const RIGHT = BLOCK.halfWidthMm
/** The section is the plane of the front cut. */
const CUT_Z = BLOCK.halfDepthMm
/** Where the block ends below; fat goes on deeper, so the edge is a break mark. */
const BOTTOM_UM = um(BLOCK.heightMm)

/** Where something at x, y (mm) of the cut stands while needles press on it: its y, mm. */
export type Lay = (xMm: number, yMm: number) => number
const atRest: Lay = (_, yMm) => yMm

/** Points along a height field on the cut, left to right, every `stepMm`. */
function profile(
  heightY: (x: number, z: number) => number,
  stepMm: number,
  lay: Lay = atRest,
): [number, number][] {
  const points: [number, number][] = []
  const count = Math.round((RIGHT - LEFT) / stepMm)
  for (let i = 0; i <= count; i++) {
    const x = LEFT + ((RIGHT - LEFT) * i) / count
    points.push([um(x), um(-lay(x, heightY(x, CUT_Z)))])
  }
  return points
}

/** `M x y l dx dy …`: relative steps are the shortest to write. */
function polyline(points: readonly (readonly [number, number])[]): string {
  let [px, py] = points[0]
  let path = `M${px} ${py}l`
  for (let i = 1; i < points.length; i++) {
    const [x, y] = points[i]
    path += `${x - px} ${y - py} `
    px = x
    py = y
  }
  return path.trimEnd()
}

function areaBetween(top: [number, number][], bottom: [number, number][]): string {
  return `${polyline(top)}L${polyline(bottom.toReversed()).slice(1)}z`
}

/** A wavy lower edge: the conventional mark that something goes on. */
function breakEdge(): [number, number][] {
  const points: [number, number][] = []
  for (let x = um(LEFT); x <= um(RIGHT); x += 50) {
    points.push([x, BOTTOM_UM - 16 + Math.round(16 * Math.sin(x / 62))])
  }
  return points
}

/** The epidermis and its rows of cells, from the surface to the junction. */
export interface EpidermisPaths {
  /** Everything below the surface: nothing of the tissue is drawn outside of it. */
  readonly under: string
  /** The skin's surface, where a serum's film lies. */
  readonly surface: string
  readonly corneum: string
  readonly corneumLines: string
  readonly living: string
  readonly junction: string
  /** Rows of cells, from the basal row up: each is stroked with its own dashes. */
  readonly basalRow: string
  readonly spinousRows: string
  readonly granularRow: string
}

/** Everything in the section that does not change with time: path data, by what it is. */
export interface SectionPaths {
  readonly epidermis: EpidermisPaths
  readonly dermis: string
  /** The part of the dermis above the bundles, which only a drawing in lines tells apart. */
  readonly papillary: string
  readonly fat: string
  readonly fatCells: string
  /** Strands of the reticular bundles in three tones, each thin and thick. */
  readonly bundles: readonly { readonly tone: number; readonly widthUm: number; readonly path: string }[]
  readonly fineFibres: string
  readonly elasticFibres: string
  readonly tubes: readonly { readonly kind: TubeKind; readonly widthUm: number; readonly path: string }[]
  readonly lobes: readonly {
    readonly kind: number
    readonly x: number
    readonly y: number
    readonly r: number
  }[]
  readonly residents: string
  readonly residentNuclei: string
  readonly mastCells: string
  readonly langerhansCells: string
  readonly melanocytes: string
}

/** The epidermis of a tissue on the cut; `dipMm` says how far it is pressed down at x. */
export function epidermisPaths({ fields }: Tissue, dipMm?: (x: number) => number): EpidermisPaths {
  const pressed = (heightY: (x: number, z: number) => number) =>
    dipMm ? (x: number, z: number) => heightY(x, z) - dipMm(x) : heightY
  const surface = pressed(fields.surfaceY)
  const corneum = pressed(fields.corneumY)
  const junction = pressed(fields.junctionY)
  const coarse = dipMm ? 0.025 : 0.05
  /** A row of cells part of the way from the junction (0) to the stratum corneum (1). */
  const row = (share: number, step: number) =>
    polyline(profile((x, z) => junction(x, z) + (corneum(x, z) - junction(x, z)) * share, step))
  return {
    under: areaBetween(profile(surface, coarse), breakEdge()),
    surface: polyline(profile(surface, coarse)),
    corneum: areaBetween(profile(surface, coarse), profile(corneum, coarse)),
    corneumLines: [0.3, 0.55, 0.8]
      .map((share) =>
        polyline(profile((x, z) => surface(x, z) * (1 - share) + corneum(x, z) * share, coarse * 2)),
      )
      .join(''),
    living: areaBetween(profile(corneum, coarse), profile(junction, 0.0125)),
    junction: polyline(profile(junction, 0.0125)),
    basalRow: row(0.085, 0.0125),
    spinousRows: [0.22, 0.36, 0.5, 0.64].map((share) => row(share, 0.02)).join(''),
    granularRow: [0.78, 0.9].map((share) => row(share, 0.03)).join(''),
  }
}

const cache = new WeakMap<Tissue, SectionPaths>()

/** The still part of the section of a tissue at rest. Pure; kept as long as the tissue is. */
export function sectionPaths(tissue: Tissue): SectionPaths {
  const known = cache.get(tissue)
  if (known) return known
  const paths = { epidermis: epidermisPaths(tissue), ...insidePaths(tissue, atRest) }
  cache.set(tissue, paths)
  return paths
}

/** Everything below the epidermis, and hair and ducts through it, as it stands under pressing needles. */
export function insidePaths(tissue: Tissue, lay: Lay): Omit<SectionPaths, 'epidermis'> {
  const { fields, skin } = tissue
  const junction = profile(fields.junctionY, 0.0125, lay)
  const fatTop = profile(fields.fatTopY, 0.05, lay)
  const papillaryBottom = () => -skin.epidermisMm - skin.papillaryDermisMm
  return {
    dermis: areaBetween(junction, fatTop),
    papillary: areaBetween(junction, profile(papillaryBottom, 0.05, lay)),
    fat: areaBetween(fatTop, breakEdge()),
    fatCells: fatCells(tissue, lay),
    bundles: bundlePaths(tissue.reticular, lay),
    fineFibres: fibrePath(
      tissue.papillary,
      (i) => tissue.papillary.curves[i * CURVE_FLOATS + 5] > 0.93,
      1,
      lay,
    ),
    elasticFibres: fibrePath(
      tissue.elastic,
      (i) => tissue.elastic.curves[i * CURVE_FLOATS + 5] > 0.95,
      2,
      lay,
    ),
    tubes: tubePaths([tissue.vessels, tissue.others, tissue.adnexa.tubes], lay),
    lobes: Array.from(tissue.adnexa.lobeKinds, (kind, i) => ({
      kind,
      x: um(tissue.adnexa.lobes[i * 4]),
      y: um(-lay(tissue.adnexa.lobes[i * 4], tissue.adnexa.lobes[i * 4 + 1])),
      r: um(tissue.adnexa.lobes[i * 4 + 3]),
    })),
    ...residentPaths(tissue.residents, skin.dermisBottomMm, lay),
  }
}

function fatCells({ mosaic, fields }: Tissue, lay: Lay): string {
  let path = ''
  const columns = Math.ceil((RIGHT - LEFT) / FAT_CELL_MM)
  const rows = Math.ceil(BLOCK.heightMm / (FAT_CELL_MM * 0.92))
  const half = FAT_CELL_MM / 2
  for (let row = 0; row < rows; row++) {
    for (let column = -columns / 2; column < columns / 2; column++) {
      const [x, y] = fatCellCentre(mosaic, Math.floor(column), row)
      if (Math.abs(x) > RIGHT - half || y - half < -BLOCK.heightMm + 0.03) continue
      if (y > fields.fatTopY(x, CUT_Z) - half * 1.1) continue
      path += `M${um(x)} ${um(-lay(x, y))}h0`
    }
  }
  return path
}

/** A fibre's cubic, seen from the front. */
export function fibreSegment(fibres: FibreSet, index: number, lay: Lay = atRest): string {
  const at = index * CURVE_FLOATS
  const [x0, y0, , x1, y1, , x2, y2, , x3, y3] = fibres.curves.subarray(at, at + CURVE_FLOATS)
  const down = (x: number, y: number) => um(-lay(x, y))
  const [ax, ay] = [um(x0), down(x0, y0)]
  return `M${ax} ${ay}c${um(x1) - ax} ${down(x1, y1) - ay} ${um(x2) - ax} ${down(x2, y2) - ay} ${um(x3) - ax} ${down(x3, y3) - ay}`
}

function fibrePath(fibres: FibreSet, keep: (index: number) => boolean, every: number, lay: Lay): string {
  let path = ''
  for (let i = 0; i < fibres.count; i += every) if (keep(i)) path += fibreSegment(fibres, i, lay)
  return path
}

function bundlePaths(fibres: FibreSet, lay: Lay): SectionPaths['bundles'] {
  const bundles: { tone: number; widthUm: number; path: string }[] = []
  for (const [low, high, widthUm] of [
    [0, 0.0065, 9],
    [0.0065, 1, 13],
  ]) {
    for (let tone = 0; tone < 3; tone++) {
      const path = fibrePath(
        fibres,
        (i) =>
          fibres.curves[i * CURVE_FLOATS + 5] > 0.9 &&
          fibres.halfWidths[i] >= low &&
          fibres.halfWidths[i] < high &&
          Math.floor(fibres.seeds[i] * 3) === tone,
        1,
        lay,
      )
      if (path) bundles.push({ tone, widthUm, path })
    }
  }
  return bundles
}

/** Tubes whose middle lies near the cut, by kind and width. */
function tubePaths(sets: readonly TubeSet[], lay: Lay): SectionPaths['tubes'] {
  const byLook = new Map<string, { kind: TubeKind; widthUm: number; path: string }>()
  for (const set of sets) {
    for (let tube = 0; tube < set.kinds.length; tube++) {
      const kind = TUBE_KINDS[set.kinds[tube]]
      const first = set.starts[tube]
      const last = set.starts[tube + 1] - 1
      const middle = (first + last) >> 1
      const nearest = kind.startsWith('capillary') ? 0.93 : kind === 'vein' || kind === 'artery' ? 0.6 : 0.76
      if (set.points[middle * 4 + 2] < nearest) continue
      const widthUm = Math.max(4, Math.round((set.points[middle * 4 + 3] * 2000) / 4) * 4)
      const every = kind.startsWith('capillary') ? 2 : 1
      const points: [number, number][] = []
      for (let i = first; i < last; i += every)
        points.push([um(set.points[i * 4]), um(-lay(set.points[i * 4], set.points[i * 4 + 1]))])
      points.push([um(set.points[last * 4]), um(-lay(set.points[last * 4], set.points[last * 4 + 1]))])
      const key = `${kind} ${widthUm}`
      const look = byLook.get(key) ?? { kind, widthUm, path: '' }
      look.path += polyline(points)
      byLook.set(key, look)
    }
  }
  return [...byLook.values()]
}

function residentPaths(residents: Float32Array, lowestMm: number, lay: Lay) {
  const paths = { residents: '', residentNuclei: '', mastCells: '', langerhansCells: '', melanocytes: '' }
  for (let i = 0; i < residents.length; i += RESIDENT_FLOATS) {
    const [x, restY, z, angle, length, kind] = residents.subarray(i, i + RESIDENT_FLOATS)
    if (z < 0.88 || -restY > lowestMm) continue
    const y = lay(x, restY)
    switch (RESIDENT_KINDS[kind]) {
      case 'fibroblast':
        paths.residents += spindle(um(x), um(-y), angle, um(length))
        paths.residentNuclei += `M${um(x)} ${um(-y)}l${um(Math.cos(angle) * 0.006)} ${um(-Math.sin(angle) * 0.006)}`
        break
      case 'mast-cell':
        paths.mastCells += `M${um(x)} ${um(-y)}h0`
        break
      case 'langerhans-cell':
        paths.langerhansCells += dendrites(um(x), um(-y), angle, 5, um(length) / 2)
        break
      case 'melanocyte':
        paths.melanocytes += dendrites(um(x), um(-y), angle, 3, um(length) / 2)
        break
    }
  }
  return paths
}

/** Arms of a dendritic cell round (x, y), micrometres. */
function dendrites(x: number, y: number, angle: number, arms: number, reach: number): string {
  let path = ''
  for (let arm = 0; arm < arms; arm++) {
    const turn = angle + (arm / arms) * Math.PI * 2
    path += `M${x} ${y}l${Math.round(reach * Math.cos(turn))} ${Math.round(reach * Math.sin(turn))}`
  }
  return path
}

/** A spindle-shaped cell round (x, y), in micrometres, leaning by `angle`. */
export function spindle(x: number, y: number, angle: number, length: number): string {
  const half = length / 2
  const dx = Math.round(half * Math.cos(angle))
  const dy = Math.round(-half * Math.sin(angle))
  const wx = Math.round(9 * Math.sin(angle))
  const wy = Math.round(9 * Math.cos(angle))
  return `M${x - dx} ${y - dy}q${dx + wx} ${dy + wy} ${2 * dx} ${2 * dy}q${-dx - wx} ${-dy - wy} ${-2 * dx} ${-2 * dy}z`
}
