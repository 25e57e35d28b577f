import type { Words } from '../../content/catalogue'
import { type Choices, presetOf, type Way } from './choices'
import { CopyBox } from '../../ui/copy-box'
import { type LossId, SNIPPETS } from './hosts.data'
import type { SiteFacts } from './site-facts'
import { type Snippet, SNIPPET_LENGTH, type SnippetFace } from './snippets'

interface CopyPanelProps {
  readonly words: Words
  readonly choices: Choices
  readonly snippets: readonly Snippet[]
  readonly facts: SiteFacts
  readonly siteUrl: string
  readonly face: SnippetFace
  /** What the region's rules want beside it. */
  readonly beside: string
}

/** What to paste, where it goes, what is lost there, and what goes with it. */
export function CopyPanel({ words, choices, snippets, facts, siteUrl, face, beside }: CopyPanelProps) {
  return (
    <>
      {!isPublic(siteUrl) && (
        <p className="field-note">{words.say('build.not-public', { address: siteUrl })}</p>
      )}
      {choices.verdict.outcomeHidden && snippets.some(({ way }) => way === 'picture') && (
        <p className="field-note">{words.say('build.picture-unruled')}</p>
      )}
      {snippets.map((snippet) => (
        <SnippetBox key={snippet.id} words={words} snippet={snippet} choices={choices} facts={facts} />
      ))}
      <p className="builder-weight">
        <strong>{words.say('build.weight')}</strong> {weightOf(snippets, facts, face, words)}{' '}
        <span className="soft">{words.say('build.weight-how')}</span>
      </p>
      <CopyBox words={words} label={words.say('build.beside')} text={beside} rows={3} />
      <CopyBox words={words} label={words.say('build.alt')} text={face.alt} rows={2} />
    </>
  )
}

/** Whether a page elsewhere, served by https, could show what lies here. */
function isPublic(siteUrl: string): boolean {
  return siteUrl.startsWith('https:')
}

function SnippetBox({
  words,
  snippet: { id, way, text },
  choices,
  facts,
}: {
  readonly words: Words
  readonly snippet: Snippet
  readonly choices: Choices
  readonly facts: SiteFacts
}) {
  const place = words.say(`build-place.${id}`)
  const { loses, losesUntrusted, scripts } = SNIPPETS[id]
  const noScript: readonly LossId[] =
    choices.way === 'element' && !scripts && way === 'frame' ? ['script'] : []
  // A picture with a link is let in everywhere, and loses nothing that it had.
  const lost = way === 'picture' && id !== 'email' ? [] : [...noScript, ...loses]
  const lostUntrusted = way === 'picture' ? [] : losesUntrusted
  return (
    <div className="builder-snippet">
      <CopyBox words={words} label={words.say('build.snippet', { place })} text={text} />
      <dl>
        <div>
          <dt>{words.say('build.where')}</dt>
          <dd>{words.say(`build-where.${id}`)}</dd>
        </div>
        <Losses words={words} name={words.say('build.lost')} ids={lost} />
        {lostUntrusted.length > 0 && (
          <Losses words={words} name={words.say('build.lost-untrusted')} ids={lostUntrusted} />
        )}
      </dl>
      {id === 'wordpress-address' && !facts.presets[presetOf(choices) ?? '']?.hasOembed && (
        <p className="field-note">{words.say('build.no-oembed')}</p>
      )}
      <p className="soft">{words.say('build.length', { n: text.length, most: SNIPPET_LENGTH })}</p>
    </div>
  )
}

function Losses({
  words,
  name,
  ids,
}: {
  readonly words: Words
  readonly name: string
  readonly ids: readonly LossId[]
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {ids.length === 0
          ? words.say('build.lost-none')
          : ids.map((id) => words.say(`build-loss.${id}`)).join(' ')}
      </dd>
    </div>
  )
}

function weightOf(
  snippets: readonly Snippet[],
  { bytes }: SiteFacts,
  { picture }: SnippetFace,
  words: Words,
): string {
  const kilobytes = (count: number) => words.number(count / 1000, count < 10_000 ? 1 : 0)
  const ways = snippets.map(({ way }) => way)
  const shown: Way = ways.some((way) => way === 'element' || way === 'settings')
    ? 'element'
    : ways.includes('picture')
      ? 'picture'
      : 'frame'
  switch (shown) {
    case 'element':
      return words.say('build.weight-element', {
        loader: kilobytes(bytes.loader),
        all: kilobytes(bytes.all),
      })
    case 'frame':
      return words.say('build.weight-frame', { first: kilobytes(bytes.first), all: kilobytes(bytes.all) })
    case 'picture':
      return words.say('build.weight-picture', { picture: kilobytes(picture.bytes) })
  }
}
