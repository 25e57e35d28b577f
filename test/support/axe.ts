import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong with the page as it stands, or with the parts of it that a selector names, one line a finding. */
export async function axeFindings(page: Page, parts?: string): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as {
      axe: { run(within: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run(
      only ? { include: only.split(', ').map((part) => [part]) } : document,
    )
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))
  }, parts)
}
