import { useId } from 'react'
import { standingOf } from '../../state/lens'
import { melaninShare } from '../../state/palette'
import type { PartId } from '../../state/shown'
import type { TubeKind } from '../../tissue/tubes'
import type { StillProps } from '../manner'
import { type EpidermisPaths, sectionPaths } from '../paths'
import { tubeKey, type TubeStroke } from '../tube-paths'
import { Filled, PatternDefs } from './filled'
import type { PatternName } from './patterns'
import { LANGERHANS_BODY, MAST_CELL, MELANOCYTE_BODY, stamped, stampedOnce } from './shapes'
import { Line, Stroke } from './stroke'

const STILL_PATTERNS = [
  'corneum',
  'epidermis',
  'papillary',
  'reticular',
  'fat',
  'gland',
  'bulb',
] as const satisfies readonly PatternName[]
/** What pieces of a gland and of a follicle's bulb are filled with. */
const LOBES = ['gland', 'bulb'] as const satisfies readonly PatternName[]
const LENS_PATTERNS = [
  'inferredCasing',
  'inferred',
  'illustrativeCasing',
  'illustrative',
] as const satisfies readonly PatternName[]

/** Everything in the section that time does not change, in lines and patterns. */
export function LineStill({ context, tone, lens }: StillProps) {
  const paths = sectionPaths(context.tissue, context.drawing)
  const { residents } = paths
  const id = useId()
  return (
    <g>
      <PatternDefs id={id} names={lens ? [...STILL_PATTERNS, ...LENS_PATTERNS] : STILL_PATTERNS} />
      <clipPath id={`${id}under`}>
        <path data-part="under" d={paths.epidermis.under} />
      </clipPath>
      <g clipPath={`url(#${id}under)`}>
        <Filled id={id} pattern="fat" inside="fat" shape={paths.fat} />
        <Stroke inside="fatCells" d={paths.fatCells} um={72} px={1.1} />
        <Stroke inside="fatCells" d={paths.fatCells} um={72} px={-1.1} paper />
        <Filled id={id} pattern="reticular" inside="dermis" shape={paths.dermis} />
        {paths.bundles.map(({ tone: shade, widthUm, path }, i) => (
          <g key={`${shade} ${widthUm}`}>
            <Stroke inside={`bundle ${i}`} d={path} um={widthUm} px={1.3} />
            <Stroke inside={`bundle ${i}`} d={path} um={widthUm} px={0} paper />
            <Line inside={`bundle ${i}`} d={path} px={0.4} dash={['24 7', '15 11', '32 5'][shade]} />
          </g>
        ))}
        <Filled id={id} pattern="papillary" inside="papillary" shape={paths.papillary} />
        <Line inside="fineFibres" d={paths.fineFibres} px={0.6} />
        <Stroke inside="elasticFibres" d={paths.elasticFibres} um={0} px={2.6} paper />
        <Line inside="elasticFibres" d={paths.elasticFibres} px={0.9} dash="9 2.5 1.5 2.5" cap="butt" />
        <path data-part="flush" data-inside="dermis" d={paths.dermis} fill="none" />
        {paths.tubes
          .filter(({ kind }) => !isHair(kind))
          .map((tube) => (
            <Tube key={tubeKey(tube)} tube={tube} />
          ))}
        {paths.outlines.map(
          ({ kind, path }, i) =>
            kind !== 'follicle' && (
              <LaidOpen key={path} id={id} kind={kind} inside={`outline ${kind} ${i}`} path={path} />
            ),
        )}
        {paths.lobes.map(({ kind, x, y, r }, i) => (
          <g key={`${x} ${y}`}>
            <Filled id={id} pattern={LOBES[kind]} inside={`lobe ${i}`} shape={{ cx: x, cy: y, r }} />
            <circle data-inside={`lobe ${i}`} cx={x} cy={y} r={r} className="line-edge" fill="none" />
          </g>
        ))}
        <path data-inside="fibroblasts" d={residents.fibroblasts} className="line-outline" />
        <Stroke inside="fibroblastNuclei" d={residents.fibroblastNuclei} um={4} />
        <path
          data-inside="mastCells"
          data-stamp="mast"
          d={stamped(residents.mastCells, MAST_CELL)}
          className="line-outline"
        />
        <Stroke inside="mastGranules" d={residents.mastGranules} um={2.4} />
      </g>
      <Epidermis id={id} paths={paths.epidermis} melanin={melaninShare(tone)} />
      <Dendritic part="langerhans" d={paths.epidermis.langerhans} body={LANGERHANS_BODY} />
      <Dendritic part="melanocytes" d={paths.epidermis.melanocytes} body={MELANOCYTE_BODY} />
      {paths.outlines.map(
        ({ kind, path }, i) =>
          kind === 'follicle' && (
            <LaidOpen key={path} id={id} kind={kind} inside={`outline ${kind} ${i}`} path={path} />
          ),
      )}
      {paths.outlines.map(
        ({ kind, path, inner }, i) =>
          inner && (
            <path
              key={`in ${path}`}
              data-inside={`inside ${kind} ${i}`}
              d={inner}
              className="line-outline line-paper"
            />
          ),
      )}
      {paths.tubes
        .filter(({ kind }) => isHair(kind) || kind === 'duct')
        .map((tube) => (
          <Tube key={`over ${tubeKey(tube)}`} tube={tube} />
        ))}
      {lens && (
        <>
          <Known id={id} of="reticular-dermis" inside="dermis" shape={paths.dermis} />
          <Known id={id} of="fat" inside="fat" shape={paths.fat} />
          <Known id={id} of="viable-epidermis" part="living" shape={paths.epidermis.living} />
        </>
      )}
    </g>
  )
}

