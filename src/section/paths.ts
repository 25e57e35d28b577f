import { BLOCK } from '../model/block'
import { cutZ } from '../state/cut'
import { CURVE_FLOATS, type FibreSet } from '../tissue/fibres'
import { FAT_CELL_MM, FAT_CELL_RATIO, fatCellCentre } from '../tissue/mosaic'
import type { Tissue } from '../tissue/tissue'
import { type Drawing, isNear, type Lay, NEAR_MM, PLAIN, polyline, restLay, um } from './path-text'
import { epidermalCells, residentPaths, type ResidentPaths } from './resident-paths'
import { outlinePaths, type TubeOutline, type TubeStroke, tubeStrokes } from './tube-paths'

const LEFT = -BLOCK.halfWidthMm
const RIGHT = BLOCK.halfWidthMm

/** Points along a height field on the cut, left to right, every `stepMm`. */
function profileOf(
  heightY: (x: number, z: number) => number,
  stepMm: number,
  lay: Lay,
  z: number,
): [number, number][] {
  const points: [number, number][] = []
  const count = Math.round((RIGHT - LEFT) / stepMm)
  for (let i = 0; i <= count; i++) {
    const x = LEFT + ((RIGHT - LEFT) * i) / count
    points.push([um(x), um(-lay(x, heightY(x, z)))])
  }
  return points
}

function areaBetween(top: [number, number][], bottom: [number, number][]): string {
  return `${polyline(top)}L${polyline(bottom.toReversed()).slice(1)}z`
}

