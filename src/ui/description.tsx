import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { Words } from '../content/catalogue'
import { timeWords } from '../content/time-words'
import { type AtHour, type Course, sharedStateAt } from '../model/course'
import { looksDone } from '../model/gap'
import { Q } from '../model/healing/states'
import { recoveryEndsH } from '../model/recovery/recovery'
import { type AppStore, useAppState } from '../state/store'
import type { Moment } from '../state/ticker'
import type { Caption } from '../story/caption'
import { notAsItIs } from './picture-tags'
import { useMoment } from './use-moment'

/** Words that take a slider's move to work out are written once it has been still for this long. */
const REST_MS = 250

/** The picture in words, for whoever cannot see it and for whoever wants to know: kept up to date as time moves. */
export function Description({
  app,
  words,
  id,
  parts,
}: {
  readonly app: AppStore
  readonly words: Words
  readonly id: string
  /** The parts of the picture, one by one. */
  readonly parts: ReactNode
}) {
  const course = useAppState(app, (state) => state.course)
  const view = useAppState(app, (state) => state.view)
  const moment = useRef<HTMLParagraphElement>(null)
  const redness = useRef<HTMLParagraphElement>(null)
  const last = useRef<Caption | null>(null)
  // Worked out once it is looked at: places of everything at each move of a slider would be felt.
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      if (redness.current) redness.current.textContent = describeRedness(words, course)
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [words, course])
  const write = useCallback(
    (caption: Caption, now: Moment) => {
      // Only what a caption tells apart is worth new words; between captions the text would differ in nothing.
      if (!moment.current || caption === last.current) return
      last.current = caption
      moment.current.textContent = describeMoment(words, course, now).join(' ')
    },
    [words, course],
  )
  useMoment(app, write)
  return (
    <details className="description" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.say('stage.description')}</summary>
      <div id={id}>
        {[...describeTissue(words, course), ...notAsItIs(words, view).map((note) => `${note}.`)].map(
          (sentence) => (
            <p key={sentence}>{sentence}</p>
          ),
        )}
        <p ref={redness} />
        <p ref={moment}>{words.say('describe.needles-above')}</p>
      </div>
      {isOpen && parts}
    </details>
  )
}

/** What is there whatever the time: the block and its layers, and when skin looks done that is not. */
export function describeTissue(words: Words, course: Course): string[] {
  const { skin, plan } = course
  const um = (mm: number) => words.number(mm * 1000, 0)
  return [
    words.say('describe.where', { site: words.say(`site.${plan.site}`).toLowerCase() }),
    words.say('describe.layers', {
      sc: um(skin.stratumCorneumMm),
      ve: um(skin.viableEpidermisMm),
      pap: um(skin.papillaryDermisMm),
      ret: um(skin.reticularDermisMm),
    }),
    words.say('describe.parts', { hair: skin.site === 'scalp' ? 'thick' : 'fine' }),
    ...looksDone(course).map(({ fromH, toH }) =>
      words.say('describe.gap', { from: timeWords(words, fromH), to: timeWords(words, toH) }),
    ),
  ]
}

/** When redness has settled after a session, for quick, typical and slow people. */
export function describeRedness(words: Words, course: Course): string {
  const ends = recoveryEndsH(course, 'redness')
  // The typical hour is the one that the timeline marks.
  const settled = course.events.find(({ id }) => id === 'redness-settled')
  if (!ends || !settled) return words.say('describe.no-redness')
  return words.say('describe.redness', {
    low: timeWords(words, ends.low),
    typical: timeWords(words, settled.timeH - course.sessionTimesH[settled.session]),
    high: timeWords(words, ends.high),
  })
}

/** What there is at one moment: needles, channels, cells, signals, vessels, new collagen. */
export function describeMoment(words: Words, course: Course, at: AtHour): string[] {
  const state = sharedStateAt(course, at)
  const zone = state.struck[Math.max(0, state.session)]
  const sentences: string[] = []
  if (state.needlePresence === 0) sentences.push(words.say('describe.needles-gone'))
  else if (state.tipDepthMm <= 0) sentences.push(words.say('describe.needles-above'))
  else {
    sentences.push(
      words.say('describe.needles-in', {
        mm: words.number(state.tipDepthMm),
        dent: words.number(state.dentMm),
      }),
    )
  }
  if (state.session < 0) return [...sentences, words.say('describe.no-channels')]

  const closure = zone[Q.closure]
  const clot = zone[Q.clot]
  const forcing = course.struckOnce.system.forcings[0]
  const blood = forcing.dose.blood > 0
  sentences.push(
    words.say('describe.channels', {
      gap: closure < 0.3 ? 'open' : closure < 0.95 ? 'closing' : 'closed',
      fill: !blood
        ? 'none'
        : state.sinceSessionH < 0.1
          ? 'blood'
          : clot > 0.5
            ? 'clot'
            : clot > 0.08
              ? 'clearing'
              : 'none',
    }),
    words.say('describe.cells', {
      neutrophils: amount(words, zone[Q.neutrophils], 0.7),
      macrophages: amount(words, zone[Q.macrophagesM1] + zone[Q.macrophagesM2], 0.8),
      fibroblasts: amount(words, zone[Q.fibroblasts], 0.9),
    }),
    words.say('describe.signals', { signal: strongestSignal(zone) }),
    words.say('describe.vessels', { amount: amount(words, (zone[Q.vessels] - 1) / 0.25, 0.7) }),
    words.say('describe.collagen', { amount: collagenAmount(zone) }),
  )
  return sentences
}

function amount(words: Words, value: number, many: number): string {
  const id = value < 0.04 ? 'none' : value < many * 0.35 ? 'few' : value < many ? 'some' : 'many'
  return words.say(`amount.${id}`)
}

function strongestSignal(zone: Float64Array): string {
  const signals = ['pdgf', 'tgfBeta1', 'tgfBeta3', 'vegf', 'fgf'] as const
  let strongest: (typeof signals)[number] = 'pdgf'
  for (const signal of signals) if (zone[Q[signal]] > zone[Q[strongest]]) strongest = signal
  return zone[Q[strongest]] < 0.05 ? 'none' : strongest
}

function collagenAmount(zone: Float64Array): string {
  const gain = zone[Q.gain]
  if (gain <= 0) return zone[Q.procollagen] > 1e-5 ? 'first' : 'none'
  if (gain < 0.02) return 'first'
  return zone[Q.maturity] < 0.7 ? 'growing' : 'ordered'
}
