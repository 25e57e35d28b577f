import { type ReactNode, useCallback, useId, useRef } from 'react'
import type { Words } from '../content/catalogue'
import { samePlan } from '../model/plan'
import { COMPARED_FIELDS, type ComparedField, comparisonIn, WIPE_LIMITS } from '../state/compare'
import { type AppStore, useAppState } from '../state/store'
import { DIFFERENCE_IDS, sayingOf } from '../story/difference'
import { fieldValueWords, relationWords, sayingWords, traitWords } from './compare-words'
import { AgeField, DeviceField, SiteField, Slider, ToneField } from './plan-fields'
import { Segments } from './segments'
import { useTraits } from './use-traits'

interface ComparePanelProps {
  readonly app: AppStore
  readonly words: Words
  /** A patch of skin of one side as a mirror shows it, where there is room for it. */
  readonly patch: (side: AppStore) => ReactNode
}

/** Two plans that differ in one thing: which, by how much, and what comes of it at this moment, in words. */
export function ComparePanel({ app, words, patch }: ComparePanelProps) {
  const beside = useAppState(app, (state) => state.beside)
  const compare = useAppState(app, (state) => state.view.compare)
  if (!beside || !compare) return null
  return <Comparing app={app} beside={beside} field={compare.field} words={words} patch={patch} />
}

const SIDES = ['first', 'second'] as const

interface ComparingProps extends ComparePanelProps {
  readonly beside: AppStore
  readonly field: ComparedField
}

function Comparing({ app, beside, field, words, patch }: ComparingProps) {
  const id = useId()
  const plan = useAppState(app, (state) => state.plan)
  const other = useAppState(beside, (state) => state.plan)
  const wipeShare = useAppState(app, (state) => state.view.compare?.wipeShare ?? null)
  const hasMirror = useAppState(app, (state) => state.view.mirror)
  return (
    <section className="compare" aria-labelledby={id}>
      <div className="compare-card">
        <div className="compare-head">
          <h2 id={id}>{words.say('compare.title')}</h2>
          <button type="button" className="quiet-button" onClick={() => app.setView({ compare: null })}>
            {words.say('compare.close')}
          </button>
        </div>
        <div className="compare-part">
          <label className="field">
            <span>{words.say('compare.field')}</span>
            <select
              value={field}
              onChange={(event) => {
                const next = COMPARED_FIELDS.find((candidate) => candidate === event.target.value)
                if (next) app.setView({ compare: comparisonIn(next, plan, wipeShare) })
              }}
            >
              {COMPARED_FIELDS.map((candidate) => (
                <option key={candidate} value={candidate}>
                  {words.say(`compare.field-${candidate}`)}
                </option>
              ))}
            </select>
          </label>
          <p className="compare-sides">
            <Tag words={words} side="first">
              {fieldValueWords(words, plan, field)}
            </Tag>
            <Tag words={words} side="second">
              {fieldValueWords(words, other, field)}
            </Tag>
            <button
              type="button"
              className="quiet-button"
              onClick={() => {
                const { compare } = app.store.getState().view
                if (!compare) return
                app.setView({ compare: { ...compare, value: plan[field] } })
                app.setPlan({ [field]: other[field] })
              }}
            >
              {words.say('compare.swap')}
            </button>
          </p>
          <fieldset className="compare-value">
            <legend>{words.say('compare.value-of-b')}</legend>
            <ValueField app={beside} words={words} field={field} />
          </fieldset>
          <p className="soft">
            {words.say(samePlan(plan, other) ? 'compare.same-value' : 'compare.same-else')}
          </p>
          <Segments
            title={words.say('compare.manner')}
            ids={['split', 'wipe']}
            chosen={wipeShare === null ? 'split' : 'wipe'}
            label={(manner) => words.say(`compare.manner-${manner}`)}
            onChoose={(manner) => {
              const { compare } = app.store.getState().view
              if (compare) {
                const wipe = manner === 'wipe' ? WIPE_LIMITS.middle : null
                app.setView({ compare: { ...compare, wipeShare: wipe } })
              }
            }}
          />
        </div>
        <div className="compare-part">
          <Differences app={app} beside={beside} words={words} />
          <p className="compare-doubt">{words.say(`compared.doubt-${field}`)}</p>
          {hasMirror && (
            <div className="compare-mirrors" role="group" aria-label={words.say('compare.mirror')}>
              {SIDES.map((side) => (
                <div key={side} className="compare-mirror">
                  <Tag words={words} side={side} />
                  {patch(side === 'first' ? app : beside)}
                </div>
              ))}
            </div>
          )}
        </div>
      </div>
    </section>
  )
}

/** What the picture's sides are called, and by what they differ. */
export function Tag({
  words,
  side,
  children,
}: {
  readonly words: Words
  readonly side: 'first' | 'second'
  readonly children?: ReactNode
}) {
  return (
    <span className={`compare-tag compare-tag-${side}`}>
      <b>{words.say(`compare.${side}`)}</b>
      {children && <span>{children}</span>}
    </span>
  )
}

/** Sets the compared field of the second plan, with the control that the first one's has. */
function ValueField({
  app,
  words,
  field,
}: Pick<ComparePanelProps, 'app' | 'words'> & { readonly field: ComparedField }) {
  switch (field) {
    case 'depthMm':
      return (
        <Slider
          app={app}
          field="depthMm"
          step={0.05}
          label="depth.title"
          words={words}
          value={(mm) => words.say('depth.value', { mm: words.number(mm) })}
        />
      )
    case 'site':
      return <SiteField app={app} words={words} />
    case 'ageDecade':
      return <AgeField app={app} words={words} />
    case 'device':
      return <DeviceField app={app} words={words} />
    case 'skinTone':
      return <ToneField app={app} words={words} />
  }
}

/** What sets the two apart now: one sentence, and a table. Written as time passes without a render. */
function Differences({ app, beside, words }: Pick<ComparingProps, 'app' | 'beside' | 'words'>) {
  const said = useRef<HTMLParagraphElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const write = useCallback<Parameters<typeof useTraits>[2]>(
    (first, second) => {
      put(said.current, sayingWords(words, sayingOf(first, second)))
      for (const id of DIFFERENCE_IDS) {
        const cells = body.current?.querySelectorAll<HTMLElement>(`[data-trait="${id}"] td`)
        if (!cells) return
        put(cells[0], traitWords(words, id, first))
        put(cells[1], traitWords(words, id, second))
        put(cells[2], relationWords(words, id, first, second))
      }
    },
    [words],
  )
  useTraits(app, beside, write)
  return (
    <>
      <p className="compare-said" ref={said} />
      <table className="compare-table">
        <caption className="visually-hidden">{words.say('compare.table')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{words.say('compare.column-trait')}</span>
            </th>
            <th scope="col">{words.say('compare.first')}</th>
            <th scope="col">{words.say('compare.second')}</th>
            <th scope="col">{words.say('compare.column-difference')}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {DIFFERENCE_IDS.map((id) => (
            <tr key={id} data-trait={id}>
              <th scope="row">{words.say(`compare.row-${id}`)}</th>
              {/* Written as time passes. */}
              <td>…</td>
              <td>…</td>
              <td>…</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function put(element: HTMLElement | null | undefined, text: string): void {
  if (element && element.textContent !== text) element.textContent = text
}
