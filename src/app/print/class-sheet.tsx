import { type AppStore, useAppState } from '../../state/store'
import { LESSON_DATA, LESSON_STEPS, type LessonId } from '../teach/lessons.data'
import { PaperChart } from './paper-chart'
import { BlankLine, Notes, PaperCode, PaperFoot, type PaperProps, SourceLine } from './paper-parts'
import { type PaperDrawing, PaperPicture } from './paper-picture'
import { numberSources } from './paper-sources'

const WIDTH_PX = 560
const CHART_PX = 686
const STEPS = [
  { pictureHeightPx: 270, lanePx: 38, lines: 4 },
  { pictureHeightPx: 230, lanePx: 34, lines: 3 },
  { pictureHeightPx: 200, lanePx: 30, lines: 3 },
  { pictureHeightPx: 170, lanePx: 27, lines: 2 },
  { pictureHeightPx: 140, lanePx: 25, lines: 2 },
] as const
/** How many ways there are to set it, each tighter than the last. */
export const CLASS_STEPS = STEPS.length

/** The sheet for a class: the view, its curves, and a lesson's three questions with room to write. */
export function ClassSheet({
  app,
  page,
  words,
  address,
  step,
  drawing,
  lesson,
}: PaperProps & {
  readonly app: AppStore
  /** The instance of the page, for its curves. */
  readonly page: AppStore
  readonly drawing: PaperDrawing
  readonly lesson: LessonId
}) {
  const site = useAppState(app, (state) => state.plan.site)
  const depthMm = useAppState(app, (state) => state.plan.depthMm)
  const { pictureHeightPx, lanePx, lines } = STEPS[step]
  const ids = LESSON_STEPS[lesson]
  const sources = numberSources(ids.map((id) => LESSON_DATA[id].sources))
  return (
    <>
      <header className="paper-head">
        <div>
          <h1>{words.say('print.class-title')}</h1>
          <p className="paper-lead">{words.say(`lesson.${lesson}`)}</p>
          <div className="paper-names">
            <BlankLine label={words.say('print.class-name')} />
            <BlankLine label={words.say('print.class-class')} />
          </div>
        </div>
        <PaperCode address={address} words={words}>
          <p>{words.say('print.scan')}</p>
        </PaperCode>
      </header>
      <PaperPicture
        app={app}
        words={words}
        drawing={drawing}
        size={{ widthPx: WIDTH_PX, heightPx: pictureHeightPx }}
      />
      <section>
        <h2>
          {words.say('print.class-chart')}{' '}
          <small>
            {words.say(`site.${site}`)} · {words.say('depth.value', { mm: words.number(depthMm) })}
          </small>
        </h2>
        <PaperChart app={page} words={words} widthPx={CHART_PX} lanePx={lanePx} />
        <p className="paper-small">{words.say('print.class-chart-how')}</p>
      </section>
      <section className="paper-questions">
        <h2>
          {words.say('print.questions')} <small>{words.say('print.class-scan')}</small>
        </h2>
        <ol>
          {ids.map((id, i) => (
            <li key={id}>
              <div>
                <p className="paper-question">
                  <b>{words.number(i + 1)}</b> {words.say(`ask.${id}`)}
                  <Notes numbers={sources.numbersOf(LESSON_DATA[id].sources)} words={words} />
                </p>
                {Array.from({ length: lines }, (_, line) => (
                  <span key={line} className="paper-rule" />
                ))}
              </div>
              {address !== null && (
                <PaperCode address={withLink(address, LESSON_DATA[id].link)} words={words} />
              )}
            </li>
          ))}
        </ol>
      </section>
      <div className="paper-end">
        <SourceLine sources={sources} words={words} />
        <PaperFoot words={words} address={address} stamped={false} />
      </div>
    </>
  )
}

/** The same page at another link. */
function withLink(address: string, link: string): string {
  return new URL(link, address).href
}
