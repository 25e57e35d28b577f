import type { MessageId, Words } from '../content/catalogue'

const POINTS: readonly MessageId[] = [
  'safety.wounds',
  'safety.ask',
  'safety.marks',
  'safety.numbing',
  'safety.call',
]

/** Risks and when to call, in the same voice and with the same room as everything else. */
export function SafetyPanel({ words }: { readonly words: Words }) {
  return (
    <details className="safety">
      <summary>
        <h2>{words.say('safety.title')}</h2>
      </summary>
      <ul>
        {POINTS.map((point) => (
          <li key={point}>{words.say(point)}</li>
        ))}
      </ul>
    </details>
  )
}
