import { useEffect, useMemo, useRef } from 'react'
import type { MessageId, Words } from '../content/catalogue'
import type { Course } from '../model/course'
import { CURVE_IDS, type CurveId } from '../model/curves'
import {
  doesNotShow,
  type EvidenceStanding,
  isAssumption,
  recordOf,
  standingOf,
} from '../model/evidence/grade'
import type { AssumptionId } from '../model/evidence/assumptions.data'
import type { EvidenceRecord } from '../model/evidence/records.data'
import type { DrawnId } from '../model/evidence/standings.data'
import type { SourceId } from '../model/evidence/sources'
import { REACH_SOURCES } from '../model/needle/reach'
import { LAYER_IDS } from '../model/skin/skin'
import { SITE_SOURCES } from '../model/skin/site-sources.data'
import { STRUCTURE_IDS } from '../model/structures'
import { captionAt } from '../story/caption'
import { ARTICLE_CLAIMS, ARTICLE_IDS, type QuotedClaim } from '../story/article.data'
import {
  CAPTION_CLAIMS,
  CURVE_CLAIMS,
  DRAWN_CLAIMS,
  LAYER_CLAIMS,
  MIRROR_CLAIMS,
  STRUCTURE_CLAIMS,
} from '../story/claims.data'
import { type AppStore, useAppState } from '../state/store'
import type { AboutId, Claim, EvidenceTopic } from './evidence-topic'
import type { LevelId } from '../state/view'
import { captionWords, mirrorWords } from './moment-words'

const DRAWN_IDS = Object.keys(DRAWN_CLAIMS) as readonly DrawnId[]

interface DrawerProps {
  readonly app: AppStore
  readonly words: Words
  readonly topic: EvidenceTopic
  readonly onClose: () => void
  /** The causes of things can be asked for. */
  readonly canAskWhy: boolean
}

/** Who measured it, in whom, how many, when, and what it does not show: for whatever the drawer was opened for. */
export function EvidenceDrawer({ app, words, topic, onClose, canAskWhy }: DrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const course = useAppState(app, (state) => state.course)
  const level = useAppState(app, (state) => state.view.level)
  const claims = useMemo(
    () => claimsOf(topic, course, app.ticker.timeH, words, level),
    [topic, course, app, words, level],
  )
  useEffect(() => {
    const sheet = dialog.current
    sheet?.showModal()
    // The dialog itself is only its backdrop: everything in it lies in the sheet.
    const closeOutside = (event: MouseEvent) => {
      if (event.target === sheet) sheet?.close()
    }
    sheet?.addEventListener('click', closeOutside)
    return () => sheet?.removeEventListener('click', closeOutside)
  }, [])
  return (
    <dialog ref={dialog} className="evidence" aria-labelledby="evidence-title" onClose={onClose}>
      <div className="evidence-sheet">
        <div className="evidence-head">
          <h2 id="evidence-title">{titleOf(topic, words)}</h2>
          <button type="button" className="quiet-button" onClick={() => dialog.current?.close()}>
            {words.say('sources.close')}
          </button>
        </div>
        <p className="evidence-how">
          {topic === 'article' && words.say('article.how')} {words.say('sources.how')}
        </p>
        {canAskWhy && typeof topic === 'object' && 'about' in topic && (
          <AskWhy app={app} words={words} about={topic.about} />
        )}
        {topic === 'article' && <Article words={words} />}
        {claims.map(({ text, sources }) => (
          <section key={text}>
            <h3>{text}</h3>
            <Standing standing={standingOf(sources)} words={words} />
            <SourceList sources={sources} words={words} />
          </section>
        ))}
        <p className="evidence-how">{words.say('about.share')}</p>
      </div>
    </dialog>
  )
}

/** Leaves the drawer for the causes of the layer or structure that it was opened for. */
function AskWhy({
  app,
  words,
  about,
}: {
  readonly app: AppStore
  readonly words: Words
  readonly about: AboutId
}) {
  if (CURVE_IDS.some((curve) => curve === about)) return null
  const why = about as Exclude<AboutId, CurveId>
  return (
    <button
      type="button"
      className="quiet-button evidence-why"
      aria-label={words.say('why.of', { name: words.say(`term.${why}`) })}
      onClick={(event) => {
        // Closed, the drawer gives the focus back, and from there the answer takes it.
        event.currentTarget.closest('dialog')?.close()
        app.askWhy(why)
      }}
    >
      {words.say('why.open')}
    </button>
  )
}

