import { useMemo } from 'react'
import type { Words } from '../../content/catalogue'
import { checkWords } from '../../content/check-words'
import { CLAIM_SOURCES } from '../../content/claim-rules.data'
import { recordOf } from '../../model/evidence/grade'
import { effectSourcesOf } from '../../model/outcome/outcome'
import { PRESETS } from '../../model/outcome/presets.data'
import type { SourceId } from '../../model/evidence/sources'
import { REGIONS } from '../../model/region/regions.data'
import type { Choices, WishNote } from './choices'
import { CopyBox } from '../../ui/copy-box'
import { noteText } from './field'
import { besideOf } from './rules-panel'
import type { SiteFacts } from './site-facts'
import type { Snippet } from './snippets'
import { citationOf } from './sources'
import type { Wishes } from './wishes'

/** One line of the slip. */
interface SlipRow {
  readonly name: string
  readonly value: string
}

interface SlipProps {
  readonly words: Words
  readonly choices: Choices
  readonly wishes: Wishes
  readonly facts: SiteFacts
  readonly snippets: readonly Snippet[]
  /** What was wished for and is not so. */
  readonly notes: readonly WishNote[]
  /** The day it is made, ISO. */
  readonly date: string
}

/** What was chosen, on what it rests, and what it is not: to print, to copy, and to keep. */
export function Slip(props: SlipProps) {
  const { words } = props
  const rows = useMemo(() => rowsOf(props), [props])
  const sources = useMemo(() => sourcesOf(props), [props])
  const cited = sources.map((id) => [citationOf(id, words), recordOf(id)?.link ?? ''].join(' ').trim())
  const text = [
    ...rows.map(({ name, value }) => `${name}: ${value}`),
    `${words.say('slip.sources')}:`,
    ...cited.map((line) => `- ${line}`),
  ].join('\n')
  return (
    <>
      <p className="soft">{words.say('build.slip-how')}</p>
      <dl className="slip">
        {rows.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{words.say('slip.sources')}</dt>
          <dd>
            <ol>
              {cited.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </dd>
        </div>
        <div>
          <dt>{words.say('slip.checked')}</dt>
          <dd className="slip-line" />
        </div>
      </dl>
      <button type="button" className="quiet-button slip-print" onClick={() => window.print()}>
        {words.say('build.print')}
      </button>
      <CopyBox words={words} label={words.say('build.slip')} text={text} rows={4} />
    </>
  )
}

function rowsOf({ words, choices, wishes, facts, snippets, notes, date }: SlipProps): readonly SlipRow[] {
  const { region, verdict, start, theme, accent, radiusPx, ratio, controls, loading, booking, label } =
    choices
  const found = checkWords(wishes.words)
  const isPicture = choices.host === 'email' || choices.way === 'picture'
  const rows: [Parameters<Words['say']>[0], string][] = [
    ['slip.what', words.say('slip.what-value')],
    ['slip.version', facts.version],
    ['slip.model', facts.model],
    ['slip.date', date],
    [
      'slip.region',
      `${words.say(`region.${region}`)}. ${words.say('build.no-advice', { date: REGIONS[region].asOf })}`,
    ],
    ['slip.purpose', words.say('app.purpose')],
    ['slip.review', words.say('slip.review-value')],
    ['slip.host', words.say(`build-host.${choices.host}`)],
    ['slip.way', words.say(`build-way.${choices.host === 'email' ? 'picture' : choices.way}`)],
    [
      'slip.opens',
      start.kind === 'story'
        ? words.say(`story-title.${start.story}`)
        : start.kind === 'concern'
          ? words.say(`concern.${start.concern}`)
          : words.say(start.kind === 'link' ? 'build.link' : 'build.start-default'),
    ],
    ['slip.state', choices.state],
    ...(isPicture
      ? []
      : ([
          [
            'slip.look',
            words.say('slip.look-value', {
              theme: words.say(`build-theme.${theme}`),
              accent: accent ?? words.say('slip.ours'),
              radius: radiusPx,
              ratio: ratio.replace('-', ':'),
              controls: words.say(`build-controls.${controls}`),
              // A plain frame loads when it comes near the screen, whatever was chosen.
              loading: words.say(`build-loading.${choices.way === 'frame' ? 'visible' : loading}`),
            }),
          ],
          ['slip.button', booking === null ? words.say('slip.button-none') : `${label} → ${booking}`],
        ] as [Parameters<Words['say']>[0], string][])),
    [
      'slip.outcome',
      words.say(
        isPicture
          ? 'slip.outcome-behind'
          : verdict.outcomeHidden
            ? 'slip.outcome-hidden'
            : 'slip.outcome-shown',
      ),
    ],
    ['slip.beside', besideOf(choices, words)],
    [
      'slip.words',
      wishes.words.trim() === ''
        ? words.say('slip.words-none')
        : words.say('slip.words-value', {
            n: found.length,
            said: words.list(found.map((hit) => `“${hit.said}”`)),
          }),
    ],
    [
      'slip.changed',
      notes.length === 0 ? words.say('slip.none') : notes.map((note) => noteText(note, words)).join('\n'),
    ],
    ['slip.pasted', snippets.map(({ text }) => text).join('\n')],
  ]
  return rows.map(([id, value]) => ({ name: words.say(id), value }))
}

/** Behind the region's rules, the concern, and each claim that was found in the words. */
function sourcesOf({ choices: { verdict, start }, wishes }: SlipProps): readonly SourceId[] {
  const concern = start.kind === 'concern' ? effectSourcesOf(PRESETS[start.concern]) : []
  const claims = checkWords(wishes.words).flatMap(({ rule }) => CLAIM_SOURCES[rule])
  return [...new Set([...verdict.sources, ...concern, ...claims])]
}
