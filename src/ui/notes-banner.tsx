import type { Words } from '../content/catalogue'
import { type AppStore, useAppState } from '../state/store'

/** Says what was changed in what a link or a person asked for, until it is dismissed. */
export function NotesBanner({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const notes = useAppState(app, (state) => state.notes)
  if (notes.length === 0) return null
  return (
    <div className="notes" role="status">
      <p>
        <strong>{words.say('note.title')}</strong>
      </p>
      <ul>
        {notes.map((note) => (
          <li key={`${note.field} ${note.given}`}>
            {words.say(`note.${note.reason}`, {
              field: words.say(`note-field.${note.field}`),
              given: note.given,
              used: typeof note.used === 'number' ? words.number(note.used) : note.used,
            })}
          </li>
        ))}
      </ul>
      <button type="button" className="quiet-button" onClick={() => app.dismissNotes()}>
        {words.say('note.dismiss')}
      </button>
    </div>
  )
}
