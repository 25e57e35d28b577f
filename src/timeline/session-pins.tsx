import type { CSSProperties } from 'react'
import { PLAN_LIMITS } from '../model/plan'
import { intervalForSession } from '../state/pins'
import { type AppStore, useAppState } from '../state/store'
import type { ChartPlace } from './layout'
import type { PartsWords } from './parts-words'
import type { TimeScale } from './scale'
import { useDrag } from './use-drag'

const { low, high } = PLAN_LIMITS.intervalWeeks

interface PinsProps {
  readonly app: AppStore
  readonly words: PartsWords
  readonly place: ChartPlace
}

/** A pin for each later session. A plan has one interval, so whichever is moved moves them all, and says so. */
export function SessionPins(props: PinsProps) {
  const { app } = props
  const { sessionTimesH } = useAppState(app, (state) => state.course)
  const later = sessionTimesH.map((timeH, session) => ({ session, timeH })).slice(1)
  return (
    <>
      {later.map(({ session, timeH }) => (
        <Pin key={session} session={session} timeH={timeH} {...props} />
      ))}
    </>
  )
}

function Pin({
  app,
  words,
  place: { x, widthPx },
  session,
  timeH,
}: PinsProps & { readonly session: number; readonly timeH: number }) {
  const weeks = useAppState(app, (state) => state.plan.intervalWeeks)
  const put = (intervalWeeks: number) => {
    if (intervalWeeks !== app.store.getState().plan.intervalWeeks) app.setPlan({ intervalWeeks })
  }
  // The axis may stretch while sessions move: the hand goes by the one it began on.
  const drag = useDrag<TimeScale>({
    start(_, element) {
      element.querySelector('input')?.focus({ preventScroll: true })
      return x
    },
    move: (px, scale) => put(intervalForSession(session, scale.invert(px))),
  })
  const at = x(timeH)
  return (
    <div
      className={at > widthPx / 2 ? 'pin pin-late' : 'pin'}
      style={{ '--at': `${at.toFixed(1)}px` } as CSSProperties}
      {...drag}
    >
      <input
        type="range"
        min={low}
        max={high}
        step={1}
        value={weeks}
        aria-label={words.pinName(session + 1)}
        aria-valuetext={words.pinValue(session + 1, weeks)}
        onChange={(event) => put(event.target.valueAsNumber)}
      />
      <span className="pin-head" aria-hidden="true">
        {session + 1}
      </span>
      <span className="pin-note" aria-hidden="true">
        {words.pinNote(weeks)}
      </span>
    </div>
  )
}
