import { useId, useMemo, useRef, useState } from 'react'
import type { Words } from '../../content/catalogue'
import { copyText } from '../../ui/copy'
import { toChoices } from '../builder/choices'
import { snippetsOf, type SnippetFace } from '../builder/snippets'
import { NO_WISHES } from '../builder/wishes'
import { LESSON_DATA, LESSON_IDS, LESSON_STEPS, type LessonStepId } from './lessons.data'

const PLACES = ['moodle', 'canvas'] as const
const STEPS: readonly LessonStepId[] = LESSON_IDS.flatMap((id) => [...LESSON_STEPS[id]])

/** What to paste into a course page, opening with a step of a lesson: as the builder writes it. */
export function CoursePage({ words, siteUrl }: { readonly words: Words; readonly siteUrl: string | null }) {
  const [step, setStep] = useState<LessonStepId>(STEPS[0])
  const snippets = useMemo(
    () => (siteUrl === null ? [] : coursePagesOf(siteUrl, step, words.say('teach.frame-title'))),
    [siteUrl, step, words],
  )
  if (siteUrl === null) return <p>{words.say('teach.embed-none')}</p>
  return (
    <>
      <p>{words.say('teach.embed-how')}</p>
      <label className="field">
        <span>{words.say('teach.embed-lesson')}</span>
        <select
          value={step}
          onChange={(event) => setStep(STEPS.find((id) => id === event.target.value) ?? STEPS[0])}
        >
          {LESSON_IDS.map((lesson) => (
            <optgroup key={lesson} label={words.say(`lesson.${lesson}`)}>
              {LESSON_STEPS[lesson].map((id) => (
                <option key={id} value={id}>
                  {words.say(`ask.${id}`)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {snippets.map(({ place, text }) => (
        <div key={place} className="teach-snippet">
          <Snippet words={words} label={words.say(`teach.${place}`)} text={text} />
          <p className="soft">{words.say(`teach.${place}-where`)}</p>
        </div>
      ))}
      <p>
        <a href="builder.html">{words.say('teach.embed-more')}</a>
      </p>
    </>
  )
}

/** The frames to paste, one for each kind of course page. Pure. */
export function coursePagesOf(
  siteUrl: string,
  step: LessonStepId,
  title: string,
): readonly { readonly place: (typeof PLACES)[number]; readonly text: string }[] {
  const { choices } = toChoices(
    { ...NO_WISHES, start: 'link', way: 'frame', link: siteUrl + LESSON_DATA[step].link },
    '',
  )
  const face: SnippetFace = {
    title,
    picture: { path: '', width: 0, height: 0, bytes: 0 },
    alt: title,
    poster: null,
  }
  const all = snippetsOf(choices, siteUrl, face)
  return PLACES.flatMap((place) => all.filter(({ id }) => id === place).map(({ text }) => ({ place, text })))
}

/** A text to take away; where the browser refuses, it is selected and said how. */
function Snippet({
  words,
  label,
  text,
}: {
  readonly words: Words
  readonly label: string
  readonly text: string
}) {
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  // Of this very text: once it changes, what was copied is no longer what stands here.
  const [told, setTold] = useState<{ readonly text: string; readonly isCopied: boolean } | null>(null)
  const copy = () => {
    void copyText(text).then((isCopied) => {
      setTold({ text, isCopied })
      if (!isCopied) field.current?.select()
    })
  }
  return (
    <>
      <div className="teach-snippet-head">
        <label htmlFor={id}>{label}</label>
        <button
          type="button"
          className="quiet-button"
          aria-label={words.say('teach.copy-what', { what: label })}
          onClick={copy}
        >
          {words.say('teach.copy')}
        </button>
      </div>
      <textarea ref={field} id={id} readOnly spellCheck={false} rows={4} value={text} />
      <p className="soft" role="status">
        {told?.text === text && words.say(told.isCopied ? 'teach.copied' : 'teach.by-hand')}
      </p>
    </>
  )
}
