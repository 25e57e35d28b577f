import { useMemo, useState } from 'react'
import type { LanguageId } from '../../base/languages'
import type { Words } from '../../content/catalogue'
import { CopyBox } from '../../ui/copy-box'
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
    () =>
      siteUrl === null ? [] : coursePagesOf(siteUrl, step, words.say('teach.frame-title'), words.locale),
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
          {LESSON_IDS.flatMap((lesson) =>
            LESSON_STEPS[lesson].map((id, i) => (
              <option key={id} value={id}>
                {words.say('teach.embed-step', {
                  lesson: words.say(`lesson.${lesson}`),
                  n: words.number(i + 1),
                })}
              </option>
            )),
          )}
        </select>
        <span className="soft">{words.say(`ask.${step}`)}</span>
      </label>
      {snippets.map(({ place, text }) => (
        <div key={place} className="teach-snippet">
          <CopyBox words={words} label={words.say(`teach.${place}`)} text={text} />
          <p className="soft">{words.say(`teach.${place}-where`)}</p>
        </div>
      ))}
      <p>
        <a href={`builder.html#ui=${words.locale}`}>{words.say('teach.embed-more')}</a>
      </p>
    </>
  )
}

/** The frames to paste, one for each kind of course page. Pure. */
export function coursePagesOf(
  siteUrl: string,
  step: LessonStepId,
  title: string,
  lang: LanguageId,
): readonly { readonly place: (typeof PLACES)[number]; readonly text: string }[] {
  const { choices } = toChoices(
    { ...NO_WISHES, start: 'link', way: 'frame', lang, link: siteUrl + LESSON_DATA[step].link },
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
