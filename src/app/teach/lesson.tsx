import { type ReactNode, useEffect, useState } from 'react'
import type { Words } from '../../content/catalogue'
import { isAssumption } from '../../model/evidence/grade'
import { Notes } from '../print/paper-parts'
import type { NumberedSources } from '../print/paper-sources'
import { LESSON_DATA, LESSON_STEPS, type LessonId } from './lessons.data'

/** How long a step takes with guessing, looking and asking why; three of them and an opening fill ten minutes. */
const MINUTES_A_STEP = 3

/** A lesson: for each step a link, what to say, a question, and its answer folded away until it is asked for. */
export function Lesson({
  lesson,
  words,
  sources,
}: {
  readonly lesson: LessonId
  readonly words: Words
  readonly sources: NumberedSources
}) {
  return (
    <section className="lesson" aria-labelledby={`lesson-${lesson}`}>
      <h3 id={`lesson-${lesson}`}>{words.say(`lesson.${lesson}`)}</h3>
      <p>{words.say(`lesson-aim.${lesson}`)}</p>
      <ol>
        {LESSON_STEPS[lesson].map((id) => {
          const { link, sources: behind } = LESSON_DATA[id]
          const question = words.say(`ask.${id}`)
          return (
            <li key={id}>
              <p className="lesson-go">
                <a
                  className="quiet-button"
                  href={`./${link};lg=${words.locale}`}
                  target="_blank"
                  rel="noopener"
                  aria-label={words.say('teach.open-named', { question })}
                >
                  {words.say('teach.open')}
                </a>{' '}
                <span className="soft">{words.say('teach.minutes', { n: MINUTES_A_STEP })}</span>
              </p>
              <dl>
                <div>
                  <dt>{words.say('teach.say')}</dt>
                  <dd>{words.say(`say.${id}`)}</dd>
                </div>
                <div>
                  <dt>{words.say('teach.ask')}</dt>
                  <dd>
                    <strong>{question}</strong>
                  </dd>
                </div>
              </dl>
              <Folded title={words.say('teach.answer')}>
                <p>
                  {words.say(`answer.${id}`)}
                  <Notes numbers={sources.numbersOf(behind)} words={words} />
                </p>
                {behind.some(isAssumption) && <p className="soft">{words.say('print.judged')}</p>}
              </Folded>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** Something that is opened when it is asked for; paper, which nobody can press, has it open. */
function Folded({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const abort = new AbortController()
    const { signal } = abort
    window.addEventListener('beforeprint', () => setPrinting(true), { signal })
    window.addEventListener('afterprint', () => setPrinting(false), { signal })
    return () => abort.abort()
  }, [])
  return (
    <details
      open={isOpen || isPrinting}
      onToggle={(event) => !isPrinting && setOpen(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {children}
    </details>
  )
}
