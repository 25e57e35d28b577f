import { useId } from 'react'
import {
  coilColour,
  hairColour,
  melaninShare,
  mixHex,
  type Palette,
  TONES,
  vellusColour,
} from '../state/palette'
import { type TubeKind, WIDENING } from '../tissue/tubes'
import type { StillProps } from './manner'
import { standingOf } from '../state/lens'
import type { PartId } from '../state/shown'
import { type EpidermisPaths, type SectionPaths, sectionPaths } from './paths'
import { tubeKey, type TubeStroke } from './tube-paths'

/** Everything in the section that time does not change: drawn anew only when the plan or the comfort does. */
export function StillPart({ context, palette, tone, lens }: StillProps) {
  const paths = sectionPaths(context.tissue, context.drawing)
  const { residents } = paths
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
          .filter(({ kind }) => !isHair(kind))
          .map((tube) => (
            <TubePath key={tubeKey(tube)} tube={tube} palette={palette} tone={tone} />
          ))}
        {paths.outlines.map(
          ({ kind, path }, i) =>
            kind !== 'follicle' && (
              <path
                key={path}
                data-inside={`outline ${kind} ${i}`}
                d={path}
                fill={tubeColour(kind, 0, palette, tone)}
              />
            ),
        )}
        {paths.lobes.map(({ kind, x, y, r }, i) => (
          <circle
            key={`${x} ${y}`}
            data-inside={`lobe ${i}`}
            cx={x}
            cy={y}
            r={r}
            fill={[mixHex(palette.gland, palette.corneum, 0.4), palette.follicle][kind]}
            stroke={palette.fatWall}
            strokeOpacity={0.6}
            strokeWidth={4}
          />
        ))}
        <path data-inside="fibroblasts" d={residents.fibroblasts} fill={palette.resident} />
        <path
          data-inside="fibroblastNuclei"
          d={residents.fibroblastNuclei}
          stroke={palette.residentNucleus}
          strokeWidth={6}
          {...round}
        />
        <path
          data-inside="mastCells"
          d={residents.mastCells}
          stroke={palette.mastCell}
          strokeWidth={12.5}
          {...round}
        />
        <path
          data-inside="mastGranules"
          d={residents.mastGranules}
          stroke={palette.mastGranule}
          strokeWidth={2.4}
          {...round}
        />
      </g>
      <EpidermisPart paths={paths.epidermis} palette={palette} skin={skin} melanin={melanin} />
      {paths.outlines.map(
        ({ kind, path }, i) =>
          kind === 'follicle' && (
            <path
              key={path}
              data-inside={`outline ${kind} ${i}`}
              d={path}
              fill={mixHex(palette.follicle, palette.epidermis, 0.4)}
              stroke={palette.junction}
              strokeWidth={3}
              strokeLinejoin="round"
            />
          ),
      )}
      {paths.outlines.map(
        ({ kind, path, inner }, i) =>
          inner && (
            <path key={`in ${path}`} data-inside={`inside ${kind} ${i}`} d={inner} fill={palette.corneum} />
          ),
      )}
      {paths.tubes
        .filter(({ kind }) => isHair(kind) || kind === 'duct')
        .map((tube) => (
          <TubePath key={`over ${tubeKey(tube)}`} tube={tube} palette={palette} tone={tone} />
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
      <path
        data-part="melanocytes"
        d={paths.melanocytes}
        stroke={mixHex(mixHex(palette.melanocyte, palette.nucleus, 0.35), '#21100a', 0.2 + 0.75 * melanin)}
        strokeWidth={3}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        data-part="langerhans"
        d={paths.langerhans}
        stroke={palette.langerhans}
        strokeWidth={3.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </g>
  )
}

const isHair = (kind: TubeKind) => kind === 'hair' || kind === 'vellus-hair'

/** A tube as a stroke. One that widens while skin is red says by how much: the playhead writes its width. */
function TubePath({
  tube,
  palette,
  tone,
}: {
  readonly tube: TubeStroke
  readonly palette: Palette
  readonly tone: number
}) {
  const { kind, widthUm, venous, path } = tube
  const widens = WIDENING[kind]
  return (
    <path
      data-inside={`tube ${tubeKey(tube)}`}
      d={path}
      stroke={tubeColour(kind, venous, palette, tone)}
      strokeWidth={widthUm}
      strokeLinecap="round"
      fill="none"
      data-width={widens && widthUm}
      data-widens={widens}
    />
  )
}

function tubeColour(kind: TubeKind, venous: number, palette: Palette, tone: number): string {
  switch (kind) {
    case 'arteriole':
    case 'artery':
      return palette.arteriole
    case 'capillary':
      return mixHex(palette.arteriole, palette.venule, venous)
    case 'venule':
    case 'vein':
      return palette.venule
    case 'lymphatic':
      return palette.lymphatic
    case 'nerve':
      return palette.nerve
    case 'follicle':
      return palette.follicle
    case 'hair':
      return hairColour(palette, tone)
    default:
    case 'vellus-hair':
      return vellusColour(palette, tone)
    case 'oil-duct':
      return palette.gland
    case 'muscle':
      return palette.muscle
    case 'duct':
      return palette.duct
    case 'coil':
      return coilColour(palette)
  }
}
