import type { EventName } from '../../embed/protocol'
import { PHASE_IDS, phaseWeight } from '../../model/phases'
import { sharedStateAt } from '../../model/course'
import { type AppStore, linkOf } from '../../state/store'
import { seldom } from './seldom'
import { placeOf } from '../../story/story-steps'

/** The hour is told no more often than so many milliseconds; a changed state once it has been still for as long. */
const APART_MS = 250
const STILL_MS = 400
/** A phase of less weight is not going on. */
const PHASE_SEEN = 0.02

/**
 * Tells a host what happens: coarse, and nothing that says anything of a person. `byHost` says that the next change is one of
 * the host's own.
 */
export function tellEvents(
  app: AppStore,
  tell: (name: EventName, detail: Readonly<Record<string, unknown>>) => void,
): { byHost(): void } {
  let source: 'user' | 'api' = 'user'
  const time = seldom(() => {
    const { now } = app.ticker
    const { zone } = sharedStateAt(app.store.getState().course, now)
    const weights = PHASE_IDS.map((id) => [phaseWeight(id, zone), id] as const)
    const [weight, id] = weights.reduce((most, next) => (next[0] > most[0] ? next : most))
    tell('time', { timeH: now.timeH, phase: weight > PHASE_SEEN ? id : null })
  }, APART_MS)
  let link = linkOf(app)
  let timer: ReturnType<typeof setTimeout> | undefined
  const tellChange = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const now = linkOf(app)
      if (now === link || app.ticker.playback.kind !== 'still') return
      link = now
      tell('change', { state: now, source })
      source = 'user'
    }, STILL_MS)
  }
  app.ticker.subscribeReader(() => {
    time.ask()
    tellChange()
  })
  app.store.subscribe((now, was) => {
    tellChange()
    const step = now.story?.standing === 'told' ? now.story.step : null
    const before = was.story?.standing === 'told' ? was.story.step : null
    if (step && step !== before) {
      const { story, index, count } = placeOf(step)
      tell('step', { id: step, story, index, count })
      if (index === count - 1) tell('complete', { story })
    }
  })
  const page = document.documentElement
  const tellTrouble = () => {
    if (page.dataset['trouble']) tell('error', { code: page.dataset['trouble'] })
  }
  tellTrouble()
  new MutationObserver(tellTrouble).observe(page, { attributeFilter: ['data-trouble'] })
  return {
    byHost: () => {
      source = 'api'
    },
  }
}
