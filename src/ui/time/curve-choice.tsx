import type { Words } from '../../content/catalogue'
import { CURVE_IDS, CURVES, type CurveId, MOST_CURVES } from '../../model/curves'
import { CURVE_STANDING } from '../../model/evidence/standings.data'
import { type AppStore, useAppState } from '../../state/store'

/** Every curve, by what it is about. */
const GROUPS = {
  signals: ['inflammation', 'growthFactors', 'pdgf', 'tgfBeta1', 'tgfBeta3', 'vegf', 'fgf'],
  cells: ['neutrophils', 'macrophagesM1', 'macrophagesM2', 'fibroblasts', 'vessels'],
  collagen: ['collagen', 'collagenIII', 'collagenI', 'strength'],
  surface: ['redness', 'barrier'],
} as const satisfies Readonly<Record<string, readonly CurveId[]>>
const GROUP_IDS = Object.keys(GROUPS) as readonly (keyof typeof GROUPS)[]

/** Ticks for the curves in the lanes: four at most, one at least. */
export function CurveChoice({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const chosen = useAppState(app, (state) => state.view.curves)
  const full = chosen.length >= MOST_CURVES
  return (
    <>
      <p className="soft" role="status">
        {words.say(full ? 'tools.curves-full' : 'tools.curves-free', { n: MOST_CURVES - chosen.length })}
      </p>
      <div className="curve-groups">
        {GROUP_IDS.map((group) => (
          <fieldset key={group}>
            <legend>{words.say(`curve-group.${group}`)}</legend>
            {GROUPS[group].map((id) => {
              const isChosen = chosen.includes(id)
              return (
                <label key={id}>
                  <input
                    type="checkbox"
                    checked={isChosen}
                    disabled={isChosen ? chosen.length === 1 : full}
                    onChange={() =>
                      app.setView({
                        curves: CURVE_IDS.filter((one) => (one === id) !== chosen.includes(one)),
                      })
                    }
                  />
                  <span>
                    {words.say(`curve.${id}`)}
                    <small>
                      {words.say(`curve-unit.${CURVES[id].scale === 'share' ? shareOf(id) : 'order'}`)},{' '}
                      {words.say(`curve-standing.${CURVE_STANDING[id]}`)}
                    </small>
                  </span>
                </label>
              )
            })}
          </fieldset>
        ))}
      </div>
    </>
  )
}

/** What a curve that is a share is a share of. */
function shareOf(id: CurveId): 'collagen' | 'strength' | 'barrier' {
  return id === 'strength' || id === 'barrier' ? id : 'collagen'
}
