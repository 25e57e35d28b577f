import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_PLAN, type Plan } from '../../src/model/plan'
import { COMPARED_FIELDS, comparisonIn, otherPlan, roomOf, toLegalComparison } from '../../src/state/compare'
import { framedTipMm } from '../../src/state/framing'
import { formatLink, parseLink } from '../../src/state/link'
import { type AppStore, createAppStore, linkOf } from '../../src/state/store'
import { anyPlan } from '../support/arbitraries'
import { handClock } from '../support/hand-clock'

function comparing(hash: string): { readonly app: AppStore; readonly beside: AppStore } {
  const app = createAppStore(parseLink(hash), { clock: handClock() })
  const { beside } = app.store.getState()
  if (!beside) throw new Error('nothing is compared')
  return { app, beside }
}

describe('a comparison', () => {
  it('differs from the plan in its field alone, whatever the plan', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(...COMPARED_FIELDS), (plan, field) => {
        const other = otherPlan(plan, comparisonIn(field, plan))
        const differing = (Object.keys(plan) as (keyof Plan)[]).filter((one) => plan[one] !== other[one])
        expect(differing).toEqual([field])
      }),
    )
  })

  it('keeps its value and its line legal', () => {
    expect(toLegalComparison({ field: 'depthMm', value: 9, wipeShare: 2 })).toEqual({
      field: 'depthMm',
      value: 3,
      wipeShare: 0.95,
    })
    expect(toLegalComparison({ field: 'skinTone', value: 0, wipeShare: Number.NaN })).toEqual({
      field: 'skinTone',
      value: 1,
      wipeShare: 0.5,
    })
  })

  it.each([
    ['#1;vs=d:0.5', { field: 'depthMm', value: 0.5, wipeShare: null }, 0],
    ['#1;vs=z:nose:40', { field: 'site', value: 'nose', wipeShare: 0.4 }, 0],
    ['#1;vs=d:99', { field: 'depthMm', value: 3, wipeShare: null }, 1],
    ['#1;vs=v:laser', { field: 'device', value: 'pen', wipeShare: null }, 1],
    ['#1;vs=a:70:400', { field: 'ageDecade', value: 70, wipeShare: 0.95 }, 1],
    ['#1;vs=a:70:', { field: 'ageDecade', value: 70, wipeShare: 0.5 }, 1],
    ['#1;vs=s:3', null, 1],
    ['#1;vs=', null, 1],
  ] as const)('is read from %s, with a note where something is not legal', (hash, compare, notes) => {
    const parsed = parseLink(hash)
    expect(parsed.view.compare).toEqual(compare)
    expect(parsed.notes).toHaveLength(notes)
    expect(parseLink(formatLink(parsed)).view.compare).toEqual(compare)
  })

  it('shows all of each picture side by side, and parts one picture without a gap', () => {
    const split = comparisonIn('depthMm', DEFAULT_PLAN)
    expect([roomOf(null, true), roomOf(split, true), roomOf(split, false)]).toEqual(
      Array.from({ length: 3 }, () => [0, 1]),
    )
    const wipe = { ...split, wipeShare: 0.3 }
    expect([...roomOf(wipe, true), ...roomOf(wipe, false)]).toEqual([0, 0.3, 0.3, 1])
  })
})

describe('the second side', () => {
  it('is there while two plans are compared, and no longer', () => {
    const app = createAppStore(undefined, { clock: handClock() })
    expect(app.store.getState().beside).toBeNull()
    app.setView({ compare: comparisonIn('depthMm', DEFAULT_PLAN) })
    const { beside } = app.store.getState()
    expect(beside?.store.getState().plan).toEqual({ ...DEFAULT_PLAN, depthMm: 0.5 })
    app.setView({ compare: null })
    expect(app.store.getState().beside).toBeNull()
    // It no longer follows.
    app.setPlan({ site: 'nose' })
    expect(beside?.store.getState().plan.site).toBe('cheek')
  })

  it('goes with the first in plan, view and time, but for the field that is compared', () => {
    const { app, beside } = comparing('#1;vs=d:0.5')
    app.setPlan({ site: 'nose', depthMm: 2 })
    app.setView({ view: 'dermis' })
    const { plan, course, view } = beside.store.getState()
    expect(plan).toEqual({ ...DEFAULT_PLAN, site: 'nose', depthMm: 0.5 })
    expect(course.plan).toEqual(plan)
    expect(view).toEqual(app.store.getState().view)
    expect(beside.ticker).toBe(app.ticker)
    expect(beside.projector).not.toBe(app.projector)
  })

  it('keeps its course while nothing of it changes, so that nothing is built anew', () => {
    const { app, beside } = comparing('#1;vs=d:0.5')
    const { course } = beside.store.getState()
    app.setView({ compare: { field: 'depthMm', value: 0.5, wipeShare: 0.5 } })
    app.setPlan({ depthMm: 2.2 })
    expect(beside.store.getState().course).toBe(course)
  })

  it('takes what is set in it: its own field for itself, all else for both', () => {
    const { app, beside } = comparing('#1;vs=d:0.5')
    beside.setDepth(0.8)
    expect(app.store.getState().plan.depthMm).toBe(1.5)
    expect(app.store.getState().view.compare?.value).toBe(0.8)
    beside.setPlan({ ageDecade: 60 })
    beside.setView({ view: 'surface' })
    expect(app.store.getState()).toMatchObject({ plan: { ageDecade: 60 }, view: { view: 'surface' } })
    expect(linkOf(app)).toContain('vs=d:0.8')
  })

  it('pulls its own needle where depths are compared, and the one needle elsewhere', () => {
    const depths = comparing('#1;vs=d:0.5')
    depths.beside.pullNeedle(2)
    expect(depths.beside.store.getState().plan.depthMm).toBeCloseTo(2, 1)
    expect(depths.beside.store.getState().pull).not.toBeNull()
    expect(depths.app.store.getState()).toMatchObject({ pull: null, plan: { depthMm: 1.5 } })
    depths.beside.pullNeedle(null)
    expect(depths.beside.store.getState().pull).toBeNull()
    const sites = comparing('#1;vs=z:nose')
    sites.beside.pullNeedle(1)
    expect(sites.app.store.getState().plan.depthMm).toBeCloseTo(1, 1)
  })

  it('is looked at from where the first is: one framed course, and room for the deeper tip', () => {
    const { app, beside } = comparing('#1;vs=d:2.5')
    const [one, other] = [app.store.getState(), beside.store.getState()]
    expect(other.framed).toBe(one.framed)
    expect(one.framed).toBe(one.course)
    const dwell = -1 / 120
    expect(framedTipMm(one.framed, one.view, dwell)).toBe(framedTipMm(other.framed, other.view, dwell))
    expect(framedTipMm(one.framed, one.view, dwell)).toBe(2.5)
  })

  it('comes back by undo and by link', async () => {
    const waiting: (() => void)[] = []
    const app = createAppStore(undefined, {
      clock: handClock(),
      soon: (work) => {
        waiting.push(work)
        return () => {}
      },
    })
    app.setView({ compare: comparisonIn('skinTone', DEFAULT_PLAN) })
    waiting.splice(0).forEach((work) => work())
    const link = linkOf(app)
    app.recorder.undo()
    expect(app.store.getState().beside).toBeNull()
    app.recorder.redo()
    expect(linkOf(app)).toBe(link)
    expect(app.store.getState().beside?.store.getState().plan.skinTone).toBe(9)
    expect(createAppStore(parseLink(link)).store.getState().beside).not.toBeNull()
  })
})
