import type { Words } from '../../content/catalogue'
import { madeSentence } from './said'

/** What a citation is made of. */
export interface Cited {
  readonly words: Words
  /** What is seen: the plan and the moment. */
  readonly view: string
  readonly address: string
  /** As `isoDate` writes it. */
  readonly date: string
}

/** A day as 2026-11-30, by the device's own calendar. */
export function isoDate(day: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

/**
 * Today, by the reader's device: when a page was looked at is part of a citation. The only place where the calendar is
 * read; nothing that is drawn knows of it.
 */
export function today(): string {
  return isoDate(new Date())
}

/** A citation in plain text. */
export function plainCitation({ words, view, address, date }: Cited): string {
  return words.say('cite.plain', {
    title: words.say('app.title'),
    view: view.replace(/\.$/, ''),
    made: madeSentence(words),
    address,
    date,
    stamp: words.say('app.stamp'),
  })
}

/** A text as BibTeX takes it. */
function bibtexText(text: string): string {
  const named: Readonly<Record<string, string>> = {
    '\\': '\\textbackslash{}',
    '{': '\\{',
    '}': '\\}',
    '%': '\\%',
    '&': '\\&',
    '#': '\\#',
    $: '\\$',
    _: '\\_',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  }
  return text.replaceAll(/[\\{}%&#$_~^]/g, (sign) => named[sign])
}

/** A citation for a list of references. */
export function bibtexCitation({ words, view, address, date }: Cited): string {
  const fields = [
    // Braces keep its capitals.
    ['title', `{${bibtexText(`${words.say('app.title')}: ${view.replace(/\.$/, '')}`)}}`],
    ['howpublished', bibtexText(words.say('app.tagline'))],
    // In there every sign stands for itself but these, which would end it or its line.
    ['url', address.replaceAll(/[{}\\\s]/g, (sign) => encodeURIComponent(sign))],
    ['urldate', date],
    ['year', date.slice(0, 4)],
    [
      'note',
      bibtexText(words.say('cite.note', { made: madeSentence(words), stamp: words.say('app.stamp') })),
    ],
  ]
  return `@misc{skin-healing-${date},\n${fields.map(([name, value]) => `  ${name} = {${value}},`).join('\n')}\n}\n`
}
