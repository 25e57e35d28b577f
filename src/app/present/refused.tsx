import type { Words } from '../../content/catalogue'
import { DECK_MOST_STEPS, type RefusedLink } from './deck'

/** Names the links that were left out, and why. */
export function Refused({
  refused,
  words,
}: {
  readonly refused: readonly RefusedLink[]
  readonly words: Words
}) {
  if (refused.length === 0) return null
  return (
    <div className="present-trouble" role="alert">
      <p>{words.say('present.refused', { count: refused.length })}</p>
      <ul>
        {refused.map(({ text, why }) => (
          <li key={text}>{words.say(`present.refused-${why}`, { text, count: DECK_MOST_STEPS })}</li>
        ))}
      </ul>
    </div>
  )
}
