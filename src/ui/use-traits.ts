import { useEffect, useMemo } from 'react'
import { type AtHour, sharedStateAt } from '../model/course'
import { type AppStore, useAppState } from '../state/store'
import { momentTraits, standingTraits, type Traits } from '../story/difference'

/** Words follow the clock no faster than this, ms. */
const PACE_MS = 100

/** Calls `write` with what sets two instances apart, at once, when either changes, and as time passes. */
export function useTraits(
  app: AppStore,
  beside: AppStore,
  write: (first: Traits, second: Traits) => void,
): void {
  const first = useReader(app)
  const second = useReader(beside)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      timer = undefined
      write(first(app.ticker.now), second(app.ticker.now))
    }
    tell()
    const stop = app.ticker.subscribe(() => {
      timer ??= setTimeout(tell, PACE_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
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