/** How a layer is known, laid over it. */
function Known({
  of,
  ...area
}: {
  readonly of: PartId
  readonly id: string
  readonly inside?: string
  readonly part?: string
  readonly shape: string
}) {
  const standing = standingOf(of)
  if (standing === 'measured') return null
  return (
    <>
      <Filled pattern={`${standing}Casing`} {...area} />
      <Filled pattern={standing} {...area} />
    </>
  )
}

function Epidermis({
  id,
  paths,
  melanin,
}: {
  readonly id: string
  readonly paths: EpidermisPaths
  readonly melanin: number
}) {
  return (
    <g>
      <path data-part="film" d={paths.surface} className="line-film" />
      <path data-part="film" d={paths.surface} className="line-film line-film-inside" />
      <path
        data-part="film"
        d={paths.surface}
        className="line-film line-film-ripple"
        strokeDasharray="34 11"
      />
      <path data-part="film" d={paths.surface} className="line-film line-film-below" />
      <Filled id={id} pattern="epidermis" part="living" shape={paths.living} />
      <Stroke part="basalRow" d={paths.basalRow} um={13} paper cap="butt" />
      <Stroke part="basalRow" d={paths.basalRow} um={9} dash="3.4 4.6" cap="butt" />
      {melanin > 0.02 && (
        <Stroke
          part="basalRow"
          d={paths.basalRow}
          um={2 + 12 * melanin}
          dash={`1.2 ${(9 - 7 * melanin).toFixed(1)}`}
          cap="butt"
        />
      )}
      <Stroke part="spinousRows" d={paths.spinousRows} um={9} paper dash="0.1 11.9" />
      <Stroke part="spinousRows" d={paths.spinousRows} um={5} dash="0.1 11.9" />
      <Stroke part="spinousRows" d={paths.spinousRows} um={5} px={-1.8} paper dash="0.1 11.9" />
      <Stroke part="granularRow" d={paths.granularRow} um={3} dash="8 6" />
      <Stroke part="granularRow" d={paths.granularRow} um={3} px={-1.6} paper dash="8 6" />
      <Filled id={id} pattern="corneum" part="corneum" shape={paths.corneum} />
      <Line part="corneumLines" d={paths.corneumLines} px={0.5} dash="22 3" />
      <Line part="surface" d={paths.surface} px={1.8} />
      <Line part="junction" d={paths.junction} px={1.6} />
    </g>
  )
}

/** A cell with arms; the Langerhans cell's body is open, the melanocyte's full. */
function Dendritic({
  part,
  d,
  body,
}: {
  readonly part: 'langerhans' | 'melanocytes'
  readonly d: string
  readonly body: string
}) {
  const open = part === 'langerhans'
  return (
    <>
      <Stroke part={part} d={d} um={3} px={2.6} paper />
      <Stroke part={part} d={d} um={open ? 1 : 2.4} px={0.5} />
      <path
        data-part={part}
        data-stamp={part}
        d={stampedOnce(d, body)}
        className={open ? 'line-outline' : 'line-solid'}
      />
    </>
  )
}

