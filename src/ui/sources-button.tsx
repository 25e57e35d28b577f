import type { Words } from '../content/catalogue'
import type { NamedTopic } from './evidence-topic'

/** Opens the evidence drawer for what stands beside it. */
export function SourcesButton({
  topic,
  words,
  onOpen,
}: {
  readonly topic: NamedTopic
  readonly words: Words
  readonly onOpen: (topic: NamedTopic) => void
}) {
  return (
    <button
      type="button"
      className={`sources-button sources-${topic}`}
      aria-haspopup="dialog"
      aria-label={words.say(`sources-of.${topic}`)}
      onClick={() => onOpen(topic)}
    >
      {words.say('sources.open')}
    </button>
  )
}
