import type { Words } from '../content/catalogue'
import { CUT_LIMITS } from '../state/cut'
import { STRETCH } from '../state/depth-scale'
import { standingShares } from '../state/lens'
import { ALL_SHOWN, isolated, sameShown, stepped, THING_IDS } from '../state/shown'
import { type AppStore, useAppState } from '../state/store'
import { Marked, type Marking } from './terms'

const STANDING_IDS = ['measured', 'inferred', 'illustrative'] as const

/** What of the picture is shown, faded or hidden, and the lens that says how each thing is known. */
export function LayersPanel({
  app,
  words,
  marking,
}: {
  readonly app: AppStore
  readonly words: Words
  readonly marking: Marking | null
}) {
  const shown = useAppState(app, (state) => state.view.shown)
  return (
    <details className="panel layers">
      <summary>
        <h2>{words.say('layers.title')}</h2>
      </summary>
      <p className="soft">{words.say('layers.how')}</p>
      <ul>
        {THING_IDS.map((id) => {
          const name = words.say(`thing.${id}`)
          const level = words.say(`shown.${shown[id]}`)
          return (
            <li key={id} data-level={shown[id]}>
              <span>
                <Marked text={name} marking={marking} />
              </span>
              <button
                type="button"
                className="quiet-button"
                aria-label={words.say('layers.step', { name, level })}
                onClick={() => app.setView({ shown: stepped(shown, id) })}
              >
                {level}
              </button>
              <button
                type="button"
                className="quiet-button"
                aria-label={words.say('layers.only-this', { name })}
                aria-pressed={sameShown(shown, isolated(id))}
                onClick={() => app.setView({ shown: isolated(id) })}
              >
                {words.say('layers.only')}
              </button>
            </li>
          )
        })}
      </ul>
      <button
        type="button"
        className="quiet-button"
        disabled={sameShown(shown, ALL_SHOWN)}
        onClick={() => app.setView({ shown: ALL_SHOWN })}
      >
        {words.say('layers.all')}
      </button>
      <Emphasis app={app} words={words} />
      <Cut app={app} words={words} />
      <Scale app={app} words={words} />
      <Lens app={app} words={words} />
    </details>
  )
}

/** Lights what changes most, or everything alike. */
function Emphasis({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const emphasis = useAppState(app, (state) => state.view.emphasis)
  return (
    <div className="view-setting">
      <button
        type="button"
        className="quiet-button"
        aria-pressed={emphasis}
        onClick={() => app.setView({ emphasis: !emphasis })}
      >
        {words.say('emphasis.title')}
      </button>
      <p className="soft">{words.say('emphasis.how')}</p>
    </div>
  )
}

/** Moves the front cut back through the block. */
function Cut({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const cutMm = useAppState(app, (state) => state.view.cutMm)
  const value = words.say('cut.value', { mm: words.number(cutMm) })
  return (
    <div className="view-setting">
      <label>
        {words.say('cut.title')}
        <input
          type="range"
          min={0}
          max={CUT_LIMITS.farthestMm}
          step={CUT_LIMITS.stepMm}
          value={cutMm}
          aria-valuetext={value}
          onChange={(event) => app.setView({ cutMm: event.target.valueAsNumber })}
        />
      </label>
      <p className="soft">
        {value}. {words.say('cut.how')}
      </p>
    </div>
  )
}

/** Draws the epidermis thicker than it is, or as thick as it is. */
function Scale({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const stretched = useAppState(app, (state) => state.view.scale === 'stretched')
  return (
    <div className="view-setting">
      <button
        type="button"
        className="quiet-button"
        aria-pressed={stretched}
        onClick={() => app.setView({ scale: stretched ? 'true' : 'stretched' })}
      >
        {words.say('scale.title', { n: STRETCH })}
      </button>
      <p className="soft">{words.say('scale.how')}</p>
    </div>
  )
}

/** Turns the lens on, and says what its three textures mean and how much of the picture each covers. */
function Lens({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const { lens, shown } = useAppState(app, (state) => state.view)
  const shares = standingShares(shown)
  return (
    <div className="lens-legend">
      <button
        type="button"
        className="quiet-button"
        aria-pressed={lens}
        onClick={() => app.setView({ lens: !lens })}
      >
        {words.say('lens.title')}
      </button>
      <p className="soft">{words.say('lens.how')}</p>
      <ul>
        {STANDING_IDS.map((id) => (
          <li key={id}>
            <span className={`texture texture-${id}`} aria-hidden="true" />
            {words.say('lens.share', {
              what: words.say(`lens.${id}`),
              percent: Math.round(100 * shares[id]),
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}
