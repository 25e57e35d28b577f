import { Fragment } from 'react'
import type { MessageId, Words } from '../content/catalogue'
import { type AppStore, useAppState } from '../state/store'
import { Sheet } from './sheet'
import { isLetterKey, SHORTCUT_IDS, SHORTCUTS, type Stroke } from './shortcuts'
import { SHOW_KEY_IDS, SHOW_KEYS } from './show-keys'

const PLACES = ['page', 'picture'] as const
const ARROWS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
}
const NAMED: Readonly<Record<string, MessageId>> = {
  Mod: 'key-name.mod',
  Shift: 'key-name.shift',
  ' ': 'key-name.space',
  PageDown: 'key-name.page-down',
  PageUp: 'key-name.page-up',
  Home: 'key-name.home',
  End: 'key-name.end',
  Escape: 'key-name.escape',
}

/** Every key the page answers, and the switch for those of a single character. */
export function KeysSheet({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const letterKeys = useAppState(app, (state) => state.view.letterKeys)
  return (
    <Sheet app={app} words={words} title={words.say('keys.title')}>
      {PLACES.map((place) => (
        <section key={place}>
          <h3>{words.say(`keys.${place}`)}</h3>
          <dl className="keys">
            {SHORTCUT_IDS.filter((id) => SHORTCUTS[id].where === place).map((id) => (
              <div key={id} data-shortcut={id}>
                <dt>
                  <Strokes strokes={SHORTCUTS[id].strokes} words={words} />
                </dt>
                <dd>
                  {words.say(`shortcut.${id}`)}
                  {isLetterKey(id) && !letterKeys && ` (${words.say('keys.off')})`}
                </dd>
              </div>
            ))}
          </dl>
          {place === 'page' && <LetterSwitch app={app} words={words} on={letterKeys} />}
        </section>
      ))}
      <section>
        <h3>{words.say('keys.show')}</h3>
        <dl className="keys">
          {SHOW_KEY_IDS.map((id) => (
            <div key={id} data-show-key={id}>
              <dt>
                <Strokes strokes={SHOW_KEYS[id]} words={words} />
              </dt>
              <dd>{words.say(`show-key.${id}`)}</dd>
            </div>
          ))}
        </dl>
        <p className="soft">{words.say('keys.show-why')}</p>
      </section>
      <p className="soft">{words.say('keys.own')}</p>
    </Sheet>
  )
}

/** Switches the keys of a single character off and on. */
function LetterSwitch({
  app,
  words,
  on,
}: {
  readonly app: AppStore
  readonly words: Words
  readonly on: boolean
}) {
  return (
    <>
      <label className="letter-keys">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => app.setView({ letterKeys: event.target.checked })}
        />
        <span>{words.say('keys.letters')}</span>
      </label>
      <p className="soft">{words.say('keys.letters-why')}</p>
    </>
  )
}

function Strokes({ strokes, words }: { readonly strokes: readonly Stroke[]; readonly words: Words }) {
  return strokes.map((stroke, index) => (
    <Fragment key={stroke}>
      {index > 0 && (strokes.length === 2 ? ` ${words.say('keys.or')} ` : ' ')}
      <kbd data-stroke={stroke}>{strokeWords(words, stroke)}</kbd>
    </Fragment>
  ))
}

/** A stroke as keys are labelled. */
function strokeWords(words: Words, stroke: Stroke): string {
  // The plus key itself splits into nothing.
  const parts = stroke === '+' ? [stroke] : stroke.split('+')
  return parts.map((part) => keyWords(words, part)).join(' + ')
}

function keyWords(words: Words, key: string): string {
  const named = NAMED[key]
  return named ? words.say(named) : (ARROWS[key] ?? key.toUpperCase())
}
