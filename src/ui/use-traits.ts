import { useEffect, useMemo } from 'react'
import { type AtHour, sharedStateAt } from '../model/course'
import { type AppStore, useAppState } from '../state/store'
import { paced } from '../state/ticker'
import { momentTraits, standingTraits, type Traits } from '../story/difference'

/** Calls `write` with what sets two instances apart, at once, when either changes, and as time passes. */
export function useTraits(
  app: AppStore,
  beside: AppStore,
  write: (first: Traits, second: Traits) => void,
): void {
  const first = useReader(app)
  const second = useReader(beside)
  useEffect(() => {
    const tell = () => write(first(app.ticker.now), second(app.ticker.now))
    tell()
    const telling = paced(tell)
    const stop = app.ticker.subscribe(() => telling.ask())
    return () => {
      stop()
      telling.callOff()
    }
  }, [app, first, second, write])
}

/** Reads the traits of an instance at an hour; what stays is worked out once. */
function useReader(app: AppStore): (at: AtHour) => Traits {
  const course = useAppState(app, (state) => state.course)
  const bands = useAppState(app, (state) => state.bands)
  const standing = useMemo(() => standingTraits(course), [course])
  return useMemo(
    () => (at) => ({ ...standing, ...momentTraits(course, bands, sharedStateAt(course, at)) }),
    [course, bands, standing],
  )
}
