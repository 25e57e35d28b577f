import { type ReactNode, useMemo, useRef } from 'react'
import { languageFor, languageOf } from '../../base/languages'
import type { Words } from '../../content/catalogue'
import { LanguageSelect } from '../../ui/language-select'
import { LanguageTrouble } from '../language-trouble'
import { type Choices, presetOf, toChoices } from './choices'
import { ChoicesForm } from './choices-form'
import { CopyPanel } from './copy-panel'
import { Preview } from './preview'
import { besideOf, RulesPanel } from './rules-panel'
import type { SiteFacts } from './site-facts'
import { Slip } from './slip'
import { snippetsAt, snippetsOf, type SnippetFace } from './snippets'
import { useSpokenPage, useWords } from '../use-words'
import { useWishes } from './use-wishes'
import type { WishKey, Wishes } from './wishes'
import { WordsPanel } from './words-panel'

const PARTS = ['choices', 'preview', 'copy', 'words', 'rules', 'slip'] as const
type PartId = (typeof PARTS)[number]
const TITLES = {
  choices: 'build.choices',
  preview: 'build.preview',
  copy: 'build.copy-title',
  words: 'build.words',
  rules: 'build.rules',
  slip: 'build.slip',
} as const satisfies Readonly<Record<PartId, string>>

interface BuilderProps {
  readonly facts: SiteFacts
  readonly siteUrl: string
  readonly date: string
}

/** “Put it on your site”, in the language that is asked for, from when its words are here. */
export function SpokenBuilder({ english, ...rest }: BuilderProps & { readonly english: Words }) {
  const [wishes, wish] = useWishes()
  const asked = languageOf(wishes.ui) ?? languageFor(navigator.languages)
  const { words, failed } = useWords(english, asked)
  // What is pasted is said in the language of what it opens.
  const face = useWords(english, languageOf(wishes.lang) ?? asked).words
  useSpokenPage(words, 'build.page-title')
  return (
    <>
      <LanguageTrouble words={words} missing={failed} />
      <Builder words={words} faceWords={face} wishes={wishes} wish={wish} {...rest} />
    </>
  )
}

/** Choose, look, copy; what the rules ask for; and a slip to file. */
function Builder({
  words,
  faceWords,
  wishes,
  wish,
  facts,
  siteUrl,
  date,
}: BuilderProps & {
  readonly words: Words
  readonly faceWords: Words
  readonly wishes: Wishes
  readonly wish: (key: WishKey, value: string) => void
}) {
  const { choices, notes } = useMemo(
    () => toChoices(wishes, faceWords.say('build.label-default')),
    [wishes, faceWords],
  )
  const face = useMemo(() => faceOf(choices, facts, faceWords), [choices, facts, faceWords])
  const snippets = useMemo(() => {
    return snippetsAt(snippetsOf(choices, siteUrl, face, Object.keys(facts.presets)), choices)
  }, [choices, siteUrl, face, facts])
  const form = { words, wishes, notes, onWish: wish }
  const shared = { words, choices, facts, siteUrl, face }
  const main = useRef<HTMLElement>(null)
  const go = (part: PartId) => {
    const title = main.current?.querySelector<HTMLElement>(`.part-${part} h2`)
    title?.focus({ preventScroll: true })
    title?.scrollIntoView({ block: 'start' })
  }
  return (
    <div className="page builder">
      <header className="header">
        <div className="brand">
          <h1>{words.say('build.title')}</h1>
          <p>{words.say('build.lead')}</p>
        </div>
        <div className="header-tools">
          <LanguageSelect words={words} onChoose={(language) => wish('ui', language)} />
          <a className="quiet-button builder-back" href={`./#1;lg=${words.locale}`}>
            {words.say('build.back')}
          </a>
        </div>
      </header>
      <nav className="builder-nav" aria-label={words.say('build.skip-to')}>
        {PARTS.map((part) => (
          <button key={part} type="button" className={`to-${part}`} onClick={() => go(part)}>
            {words.say(TITLES[part])}
          </button>
        ))}
      </nav>
      <main ref={main} className="builder-main">
        <Part id="choices" words={words}>
          <ChoicesForm choices={choices} {...form} />
        </Part>
        <div className="builder-results">
          <Part id="preview" words={words}>
            <Preview {...shared} onSeen={(seen) => wish('seen', seen === 'all' ? '' : seen)} />
          </Part>
          <Part id="copy" words={words}>
            <CopyPanel {...shared} snippets={snippets} beside={besideOf(choices, words)} />
          </Part>
          <Part id="words" words={words}>
            <WordsPanel {...form} />
          </Part>
          <Part id="rules" words={words}>
            <RulesPanel words={words} choices={choices} />
          </Part>
          <Part id="slip" words={words}>
            <Slip {...shared} wishes={wishes} notes={notes} snippets={snippets} date={date} />
          </Part>
        </div>
      </main>
      <footer className="builder-foot">
        <p>
          {words.say('app.purpose')} {words.say('slip.review-value')} {words.say('about.native')}{' '}
          {words.say('about.error')}
        </p>
      </footer>
    </div>
  )
}

/** What stands for it where it is pasted: its own words and pictures, or those of the picture as it opens. */
function faceOf(choices: Choices, { presets }: SiteFacts, words: Words): SnippetFace {
  const wanted = presetOf(choices) ?? 'default'
  const preset = wanted in presets ? wanted : 'default'
  const { picture, ...english } = presets[preset]
  const title = words.instead(`preset-title.${preset}`, english.title)
  const alt = words.instead(`preset-alt.${preset}`, english.alt)
  return { title, alt, picture, poster: { preset, alt } }
}

function Part({
  id,
  words,
  children,
}: {
  readonly id: PartId
  readonly words: Words
  readonly children: ReactNode
}) {
  return (
    <section className={`builder-part part-${id}`} aria-labelledby={`part-${id}`}>
      <h2 id={`part-${id}`} tabIndex={-1}>
        {words.say(TITLES[id])}
      </h2>
      {children}
    </section>
  )
}
