import { useState } from 'react'
import type { MessageId } from '../../content/catalogue'
import { CURVE_IDS } from '../../model/curves'
import { useAppState } from '../../state/store'
import { copyText } from '../../ui/copy'
import { bandsOf } from './bands-now'
import { commentOf, csvOf, curveTable, type CurveTableOf, tabbedOf } from './csv'
import { fileName } from './file-name'
import { offerFile } from './offer'
import { CopyBox } from '../../ui/copy-box'
import { Choice, Part, type SaveProps, Tick } from './parts'
import { planJson } from './plan-json'

/** The curves as a table, and the plan, to be saved or copied. */
export function DataPart({ app, words, address }: SaveProps) {
  const shown = useAppState(app, (state) => state.view.curves)
  const [which, setWhich] = useState<'shown' | 'all'>('shown')
  const [bom, setBom] = useState(false)
  const [comment, setComment] = useState(false)
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<{ readonly id: MessageId; readonly name?: string } | null>(null)
  const [refused, setRefused] = useState<string | null>(null)

  const withTable = (use: (of: CurveTableOf) => void | Promise<void>) => {
    setBusy(true)
    setTold(null)
    setRefused(null)
    const { course, view } = app.store.getState()
    const curves = which === 'all' ? CURVE_IDS : view.curves
    bandsOf(app)
      .then((bands) => use({ words, course, bands, curves, address }))
      .then(
        () => {},
        () => setTold({ id: 'save.failed' }),
      )
      .finally(() => setBusy(false))
  }
  const offer = (text: string, type: string, ending: string, holds: string) => {
    const name = fileName(app.store.getState().plan, null, words.locale, ending, holds)
    offerFile(new Blob([text], { type }), name)
    setTold({ id: 'save.done', name })
  }
  const saveCsv = () =>
    withTable((of) => {
      const text = csvOf(curveTable(of), { bom, comment: comment ? commentOf(of) : null })
      offer(text, 'text/csv;charset=utf-8', 'csv', 'curves')
    })
  const copyTable = () =>
    withTable(async (of) => {
      const text = tabbedOf(curveTable(of))
      const done = await copyText(text)
      if (done) setTold({ id: 'copy.done' })
      else setRefused(text)
    })
  const saveJson = () => {
    const { course } = app.store.getState()
    offer(planJson(words, course, app.ticker.timeH, address), 'application/json', 'json', 'plan')
  }
  return (
    <Part title={words.say('save.data')}>
      <Choice
        label={words.say('save.curves')}
        ids={['shown', 'all']}
        chosen={which}
        name={(id) => words.say(`save-curves.${id}`, { n: id === 'all' ? CURVE_IDS.length : shown.length })}
        onChoose={setWhich}
      />
      <Tick label={words.say('save.comment')} checked={comment} onChange={setComment} />
      <Tick label={words.say('save.bom')} checked={bom} onChange={setBom} />
      <div className="save-buttons">
        <button type="button" className="quiet-button" disabled={busy} onClick={saveCsv}>
          {words.say('save.csv')}
        </button>
        <button type="button" className="quiet-button" disabled={busy} onClick={copyTable}>
          {words.say('save.copy-table')}
        </button>
        <button type="button" className="quiet-button" disabled={busy} onClick={saveJson}>
          {words.say('save.json')}
        </button>
      </div>
      <p className="soft" role="status">
        {busy ? words.say('save.bands-coming') : told && words.say(told.id, { name: told.name ?? '' })}
      </p>
      {refused !== null && <CopyBox words={words} label={words.say('save.table')} text={refused} />}
    </Part>
  )
}
