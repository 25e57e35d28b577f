import { useId } from 'react'
import { coilColour, melaninShare, mixHex, type Palette, TONES, vellusColour } from '../state/palette'
import { type TubeKind, WIDENING } from '../tissue/tubes'
import type { MovingContext } from './moving'
import { type EpidermisPaths, sectionPaths } from './paths'
import type { TubeStroke } from './tube-paths'

/** Everything in the section that time does not change: drawn anew only when the plan or the comfort does. */
export function StillPart({
  context,
  palette,
  tone,
}: {
  readonly context: MovingContext
  readonly palette: Palette
  readonly tone: number
}) {
  const paths = sectionPaths(context.tissue)
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
        <path d={paths.fat} fill={palette.septum} />
        <path d={paths.fatCells} stroke={palette.fatWall} strokeWidth={76} {...round} />
        <path d={paths.fatCells} stroke={palette.fat} strokeWidth={68} {...round} />
        <path d={paths.dermis} fill={palette.dermis} />
        {paths.bundles.map(({ tone: shade, widthUm, path }) => (
          <g key={`${shade} ${widthUm}`} fill="none" strokeLinecap="round">
            <path d={path} stroke={palette.fibreShade} strokeOpacity={0.35} strokeWidth={widthUm + 4} />
            <path d={path} stroke={palette.fibre[shade]} strokeWidth={widthUm} />
          </g>
        ))}
        <path d={paths.fineFibres} stroke={palette.fineFibre} strokeWidth={3} {...round} />
        <path data-part="flush" d={paths.dermis} fill={palette.flush} fillOpacity={0} />
        {paths.tubes
          .filter(({ kind }) => !isHair(kind))
          .map((tube) => (
            <TubePath key={keyOf(tube)} tube={tube} palette={palette} />
          ))}
        {paths.outlines
          .filter(({ kind }) => kind !== 'follicle')
          .map(({ kind, path }) => (
            <path key={path} d={path} fill={tubeColour(kind, 0, palette)} />
          ))}
        {paths.lobes.map(({ kind, x, y, r }) => (
          <circle
            key={`${x} ${y}`}
            cx={x}
            cy={y}
            r={r}
            fill={[mixHex(palette.gland, palette.corneum, 0.4), palette.follicle][kind]}
            stroke={palette.fatWall}
            strokeOpacity={0.6}
            strokeWidth={4}
          />
        ))}
        <path d={residents.fibroblasts} fill={palette.resident} />
        <path d={residents.fibroblastNuclei} stroke={palette.residentNucleus} strokeWidth={6} {...round} />
        <path d={residents.mastCells} stroke={palette.mastCell} strokeWidth={12.5} {...round} />
        <path d={residents.mastGranules} stroke={palette.mastGranule} strokeWidth={2.4} {...round} />
      </g>
      <EpidermisPart paths={paths.epidermis} palette={palette} skin={skin} melanin={melanin} />
      {paths.outlines
        .filter(({ kind }) => kind === 'follicle')
        .map(({ path }) => (
          <path
            key={path}
            d={path}
            fill={mixHex(palette.follicle, palette.epidermis, 0.4)}
            stroke={palette.junction}
            strokeWidth={3}
            strokeLinejoin="round"
          />
        ))}
      {paths.outlines.map(
        ({ path, inner }) => inner && <path key={`in ${path}`} d={inner} fill={palette.corneum} />,
      )}
      {paths.tubes
        .filter(({ kind }) => isHair(kind) || kind === 'duct')
        .map((tube) => (
          <TubePath key={`over ${keyOf(tube)}`} tube={tube} palette={palette} />
        ))}
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
const keyOf = ({ kind, widthUm, venous }: TubeStroke) => `${kind} ${widthUm} ${venous}`

/** A tube as a stroke. One that widens while skin is red says by how much: the playhead writes its width. */
function TubePath({ tube, palette }: { readonly tube: TubeStroke; readonly palette: Palette }) {
  const { kind, widthUm, venous, path } = tube
  const widens = WIDENING[kind]
  return (
    <path
      d={path}
      stroke={tubeColour(kind, venous, palette)}
      strokeWidth={widthUm}
      strokeLinecap="round"
      fill="none"
      data-width={widens && widthUm}
      data-widens={widens}
    />
  )
}

function tubeColour(kind: TubeKind, venous: number, palette: Palette): string {
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
      return palette.hair
    case 'vellus-hair':
      return vellusColour(palette)
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
