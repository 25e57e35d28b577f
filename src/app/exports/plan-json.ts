import type { Words } from '../../content/catalogue'
import type { Course } from '../../model/course'
import { MODEL_VERSION } from '../../model/version'
import { REACH_SOURCES } from '../../model/needle/reach'
import { APP_VERSION } from './said'

/** The plan, the hour and the link that leads back to them, with all that says what they are. */
export function planJson(words: Words, course: Course, timeH: number, address: string): string {
  return `${JSON.stringify(
    {
      app: APP_VERSION,
      model: MODEL_VERSION,
      notice: words.say('app.stamp'),
      purpose: words.say('app.purpose'),
      link: address,
      timeH,
      plan: course.plan,
      sessionTimesH: course.sessionTimesH,
      reachMm: course.track.reach,
      sources: REACH_SOURCES[course.plan.device],
    },
    null,
    2,
  )}\n`
}
