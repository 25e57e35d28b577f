import { type RefObject, useEffect } from 'react'
import type { Words } from '../content/catalogue'
import type { Course } from '../model/course'
import type { AppStore } from '../state/store'
import type { LookReader } from './look'
import { mirrorText } from './sentences'

/** Keeps the sentences of what is shown in `element` as time moves; written only when they change. */
export function useMirrorWords(
  app: AppStore,
  words: Words,
  course: Course,
  lookAt: LookReader,
  element: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const write = (timeH: number) => {
      const text = mirrorText(words, course, lookAt(timeH), timeH, app.store.getState().outcomeShown)
      if (element.current && element.current.textContent !== text) element.current.textContent = text
    }
    write(app.ticker.timeH)
    return app.ticker.subscribe(write)
  }, [app, words, course, lookAt, element])
}
