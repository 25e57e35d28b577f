import { describe, expect, it } from 'vitest'
import { CURVE_IDS } from '../../src/model/curves'
import { ASSUMPTION_IDS } from '../../src/model/evidence/assumptions.data'
import { isAssumption, recordOf, standingOf } from '../../src/model/evidence/grade'
import { EVIDENCE, type EvidenceRecord } from '../../src/model/evidence/records.data'
import {
  CURVE_STANDING,
  DRAWN_STANDING,
  type DrawnId,
  PICTURE_STANDING,
} from '../../src/model/evidence/standings.data'
import { GLYPH_KINDS } from '../../src/tissue/glyph-sites'
import type { SourceId } from '../../src/model/evidence/sources'
import { LAYER_IDS } from '../../src/model/skin/skin'
import { SITE_SOURCES } from '../../src/model/skin/site-sources.data'
import { SITE_IDS } from '../../src/model/plan'
import { STRUCTURE_IDS } from '../../src/model/structures'
import { ARTICLE_CLAIMS, ARTICLE_IDS, type QuotedClaim } from '../../src/story/article.data'
import { CAPTION_IDS } from '../../src/story/caption'
import {
  CAPTION_CLAIMS,
  CURVE_CLAIMS,
  DRAWN_CLAIMS,
  LAYER_CLAIMS,
  MIRROR_CLAIMS,
  STRUCTURE_CLAIMS,
} from '../../src/story/claims.data'

/** Captions that only say what a person does or sees, and state nothing about the world. */
const PLAIN: ReadonlySet<string> = new Set(['before', 'needle-coming'])

describe('claims', () => {
  it('every caption that states something has its records', () => {
    for (const id of CAPTION_IDS) {
      expect(CAPTION_CLAIMS[id].length > 0, id).toBe(!PLAIN.has(id))
    }
    for (const [id, sources] of Object.entries(MIRROR_CLAIMS)) {
      expect(sources.length > 0, id).toBe(id !== 'before')
    }
  })

  it('every curve, layer, structure and thickness has its records', () => {
    for (const id of CURVE_IDS) expect(CURVE_CLAIMS[id].length, id).toBeGreaterThan(0)
    for (const id of LAYER_IDS) expect(LAYER_CLAIMS[id].length, id).toBeGreaterThan(0)
    for (const id of STRUCTURE_IDS) expect(STRUCTURE_CLAIMS[id].length, id).toBeGreaterThan(0)
    for (const site of SITE_IDS) {
      for (const { sources } of Object.values(SITE_SOURCES[site])) expect(sources.length).toBeGreaterThan(0)
    }
  })

  it('every id leads to a record or to an assumption, never to both', () => {
    const all: SourceId[] = [
      CAPTION_CLAIMS,
      MIRROR_CLAIMS,
      CURVE_CLAIMS,
      LAYER_CLAIMS,
      STRUCTURE_CLAIMS,
    ].flatMap((claims) => Object.values<readonly SourceId[]>(claims).flat())
    for (const id of all) {
      expect(recordOf(id) !== undefined, id).toBe(!isAssumption(id))
    }
  })

  it('the amount of collagen is marked as ours wherever it is spoken of', () => {
    for (const id of ['collagen-i-rising', 'collagen-iii-falling', 'ripening', 'quiet'] as const) {
      expect(CAPTION_CLAIMS[id]).toContain('assume-collagen-size')
    }
    expect(CURVE_CLAIMS.collagen).toContain('assume-collagen-size')
  })
})

describe('how what is drawn is known', () => {
  it('stands in the shell as the records behind it say', () => {
    for (const id of CURVE_IDS) expect(CURVE_STANDING[id], id).toBe(standingOf(CURVE_CLAIMS[id]))
    for (const id of LAYER_IDS) expect(PICTURE_STANDING[id], id).toBe(standingOf(LAYER_CLAIMS[id]))
    for (const id of STRUCTURE_IDS) expect(PICTURE_STANDING[id], id).toBe(standingOf(STRUCTURE_CLAIMS[id]))
    for (const [id, standing] of Object.entries(DRAWN_STANDING)) {
      expect(standing, id).toBe(standingOf(DRAWN_CLAIMS[id as DrawnId]))
    }
    const known: Readonly<Record<string, unknown>> = { ...DRAWN_STANDING, ...PICTURE_STANDING }
    for (const id of GLYPH_KINDS) expect(known[id], id).toBeDefined()
  })
})

describe('the source article', () => {
  it('has every claim with its verdict, and records wherever it is not just left out', () => {
    expect(ARTICLE_IDS.length).toBe(38)
    for (const id of ARTICLE_IDS) {
      const { quote, verdict, sources }: QuotedClaim = ARTICLE_CLAIMS[id]
      expect(quote.length, id).toBeGreaterThan(10)
      if (sources.length === 0) expect(['overstated', 'unsupported'], id).toContain(verdict)
      for (const source of sources)
        expect(recordOf(source) !== undefined || isAssumption(source), source).toBe(true)
    }
    expect(ARTICLE_CLAIMS.damage.verdict).toBe('contradicted')
    expect(ARTICLE_CLAIMS.elastin.verdict).toBe('partly')
  })
})

describe('the records', () => {
  it('counts what is assumed and what is cited incompletely', () => {
    const records = Object.values<EvidenceRecord>(EVIDENCE)
    const incomplete = records.filter(({ complete }) => !complete).length
    console.log(
      `${records.length} records, ${incomplete} cited incompletely; ${ASSUMPTION_IDS.length} assumptions`,
    )
    expect(incomplete / records.length).toBeLessThanOrEqual(0.1)
  })
})