/** A wavy lower edge, where the block ends and fat goes on: the conventional mark that something does. */
function breakEdge(lay: Lay): [number, number][] {
  const points: [number, number][] = []
  const bottom = um(-lay(0, -BLOCK.heightMm))
  for (let x = um(LEFT); x <= um(RIGHT); x += 50) {
    points.push([x, bottom - 16 + Math.round(16 * Math.sin(x / 62))])
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
  /** Cells among them: body and processes in one stroke. */
  readonly langerhans: string
  readonly melanocytes: string
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
  readonly tubes: readonly TubeStroke[]
  readonly outlines: readonly TubeOutline[]
  readonly lobes: readonly {
    readonly kind: number
    readonly x: number
    readonly y: number
    readonly r: number
  }[]
  readonly residents: ResidentPaths
}

/** The epidermis of a tissue on the cut; `dipMm` says how far it is pressed down, as drawn, at x. */
export function epidermisPaths(
  { fields, residents }: Tissue,
  { depths, cutMm }: Drawing = PLAIN,
  dipMm: ((x: number) => number) | null = null,
): EpidermisPaths {
  const lay = restLay(depths)
  const drawn = (heightY: (x: number, z: number) => number) => (x: number, z: number) =>
    lay(x, heightY(x, z)) - (dipMm?.(x) ?? 0)
  const surface = drawn(fields.surfaceY)
  const corneum = drawn(fields.corneumY)
  const junction = drawn(fields.junctionY)
  const coarse = dipMm ? 0.025 : 0.05
  const profile = (heightY: (x: number, z: number) => number, stepMm: number) =>
    profileOf(heightY, stepMm, (_, yMm) => yMm, cutZ(cutMm))
  /** A row of cells part of the way from the junction (0) to the stratum corneum (1). */
  const row = (share: number, step: number) =>
    polyline(profile((x, z) => junction(x, z) + (corneum(x, z) - junction(x, z)) * share, step))
  return {
    under: areaBetween(profile(surface, coarse), breakEdge(lay)),
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
    // Cells of the epidermis lie in whichever cut it is.
    ...epidermalCells(residents, (x, y) => {
      const lower = fields.junctionY(x, BLOCK.halfDepthMm) - fields.junctionY(x, cutZ(cutMm))
      return lay(x, y - lower) - (dipMm?.(x) ?? 0)
    }),
  }
}

const cache = new WeakMap<Tissue, { readonly drawing: Drawing; readonly paths: SectionPaths }>()

/** The still part of the section of a tissue at rest. Pure; the last of a tissue is kept as long as the tissue is. */
export function sectionPaths(tissue: Tissue, drawing: Drawing = PLAIN): SectionPaths {
  const known = cache.get(tissue)
  const { depths, cutMm } = drawing
  if (known?.drawing.depths.factor === depths.factor && known.drawing.cutMm === cutMm) return known.paths
  const paths = {
    epidermis: epidermisPaths(tissue, drawing),
    ...insidePaths(tissue, restLay(depths), drawing),
  }
  cache.set(tissue, { drawing, paths })
  return paths
}

/** Everything below the epidermis, and hair and ducts through it, as it stands under pressing needles. */
export function insidePaths(tissue: Tissue, lay: Lay, drawing: Drawing): Omit<SectionPaths, 'epidermis'> {
  const { fields, skin } = tissue
  const z = cutZ(drawing.cutMm)
  const isAt = (fibres: FibreSet, from: number) => (i: number) =>
    isNear(drawing, fibres.curves[i * CURVE_FLOATS + 5], from)
  const junction = profileOf(fields.junctionY, 0.0125, lay, z)
  const papillaryBottom = () => -skin.epidermisMm - skin.papillaryDermisMm
  const fatTop = profileOf(fields.fatTopY, 0.05, lay, z)
  return {
    dermis: areaBetween(junction, fatTop),
    papillary: areaBetween(junction, profileOf(papillaryBottom, 0.05, lay, z)),
    fat: areaBetween(fatTop, breakEdge(lay)),
    fatCells: fatCells(tissue, lay, z),
    bundles: bundlePaths(tissue.reticular, lay, isAt(tissue.reticular, 0.9)),
    fineFibres: fibrePath(tissue.papillary, isAt(tissue.papillary, 0.93), 1, lay),
    elasticFibres: fibrePath(tissue.elastic, isAt(tissue.elastic, 0.95), 2, lay),
    tubes: tubeStrokes(tissue, lay, drawing),
    outlines: outlinePaths(tissue, lay, drawing),
    lobes: lobeCircles(tissue, lay, drawing),
    residents: residentPaths(tissue.residents, skin.dermisBottomMm, lay, drawing),
  }
}

/** Radius (mm) that a ball at `z` shows in the section: what is left of it behind the cut, none once it is cut away. */
function radiusAt({ cutMm }: Drawing, z: number, radius: number): number {
  const before = cutMm === 0 ? 0 : Math.max(0, z - cutZ(cutMm))
  return Math.sqrt(Math.max(0, radius * radius - before * before))
}

/** Lobes near the cut, those behind first. */
function lobeCircles(
  { adnexa: { lobes, lobeKinds } }: Tissue,
  lay: Lay,
  drawing: Drawing,
): SectionPaths['lobes'] {
  return Array.from(lobeKinds, (kind, i) => ({
    kind,
    x: um(lobes[i * 4]),
    y: um(-lay(lobes[i * 4], lobes[i * 4 + 1])),
    r: um(radiusAt(drawing, lobes[i * 4 + 2], lobes[i * 4 + 3])),
    z: lobes[i * 4 + 2],
  })).filter(({ z }) => z > NEAR_MM - drawing.cutMm)
}

function fatCells({ mosaic, fields }: Tissue, lay: Lay, z: number): string {
  let path = ''
  const columns = Math.ceil((RIGHT - LEFT) / FAT_CELL_MM)
  const rows = Math.ceil(BLOCK.heightMm / (FAT_CELL_MM * FAT_CELL_RATIO))
  const half = FAT_CELL_MM / 2
  for (let row = 0; row < rows; row++) {
    for (let column = -columns / 2; column < columns / 2; column++) {
      const [x, y] = fatCellCentre(mosaic, Math.floor(column), row)
      if (Math.abs(x) > RIGHT - half || y - half < -BLOCK.heightMm + 0.03) continue
      if (y > fields.fatTopY(x, z) - half * 1.1) continue
      path += `M${um(x)} ${um(-lay(x, y))}h0`
    }
  }
  return path
}

/** A fibre's cubic, seen from the front. */
export function fibreSegment(fibres: FibreSet, index: number, lay: Lay): string {
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

function bundlePaths(fibres: FibreSet, lay: Lay, isAt: (index: number) => boolean): SectionPaths['bundles'] {
  const bundles: { tone: number; widthUm: number; path: string }[] = []
  for (const [low, high, widthUm] of [
    [0, 0.0065, 9],
    [0.0065, 1, 13],
  ]) {
    for (let tone = 0; tone < 3; tone++) {
      const path = fibrePath(
        fibres,
        (i) =>
          isAt(i) &&
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
