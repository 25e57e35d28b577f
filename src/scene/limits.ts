import { PLAN_LIMITS } from '../model/plan'
import { TUBE_KINDS } from '../tissue/tubes'

/** Sizes of the shaders' arrays. */
export const MAX_SESSIONS = PLAN_LIMITS.sessions.high
/** One colour a kind of tube, then the lobe of an oil gland and the bulb of a hair. */
export const TUBE_COLOURS = TUBE_KINDS.length + 2
