import { useEffect } from 'react'
import { type Caption, captionAt } from '../story/caption'
import { type AppStore, useAppState } from '../state/store'

/**
 * Calls `write` with the caption of now, at once and whenever the playhead moves: what it writes goes straight
 * into the page, so that passing time renders nothing.
 */
export function useMoment(app: AppStore, write: (caption: Caption, timeH: number) => void): void {
  const course = useAppState(app, (state) => state.course)
  useEffect(() => {
    const tell = (timeH: number) => write(captionAt(course, timeH), timeH)
    tell(app.ticker.timeH)
    return app.ticker.subscribe(tell)
  }, [app, course, write])
}
