import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { DEFAULT_LINK_STATE, formatLink, LINK_MAX_LENGTH, parseLink } from '../../src/state/link'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { TIME_START_H } from '../../src/model/time'
import { anyLinkState } from '../support/arbitraries'

describe('the link', () => {
  it('brings back exactly what it was written from, in at most 300 characters', () => {
    fc.assert(
      fc.property(anyLinkState, (state) => {
        const link = formatLink(state)
        expect(link.length).toBeLessThanOrEqual(LINK_MAX_LENGTH)
        const { notes, unknown, ...read } = parseLink(link)
        expect(read).toEqual(state)
        expect(notes).toEqual([])
        expect(unknown).toEqual([])
      }),
    )
  })

  it('does not care for order, and survives a second reading and writing', () => {
    fc.assert(
      fc.property(anyLinkState, fc.nat(), (state, turn) => {
        const [version, ...pairs] = formatLink(state).slice(1).split(';')
        const cut = pairs.length ? turn % pairs.length : 0
        const shuffled = [version, ...pairs.slice(cut).toReversed(), ...pairs.slice(0, cut)].join(';')
        expect(formatLink(parseLink(`#${shuffled}`))).toBe(formatLink(state))
      }),
    )
  })

  it('never throws, and always gives a legal state that writes a stable link', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `#1;${text}`),
        ),
        (text) => {
          const read = parseLink(text)
          const link = formatLink(read, read.unknown)
          expect(link.length).toBeLessThanOrEqual(LINK_MAX_LENGTH)
          const { notes: _, ...again } = parseLink(formatLink(read))
          expect({ ...again, unknown: [] }).toEqual({ ...read, notes: undefined, unknown: [] })
        },
      ),
    )
  })

  it('opens with the defaults when nothing is asked', () => {
    for (const bare of ['', '#', '#1', '#?secret=abc', '#1?secret=abc']) {
      expect(parseLink(bare)).toMatchObject({ ...DEFAULT_LINK_STATE, notes: [] })
    }
    expect(formatLink(DEFAULT_LINK_STATE)).toBe('#1')
  })

  it('can be written by hand', () => {
    const read = parseLink('#1;z=nose; d=0.5 ;t=72;p=epidermis;f=illustrated')
    expect(read.plan).toEqual({ ...DEFAULT_PLAN, site: 'nose', depthMm: 0.5 })
    expect(read.timeH).toBe(72)
    expect(read.view).toMatchObject({ view: 'epidermis', comfort: 'illustrated' })
    expect(read.notes).toEqual([])
  })

  it('keeps what it does not know, and drops what a host appends', () => {
    const read = parseLink('#1;d=0.5;lesson=7;note=later?secret=xyz')
    expect(read.unknown).toEqual(['lesson=7', 'note=later'])
    expect(formatLink(read, read.unknown)).toBe('#1;d=0.5;lesson=7;note=later')
  })

  it.each([
    ['#1;d=99', { field: 'depthMm', given: '99', used: 3, reason: 'outside' }],
    ['#1;d=-1', { field: 'depthMm', given: '-1', used: 0.2, reason: 'outside' }],
    ['#1;d=abc', { field: 'depthMm', given: 'abc', used: 1.5, reason: 'unknown' }],
    ['#1;t=99999', { field: 'time', given: '99999', used: 8760, reason: 'outside' }],
    ['#1;t=soon', { field: 'time', given: 'soon', used: -0.033333, reason: 'unknown' }],
    ['#1;p=1,2', { field: 'view', given: '1,2', used: 'opening', reason: 'unknown' }],
    ['#1;f=gory', { field: 'view', given: 'gory', used: 'diagram', reason: 'unknown' }],
    ['#1;e=huge', { field: 'view', given: 'huge', used: 'true', reason: 'unknown' }],
    ['#1;u=9', { field: 'view', given: '9', used: 0.36, reason: 'outside' }],
    ['#1;u=-0.1', { field: 'view', given: '-0.1', used: 0, reason: 'outside' }],
    ['#1;u=back', { field: 'view', given: 'back', used: 0, reason: 'unknown' }],
    ['#1;u=', { field: 'view', given: '', used: 0, reason: 'unknown' }],
    ['#1;l=3', { field: 'view', given: '3', used: 'shown', reason: 'unknown' }],
    ['#1;cv=01234', { field: 'view', given: '01234', used: '0123', reason: 'outside' }],
    ['#1;cv=0z', { field: 'view', given: '0z', used: '0', reason: 'unknown' }],
    ['#1;cv=', { field: 'view', given: '', used: '0123', reason: 'unknown' }],
    ['#1;cv=00', { field: 'view', given: '00', used: '0', reason: 'outside' }],
    ['#1;ax=years', { field: 'view', given: 'years', used: '1', reason: 'unknown' }],
    ['#1;s=2;ax=5', { field: 'view', given: '5', used: '2', reason: 'outside' }],
    ['#1;lp=24', { field: 'view', given: '24', used: 'none', reason: 'unknown' }],
    ['#1;lp=9,9', { field: 'view', given: '9,9', used: 'none', reason: 'unknown' }],
    ['#1;lp=24,99999', { field: 'view', given: '24,99999', used: '24,8760', reason: 'outside' }],
    ['#1;lp=48,24', { field: 'view', given: '48,24', used: '24,48', reason: 'outside' }],
    ['#1;y=skin-9', { field: 'view', given: 'skin-9', used: 'none', reason: 'unknown' }],
    ['#7;d=1', { field: 'link', given: '7', used: '1', reason: 'unknown' }],
    ['#hello', { field: 'link', given: 'hello', used: '1', reason: 'unknown' }],
  ])('says what it changed: %s', (hash, note) => {
    expect(parseLink(hash).notes).toEqual([note])
  })

  it('reads pairs even where the version is missing', () => {
    expect(parseLink('#d=0.5').plan.depthMm).toBe(0.5)
  })

  it('rests before the first session unless a time is given', () => {
    expect(parseLink('#1').timeH).toBe(TIME_START_H)
  })
})
