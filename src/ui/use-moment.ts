import { useEffect } from 'react'
import { type Caption, captionAt } from '../story/caption'
import { type AppStore, useAppState } from '../state/store'
import type { Moment } from '../state/ticker'

/**
 * Calls `write` with the caption of now, at once and whenever the playhead moves: what it writes goes straight
 * into the page, so that passing time renders nothing.
 */
export function useMoment(app: AppStore, write: (caption: Caption, now: Moment) => void): void {
  const course = useAppState(app, (state) => state.course)
  useEffect(() => {
    const tell = (now: Moment) => write(captionAt(course, now), now)
    tell(app.ticker.now)
    return app.ticker.subscribeReader(tell)
  }, [app, course, write])
}