function titleOf(topic: EvidenceTopic, words: Words): string {
  if (typeof topic !== 'object') return words.say(`sources-of.${topic}`)
  return 'claims' in topic ? topic.title : aboutOf(topic.about, words).text
}

/** What is said by a curve, a layer or a structure of the picture, and its sources. */
function aboutOf(id: AboutId, words: Words): Claim {
  const curve = CURVE_IDS.find((known) => known === id)
  if (curve) return { text: words.say(`curve.${curve}`), sources: CURVE_CLAIMS[curve] }
  const layer = LAYER_IDS.find((known) => known === id)
  if (layer) return { text: words.say(`layer-short.${layer}`), sources: LAYER_CLAIMS[layer] }
  const structure = STRUCTURE_IDS.find((known) => known === id)
  return structure
    ? { text: words.say(`structure.${structure}`), sources: STRUCTURE_CLAIMS[structure] }
    : { text: '', sources: [] }
}

function claimsOf(
  topic: EvidenceTopic,
  course: Course,
  timeH: number,
  words: Words,
  level: LevelId,
): readonly Claim[] {
  if (typeof topic === 'object') return 'claims' in topic ? topic.claims : [aboutOf(topic.about, words)]
  switch (topic) {
    case 'now': {
      const caption = captionAt(course, { timeH })
      return [
        { text: captionWords(words, caption, level), sources: CAPTION_CLAIMS[caption.id] },
        {
          text: mirrorWords(words, caption.mirror, level),
          sources: MIRROR_CLAIMS[caption.mirror],
        },
      ]
    }
    case 'reach':
      return [
        {
          text: words.say('sources.reach', {
            set: words.number(course.track.setDepthMm),
            low: words.number(course.track.reach.low),
            typical: words.number(course.track.reach.typical),
            high: words.number(course.track.reach.high),
          }),
          sources: REACH_SOURCES[course.plan.device],
        },
      ]
    case 'curves':
      return CURVE_IDS.map((id) => ({ text: words.say(`curve.${id}`), sources: CURVE_CLAIMS[id] }))
    case 'article':
      return []
    case 'picture': {
      const site = SITE_SOURCES[course.plan.site]
      const thickness = [...new Set(Object.values(site).flatMap(({ sources }) => sources))]
      return [
        { text: words.say('sources.thickness'), sources: thickness },
        ...LAYER_IDS.map((id) => ({
          text: words.say(`layer-short.${id}`),
          sources: LAYER_CLAIMS[id],
        })),
        ...STRUCTURE_IDS.map((id) => ({
          text: words.say(`structure.${id}`),
          sources: STRUCTURE_CLAIMS[id],
        })),
        ...DRAWN_IDS.map((id) => ({ text: words.say(`legend.${id}`), sources: DRAWN_CLAIMS[id] })),
      ]
    }
  }
}

function SourceList({ sources, words }: { readonly sources: readonly SourceId[]; readonly words: Words }) {
  return (
    <ul>
      {sources.map((id) => (
        <li key={id}>
          <SourceCard id={id} words={words} />
        </li>
      ))}
    </ul>
  )
}

/** The source article claim by claim: the quote, how it stands, what we say instead, and the records. */
function Article({ words }: { readonly words: Words }) {
  return (
    <>
      {ARTICLE_IDS.map((id) => {
        const { quote, verdict, sources }: QuotedClaim = ARTICLE_CLAIMS[id]
        return (
          <section key={id} className="claim">
            <h3>
              <q>{quote}</q>
            </h3>
            <p className={`standing verdict-${verdict}`}>{words.say(`verdict.${verdict}`)}</p>
            <p>{words.say(`article.${id}`)}</p>
            {sources.length === 0 ? (
              <p className="citation">{words.say('sources.count', { n: 0 })}</p>
            ) : (
              <details>
                <summary>{words.say('sources.count', { n: sources.length })}</summary>
                <SourceList sources={sources} words={words} />
              </details>
            )}
          </section>
        )
      })}
    </>
  )
}

