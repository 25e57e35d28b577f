import type { MessageId, Words } from '../content/catalogue'

const PARTS: readonly MessageId[] = [
  'about.model',
  'about.share',
  'about.leaves-out',
  'about.elastin',
  'about.private',
  'about.reviewed',
  'about.error',
]
const KEYS: readonly MessageId[] = ['keys.space', 'keys.views', 'keys.orbit', 'keys.time']

/** What this is, what moves it, what it leaves out, and the keys that work it. */
export function AboutPanel({ words }: { readonly words: Words }) {
  return (
    <details className="about">
      <summary>
        <h2>{words.say('about.open')}</h2>
      </summary>
      {PARTS.map((part) => (
        <p key={part}>{words.say(part)}</p>
      ))}
      <h3>{words.say('keys.title')}</h3>
      <ul>
        {KEYS.map((key) => (
          <li key={key}>{words.say(key)}</li>
        ))}
      </ul>
    </details>
  )
}
