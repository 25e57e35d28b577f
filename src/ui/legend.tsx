import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Words } from '../content/catalogue'
import { type Course, sharedStateAt, type SkinState } from '../model/course'
import { newCollagenInto, TYPE_I, TYPE_III } from '../model/healing/new-collagen'
import { Q } from '../model/healing/states'
import { type Palette, PALETTES } from '../state/palette'
import { type AppStore, useAppState } from '../state/store'
import type { Moment } from '../state/ticker'
import type { EvidenceTopic } from './evidence-topic'
import { SourcesButton } from './sources-button'
import { type Marking, TermButton } from './terms'

/** Share of a full story from which a kind can be made out in the picture. */
const SEEN = 0.03

/** What each glyph is, those in the picture now first to catch the eye. One glyph stands for a share of a state. */
export function Legend({
  app,
  words,
  Swatch,
  marking,
  onSources,
}: {
  readonly app: AppStore
  readonly words: Words
  /** Draws a glyph in lines, once it has loaded. */
  readonly Swatch: ComponentType<{ readonly id: string }> | undefined
  readonly marking: Marking | null
  readonly onSources: (topic: EvidenceTopic) => void
}) {
  const palette = useAppState(app, (state) => PALETTES[state.view.comfort])
  const course = useAppState(app, (state) => state.course)
  const inLines = useAppState(app, ({ lines, printing }) => printing || lines !== 'off')
  const box = useRef<HTMLDivElement>(null)
  const [seen] = useState<Seen>({})
  useEffect(() => {
    const marked: Seen = {}
    const mark = (now: Moment) => {
      seenInto(seen, sharedStateAt(course, now), course)
      for (let i = 0; i < ENTRY_IDS.length; i++) {
        const id = ENTRY_IDS[i]
        if (marked[id] === seen[id]) continue
        marked[id] = seen[id]
        box.current?.querySelector(`[data-entry="${id}"]`)?.setAttribute('data-now', String(seen[id]))
      }
    }
    mark(app.ticker.now)
    return app.ticker.subscribeReader(mark)
  }, [app, course, seen])
  return (
    <details className="legend" open>
      <summary>
        <h2>{words.say('legend.title')}</h2>
      </summary>
      <div ref={box}>
        <ul>
          {THINGS.map((entry) => (
            <Item
              key={entry.id}
              entry={entry}
              palette={palette}
              Swatch={inLines ? Swatch : undefined}
              words={words}
              marking={marking}
            />
          ))}
        </ul>
        <h3>{words.say('legend.signals')}</h3>
        <Enlarged app={app} words={words} />
        <ul className="signals">
          {SIGNALS.map((entry) => (
            <Item
              key={entry.id}
              entry={entry}
              palette={palette}
              Swatch={inLines ? Swatch : undefined}
              words={words}
              marking={marking}
            />
          ))}
        </ul>
      </div>
      <p className="plan-note">
        {words.say('legend.now')} {words.say('legend.one-stands')} {words.say('stage.enlarged')}.
      </p>
      <SourcesButton topic="picture" words={words} onOpen={onSources} />
    </details>
  )
}

function Item({
  entry: { id, draw },
  palette,
  Swatch,
  words,
  marking,
}: {
  readonly entry: Entry
  readonly palette: Palette
  readonly Swatch: ComponentType<{ readonly id: string }> | undefined
  readonly words: Words
  readonly marking: Marking | null
}) {
  const name = words.say(`legend.${id}`)
  // What it is called, before what it does.
  const [short] = name.split(/[:,]/, 1)
  return (
    <li data-entry={id}>
      <svg viewBox="-12 -12 24 24" aria-hidden="true">
        {Swatch ? <Swatch id={id} /> : draw(palette)}
      </svg>
      <span>
        {marking ? (
          <TermButton
            term={id}
            text={short}
            label={words.say('card.explain', { name: short })}
            ask={marking.ask}
          />
        ) : (
          short
        )}
        {name.slice(short.length)}
      </span>
    </li>
  )
}

const fresh = new Float64Array(2)

type Seen = { [Id in EntryId]?: boolean | undefined }

