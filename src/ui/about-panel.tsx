import type { MessageId, Words } from '../content/catalogue'
import type { EvidenceTopic } from './evidence-topic'

const PARTS: readonly MessageId[] = [
  'about.model',
  'about.share',
  'about.leaves-out',
  'about.elastin',
  'about.private',
  'about.reviewed',
  'about.native',
  'about.error',
]

/** What this is, what moves it, and what it leaves out. */
export function AboutPanel({
  words,
  onSources,
}: {
  readonly words: Words
  readonly onSources: (topic: EvidenceTopic) => void
}) {
  return (
    <details className="about">
      <summary>
        <h2>{words.say('about.open')}</h2>
      </summary>
      {PARTS.map((part) => (
        <p key={part}>{words.say(part)}</p>
      ))}
      {/* Hidden by the styles wherever it is not so (app/offline). */}
      <p className="about-offline">{words.say('about.offline')}</p>
      <button
        type="button"
        className="quiet-button"
        aria-haspopup="dialog"
        onClick={() => onSources('article')}
      >
        {words.say('sources-of.article')}
      </button>
    </details>
  )
}
