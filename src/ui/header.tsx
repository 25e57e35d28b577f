import { useEffect, useState } from 'react'
import type { Words } from '../content/catalogue'
import { type AppStore, useAppState } from '../state/store'
import { THEME_IDS, type ThemeId } from '../state/view'
import { addressOf, copyText } from './copy'
import { Icon } from './icon'
import { LanguageSelect } from './language-select'

/** Name of the product, colours of the page, link to this view, and what stands behind it all. */
export function Header({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const theme = useAppState(app, (state) => state.view.theme)
  return (
    <header className="header">
      <div className="brand">
        <h1>{words.say('app.title')}</h1>
        <p>{words.say('app.tagline')}</p>
      </div>
      <div className="header-tools">
        <Steps app={app} words={words} />
        <button type="button" className="quiet-button header-reset" onClick={() => app.reset()}>
          {words.say('hand.reset')}
        </button>
        <LanguageSelect words={words} onChoose={(language) => app.setView({ language })} />
        <label className="theme">
          <span className="visually-hidden">{words.say('theme.title')}</span>
          <select value={theme} onChange={(event) => app.setView({ theme: themeOf(event.target.value) })}>
            {THEME_IDS.map((id) => (
              <option key={id} value={id}>
                {words.say(`theme.${id}`)}
              </option>
            ))}
          </select>
        </label>
        <CopyLink app={app} words={words} />
        <OpenSheet app={app} words={words} sheet="share" />
        <OpenSheet app={app} words={words} sheet="keys" />
      </div>
    </header>
  )
}

/** Takes the last step back, or does it again. */
function Steps({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const undoable = useAppState(app, (state) => state.undoable)
  const redoable = useAppState(app, (state) => state.redoable)
  const button = (name: 'undo' | 'redo', possible: boolean, press: () => void) => (
    // Not disabled: the focus stays on it when the last step is taken.
    <button
      type="button"
      className="icon-button"
      aria-label={words.say(`hand.${name}`)}
      aria-disabled={!possible}
      onClick={press}
    >
      <Icon name={name} />
    </button>
  )
  return (
    <div className="steps">
      {button('undo', undoable, () => app.recorder.undo())}
      {button('redo', redoable, () => app.recorder.redo())}
    </div>
  )
}

function OpenSheet({
  app,
  words,
  sheet,
}: {
  readonly app: AppStore
  readonly words: Words
  readonly sheet: 'share' | 'keys'
}) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={words.say(`hand.${sheet}`)}
      title={words.say(`hand.${sheet}`)}
      aria-haspopup="dialog"
      onClick={() => app.openSheet(sheet)}
    >
      <Icon name={sheet} />
    </button>
  )
}

function themeOf(value: string): ThemeId {
  return THEME_IDS.find((id) => id === value) ?? 'system'
}

const TOLD_MS = 2500

/** Copies a link that restores this very view; where the browser refuses, the link is laid open. */
function CopyLink({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return undefined
    const timer = setTimeout(() => setCopied(false), TOLD_MS)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = () => {
    void copyText(addressOf(app)).then((isCopied) => {
      setCopied(isCopied)
      if (!isCopied) app.openSheet('share')
    })
  }
  return (
    <button type="button" className="quiet-button header-copy" onClick={copy} aria-live="polite">
      {words.say(copied ? 'link.copied' : 'link.copy')}
    </button>
  )
}
