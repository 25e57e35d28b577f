import { type RefObject, useEffect } from 'react'
import type { Words } from '../content/catalogue'
import type { Course } from '../model/course'
import type { AppStore } from '../state/store'
import type { Moment } from '../state/ticker'
import type { LookReader, MirrorLook } from './look'
import { mirrorText, mirrorTime } from './sentences'

/** Keeps the sentences of what is shown in `element` as time moves; written only when they change. */
export function useMirrorWords(
  app: AppStore,
  words: Words,
  course: Course,
  lookAt: LookReader,
  element: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    let saidLook: MirrorLook | null = null
    let saidTime = ''
    const write = (now: Moment) => {
      const look = lookAt(now)
      // Its sentences change with the look and the time as it is told, and at no other moment.
      const time = mirrorTime(words, course, look, now)
      if (look === saidLook && time === saidTime) return
      saidLook = look
      saidTime = time
      const text = mirrorText(words, course, look, now, app.store.getState().outcomeShown)
      if (element.current && element.current.textContent !== text) element.current.textContent = text
    }
    write(app.ticker.now)
    return app.ticker.subscribeReader(write)
  }, [app, words, course, lookAt, element])
}
