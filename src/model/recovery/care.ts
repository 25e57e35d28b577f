import { ADVISED, type AdvisedWindow } from './advice.data'

/**
 * What is still to be left alone `sinceH` hours after a session, in the order of the table: each until the longest
 * that is advised. Nothing before a session (`sinceH` below 0).
 */
export function leftAlone(sinceH: number): readonly AdvisedWindow[] {
  return sinceH < 0 ? [] : ADVISED.filter(({ untilH }) => sinceH < untilH.high)
}
