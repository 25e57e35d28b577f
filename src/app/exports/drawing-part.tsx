import { useState } from 'react'
import type { MessageId } from '../../content/catalogue'
import { fetchLines } from '../later'
import { bandsOf } from './bands-now'
import { chartSvg } from './chart-svg'
import { fileName } from './file-name'
import { canvasMeasure } from './marks'
import { offerFile } from './offer'
import { Part, type SaveProps } from './parts'
import { createPictureMaker } from './picture'
import { isDark } from './theme'

type DrawingId = 'section' | 'lines' | 'chart'

/** The section, in colour or in lines, and the chart, as SVG. */
export function DrawingPart(props: SaveProps) {
  const { app, words } = props
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<{ readonly id: MessageId; readonly name?: string } | null>(null)
  const save = (id: DrawingId) => {
    setBusy(true)
    setTold(null)
    const { plan } = app.store.getState()
    const name = fileName(plan, app.ticker.timeH, words.locale, 'svg', id === 'section' ? null : id)
    drawingOf(id, props)
      .then(
        (svg) => {
          offerFile(new Blob([svg], { type: 'image/svg+xml' }), name)
          setTold({ id: 'save.done', name })
        },
        () => setTold({ id: 'save.no-picture' }),
      )
      .finally(() => setBusy(false))
  }
  const button = (id: DrawingId) => (
    <button type="button" className="quiet-button" disabled={busy} onClick={() => save(id)}>
      {words.say(`save-svg.${id}`)}
    </button>
  )
  return (
    <Part title={words.say('save.svg')}>
      <p className="soft">{words.say('save.svg-how')}</p>
      <div className="save-buttons">
        {button('section')}
        {button('lines')}
        {button('chart')}
      </div>
      <p className="soft" role="status">
        {busy ? words.say('save.making') : told && words.say(told.id, { name: told.name ?? '' })}
      </p>
    </Part>
  )
}

/** A drawing of what an instance shows now, as SVG. */
async function drawingOf(id: DrawingId, { app, words, address }: SaveProps): Promise<string> {
  const { timeH } = app.ticker
  if (id === 'chart') {
    const { course, view, axis } = app.store.getState()
    const context = document.createElement('canvas').getContext('2d')
    if (!context) throw new Error('no canvas')
    return chartSvg({
      words,
      course,
      bands: await bandsOf(app),
      curves: view.curves,
      axis,
      timeH,
      level: view.level,
      address,
      theme: isDark() ? 'dark' : 'light',
      measure: canvasMeasure(context),
    })
  }
  const manner = id === 'lines' ? (await fetchLines()).LINES : undefined
  const maker = await createPictureMaker(app, words, address, {
    widthPx: 1280,
    heightPx: 720,
    clear: false,
    finest: false,
    section: { manner },
    hours: [timeH],
  })
  try {
    return maker.svg(timeH)
  } finally {
    maker.dispose()
  }
}