/** Writes which kinds stand in the picture at a moment. */
function seenInto(seen: Seen, state: SkinState, course: Course): void {
  const session = Math.max(0, state.session)
  const zone = state.struck[session]
  const struck = state.session >= 0
  newCollagenInto(fresh, zone, course.struckOnce.system.forcings[0])
  seen.needle = state.needlePresence > 0
  seen.channel = struck && zone[Q.clot] - 0.05 > SEEN
  seen.neutrophil = struck && zone[Q.neutrophils] > SEEN
  seen.macrophage = struck && zone[Q.macrophagesM1] + zone[Q.macrophagesM2] > SEEN
  seen.fibroblast = struck && zone[Q.fibroblasts] > SEEN
  seen.pdgf = struck && zone[Q.pdgf] > SEEN
  seen['tgf-beta-1'] = struck && zone[Q.tgfBeta1] > SEEN
  seen['tgf-beta-3'] = struck && zone[Q.tgfBeta3] > SEEN
  seen.vegf = struck && zone[Q.vegf] > SEEN
  seen.fgf = struck && zone[Q.fgf] > SEEN
  seen.sprout = struck && zone[Q.vessels] - 1 > SEEN
  seen['collagen-iii'] = struck && fresh[TYPE_III] > SEEN * 0.06
  seen['collagen-i'] = struck && fresh[TYPE_I] > SEEN * 0.2
}

type EntryId =
  | 'needle'
  | 'channel'
  | 'neutrophil'
  | 'macrophage'
  | 'fibroblast'
  | 'pdgf'
  | 'tgf-beta-1'
  | 'tgf-beta-3'
  | 'vegf'
  | 'fgf'
  | 'sprout'
  | 'collagen-iii'
  | 'collagen-i'

interface Entry {
  readonly id: EntryId
  readonly draw: (palette: Palette) => ReactNode
}

const THINGS: readonly Entry[] = [
  {
    id: 'needle',
    draw: (p) => <path d="M-4 -11h8v13l-4 9l-4 -9z" fill={p.needle} stroke={p.needleShade} />,
  },
  { id: 'channel', draw: (p) => <path d="M-5 -11h10q0 14 -5 22q-5 -8 -5 -22z" fill={p.clot} /> },
  {
    id: 'neutrophil',
    draw: (p) => (
      <>
        <circle r="9" fill={p.neutrophil} />
        <path d="M-3 -3h0m5 1h0m-3 4h0" stroke={p.neutrophilNucleus} strokeWidth="5" strokeLinecap="round" />
      </>
    ),
  },
  {
    id: 'macrophage',
    draw: (p) => (
      <>
        <circle r="10" fill={p.macrophageM1} />
        <path d="M-3 -2l5 -3" stroke={p.macrophageNucleus} strokeWidth="6" strokeLinecap="round" />
      </>
    ),
  },
  {
    id: 'fibroblast',
    draw: (p) => (
      <>
        <path d="M-12 3q12 -11 24 -6q-12 11 -24 6z" fill={p.fibroblast} />
        <path d="M-2 1l5 -1" stroke={p.fibroblastNucleus} strokeWidth="4" strokeLinecap="round" />
      </>
    ),
  },
  {
    id: 'sprout',
    draw: (p) => <path d="M-10 8q6 -12 10 -8t10 -8" stroke={p.sprout} strokeWidth="4" fill="none" />,
  },
  {
    id: 'collagen-iii',
    draw: (p) => (
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
    draw: (p) => (
      <path
        d="M-11 3q5 -5 11 -2t11 -3"
        stroke={p.newTypeI}
        strokeWidth="5"
        fill="none"
        className="legend-pale"
      />
    ),
  },
]

const SIGNALS: readonly Entry[] = [
  { id: 'pdgf', draw: (p) => <circle r="5" fill={p.pdgf} /> },
  { id: 'tgf-beta-1', draw: (p) => <path d="M-5 -5h10v10h-10z" fill={p.tgfBeta1} /> },
  { id: 'tgf-beta-3', draw: (p) => <path d="M0 -7l7 7l-7 7l-7 -7z" fill={p.tgfBeta3} /> },
  { id: 'vegf', draw: (p) => <path d="M0 -7l7 12h-14z" fill={p.vegf} /> },
  { id: 'fgf', draw: (p) => <path d="M-7 0h14m-7 -7v14" stroke={p.fgf} strokeWidth="4" /> },
]

const ENTRY_IDS: readonly EntryId[] = [...THINGS, ...SIGNALS].map(({ id }) => id)

/** How many times larger than life signals are drawn now; it changes as one comes nearer. */
function Enlarged({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const text = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const tell = () => {
      const projection = app.projector.current
      if (!text.current || !projection) return
      const n = Number(projection.enlarged.signals.toPrecision(1))
      const said = words.say('bar.enlarged', { n: words.number(n) })
      if (text.current.textContent !== said) text.current.textContent = said
    }
    tell()
    return app.projector.subscribe(tell)
  }, [app, words])
  return <p ref={text} className="soft" />
}
