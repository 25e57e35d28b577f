import { type ReactNode, useState } from 'react'
import { languageFor, type LanguageId, languageOf } from '../../base/languages'
import type { MessageId, Words } from '../../content/catalogue'
import { LanguageSelect } from '../../ui/language-select'
import { LanguageTrouble } from '../language-trouble'
import { numberSources, shortCitation } from '../print/paper-sources'
import { CoursePage } from './course-page'
import { Lesson } from './lesson'
import { useSpokenPage, useWords } from '../use-words'
import { LESSON_DATA, LESSON_IDS, LESSON_STEPS } from './lessons.data'

const PARTS = ['simplifies', 'lessons', 'present', 'embed', 'licence', 'sources'] as const
type PartId = (typeof PARTS)[number]

/** What the model leaves out, in the order in which a class should hear it. */
const SIMPLIFIED: readonly MessageId[] = [
  'about.model',
  'about.share',
  'teach.simplify-first',
  'teach.simplify-amount',
  'about.leaves-out',
  'teach.simplify-zone',
  'about.elastin',
  'teach.simplify-counts',
  'teach.simplify-people',
]

/** The page for teachers in the language that is asked for (`#ui=es`), from when its words are here. */
export function SpokenTeachPage({
  english,
  siteUrl,
}: {
  readonly english: Words
  readonly siteUrl: string | null
}) {
  const [asked, ask] = useState(
    () =>
      languageOf(/[#&]ui=([a-z]+)/.exec(window.location.hash)?.[1] ?? '') ?? languageFor(navigator.languages),
  )
  const { words, failed } = useWords(english, asked)
  useSpokenPage(words, 'teach.page-title')
  return (
    <>
      <LanguageTrouble words={words} missing={failed} />
      <TeachPage
        words={words}
        siteUrl={siteUrl}
        onLanguage={(language) => {
          ask(language)
          window.history.replaceState(window.history.state, '', `#ui=${language}`)
        }}
      />
    </>
  )
}

/** What the model simplifies, four lessons, how to show and embed it, licence and sources. */
function TeachPage({
  words,
  siteUrl,
  onLanguage,
}: {
  readonly words: Words
  readonly onLanguage: (language: LanguageId) => void
  /** Where the site lies; null where it opens from a file. */
  readonly siteUrl: string | null
}) {
  const sources = numberSources(
    LESSON_IDS.flatMap((lesson) => LESSON_STEPS[lesson].map((id) => LESSON_DATA[id].sources)),
  )
  const part = (id: PartId, children: ReactNode) => (
    <Part id={id} words={words}>
      {children}
    </Part>
  )
  return (
    <div className="teach">
      <header className="teach-head">
        <h1>{words.say('teach.title')}</h1>
        <p className="teach-lead">{words.say('teach.lead')}</p>
        <p className="teach-stamp">
          {words.say('app.stamp')} {words.say('app.purpose')}
        </p>
        <div className="teach-ways">
          <a className="quiet-button" href={`./#1;lg=${words.locale}`}>
            {words.say('teach.back')}
          </a>
          <LanguageSelect words={words} onChoose={onLanguage} />
          <button type="button" className="quiet-button" onClick={() => window.print()}>
            {words.say('teach.print')}
          </button>
        </div>
      </header>
      <nav className="teach-nav" aria-label={words.say('teach.contents')}>
        {PARTS.map((id) => (
          <a
            key={id}
            href={`#${id}`}
            onClick={(event) => {
              // The address keeps the language.
              event.preventDefault()
              const place = document.getElementById(id)
              place?.scrollIntoView()
              place?.querySelector('h2')?.focus({ preventScroll: true })
            }}
          >
            {words.say(`teach.${id}`)}
          </a>
        ))}
      </nav>
      <main>
        {part(
          'simplifies',
          <>
            <p>{words.say('teach.simplifies-how')}</p>
            <ul>
              {SIMPLIFIED.map((id) => (
                <li key={id}>{words.say(id)}</li>
              ))}
            </ul>
            <p className="soft">{words.say('about.reviewed')}</p>
          </>,
        )}
        {part(
          'lessons',
          <>
            <p>{words.say('teach.lessons-how')}</p>
            {LESSON_IDS.map((lesson) => (
              <Lesson key={lesson} lesson={lesson} words={words} sources={sources} />
            ))}
            <p>{words.say('teach.sheet')}</p>
          </>,
        )}
        {part(
          'present',
          <>
            <p>{words.say('teach.present-keys')}</p>
            <p>{words.say('teach.present-room')}</p>
            <p>{words.say('teach.present-offline')}</p>
          </>,
        )}
        {part('embed', <CoursePage words={words} siteUrl={siteUrl} />)}
        {part(
          'licence',
          <>
            <p>{words.say('teach.licence-text')}</p>
            <p>
              <a href="licences.txt">{words.say('teach.licence-link')}</a>
            </p>
          </>,
        )}
        {part(
          'sources',
          <ol className="teach-records">
            {sources.list.map(({ id, record }) => (
              <li key={id}>
                {words.instead(`record.${id}`, record.statement)}{' '}
                <span className="soft">{shortCitation(words, record)}</span>{' '}
                {record.link && (
                  <a href={record.link} target="_blank" rel="noreferrer">
                    {words.say('teach.source-link')}
                  </a>
                )}
              </li>
            ))}
          </ol>,
        )}
      </main>
      <footer className="teach-foot">
        <p>
          {words.say('app.stamp')} {words.say('app.purpose')} {words.say('about.advice')}{' '}
          {words.say('about.reviewed')} {words.say('about.native')} {words.say('about.error')}
        </p>
      </footer>
    </div>
  )
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
    <section id={id} className={`teach-part teach-${id}`} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {words.say(`teach.${id}`)}
      </h2>
      {children}
    </section>
  )
}
