import { Fragment } from 'react'
import type { Words } from '../content/catalogue'
import { type AppStore, useAppState } from '../state/store'
import { Sheet } from './sheet'
import {
  isLetterKey,
  type Shortcut,
  SHORTCUT_IDS,
  type ShortcutId,
  SHORTCUTS,
  type Stroke,
} from './shortcuts'

const PLACES = ['page', 'picture'] as const
const ARROWS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
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
                  <Strokes id={id} words={words} />
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

function Strokes({ id, words }: { readonly id: ShortcutId; readonly words: Words }) {
  const { strokes }: Shortcut = SHORTCUTS[id]
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
  if (key === 'Mod') return words.say('key-name.mod')
  if (key === 'Shift') return words.say('key-name.shift')
  if (key === ' ') return words.say('key-name.space')
  return ARROWS[key] ?? key.toUpperCase()
}
