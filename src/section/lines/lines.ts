import { SIGNAL_LIFE_SIZE } from '../../model/everyday.data'
import type { Drawing } from '../section'
import { LineMoving, writeLines } from './line-moving'
import { LineStill } from './line-still'
import { fitPatterns } from './patterns'
import { SIGNAL_UM } from './shapes'

/** The section in lines and patterns, with no colour: for paper, and for who asks for contrast. */
export const LINES: Drawing = {
  className: 'section lines',
  Still: LineStill,
  Moving: LineMoving,
  write: writeLines,
  fit: fitPatterns,
  signalsEnlarged: SIGNAL_UM / 1000 / SIGNAL_LIFE_SIZE.sizeMm,
}
