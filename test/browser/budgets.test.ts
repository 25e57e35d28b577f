import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EVIDENCE, type EvidenceRecord } from '../../src/model/evidence/records.data'
import { budgetLine, weighSite } from '../../scripts/budgets'

const DIST = join(import.meta.dirname, '../../dist')

describe('the built site', () => {
  it('is neither too heavy nor suspiciously light', () => {
    const budgets = weighSite(DIST)
    console.log(budgets.map(budgetLine).join('\n'))
    for (const { what, bytes, least, most } of budgets) {
      expect(bytes, what).toBeLessThanOrEqual(most)
      expect(bytes, what).toBeGreaterThanOrEqual(least)
    }
  })

  it('carries a strict policy in the page, and nothing inline that it would refuse', () => {
    const html = readFileSync(join(DIST, 'index.html'), 'utf8').replaceAll('&#39;', "'")
    expect(html).toContain("default-src 'none'")
    expect(html).toContain("require-trusted-types-for 'script'")
    expect(html).not.toMatch(/unsafe-inline|unsafe-eval/)
    for (const refused of [/<script(?![^>]*\bsrc=)[^>]*>/, /<style/, /\sstyle="/, /\son[a-z]+="/]) {
      expect(refused.test(html), String(refused)).toBe(false)
    }
  })

  it('names no other address in anything it would fetch', () => {
    const files = [
      join(DIST, 'index.html'),
      join(DIST, 'boot.js'),
      ...readdirSync(join(DIST, 'assets')).map((name) => join(DIST, 'assets', name)),
    ]
    const allowed =
      /^https?:\/\/(www\.w3\.org\/|react\.dev\/errors|jcgt\.org|github\.com|threejs\.org|docs\.pmnd\.rs|www\.webmproject\.org|aomediacodec\.github\.io|opencollective\.com|127\.0\.0\.1)/
    // Links of citations, for a person to follow; nothing else in the chunks that hold them may be an address.
    const links = Object.values<EvidenceRecord>(EVIDENCE).flatMap(({ link }) => link ?? [])
    for (const file of files) {
      let text = readFileSync(file, 'utf8')
      if (/(evidence|grade)-/.test(file)) for (const link of links) text = text.replaceAll(link, '')
      const found = [...text.matchAll(/https?:\/\/[a-z0-9.-]+[^\s"'`)]*/gi)].map(([url]) => url)
      // Names of XML spaces and links in error messages; none of them is ever asked for (page.test.ts watches).
      expect(
        found.filter((url) => !allowed.test(url)),
        file,
      ).toEqual([])
    }
  })
})
