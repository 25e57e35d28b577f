import { createStore } from 'zustand/vanilla'
import { simulate } from '../model/course'
import { type Plan, samePlan } from '../model/plan'
import { otherPlan } from './compare'
import { pulledTo } from './pull'
import { createProjector } from './projector'
import type { AppState, AppStore } from './store'

/**
 * The second side of a comparison as an instance of its own: another plan and another course on the first one's clock,
 * with its view and its history. What is changed here of the field that is compared stays here; anything else goes to
 * the first. It follows until it is disposed.
 */
export function createBeside(app: AppStore): AppStore {
  const store = createStore<AppState>(() => derived(app.store.getState(), null))
  const stop = app.store.subscribe((now) => {
    if (now.view.compare) store.setState(derived(now, store.getState()))
  })

  function setPlan(change: Partial<Plan>): void {
    const { compare } = app.store.getState().view
    if (!compare) return
    const { [compare.field]: value, ...shared } = change
    if (value !== undefined) app.setView({ compare: { ...compare, value } })
    if (Object.keys(shared).length > 0) app.setPlan(shared)
  }

  function setDepth(depthMm: number): void {
    const { compare } = app.store.getState().view
    if (compare?.field !== 'depthMm') app.setDepth(depthMm)
    else {
      setPlan({ depthMm })
      app.showNeedle()
    }
  }

  return {
    ...app,
    store,
    projector: createProjector(),
    setPlan,
    setDepth,
    pullNeedle: (depthMm) => pulledTo(store, setDepth, depthMm),
    setBands(of, bands) {
      if (store.getState().course === of) store.setState({ bands })
    },
    dispose: stop,
  }
}

/** The second side's state where the first one's is `first`; what was worked out before is kept where it still holds. */
function derived(first: AppState, before: AppState | null): AppState {
  const { compare } = first.view
  const plan = compare ? otherPlan(first.plan, compare) : first.plan
  const same = before && samePlan(plan, before.plan) ? before : null
  return {
    ...first,
    plan: same?.plan ?? plan,
    course: same?.course ?? simulate(plan),
    bands: same?.bands ?? null,
    pull: before?.pull ?? null,
    beside: null,
  }
}
