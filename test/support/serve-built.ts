import type { TestProject } from 'vitest/node'
import { serveSite } from '../../scripts/serve'

declare module 'vitest' {
  export interface ProvidedContext {
    siteUrl: string
  }
}

/** Serves the built site while browser tests run. */
export default async function serveBuilt(project: TestProject): Promise<() => Promise<void>> {
  const served = await serveSite(4320)
  project.provide('siteUrl', served.url)
  return served.close
}
