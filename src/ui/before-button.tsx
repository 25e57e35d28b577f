import type { KeyboardEvent, PointerEvent } from 'react'
import type { Words } from '../content/catalogue'
import { type AppStore, useAppState } from '../state/store'

/** Shows the skin before treatment for as long as it is held, by pointer, finger or key. */
export function BeforeButton({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const lookingBack = useAppState(app, (state) => state.lookingBack)
  const letGo = () => app.lookBack(false)
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== ' ' && event.key !== 'Enter') return
    // Held, not pressed: no click comes of it.
    event.preventDefault()
    if (event.type === 'keyup') letGo()
    else if (!event.repeat) app.lookBack(true)
  }
  return (
    <button
      type="button"
      className="before-button"
      aria-pressed={lookingBack}
      onPointerDown={(event: PointerEvent<HTMLButtonElement>) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        app.lookBack(true)
      }}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onLostPointerCapture={letGo}
      onKeyDown={onKey}
      onKeyUp={onKey}
      onBlur={letGo}
      onContextMenu={(event) => event.preventDefault()}
      onClick={(event) => {
        // A screen reader cannot hold: its press turns it on and off.
        if (event.detail === 0) app.lookBack(!lookingBack)
      }}
    >
      {words.say(lookingBack ? 'hand.is-before' : 'hand.before')}
    </button>
  )
}
