import { useState } from 'react'
import type { Words } from '../content/catalogue'

/** Says that a newer version is here, and waits to be asked for it. */
export function NewerBanner({ words, onLoad }: { readonly words: Words; readonly onLoad: () => void }) {
  const [isPutOff, setPutOff] = useState(false)
  if (isPutOff) return null
  return (
    <div className="newer">
      <p>{words.say('offline.newer')}</p>
      <button type="button" className="quiet-button" onClick={onLoad}>
        {words.say('offline.load')}
      </button>
      <button type="button" className="quiet-button" onClick={() => setPutOff(true)}>
        {words.say('offline.later')}
      </button>
    </div>
  )
}
