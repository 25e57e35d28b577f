import type { Words } from '../content/catalogue'
import { type Palette, PALETTES } from '../state/palette'
import { type AppStore, useAppState } from '../state/store'

/** What each glyph is. One glyph stands for a share of the model's state, and says so. */
export function Legend({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const palette = useAppState(app, (state) => PALETTES[state.view.comfort])
  return (
    <details className="legend">
      <summary>
        <h2>{words.say('legend.title')}</h2>
      </summary>
      <ul>
        {ENTRIES.map(({ id, draw }) => (
          <li key={id}>
            <svg viewBox="-12 -12 24 24" aria-hidden="true">
              {draw(palette)}
            </svg>
            {words.say(`legend.${id}`)}
          </li>
        ))}
      </ul>
      <p className="plan-note">
        {words.say('legend.one-stands')} {words.say('stage.enlarged')}.
      </p>
    </details>
  )
}

const ENTRIES = [
  {
    id: 'needle',
    draw: (p: Palette) => <path d="M-4 -11h8v13l-4 9l-4 -9z" fill={p.needle} stroke={p.needleShade} />,
  },
  { id: 'channel', draw: (p: Palette) => <path d="M-5 -11h10q0 14 -5 22q-5 -8 -5 -22z" fill={p.clot} /> },
  {
    id: 'neutrophil',
    draw: (p: Palette) => (
      <>
        <circle r="9" fill={p.neutrophil} />
        <path d="M-3 -3h0m5 1h0m-3 4h0" stroke={p.neutrophilNucleus} strokeWidth="5" strokeLinecap="round" />
      </>
    ),
  },
  {
    id: 'macrophage',
    draw: (p: Palette) => (
      <>
        <circle r="10" fill={p.macrophageM1} />
        <path d="M-3 -2l5 -3" stroke={p.macrophageNucleus} strokeWidth="6" strokeLinecap="round" />
      </>
    ),
  },
  {
    id: 'fibroblast',
    draw: (p: Palette) => (
      <>
        <path d="M-12 3q12 -11 24 -6q-12 11 -24 6z" fill={p.fibroblast} />
        <path d="M-2 1l5 -1" stroke={p.fibroblastNucleus} strokeWidth="4" strokeLinecap="round" />
      </>
    ),
  },
  { id: 'pdgf', draw: (p: Palette) => <circle r="5" fill={p.pdgf} /> },
  { id: 'tgf-beta-1', draw: (p: Palette) => <path d="M-5 -5h10v10h-10z" fill={p.tgfBeta1} /> },
  { id: 'tgf-beta-3', draw: (p: Palette) => <path d="M0 -7l7 7l-7 7l-7 -7z" fill={p.tgfBeta3} /> },
  { id: 'vegf', draw: (p: Palette) => <path d="M0 -7l7 12h-14z" fill={p.vegf} /> },
  { id: 'fgf', draw: (p: Palette) => <path d="M-7 0h14m-7 -7v14" stroke={p.fgf} strokeWidth="4" /> },
  {
    id: 'sprout',
    draw: (p: Palette) => <path d="M-10 8q6 -12 10 -8t10 -8" stroke={p.sprout} strokeWidth="4" fill="none" />,
  },
  {
    id: 'collagen-iii',
    draw: (p: Palette) => (
      <path
        d="M-11 3q5 -6 11 -2t11 -3"
        stroke={p.newTypeIII}
        strokeWidth="2"
        fill="none"
        className="legend-pale"
      />
    ),
  },
  {
    id: 'collagen-i',
    draw: (p: Palette) => (
      <path
        d="M-11 3q5 -5 11 -2t11 -3"
        stroke={p.newTypeI}
        strokeWidth="5"
        fill="none"
        className="legend-pale"
      />
    ),
  },
] as const
