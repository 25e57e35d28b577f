import type { Words } from '../../content/catalogue'
import { type AppStore, useAppState } from '../../state/store'
import { momentWords } from '../moment-words'

/** Everything that happens on the way, to go to: what the marks on the axis are, for keys and fingers. */
export function EventList({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const course = useAppState(app, (state) => state.course)
  return (
    <ol>
      {course.events.map(({ id, timeH, session }) => (
        <li key={`${session} ${id}`}>
          <button type="button" onClick={() => app.goTo(timeH)}>
            <span className="event-when">{momentWords(words, course, { timeH })}</span>
            <span>{words.say(`event.${id}`)}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}
