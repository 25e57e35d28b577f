import type { Words } from '../../content/catalogue'
import { STORY_IDS, stepsOf } from '../../story/story-steps'
import { Sheet } from '../../ui/sheet'
import { type Deck, storyDeck } from './deck'
import { DeckEditor } from './deck-editor'
import { Refused } from './refused'
import { type Room, useTools } from './room'
import { begun } from './show-state'

/** What can be shown to a room: a story, or a list of views that someone puts together. */
export function PresentSheet({ room, words }: { readonly room: Room; readonly words: Words }) {
  const { app, show } = room
  const { refused, lost } = useTools(room, (tools) => tools.tail)
  const present = (deck: Deck) => show.change((state) => begun(state, deck))
  return (
    <Sheet app={app} words={words} title={words.say('present.title')}>
      <p className="soft">{words.say('present.how')}</p>
      {lost && (
        <p className="present-trouble" role="alert">
          {words.say('present.kept-elsewhere')}
        </p>
      )}
      <Refused refused={refused} words={words} />
      <h3>{words.say('present.stories')}</h3>
      <ul className="present-stories">
        {STORY_IDS.map((id) => (
          <li key={id}>
            <button type="button" className="quiet-button" onClick={() => present(storyDeck(id))}>
              {words.say('present.story', {
                title: words.say(`story-title.${id}`),
                count: stepsOf(id).length,
              })}
            </button>
          </li>
        ))}
      </ul>
      <h3>{words.say('present.list')}</h3>
      <DeckEditor room={room} words={words} onPresent={present} />
    </Sheet>
  )
}
