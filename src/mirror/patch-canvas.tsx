import { useEffect, useMemo, useRef } from 'react'
import type { Plan } from '../model/plan'
import type { AppStore } from '../state/store'
import type { Moment } from '../state/ticker'
import type { ComfortId } from '../state/view'
import { createGround, groundKey, type PatchGround } from './ground'
import { type LookReader, type MirrorLook } from './look'
import { createPainter } from './paint'

/** The ground of a plan's patch; made anew only for other skin or another concern, not while a depth is dragged. */
export function useGround(plan: Plan, pixels: number): PatchGround {
  const key = groundKey(plan)
  // oxlint-disable-next-line react/exhaustive-deps -- the key says all that a ground takes from the plan
  return useMemo(() => createGround(plan, pixels), [key, pixels])
}

interface PatchProps {
  readonly app: AppStore
  readonly ground: PatchGround
  readonly plan: Plan
  readonly comfort: ComfortId
  /** What is painted at an hour: where it ignores the hour, the patch stands still. */
  readonly lookAt: LookReader
}

/** A patch of skin on a 2D canvas, painted when what it shows changes and at no other time. */
export function PatchCanvas({ app, ground, plan, comfort, lookAt }: PatchProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { pixels } = ground
  const { skinTone, densityPerCm2 } = plan
  const painter = useMemo(() => createPainter(pixels), [pixels])
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return undefined
    const image = context.createImageData(pixels, pixels)
    let painted: MirrorLook | null = null
    const paint = (now: Moment) => {
      const look = lookAt(now)
      if (look === painted) return
      painted = look
      painter.paintInto(image.data, ground, look, { skinTone, densityPerCm2, comfort })
      context.putImageData(image, 0, 0)
    }
    paint(app.ticker.now)
    return app.ticker.subscribeReader(paint)
  }, [app, painter, ground, lookAt, pixels, skinTone, densityPerCm2, comfort])
  return <canvas ref={canvas} className="patch" width={pixels} height={pixels} aria-hidden="true" />
}
