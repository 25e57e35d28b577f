import { axisShare, type TimeAxis, timeAtShare } from '../state/axis'

/** The timeline's scale: hours to pixels and back, both clamped to the axis. */
export interface TimeScale {
  (timeH: number): number
  /** Where a place on the axis lies. */
  ofShare(at: { readonly share: number }): number
  invert(px: number): number
}

/** The one axis of time (state/axis) laid out between two pixels. */
export function createTimeScale(leftPx: number, rightPx: number, axis: TimeAxis): TimeScale {
  const widthPx = rightPx - leftPx
  const scale = (timeH: number) => leftPx + widthPx * axisShare(timeH, axis)
  return Object.assign(scale, {
    ofShare: ({ share }: { readonly share: number }) => leftPx + widthPx * share,
    invert: (px: number) => timeAtShare((px - leftPx) / widthPx, axis),
  })
}
