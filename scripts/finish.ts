import { buildWorker } from './worker'

/** What is made of a site that is otherwise complete: nothing may change a file of it afterwards. */
export async function finishSite(dist: string): Promise<void> {
  await buildWorker(dist)
}
