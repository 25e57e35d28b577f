import type { Words } from '../../content/catalogue'
import { AXIS_IDS, sessionOfAxis } from '../../state/axis'
import { type AppStore, useAppState } from '../../state/store'
import { Disclosure } from '../disclosure'
import { CurveChoice } from './curve-choice'
import { EventList } from './event-list'
import { LoopChoice } from './loop-choice'

interface ControlsProps {
  readonly app: AppStore
  readonly words: Words
}

/** Which curves stand in the lanes, what is played again and again, and where to go. */
export function TimeControls({ app, words }: ControlsProps) {
  return (
    <>
      <Disclosure icon="curves" label={words.say('tools.curves')} name="curve-choice">
        <CurveChoice app={app} words={words} />
      </Disclosure>
      <Disclosure icon="loop" label={words.say('tools.loop')} name="loop-choice">
        <LoopChoice app={app} words={words} />
      </Disclosure>
      <Disclosure icon="events" label={words.say('tools.events')} name="event-list">
        <EventList app={app} words={words} />
      </Disclosure>
    </>
  )
}

/** How time is laid out: since one of the sessions, or in weeks. */
export function AxisChoice({ app, words }: ControlsProps) {
  const axis = useAppState(app, (state) => state.view.axis)
  const sessions = useAppState(app, (state) => state.plan.sessions)
  return (
    <label className="axis-choice">
      <span className="visually-hidden">{words.say('tools.axis')}</span>
      <select
        value={axis}
        onChange={(event) => {
          const id = AXIS_IDS.find((known) => known === event.target.value)
          if (id) app.setView({ axis: id })
        }}
      >
        {AXIS_IDS.filter((id) => sessionOfAxis(id) < sessions).map((id) => (
          <option key={id} value={id}>
            {id === 'course'
              ? words.say('tools.view-course')
              : words.say('tools.view-session', { of: sessions, n: sessionOfAxis(id) + 1 })}
          </option>
        ))}
      </select>
    </label>
  )
}
