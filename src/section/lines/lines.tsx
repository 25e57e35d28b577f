import { SIGNAL_LIFE_SIZE } from '../../model/everyday.data'
import type { MovingProps, SectionManner, StillProps } from '../manner'
import { fitPatterns, LineByLine } from './filled'
import { LineMoving, writeLines } from './line-moving'
import { LineStill } from './line-still'
import { SIGNAL_UM } from './shapes'

/** The section in lines and patterns, with no colour, for who asks for contrast. */
export const LINES: SectionManner = {
  className: 'section lines',
  Still: LineStill,
  Moving: LineMoving,
  write: writeLines,
  fit: fitPatterns,
  signalsEnlarged: SIGNAL_UM / 1000 / SIGNAL_LIFE_SIZE.sizeMm,
}

/** The same for paper, where every line of a pattern is drawn as a line. */
export const PAPER_LINES: SectionManner = {
  ...LINES,
  Still: (props: StillProps) => (
    <LineByLine value>
      <LineStill {...props} />
    </LineByLine>
  ),
  Moving: (props: MovingProps) => (
    <LineByLine value>
      <LineMoving {...props} />
    </LineByLine>
  ),
}
