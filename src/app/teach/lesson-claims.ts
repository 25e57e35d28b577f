import { type BandRun, bandAt, startBands } from '../../model/bands'
import { type Course, simulate, type SkinState, stateAt } from '../../model/course'
import { curveAt, type CurveId } from '../../model/curves'
import { CLOSED, REDNESS_SETTLED } from '../../model/events'
import { PARAMETER_NOTES } from '../../model/healing/parameter-notes.data'
import { Q } from '../../model/healing/states'
import { redUntilH } from '../../model/recovery/recovery'
import { DAY_H, WEEK_H } from '../../model/time'
import { otherPlan } from '../../state/compare'
import type { LinkState } from '../../state/link'
import type { LessonStepId } from './lessons.data'

/** What an answer is held against: the course and the moment that its link shows, and the link itself. */
export interface LessonScene {
  readonly course: Course
  readonly state: SkinState
  readonly link: LinkState
}

/** The scene that a link shows. */
export function sceneAt(link: LinkState): LessonScene {
  const course = simulate(link.plan)
  return { course, state: stateAt(course, link.timeH), link }
}

const at = ({ course, link }: LessonScene, id: CurveId) =>
  curveAt(course.curves.timesH, course.curves.values[id], link.timeH)
const most = ({ course }: LessonScene, id: CurveId) => Math.max(...course.curves.values[id])

/** The band of new collagen at an hour, of the course or of the one that stands beside it. */
function collagenBand(course: Course, timeH: number) {
  const run: BandRun = startBands(course)
  while (!run.advance(10_000));
  return bandAt(course, run.bands(), 'collagen', timeH)
}

/** Whether what the answer to a question says is what the model says at its link. */
export const LESSON_CLAIMS: Readonly<Record<LessonStepId, (scene: LessonScene) => boolean>> = {
  'phases-clean': (scene) =>
    at(scene, 'neutrophils') > 0.9 * most(scene, 'neutrophils') &&
    at(scene, 'fibroblasts') < 0.1 * most(scene, 'fibroblasts'),
  'phases-build': (scene) => at(scene, 'collagenIII') > at(scene, 'collagenI') && at(scene, 'collagenI') > 0,
  'phases-ripen': (scene) =>
    at(scene, 'collagenI') > at(scene, 'collagenIII') &&
    at(scene, 'strength') > 0.9 * most(scene, 'strength') &&
    scene.state.zone[Q.maturity] > 0.9 &&
    at(scene, 'fibroblasts') < 0.05 * most(scene, 'fibroblasts'),
  'depth-set': ({ course: { track } }) =>
    track.setDepthMm === 1.5 &&
    Math.abs(track.reach.typical - 1) < 0.1 &&
    Math.abs(track.reach.low - 0.6) < 0.05 &&
    Math.abs(track.reach.high - 1.5) < 0.05 &&
    track.dentMm > 0.3,
  'depth-short': ({ course }) =>
    course.track.reach.typical < course.skin.epidermisMm &&
    course.struckOnce.system.forcings[0].dose.dermal === 0 &&
    course.struckOnce.system.forcings[0].dose.corneumShare > 0.9 &&
    course.events.every(({ id }) => id !== 'first-collagen'),
  'depth-more': ({ course, link }) => {
    if (!link.view.compare) return false
    const one = collagenBand(course, link.timeH)
    const other = collagenBand(simulate(otherPlan(link.plan, link.view.compare)), link.timeH)
    return one.high > other.low && other.high > one.low
  },
  'looks-red': (scene) =>
    at(scene, 'redness') < REDNESS_SETTLED && at(scene, 'collagen') < 0.02 * most(scene, 'collagen'),
  'looks-closed': ({ state, course }) =>
    state.zone[Q.closure] >= CLOSED && state.barrierOpen > 0.1 && course.clocks.barrierH.high === 3 * DAY_H,
  'looks-most': (scene) =>
    at(scene, 'collagen') > 0.98 * most(scene, 'collagen') &&
    at(scene, 'strength') < 0.75 * most(scene, 'strength'),
  'known-amount': ({ course, link }) => {
    const { low, high } = collagenBand(course, link.timeH)
    return high > 10 * low
  },
  'known-red': ({ course }) => {
    const { low, typical, high } = redUntilH(course)
    return low <= 6 && typical > DAY_H && typical <= 3 * DAY_H && high === WEEK_H
  },
  'known-model': () => {
    const origins = Object.values(PARAMETER_NOTES).map(({ origin }) => origin)
    return origins.length === 99 && origins.filter((origin) => origin === 'published').length === 6
  },
}
