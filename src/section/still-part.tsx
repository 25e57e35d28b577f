import { useId } from 'react'
import { melaninShare, mixHex, type Palette, TONES } from '../state/palette'
import type { MovingContext } from './moving'
import { standingOf } from '../state/lens'
import type { PartId } from '../state/shown'
import { type EpidermisPaths, type SectionPaths, sectionPaths } from './paths'

/** Everything in the section that time does not change: drawn anew only when the plan or the comfort does. */
export function StillPart({
  context,
  palette,
  tone,
  lens,
}: {
  readonly context: MovingContext
  readonly palette: Palette
  readonly tone: number
  /** Whether textures say how each layer is known. */
  readonly lens: boolean
}) {
  const paths = sectionPaths(context.tissue)
  const clip = useId()
  const melanin = melaninShare(tone)
  const skin = TONES[tone - 1]
  const round = { strokeLinecap: 'round', fill: 'none' } as const
  return (
    <g>
      <clipPath id={clip}>
        <path data-part="under" d={paths.epidermis.under} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <path data-inside="fat" d={paths.fat} fill={palette.septum} />
        <path
          data-inside="fatCells"
          d={paths.fatCells}
          stroke={palette.fatWall}
          strokeWidth={76}
          {...round}
        />
        <path data-inside="fatCells" d={paths.fatCells} stroke={palette.fat} strokeWidth={68} {...round} />
        <path data-inside="dermis" d={paths.dermis} fill={mixHex(palette.dermis, palette.dermisDeep, 0.45)} />
        {paths.bundles.map(({ tone: shade, widthUm, path }, i) => (
          <g key={`${shade} ${widthUm}`} fill="none" strokeLinecap="round">
            <path
              data-inside={`bundle ${i}`}
              d={path}
              stroke={palette.fibreShade}
              strokeOpacity={0.55}
              strokeWidth={widthUm + 3}
            />
            <path data-inside={`bundle ${i}`} d={path} stroke={palette.fibre[shade]} strokeWidth={widthUm} />
          </g>
        ))}
        <path
          data-inside="fineFibres"
          d={paths.fineFibres}
          stroke={palette.fineFibre}
          strokeWidth={3}
          {...round}
        />
        <path
          data-inside="elasticFibres"
          d={paths.elasticFibres}
          stroke={palette.elastic}
          strokeWidth={2.5}
          {...round}
        />
        <path data-part="flush" data-inside="dermis" d={paths.dermis} fill={palette.flush} fillOpacity={0} />
        {paths.tubes
          .filter(({ kind }) => kind !== 'hair')
          .map(({ kind, widthUm, path }) => (
            <path
              key={`${kind} ${widthUm}`}
              data-inside={`tube ${kind} ${widthUm}`}
              d={path}
              stroke={tubeColour(kind, palette)}
              strokeWidth={widthUm}
              {...round}
            />
          ))}
        {paths.lobes.map(({ kind, x, y, r }, i) => (
          <circle
            key={`${x} ${y}`}
            data-inside={`lobe ${i}`}
            cx={x}
            cy={y}
            r={r}
            fill={[palette.gland, palette.follicle, palette.dermis][kind]}
            stroke={palette.fibreShade}
            strokeOpacity={0.4}
            strokeWidth={4}
          />
        ))}
        <path data-inside="residents" d={paths.residents} fill={palette.resident} />
        <path
          data-inside="residentNuclei"
          d={paths.residentNuclei}
          stroke={palette.residentNucleus}
          strokeWidth={6}
          {...round}
        />
        <path
          data-inside="mastCells"
          d={paths.mastCells}
          stroke={palette.mastCell}
          strokeWidth={13}
          {...round}
        />
      </g>
      <EpidermisPart paths={paths.epidermis} palette={palette} skin={skin} melanin={melanin} />
      <path
        data-inside="langerhansCells"
        d={paths.langerhansCells}
        stroke={palette.langerhans}
        strokeWidth={4}
        {...round}
      />
      <path
        data-inside="melanocytes"
        d={paths.melanocytes}
        stroke={mixHex(palette.melanocyte, '#21120a', melanin)}
        strokeWidth={4}
        {...round}
      />
      {paths.tubes
        .filter(({ kind }) => kind === 'hair' || kind === 'duct')
        .map(({ kind, widthUm, path }) => (
          <path
            key={`over ${kind} ${widthUm}`}
            data-inside={`tube ${kind} ${widthUm}`}
            d={path}
            stroke={tubeColour(kind, palette)}
            strokeWidth={widthUm}
            {...round}
          />
        ))}
      {lens && <Lens paths={paths} />}
    </g>
  )
}

