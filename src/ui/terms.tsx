import { Fragment } from 'react'
import type { TermId } from '../story/terms.data'
import type { TermFinder } from './find-terms'

/** Someone wants a word explained; the card stands beside where that was asked. */
export type AskTerm = (term: TermId, from: Element) => void

/** How the words of texts are explained in place; what takes one does without while the glossary has not come. */
export interface Marking {
  readonly find: TermFinder
  readonly ask: AskTerm
  /** Writes a text with its words marked straight into an element, as passing time renders nothing. */
  write(element: HTMLElement, text: string): void
}

/** Makes the marking of an instance. */
export function createMarking(find: TermFinder, ask: AskTerm): Marking {
  return {
    find,
    ask,
    write: (element, text) => writeMarked(element, text, find, ask),
  }
}

const CLASS = 'term'

/** A text whose words of the field can be pressed to have them explained. Its text content stays what it was. */
export function Marked({ text, marking }: { readonly text: string; readonly marking: Marking | null }) {
  if (!marking) return text
  return marking
    .find(text)
    .map((piece) => (
      <Fragment key={piece.at}>
        {piece.term ? <TermButton term={piece.term} text={piece.text} ask={marking.ask} /> : piece.text}
      </Fragment>
    ))
}

/** A word of the field that can be pressed to have it explained. */
export function TermButton({
  term,
  text,
  label,
  ask,
}: {
  readonly term: TermId
  readonly text: string
  /** What it does in words, where it stands in no sentence. */
  readonly label?: string
  readonly ask: AskTerm
}) {
  return (
    <button
      type="button"
      className={CLASS}
      data-term={term}
      aria-haspopup="dialog"
      aria-label={label}
      onClick={(event) => ask(term, event.currentTarget)}
    >
      {text}
    </button>
  )
}

function writeMarked(element: HTMLElement, text: string, find: TermFinder, ask: AskTerm): void {
  const active = document.activeElement
  const held = active instanceof HTMLElement && element.contains(active) ? active.dataset['term'] : undefined
  element.replaceChildren(
    ...find(text).map(({ text: said, term }) => {
      if (!term) return said
      const button = document.createElement('button')
      button.type = 'button'
      button.className = CLASS
      button.dataset['term'] = term
      button.setAttribute('aria-haspopup', 'dialog')
      button.textContent = said
      button.addEventListener('click', () => ask(term, button))
      return button
    }),
  )
  if (held === undefined) return
  // Whoever stood on a word that is gone stays at the sentence.
  const again = element.querySelector<HTMLElement>(`[data-term="${held}"]`) ?? element
  if (again === element) element.tabIndex = -1
  again.focus({ preventScroll: true })
}
