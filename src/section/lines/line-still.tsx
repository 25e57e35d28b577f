import { useId } from 'react'
import { melaninShare, type Palette } from '../../state/palette'
import type { TubeKind } from '../../tissue/tubes'
import type { MovingContext } from '../moving'
import { type EpidermisPaths, sectionPaths } from '../paths'
import { Lens } from '../still-part'
import { Patterns } from './patterns'
import { LANGERHANS_BODY, MAST_CELL, MELANOCYTE_BODY, stamped, stampedOnce } from './shapes'
import { Line, Stroke } from './stroke'

/** Everything in the section that time does not change, in lines and patterns. */
export function LineStill({
  context,
  tone,
  lens,
}: {
  readonly context: MovingContext
  readonly palette: Palette
  readonly tone: number
  readonly lens: boolean
}) {
  const paths = sectionPaths(context.tissue)
  const id = useId()
  const filled = (name: string) => `url(#${id}${name})`
  return (
    <g>
      <Patterns id={id} />
      <clipPath id={`${id}under`}>
        <path data-part="under" d={paths.epidermis.under} />
      </clipPath>
      <g clipPath={`url(#${id}under)`}>
        <path data-inside="fat" d={paths.fat} fill={filled('fat')} />
        <Stroke inside="fatCells" d={paths.fatCells} um={72} px={1.1} />
        <Stroke inside="fatCells" d={paths.fatCells} um={72} px={-1.1} paper />
        <path data-inside="dermis" d={paths.dermis} fill={filled('reticular')} />
        {paths.bundles.map(({ tone: shade, widthUm, path }, i) => (
          <g key={`${shade} ${widthUm}`}>
            <Stroke inside={`bundle ${i}`} d={path} um={widthUm} px={1.3} />
            <Stroke inside={`bundle ${i}`} d={path} um={widthUm} px={0} paper />
            <Line inside={`bundle ${i}`} d={path} px={0.4} dash={['24 7', '15 11', '32 5'][shade]} />
          </g>
        ))}
        <path data-inside="papillary" d={paths.papillary} fill={filled('papillary')} />
        <Line inside="fineFibres" d={paths.fineFibres} px={0.6} />
        <Stroke inside="elasticFibres" d={paths.elasticFibres} um={0} px={2.6} paper />
        <Line inside="elasticFibres" d={paths.elasticFibres} px={0.9} dash="9 2.5 1.5 2.5" cap="butt" />
        <path data-part="flush" data-inside="dermis" d={paths.dermis} fill="none" />
        {paths.tubes
          .filter(({ kind }) => kind !== 'hair')
          .map((tube) => (
            <Tube key={`${tube.kind} ${tube.widthUm}`} {...tube} />
          ))}
        {paths.lobes.map(({ kind, x, y, r }, i) => (
          <circle
            key={`${x} ${y}`}
            data-inside={`lobe ${i}`}
            cx={x}
            cy={y}
            r={r}
            fill={filled(['gland', 'bulb', 'papillary'][kind])}
            className="line-edge"
          />
        ))}
        <path data-inside="residents" d={paths.residents} className="line-outline" />
        <Stroke inside="residentNuclei" d={paths.residentNuclei} um={4} />
        <path
          data-inside="mastCells"
          data-stamp="mast"
          d={stamped(paths.mastCells, MAST_CELL)}
          fill={filled('granules')}
          className="line-edge"
        />
      </g>
      <Epidermis paths={paths.epidermis} filled={filled} melanin={melaninShare(tone)} />
      <Dendritic inside="langerhansCells" d={paths.langerhansCells} body={LANGERHANS_BODY} />
      <Dendritic inside="melanocytes" d={paths.melanocytes} body={MELANOCYTE_BODY} />
      {paths.tubes
        .filter(({ kind }) => kind === 'hair' || kind === 'duct')
        .map((tube) => (
          <Tube key={`over ${tube.kind} ${tube.widthUm}`} {...tube} />
        ))}
      {lens && <Lens paths={paths} paper="var(--line-paper)" ink="currentColor" />}
    </g>
  )
}

function Epidermis({
  paths,
  filled,
  melanin,
}: {
  readonly paths: EpidermisPaths
  readonly filled: (name: string) => string
  readonly melanin: number
}) {
  return (
    <g>
      <path data-part="film" d={paths.surface} className="line-film" />
      <path data-part="film" d={paths.surface} className="line-film-fill" stroke={filled('film')} />
      <path data-part="living" d={paths.living} fill={filled('epidermis')} />
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
      <Stroke part="granularRow" d={paths.granularRow} um={3} dash="8 6" cap="butt" />
      <path data-part="corneum" d={paths.corneum} fill={filled('corneum')} />
      <Line part="corneumLines" d={paths.corneumLines} px={0.5} dash="22 3" />
      <Line part="surface" d={paths.surface} px={1.8} />
      <Line part="junction" d={paths.junction} px={1.6} />
    </g>
  )
}

/** A cell with arms; the Langerhans cell's body is open, the melanocyte's full. */
function Dendritic({
  inside,
  d,
  body,
}: {
  readonly inside: 'langerhansCells' | 'melanocytes'
  readonly d: string
  readonly body: string
}) {
  const open = inside === 'langerhansCells'
  return (
    <>
      <Stroke inside={inside} d={d} um={3} px={2.6} paper />
      <Stroke inside={inside} d={d} um={open ? 1 : 2.4} px={0.5} />
      <path
        data-inside={inside}
        data-stamp={inside}
        d={stampedOnce(d, body)}
        className={open ? 'line-outline' : 'line-solid'}
      />
    </>
  )
}

/** A vessel, nerve, duct or hair, told by its walls. */
function Tube({
  kind,
  widthUm,
  path,
}: {
  readonly kind: TubeKind
  readonly widthUm: number
  readonly path: string
}) {
  const inside = `tube ${kind} ${widthUm}`
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
    case 'capillary-arterial':
      return (
        <>
          <Stroke {...mark} um={widthUm} px={1.5} paper />
          <Stroke {...mark} um={widthUm * 0.55} px={0.6} />
        </>
      )
    case 'venule':
    case 'vein':
    case 'capillary-venous':
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
      return (
        <>
          <Stroke {...mark} um={widthUm} />
          <Stroke {...mark} um={widthUm} px={-2.4} paper />
          <Stroke {...mark} um={widthUm * 0.5} px={-0.8} dash="60 10" cap="butt" />
          <Stroke {...mark} um={widthUm * 0.5} px={-2} paper />
        </>
      )
    case 'duct':
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