/** Lines over layers that are in part assumed, dots over those that are illustrative, cased dark and light. */
function Lens({ paths }: { readonly paths: SectionPaths }) {
  const id = useId()
  const textures = {
    measured: 'none',
    inferred: `url(#${id}lines)`,
    illustrative: `url(#${id}dots)`,
  } as const
  const over = (part: PartId) => textures[standingOf(part)]
  return (
    <g>
      <pattern id={`${id}lines`} width="70" height="70" patternUnits="userSpaceOnUse">
        <path d="M-5 75L75 -5" stroke="#fff" strokeOpacity={0.5} strokeWidth={11} />
        <path d="M-5 75L75 -5" stroke="#1b1520" strokeOpacity={0.55} strokeWidth={4} />
      </pattern>
      <pattern id={`${id}dots`} width="60" height="60" patternUnits="userSpaceOnUse">
        <circle cx={30} cy={30} r={13} fill="#fff" />
        <circle cx={30} cy={30} r={8} fill="#1b1520" />
      </pattern>
      <path data-inside="dermis" d={paths.dermis} fill={over('reticular-dermis')} />
      <path data-inside="fat" d={paths.fat} fill={over('fat')} />
      <path data-part="living" d={paths.epidermis.living} fill={over('viable-epidermis')} />
    </g>
  )
}

function EpidermisPart({
  paths,
  palette,
  skin,
  melanin,
}: {
  readonly paths: EpidermisPaths
  readonly palette: Palette
  readonly skin: string
  readonly melanin: number
}) {
  const basal = mixHex(palette.basal, '#3b2416', 0.75 * melanin)
  return (
    <g fill="none">
      <path data-part="living" d={paths.living} fill={mixHex(palette.epidermis, '#8a6248', 0.35 * melanin)} />
      <path data-part="basalRow" d={paths.basalRow} stroke={basal} strokeWidth={11} strokeDasharray="6 2" />
      <path
        data-part="spinousRows"
        d={paths.spinousRows}
        stroke={palette.nucleus}
        strokeOpacity={0.75}
        strokeWidth={4.5}
        strokeLinecap="round"
        strokeDasharray="1.5 10"
      />
      <path
        data-part="granularRow"
        d={paths.granularRow}
        stroke={palette.granular}
        strokeWidth={3.5}
        strokeDasharray="9 5"
      />
      <path data-part="corneum" d={paths.corneum} fill={mixHex(palette.corneum, skin, 0.55)} />
      <path
        data-part="corneumLines"
        d={paths.corneumLines}
        stroke={mixHex(palette.corneumLine, skin, 0.35)}
        strokeWidth={1.6}
      />
      <path data-part="film" d={paths.surface} stroke={palette.serum} strokeWidth={26} strokeOpacity={0} />
      <path data-part="junction" d={paths.junction} stroke={palette.junction} strokeWidth={3} />
    </g>
  )
}

function tubeColour(kind: string, palette: Palette): string {
  switch (kind) {
    case 'arteriole':
    case 'artery':
    case 'capillary-arterial':
      return palette.arteriole
    case 'venule':
    case 'vein':
    case 'capillary-venous':
      return palette.venule
    case 'follicle':
      return palette.follicle
    case 'hair':
      return palette.hair
    case 'lymphatic':
      return palette.lymphatic
    case 'nerve':
      return palette.nerve
    case 'muscle':
      return palette.muscle
    default:
      return palette.duct
  }
}