function Standing({ standing, words }: { readonly standing: EvidenceStanding; readonly words: Words }) {
  return <p className={`standing standing-${standing}`}>{words.say(`standing.${standing}`)}</p>
}

function SourceCard({ id, words }: { readonly id: SourceId; readonly words: Words }) {
  const record = recordOf(id)
  if (record) return <RecordCard id={id} record={record} words={words} />
  return isAssumption(id) ? <AssumptionCard id={id} words={words} /> : null
}

const POPULATIONS: Readonly<Record<EvidenceRecord['population'], MessageId>> = {
  'human in vivo': 'population.people',
  'human ex vivo': 'population.excised',
  animal: 'population.animal',
  'in vitro': 'population.dish',
  review: 'population.review',
  regulator: 'population.regulator',
  model: 'population.model',
  manufacturer: 'population.manufacturer',
}

const DESIGNS: Readonly<Record<NonNullable<EvidenceRecord['design']>, MessageId>> = {
  'split-face RCT': 'design.split-face',
  RCT: 'design.rct',
  'meta-analysis': 'design.meta-analysis',
  cohort: 'design.cohort',
  'case series': 'design.case-series',
  review: 'design.review',
  guideline: 'design.guideline',
  regulator: 'design.regulator',
}

function RecordCard({
  id,
  record,
  words,
}: {
  readonly id: SourceId
  readonly record: EvidenceRecord
  readonly words: Words
}) {
  const {
    statement,
    conditions,
    note,
    population,
    design,
    n,
    authors,
    title,
    journal,
    year,
    link,
    complete,
  } = record
  const limits = doesNotShow(record)
  const facts = [
    {
      name: words.say('sources.who'),
      value: words.list([
        words.say(POPULATIONS[population]),
        ...(design ? [words.say(DESIGNS[design])] : []),
      ]),
    },
    {
      name: words.say('sources.conditions'),
      value: conditions === '' ? null : words.instead(`record-conditions.${id}`, conditions),
    },
    { name: words.say('sources.how-many'), value: n === null ? null : words.number(n) },
    { name: words.say('sources.when'), value: year === null ? null : String(year) },
    ...(note === null
      ? []
      : [{ name: words.say('sources.note'), value: words.instead(`record-note.${id}`, note) }]),
    { name: words.say('sources.limits'), value: limits === null ? null : words.say(`limits.${limits}`) },
  ]
  const missing = facts.filter(({ value }) => value === null).map(({ name }) => name.toLowerCase())
  return (
    <article className="record">
      <p>{words.instead(`record.${id}`, statement)}</p>
      <dl>
        {facts.map(
          ({ name, value }) =>
            value !== null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
        {missing.length > 0 && (
          <div>
            <dt>{words.say('sources.not-stated')}</dt>
            <dd>{words.list(missing)}</dd>
          </div>
        )}
      </dl>
      <p className="citation">
        {cite(authors, title, journal)}{' '}
        {link && (
          <a href={link} target="_blank" rel="noreferrer">
            {words.say('sources.link')}
          </a>
        )}
        {!complete && <strong> {words.say('sources.incomplete')}</strong>}
      </p>
    </article>
  )
}

/** Authors, title and journal as far as they are known, each with one full stop; null when none is. */
function cite(...parts: readonly (string | null)[]): string | null {
  const known = parts.flatMap((part) => part?.replace(/\.+$/, '') ?? [])
  return known.length > 0 ? `${known.join('. ')}.` : null
}

function AssumptionCard({ id, words }: { readonly id: AssumptionId; readonly words: Words }) {
  const name = nameOf(id)
  return (
    <article className="record assumption">
      <p>
        <strong>{words.say('sources.assumption')}</strong> {words.say(`assumption.${name}`)}
      </p>
      <p className="citation">{words.say(`assumption-why.${name}`)}</p>
    </article>
  )
}

type AssumptionName = AssumptionId extends `assume-${infer Name}` ? Name : never

/** What follows “assume-”: messages are named by it. */
function nameOf(id: AssumptionId): AssumptionName {
  return id.slice('assume-'.length) as AssumptionName
}
