import { checkAccent, LEAST_CONTRAST, SURFACES } from './accent'
import type { Choices } from './choices'
import { Field, type FormProps } from './field'
import type { Words } from '../../content/catalogue'

/** What the colour well shows while ours is kept: the accent of page.css. */
const OURS = '6d2f57'

/** A colour, chosen or typed, with the contrast it reaches and the correction that will be made. */
export function AccentField({ choices, ...form }: FormProps & { readonly choices: Choices }) {
  const { words, wishes, notes, onWish } = form
  const { accent, theme } = choices
  const pages = (['light', 'dark'] as const).filter((page) => theme === 'system' || theme === page)
  return (
    <Field label={words.say('build.accent')} field="accent" words={words} notes={notes}>
      {({ id, about }) => (
        <>
          <div className="builder-accent">
            <input
              type="color"
              aria-label={words.say('build.accent-pick')}
              value={`#${accent ?? OURS}`}
              onChange={(event) => onWish('accent', event.target.value.slice(1))}
            />
            <input
              id={id}
              type="text"
              autoComplete="off"
              spellCheck={false}
              placeholder={OURS}
              aria-describedby={about}
              value={wishes.accent}
              onChange={(event) => onWish('accent', event.target.value)}
            />
            <button
              type="button"
              className="quiet-button"
              disabled={wishes.accent === ''}
              onClick={() => onWish('accent', '')}
            >
              {words.say('build.accent-own')}
            </button>
          </div>
          {accent !== null && (
            <dl className="builder-contrast">
              {pages.map((page) => (
                <Contrast key={page} accent={accent} page={page} words={words} />
              ))}
            </dl>
          )}
        </>
      )}
    </Field>
  )
}

function Contrast({
  accent,
  page,
  words,
}: {
  readonly accent: string
  readonly page: keyof typeof SURFACES
  readonly words: Words
}) {
  const { used, onAccent, surfaceGiven, surfaceUsed } = checkAccent(accent, SURFACES[page])
  return (
    <div>
      <dt>{words.say(page === 'light' ? 'build.accent-light' : 'build.accent-dark')}</dt>
      <dd>
        <span
          className="builder-swatch"
          aria-hidden="true"
          style={{ background: `#${SURFACES[page]}`, color: `#${used}` }}
        >
          <span style={{ background: `#${used}`, color: `#${onAccent}` }}>Aa</span> Aa
        </span>
        {used === accent
          ? words.say('build.accent-fine', { now: words.number(surfaceGiven, 1) })
          : words.say('build.accent-mended', {
              now: words.number(surfaceGiven, 1),
              least: words.number(LEAST_CONTRAST),
              used,
              reached: words.number(surfaceUsed, 1),
            })}
      </dd>
    </div>
  )
}
