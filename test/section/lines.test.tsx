import { renderToStaticMarkup } from 'react-dom/server'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GLYPH_SHAPES, stamped, stampedOnce } from '../../src/section/lines/shapes'
import { LINES, PAPER_LINES } from '../../src/section/lines/lines'
import { layOf, type Pattern, PATTERNS, tiled } from '../../src/section/lines/patterns'
import { Section } from '../../src/section/section'
import { thingOfMark } from '../../src/section/things'
import { DEFAULT_LINK_STATE } from '../../src/state/link'
import { createAppStore } from '../../src/state/store'
import { DEFAULT_VIEW, type ViewState } from '../../src/state/view'
import { tissueOf } from '../../src/tissue/tissue'
import { anyPlan, anyTimeH } from '../support/arbitraries'

const markupAt = (
  timeH: number,
  view: Partial<ViewState> = {},
  drawing = LINES,
  plan = DEFAULT_LINK_STATE.plan,
) =>
  renderToStaticMarkup(
    <Section
      app={createAppStore({ plan, timeH, view: { ...DEFAULT_VIEW, ...view } })}
      stage={null}
      active
      label="Skin"
      manner={drawing}
    />,
  )

const painted = (timeH: number) =>
  renderToStaticMarkup(
    <Section app={createAppStore({ ...DEFAULT_LINK_STATE, timeH })} stage={null} active label="Skin" />,
  )

const namesIn = (markup: string) =>
  new Set([...markup.matchAll(/data-(?:inside|part)="([^"]+)"/g)].map(([, name]) => name))

/** Each element of a markup that has a name: what it is filled with, its classes, its dashes. */
const marksNamed = (markup: string, name: string) =>
  [...markup.matchAll(new RegExp(`<(?:path|circle)[^>]*data-(?:inside|part)="${name}"[^>]*>`, 'g'))].map(
    ([mark]) => mark,
  )

describe('the section in lines', () => {
  it('draws every mark that the section in colour draws, and each of a thing that can be hidden', () => {
    const { lobeKinds } = tissueOf(createAppStore().store.getState().course.skin).adnexa
    for (const timeH of [-0.02, 0.17, 24, 336, 4380]) {
      const names = namesIn(markupAt(timeH))
      for (const name of namesIn(painted(timeH))) expect([...names], name).toContain(name)
      expect([...names].filter((name) => thingOfMark(name, lobeKinds) === null)).toEqual(['under'])
    }
  })

  it('names no colour, whatever is shown, at any moment of any plan', () => {
    fc.assert(
      fc.property(anyPlan, anyTimeH, fc.boolean(), fc.boolean(), (plan, timeH, lens, paper) => {
        const markup = markupAt(timeH, { lens, comfort: 'close-up' }, paper ? PAPER_LINES : LINES, plan)
        expect(markup).not.toMatch(/#[0-9a-f]{3,8}"|rgb|hsl|NaN|undefined|Infinity/i)
        for (const [, paint] of markup.matchAll(/(?:fill|stroke)="([^"]*)"/g)) {
          expect(paint === 'none' || paint.startsWith('url(#'), paint).toBe(true)
        }
      }),
      { numRuns: 8 },
    )
  }, 60_000)

  it('fills every layer with a pattern of its own', () => {
    const markup = markupAt(24)
    const fills = ['corneum', 'living', 'papillary', 'dermis', 'fat'].map((name) => {
      const [, id] = /fill="url\(#([^)]+)\)"/.exec(marksNamed(markup, name).join('')) ?? []
      const pattern = new RegExp(`<pattern id="${id}".*?</pattern>`).exec(markup)
      expect(pattern, name).not.toBeNull()
      return /<path d="[^"]*"[^>]*>/.exec(pattern?.[0] ?? '')?.[0] ?? ''
    })
    expect(fills.every((fill) => fill.length > 20)).toBe(true)
    expect(new Set(fills).size).toBe(fills.length)
  })

  it('tells kinds of vessels, nerve, duct and hair by their strokes, and new collagen from old', () => {
    const markup = markupAt(4380, {}, LINES, { ...DEFAULT_LINK_STATE.plan, site: 'scalp' })
    const looks = new Map<string, string>()
    for (const name of namesIn(markup)) {
      const [family, kind] = name.split(' ')
      if (
        family !== 'tube' &&
        !['bundle', 'newTypeI', 'newTypeIII', 'elasticFibres', 'sprouts'].includes(family)
      ) {
        continue
      }
      const key = family === 'tube' ? kind : family
      if (looks.has(key)) continue
      // Classes, dashes and ink over the width, without the width itself, which is the thing's own.
      const look = marksNamed(markup, name).map((mark) =>
        [/class="[^"]*"/, /dasharray="[^"]*"/, /--px\) \* [-\d.]+/]
          .map((part) => part.exec(mark)?.[0])
          .join(),
      )
      looks.set(key, look.join('|'))
    }
    expect(looks.size).toBeGreaterThan(13)
    // Arteries look like arterioles and veins like venules: they are the same vessels further down.
    const same = new Map([
      ['artery', 'arteriole'],
      ['vein', 'venule'],
      ['capillary-venous', 'venule'],
    ])
    for (const [kind, look] of looks) {
      for (const [other, its] of looks) {
        if (kind === other || (same.get(kind) ?? kind) === (same.get(other) ?? other)) continue
        expect(look, `${kind} and ${other}`).not.toBe(its)
      }
    }
  })

  it('gives each cell and signal a shape of its own, put once where the section has it', () => {
    const shapes = Object.values(GLYPH_SHAPES)
    expect(new Set(shapes).size).toBe(shapes.length)
    const path = 'M10 -20h0M-3 4h6v6h-6z'
    const square = GLYPH_SHAPES['tgf-beta-1']
    expect(stamped(path, square)).toBe(`M10 -20${square}M-3 4${square}`)
    expect(stamped(stamped(path, square), square)).toBe(stamped(path, square))
    expect(stamped(path, null)).toBe(path)
    expect(stampedOnce('M1 2l3 4M1 2l5 6M7 8l1 1', 'z')).toBe('M1 2zM7 8z')
  })

  it('lays a clot on in hatches as it thickens, fewer in the diagram', () => {
    const hatches = (timeH: number, comfort: ViewState['comfort']) =>
      [...markupAt(timeH, { comfort }).matchAll(/<g data-from="[\d.]+"([^>]*)>/g)].filter(
        ([, rest]) => !rest.includes('none'),
      ).length
    expect(hatches(-0.02, 'close-up')).toBe(0)
    expect(hatches(0.2, 'close-up')).toBe(3)
    expect(hatches(0.2, 'diagram')).toBe(2)
    expect(hatches(4380, 'close-up')).toBe(0)
  })

  it('shares no id with another on the same page', () => {
    const app = createAppStore()
    const both = renderToStaticMarkup(
      <>
        <Section app={app} stage={null} active label="One" manner={LINES} />
        <Section app={app} stage={null} active label="Other" manner={LINES} />
      </>,
    )
    const ids = [...both.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.length).toBeGreaterThan(20)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of both.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id)
  })
})

