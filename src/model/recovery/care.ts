import { ADVISED, type AdvisedWindow } from './advice.data'

/**
 * Whether something is still to be left alone `sinceH` hours after a session: until the longest that is advised. Never
 * before a session (`sinceH` below 0).
 */
export const isLeftAlone = ({ untilH }: AdvisedWindow, sinceH: number): boolean =>
  sinceH >= 0 && sinceH < untilH.high

/** From so many hours after a session on nothing is to be left alone any more. */
export const ALL_OVER_H = Math.max(...ADVISED.map(({ untilH }) => untilH.high))