const isHair = (kind: TubeKind) => kind === 'hair' || kind === 'vellus-hair'

/** What the cut lays open: a follicle's sheath, the muscle of a hair, the duct of an oil gland. */
function LaidOpen({
  id,
  kind,
  inside,
  path,
}: {
  readonly id: string
  readonly kind: TubeKind
  readonly inside: string
  readonly path: string
}) {
  const pattern = kind === 'follicle' ? 'bulb' : kind === 'muscle' ? 'reticular' : 'gland'
  return (
    <>
      <Filled id={id} pattern={pattern} inside={inside} shape={path} />
      <path data-inside={inside} d={path} className="line-edge" fill="none" />
    </>
  )
}

/** A vessel, nerve, duct or hair, told by its walls. */
function Tube({ tube }: { readonly tube: TubeStroke }) {
  const { kind, widthUm, venous, path } = tube
  const inside = `tube ${tubeKey(tube)}`
  const mark = { inside, d: path } as const
  const open = (px: number) => (
    <>
      <Stroke {...mark} um={widthUm} px={px} />
      <Stroke {...mark} um={widthUm} paper />
    </>
  )
  const blood = (
    <path
      data-inside={inside}
      d={path}
      className="line-ink"
      strokeLinecap="round"
      style={{ strokeWidth: `calc(var(--blood) * ${widthUm}px)` }}
    />
  )
  switch (kind) {
    case 'arteriole':
    case 'artery':
      return (
        <>
          <Stroke {...mark} um={widthUm} px={3} paper />
          <Stroke {...mark} um={widthUm} px={1.2} />
          <Stroke {...mark} um={widthUm * 0.45} paper />
        </>
      )
    case 'capillary':
      // Full where blood comes in, open where it leaves.
      if (venous < 0.5) {
        return (
          <>
            <Stroke {...mark} um={widthUm} px={1.5} paper />
            <Stroke {...mark} um={widthUm * 0.55} px={0.6} />
          </>
        )
      }
      return (
        <>
          {open(1.6)}
          {blood}
        </>
      )
    case 'venule':
    case 'vein':
      return (
        <>
          {open(1.6)}
          {blood}
        </>
      )
    case 'lymphatic':
      return (
        <>
          <Stroke {...mark} um={widthUm} px={5} paper />
          <Stroke {...mark} um={widthUm} px={3} dash="13 6" cap="butt" />
          <Stroke {...mark} um={widthUm} paper />
        </>
      )
    case 'nerve':
      // Its endings are too thin for walls.
      if (widthUm < 12) return <Line {...mark} px={1.1} dash="5 1.5" cap="butt" />
      return (
        <>
          {open(2)}
          <Stroke {...mark} um={widthUm * 0.5} px={0.6} />
          <Stroke {...mark} um={widthUm * 0.5} px={-0.8} paper />
        </>
      )
    case 'muscle':
      return (
        <>
          {open(1.6)}
          <Stroke {...mark} um={widthUm * 0.24} dash="26 9" />
        </>
      )
    case 'follicle':
      return (
        <>
          {open(2.6)}
          <Stroke {...mark} um={widthUm * 0.62} px={1} />
          <Stroke {...mark} um={widthUm * 0.62} px={-0.4} paper />
        </>
      )
    case 'hair':
    case 'vellus-hair':
      return (
        <>
          <Stroke {...mark} um={widthUm} />
          <Stroke {...mark} um={widthUm} px={-2.4} paper />
          <Stroke {...mark} um={widthUm * 0.5} px={-0.8} dash="60 10" cap="butt" />
          <Stroke {...mark} um={widthUm * 0.5} px={-2} paper />
        </>
      )
    case 'oil-duct':
    case 'duct':
    case 'coil':
      return (
        <>
          {open(1.8)}
          <Stroke {...mark} um={widthUm} dash="1.6 6" cap="butt" />
          <Stroke {...mark} um={widthUm * 0.4} px={0.8} />
          <Stroke {...mark} um={widthUm * 0.4} px={-0.6} paper />
        </>
      )
  }
}
