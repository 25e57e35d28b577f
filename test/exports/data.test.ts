import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bibtexCitation, isoDate, plainCitation } from '../../src/app/exports/cite'
import { type Cell, commentOf, csvOf, curveTable, guarded, tabbedOf } from '../../src/app/exports/csv'
import { fileName } from '../../src/app/exports/file-name'
import { planJson } from '../../src/app/exports/plan-json'
import { madeSentence, planSentence, shortCitation, sourcesSentence } from '../../src/app/exports/said'
import { startBands } from '../../src/model/bands'
import { simulate } from '../../src/model/course'
import { CURVE_IDS } from '../../src/model/curves'
import { EVIDENCE, type EvidenceId } from '../../src/model/evidence/records.data'
import { parsePlan } from '../../src/model/parse-plan'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { MODEL_VERSION } from '../../src/model/version'
import { anyPlan, anyTimeH } from '../support/arbitraries'
import { words } from './support'

const ADDRESS = 'https://skin.example/#1;d=1.5;t=72'
const course = simulate(DEFAULT_PLAN)
const run = startBands(course, 8)
while (!run.advance(100_000));
const bands = run.bands()
const of = { words, course, bands, curves: CURVE_IDS, address: ADDRESS }

/** Reads what RFC 4180 says, by hand: cells in quotes may hold commas, breaks and doubled quotes. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      at++
      while (text[at] !== '"' || text[at + 1] === '"') {
        if (text[at] === '"') at++
        cell += text[at++]
      }
      at++
    } else while (at < text.length && text[at] !== ',' && text[at] !== '\r') cell += text[at++]
    rows[rows.length - 1].push(cell)
    if (text[at] === ',') at++
    else if (text.startsWith('\r\n', at)) {
      at += 2
      if (at < text.length) rows.push([])
    } else throw new Error(`no cell ends at ${at}`)
  }
  return rows
}

describe('curves as a table', () => {
  const [head, ...rows] = parseCsv(csvOf(curveTable(of), { bom: false, comment: null }))

  it('give every curve back with its band within rounding, hour by hour', () => {
    expect(rows).toHaveLength(course.curves.timesH.length)
    expect(head).toHaveLength(1 + 3 * CURVE_IDS.length + 5)
    const close = (text: string, value: number) => {
      expect(Number.isFinite(Number(text)) && text !== '', text).toBe(true)
      expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(Math.abs(value) * 5e-6)
    }
    rows.forEach((row, i) => {
      close(row[0], course.curves.timesH[i])
      CURVE_IDS.forEach((id, c) => {
        close(row[1 + 3 * c], bands.low[id][i])
        close(row[2 + 3 * c], course.curves.values[id][i])
        close(row[3 + 3 * c], bands.high[id][i])
      })
    })
  })

  it('say in their head what is counted, and in every row what made them', () => {
    expect(head[0]).toBe('time (h since the first session)')
    expect(head.filter((name) => name.startsWith('New collagen, '))).toEqual([
      'New collagen, low (share, 0 to 1)',
      'New collagen, typical (share, 0 to 1)',
      'New collagen, high (share, 0 to 1)',
    ])
    for (const row of rows) {
      const [model, plan, link, sources, notice] = row.slice(-5)
      expect(model).toBe(MODEL_VERSION)
      expect(plan).toBe(planSentence(words, course))
      expect(link).toBe(ADDRESS)
      expect(sources.split(' ').length).toBeGreaterThan(20)
      expect(notice).toContain('Simulated illustration – not a patient result.')
    }
  })

  it('begin with a mark for spreadsheets and a line on what they are, where that is asked for', () => {
    const text = csvOf(curveTable(of), { bom: true, comment: commentOf(of) })
    expect(text.startsWith('\ufeff')).toBe(true)
    const [first, second] = parseCsv(text.slice(1))
    expect(first).toHaveLength(1)
    for (const part of [MODEL_VERSION, ADDRESS, 'Sources: ', 'not a patient result'])
      expect(first[0]).toContain(part)
    expect(first[0].startsWith('# ')).toBe(true)
    expect(second[0]).toBe(head[0])
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })
})

describe('cells', () => {
  const anyCell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '－'), fc.string())
      .map((parts) => parts.join('')),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  )

  it('never begin a formula unless they are numbers, and numbers stay numbers', () => {
    fc.assert(
      fc.property(fc.array(anyCell, { minLength: 1, maxLength: 6 }), (row: Cell[]) => {
        const [cells] = parseCsv(csvOf([row], { bom: false, comment: null }))
        expect(cells).toHaveLength(row.length)
        row.forEach((cell, i) => {
          if (typeof cell === 'number') {
            expect(cells[i]).toMatch(/^-?[\d.]+(e[+-]\d+)?$/)
            expect(Math.abs(Number(cells[i]) - cell)).toBeLessThanOrEqual(Math.abs(cell) * 5e-6)
          } else {
            expect(cells[i]).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
            // All that was said is there, with nothing but the guard before it.
            expect([cell, `'${cell}`]).toContain(cells[i])
          }
        })
      }),
      { numRuns: 2000 },
    )
  })

  it('are the same when they are pasted, one row a line', () => {
    fc.assert(
      fc.property(fc.array(anyCell, { minLength: 1, maxLength: 5 }), (row: Cell[]) => {
        const pasted = tabbedOf([row]).split('\t')
        expect(pasted).toHaveLength(row.length)
        for (const [i, cell] of pasted.entries()) {
          expect(cell).not.toMatch(/[\r\n]/)
          if (typeof row[i] === 'string') expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/)
        }
      }),
    )
    expect(guarded('-5')).toBe("'-5")
    expect(csvOf([[-5, '-5']], { bom: false, comment: null })).toBe("-5,'-5\r\n")
  })
})

describe('the plan as JSON', () => {
  it('gives any plan back, with the version, the stamp and the sources', () => {
    fc.assert(
      fc.property(anyPlan, anyTimeH, (plan, timeH) => {
        const read = JSON.parse(planJson(words, simulate(plan), timeH, ADDRESS)) as Record<string, unknown>
        expect(parsePlan(read['plan'] as typeof plan)).toEqual({ plan, notes: [] })
        expect(read).toMatchObject({ model: MODEL_VERSION, link: ADDRESS, timeH })
        expect(read['notice']).toBe(words.say('app.stamp'))
        expect((read['sources'] as unknown[]).length).toBeGreaterThan(0)
      }),
      { numRuns: 30 },
    )
  })
})

describe('a citation', () => {
  const cited = {
    words,
    view: 'Day 3. Cheek {50 %} & more.',
    address: `${ADDRESS};x=a_b%20c`,
    date: '2026-11-30',
  }

  it('names what is seen, which version showed it, where and when', () => {
    const text = plainCitation(cited)
    for (const part of [
      'Skin healing',
      'Day 3',
      madeSentence(words),
      cited.address,
      '2026-11-30',
      words.say('app.stamp'),
    ])
      expect(text).toContain(part)
    expect(isoDate(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
  })

  it('is whole BibTeX: every brace is closed, and signs that mean something there do not', () => {
    const text = bibtexCitation(cited)
    let depth = 0
    for (const [, escape, brace] of text.matchAll(/(\\[{}])|([{}])/g)) {
      if (!escape) depth += brace === '{' ? 1 : -1
      expect(depth).toBeGreaterThanOrEqual(0)
    }
    expect(depth).toBe(0)
    expect(text).toMatch(/^@misc\{skin-healing-2026-11-30,\n/)
    expect(text).toContain('\\{50 \\%\\} \\& more')
    expect(text).toContain(`url = {${cited.address}}`)
    expect(text).toContain(MODEL_VERSION)
  })
})

describe('what is said of sources', () => {
  it('names who and when of published records, complete ones first, and counts the rest and our assumptions', () => {
    const ids = Object.keys(EVIDENCE).slice(0, 12) as EvidenceId[]
    const names = [...new Set(ids.flatMap((id) => shortCitation(id) ?? []))]
    const said = sourcesSentence(words, [...ids, 'assume-reach-pen'])
    expect(names.length).toBeGreaterThan(4)
    expect(names.filter((name) => said.includes(name))).toHaveLength(4)
    expect(said).toContain(`${names.length - 4} more in the app`)
    expect(said).toContain('1 assumption of ours')
    expect(sourcesSentence(words, ['assume-reach-pen'])).toBe(
      'Source: 1 assumption of ours, told in the app.',
    )
  })
})

describe('a file’s name', () => {
  it('says what it holds in signs that every system takes, whatever the plan and the hour', () => {
    expect(fileName(DEFAULT_PLAN, 72, 'en', 'png')).toBe('skin-healing_cheek_1.5mm_day3_en.png')
    expect(fileName(DEFAULT_PLAN, null, 'es', 'csv', 'curves')).toBe('skin-healing_cheek_1.5mm_curves_es.csv')
    fc.assert(
      fc.property(anyPlan, anyTimeH, fc.string(), (plan, timeH, holds) => {
        const name = fileName(plan, timeH, 'ar', 'png', holds)
        expect(name).toMatch(/^skin-healing_[a-z0-9._-]+\.png$/)
        expect(name.length).toBeLessThan(120)
      }),
    )
  })
})
