import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { PerspectiveCamera } from 'three'
import { createSkinState, stateInto } from '../model/course'
import type { StageSize } from '../state/framing'
import { type AppStore, useAppState } from '../state/store'
import { createHealingParts, createStillParts, type PartGroup } from './block'
import { type CameraRig, createCameraRig } from './camera-rig'
import { writeFrame } from './frame'
import { makeInspectable } from './inspect'
import { attachNeedleDrag } from './needle-drag'
import { paintInto, showInto } from './paint'
import type { Tier } from './tiers'
import { createUniforms, type SceneUniforms } from './uniforms'

export interface SceneContentProps {
  readonly app: AppStore
  readonly tier: Tier
  readonly stage: StageSize
  readonly dark: boolean
  /** Hears of every frame while things move, and when they rest. */
  readonly judge: { saw(frameMs: number): void; rests(): void }
  /** Called after the first frame, when the block can be seen. */
  readonly onDrawn: () => void
}

/** Things come to rest this long after the last change; then one finer frame is drawn. */
const REST_MS = 220

/** The 3D block: still skin, healing parts, camera, and the driver that moves them. */
export function SceneContent({ app, tier, judge, stage, dark, onDrawn }: SceneContentProps) {
  const course = useAppState(app, (state) => state.course)
  const comfort = useAppState(app, (state) => state.view.comfort)
  const shown = useAppState(app, (state) => state.view.shown)
  const lens = useAppState(app, (state) => state.view.lens)
  const uniforms = useMemo(() => createUniforms(), [])
  const { skin } = course
  const still = useMemo(() => createStillParts(skin, tier, uniforms), [skin, tier, uniforms])
  const healing = useMemo(() => createHealingParts(course, tier, uniforms), [course, tier, uniforms])
  useEffect(() => () => still.dispose(), [still])
  useEffect(() => () => healing.dispose(), [healing])

  const invalidate = useThree((three) => three.invalidate)
  useLayoutEffect(() => {
    paintInto(uniforms, course.plan, course.skin, course.track, comfort, dark)
    showInto(uniforms, shown, lens)
    invalidate()
  }, [uniforms, course, comfort, dark, shown, lens, invalidate])

  const rig = useRig(app, stage)
  useNeedleDrag(app, rig, healing)
  useDriver({ app, course, uniforms, healing, rig, tier, judge, onDrawn })
  return (
    <>
      <Parts of={still} />
      <Parts of={healing} />
    </>
  )
}

function Parts({ of }: { readonly of: PartGroup }) {
  return of.parts.map(({ name, geometry, material, order }) => (
    <mesh
      key={name}
      name={name}
      geometry={geometry}
      material={material}
      renderOrder={order}
      frustumCulled={false}
      dispose={null}
    />
  ))
}

type RigRef = { current: CameraRig | null }

function useRig(app: AppStore, stage: StageSize): RigRef {
  const camera = useThree((three) => three.camera) as PerspectiveCamera
  const element = useThree((three) => three.gl.domElement)
  const invalidate = useThree((three) => three.invalidate)
  const rig = useRef<CameraRig | null>(null)
  const first = useRef(stage)
  useLayoutEffect(() => {
    camera.aspect = first.current.widthPx / first.current.heightPx
    rig.current = createCameraRig(app, camera, element, first.current, invalidate)
    return () => {
      rig.current?.dispose()
      rig.current = null
      app.projector.set(null)
    }
  }, [app, camera, element, invalidate])
  // Not through the root's configure: called again, that would set everything else back to its defaults.
  const setSize = useThree((three) => three.setSize)
  useLayoutEffect(() => {
    setSize(stage.widthPx, stage.heightPx)
    rig.current?.resize(stage)
  }, [stage, setSize])
  return rig
}

function useNeedleDrag(app: AppStore, rig: RigRef, healing: ReturnType<typeof createHealingParts>): void {
  const element = useThree((three) => three.gl.domElement)
  const latest = useRef(healing)
  useLayoutEffect(() => {
    latest.current = healing
  }, [healing])
  useEffect(
    () =>
      attachNeedleDrag(
        app,
        element,
        () => latest.current.channels,
        (off) => rig.current?.setHandsOff(off),
      ),
    [app, element, rig],
  )
}

interface DriverInput {
  readonly app: AppStore
  readonly course: ReturnType<AppStore['store']['getState']>['course']
  readonly uniforms: SceneUniforms
  readonly healing: ReturnType<typeof createHealingParts>
  readonly rig: RigRef
  readonly tier: Tier
  readonly judge: SceneContentProps['judge']
  readonly onDrawn: () => void
}

/** The one frame driver: reads the moment, writes uniforms and instance data, moves the camera, settles the pixels. */
function useDriver({ app, course, uniforms, healing, rig, tier, judge, onDrawn }: DriverInput): void {
  const invalidate = useThree((three) => three.invalidate)
  const state = useMemo(() => createSkinState(course), [course])
  const work = useRef({ fresh: true, baked: -2, resting: false, drawn: false, frames: 0 })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useLayoutEffect(() => {
    work.current.fresh = true
    work.current.baked = -2
    invalidate()
  }, [state, healing, invalidate])

  useEffect(() => {
    const stir = () => {
      work.current.fresh = true
      work.current.resting = false
      invalidate()
    }
    // Bands and notes change nothing here; only what is drawn does.
    const stops = [
      app.ticker.subscribe(stir),
      app.store.subscribe((now, before) => {
        if (now.course !== before.course || now.view !== before.view) stir()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
      clearTimeout(timer.current)
    }
  }, [app, invalidate])

  const renderer = useThree((three) => three.gl)
  useLayoutEffect(() => {
    makeInspectable(renderer.domElement, renderer, uniforms, tier.id, () => work.current.frames)
  }, [renderer, uniforms, tier])

  useFrame(({ gl, size }, deltaS) => {
    const now = work.current
    now.frames++
    if (!now.resting) judge.saw(deltaS * 1000)
    if (now.fresh) {
      now.fresh = false
      stateInto(state, course, app.ticker.timeH)
      // Fields hold the dent of one session's needles: bake again when other needles come.
      if (now.baked !== state.needleSession && (state.needleSession >= 0 || now.baked === -2)) {
        healing.bake(state.needleSession)
        now.baked = state.needleSession
      }
      writeFrame(uniforms, healing, course, state)
    }
    const cell = healing.fibroblastAim(healing.glyphs.frame, state.session)
    const moving = rig.current?.advance(deltaS, state.tipDepthMm, cell) ?? false
    const dpr = now.resting && !moving ? tier.restDpr : Math.min(tier.movingDpr, window.devicePixelRatio)
    if (gl.getPixelRatio() !== dpr) gl.setPixelRatio(dpr)
    uniforms.uMmPerCssPx.value = (rig.current?.pose.spanMm ?? 2) / size.height
    uniforms.uMmPerPx.value = uniforms.uMmPerCssPx.value / dpr
    if (moving) invalidate()
    if (!now.resting) {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        now.resting = true
        judge.rests()
        invalidate()
      }, REST_MS)
    }
    if (!now.drawn) {
      now.drawn = true
      onDrawn()
    }
  })
}