describe('a pattern drawn line by line', () => {
  const names = Object.keys(PATTERNS) as (keyof typeof PATTERNS)[]

  it('is the pattern and no other: the same tile, wherever it begins', () => {
    const box = fc
      .tuple(
        fc.integer({ min: -1500, max: 1400 }),
        fc.integer({ min: -900, max: 2400 }),
        fc.integer({ min: 20, max: 300 }),
        fc.integer({ min: 20, max: 300 }),
        fc.constantFrom(0.5, 1, 2, 4),
      )
      .map(([left, top, width, height, scale]) => ({
        scale,
        extent: { left, top, right: left + width, bottom: top + height },
      }))
    fc.assert(
      fc.property(fc.constantFrom(...names), box, (name, { scale, extent }) => {
        const pattern: Pattern = PATTERNS[name]
        const path = tiled(pattern, extent, scale)
        const turn = ((pattern.turn ?? 0) * Math.PI) / 180
        const places = [...path.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
        // Each mark stands where the endless pattern has it.
        const first = [...pattern.marks.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)].map(([, x]) => Number(x))
        for (const [x] of places) {
          const within = ((x % pattern.width) + pattern.width) % pattern.width
          const off = first.map((own) =>
            Math.abs((((own % pattern.width) + pattern.width) % pattern.width) - within),
          )
          expect(Math.min(...off.map((one) => Math.min(one, pattern.width - one)))).toBeLessThan(0.02)
        }
        // The whole box is covered: no corner of it lies beyond the first and last columns.
        const across = places.map(([x]) => x)
        for (const x of [extent.left, extent.right]) {
          for (const y of [extent.top, extent.bottom]) {
            const at = (x * Math.cos(turn) + y * Math.sin(turn)) / scale
            expect(at).toBeGreaterThanOrEqual(Math.min(...across) - pattern.width)
            expect(at).toBeLessThanOrEqual(Math.max(...across) + pattern.width)
          }
        }
        expect(layOf(pattern, scale)).toContain(`scale(${scale})`)
      }),
    )
  })
})
