import { type CourseBands, startBands } from '../../model/bands'
import type { AppStore } from '../../state/store'

/** Solver steps between two looks at the page: some milliseconds. */
const STEPS = 800

/** The bands of what an instance shows: those it has, else worked out here while the page goes on. */
export async function bandsOf(app: AppStore): Promise<CourseBands> {
  const { course, bands } = app.store.getState()
  if (bands) return bands
  const run = startBands(course)
  while (!run.advance(STEPS)) await new Promise((done) => setTimeout(done, 0))
  return run.bands()
}
