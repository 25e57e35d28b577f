import { useFrame, useThree } from '@react-three/fiber'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { PerspectiveCamera } from 'three'
import { sharedStateAt } from '../model/course'
import { type DepthScale, depthScaleOf } from '../state/depth-scale'
import type { StageSize } from '../state/framing'
import type { DrawnGlyphs } from '../state/projector'
import { type AppStore, useAppState } from '../state/store'
import type { HealingParts } from './block'
import { type CameraRig, createCameraRig } from './camera-rig'
import { writeFrame } from './frame'
import { makeInspectable } from './inspect'
import { attachNeedleDrag } from './needle-drag'
import { cutInto, paintInto, showInto, stretchInto } from './paint'
import { createPainter } from './painter'
import { createRefiner, type Refiner, showBlock } from './refiner'
import { restDpr, type Tier, TIERS } from './tiers'
import { type ReadyBlock, useBlock } from './use-block'
import type { Block, Workshop } from './workshop'

export interface SceneContentProps {
  readonly app: AppStore
  readonly tier: Tier
  readonly stage: StageSize
  readonly dark: boolean
  /** Hears of every frame while things move, and when they rest. */
  readonly judge: { saw(frameS: number): void; rests(): void }
  /** Called after the first frame, when the block can be seen. */
  readonly onDrawn: () => void
}

/** Things come to rest this long after the last change; then one finer frame is drawn. */
const REST_MS = 220

/** The 3D block: what is drawn, once it is ready, and what moves it. */
export function SceneContent({
  app,
  workshop,
  tier,
  life,
  onFailed,
  ...rest
}: SceneContentProps & {
  readonly workshop: Workshop
  /** Counts what became of the context: odd while it is lost. */
  readonly life: number
  readonly onFailed: () => void
}) {
  const course = useAppState(app, (state) => state.course)
  const ready = useBlock(workshop, course, tier, life, onFailed)
  useEffect(() => () => workshop.dispose(), [workshop])
  if (!ready) return null
  return <Standing app={app} workshop={workshop} tier={tier} life={life} ready={ready} {...rest} />
}

interface StandingProps extends SceneContentProps {
  readonly workshop: Workshop
  readonly life: number
  readonly ready: ReadyBlock
}

/** A block that stands ready, its paint, camera and driver. */
function Standing({ app, workshop, tier, life, ready, judge, stage, dark, onDrawn }: StandingProps) {
  const view = useAppState(app, (state) => state.view)
  const singled = useAppState(app, (state) => state.lit !== null)
  const { uniforms } = workshop
  const { block } = ready
  const { course } = block.healing
  const depths = useMemo(() => depthScaleOf(view.scale, course.skin), [view.scale, course.skin])

  const invalidate = useThree((three) => three.invalidate)
  useLayoutEffect(() => {
    paintInto(uniforms, course.plan, course.skin, course.track, view.comfort, dark)
    showInto(uniforms, view, singled)
    stretchInto(uniforms, depths)
    cutInto(uniforms, view.cutMm)
    invalidate()
  }, [uniforms, course, view, singled, dark, depths, invalidate])
  useLayoutEffect(() => cutBlock(block, view.cutMm), [block, view.cutMm])

  const drawn = useRef<DrawnGlyphs | null>(null)
  const rig = useRig(app, stage, drawn)
  useNeedleDrag(app, rig, block.healing)
  const inView = useInView(workshop.renderer.domElement)
  useDriver({
    app,
    workshop,
    block,
    depths,
    alive: life === ready.life,
    awake: life === ready.life && inView,
    rig,
    drawn,
    tier,
    judge,
    onDrawn,
  })
  return (
    <>
      <primitive key={block.still.object.id} object={block.still.object} />
      <primitive key={block.healing.object.id} object={block.healing.object} />
    </>
  )
}

/** Moves the front of a block back, mm. */
function cutBlock({ still, healing }: Block, cutMm: number): void {
  still.cutAt(cutMm)
  healing.cutAt(cutMm)
}

/** Whether any of an element is on the screen. */
function useInView(element: HTMLElement): boolean {
  const [inView, setInView] = useState(true)
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      setInView(entries[entries.length - 1].isIntersecting)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return inView
}

type RigRef = { current: CameraRig | null }

/** Which glyphs the last frame showed. */
type DrawnRef = { current: DrawnGlyphs | null }

function useRig(app: AppStore, stage: StageSize, drawn: DrawnRef): RigRef {
  const camera = useThree((three) => three.camera) as PerspectiveCamera
  const element = useThree((three) => three.gl.domElement)
  const invalidate = useThree((three) => three.invalidate)
  const rig = useRef<CameraRig | null>(null)
  const first = useRef(stage)
  useLayoutEffect(() => {
    camera.aspect = first.current.widthPx / first.current.heightPx
    rig.current = createCameraRig(app, camera, element, first.current, invalidate, () => drawn.current)
    return () => {
      rig.current?.dispose()
      rig.current = null
      app.projector.set(null)
    }
  }, [app, camera, element, invalidate, drawn])
  // Not through the root's configure: called again, that would set everything else back to its defaults.
  const setSize = useThree((three) => three.setSize)
  useLayoutEffect(() => {
    setSize(stage.widthPx, stage.heightPx)
    rig.current?.resize(stage)
  }, [stage, setSize])
  return rig
}

function useNeedleDrag(app: AppStore, rig: RigRef, healing: HealingParts): void {
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
  readonly workshop: Workshop
  readonly block: Block
  readonly depths: DepthScale
  /** False while the context is lost, or not all of the block back on the GPU. */
  readonly alive: boolean
  /** False while the picture is off the screen, its context lost, or not all of the block back on the GPU. */
  readonly awake: boolean
  readonly rig: RigRef
  readonly drawn: DrawnRef
  readonly tier: Tier
  readonly judge: SceneContentProps['judge']
  readonly onDrawn: () => void
}

/** What the driver keeps from frame to frame. */
interface DriverWork {
  /** The moment is to be read again. */
  fresh: boolean
  /** What was last written for the moment; the finest block is only written when it is shown. */
  fineFresh: boolean
  resting: boolean
  /** The last frame showed the finest block. */
  refined: boolean
  drawn: boolean
  frames: number
  /** How often the camera was moved. */
  moves: number
}

/** The span of a picture before its camera stands, mm. */
const NO_POSE = { spanMm: 2 } as const
/** Device pixels per CSS pixel of the frame that is being drawn. */
const ratio = new Float64Array(1)

/** The one frame driver: reads the moment, writes uniforms and instance data, moves the camera, refines what rests. */
function useDriver({
  app,
  workshop,
  block,
  depths,
  alive,
  awake,
  rig,
  drawn,
  tier,
  judge,
  onDrawn,
}: DriverInput): void {
  const invalidate = useThree((three) => three.invalidate)
  const camera = useThree((three) => three.camera)
  const scene = useThree((three) => three.scene)
  const setFrameloop = useThree((three) => three.setFrameloop)
  const { renderer, uniforms, bakery, tally } = workshop
  const { healing } = block
  const { course } = healing
  const work = useRef<DriverWork>({
    fresh: true,
    fineFresh: true,
    resting: false,
    refined: false,
    drawn: false,
    frames: 0,
    moves: 0,
  })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const refiner = useRef<Refiner | null>(null)
  /** Nothing rests any more, nor is about to: a rest that was awaited is not that of what comes now. */
  const stirred = useCallback(() => {
    work.current.resting = false
    clearTimeout(timer.current)
    refiner.current?.stir()
  }, [])
  useLayoutEffect(() => {
    const made = createRefiner(workshop, camera, scene)
    refiner.current = made
    return () => {
      refiner.current = null
      made.dispose()
    }
  }, [workshop, camera, scene])

  useLayoutEffect(() => {
    const now = work.current
    now.fresh = true
    now.drawn &&= awake
    stirred()
    // Asleep it draws nothing, whoever asks.
    setFrameloop(awake ? 'demand' : 'never')
    invalidate()
  }, [course, depths, healing, awake, stirred, setFrameloop, invalidate])

  useEffect(() => {
    const stir = () => {
      work.current.fresh = true
      stirred()
      invalidate()
    }
    // Bands and notes change nothing here; only what is drawn does.
    const stops = [
      app.ticker.subscribe(stir),
      app.store.subscribe((now, before) => {
        if (now.course !== before.course || now.view !== before.view || now.lit !== before.lit) stir()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
      clearTimeout(timer.current)
    }
  }, [app, stirred, invalidate])

  // Whoever wants the picture in another size or for another hour has it drawn here, with what is on the GPU already.
  useEffect(() => {
    if (!alive) return undefined
    const painter = createPainter({
      app,
      workshop,
      scene,
      depths,
      block,
      tier,
      finest: () => refiner.current?.of(course) ?? block,
      show(which) {
        showBlock(block, which === block)
        refiner.current?.show(which !== block)
      },
      // The next frame writes all of it again; until then whatever is pointed at stands where it is seen.
      restore() {
        work.current.fresh = true
        const state = sharedStateAt(course, app.ticker.now)
        bakery.bakeFields(healing.channels, state.needleSession)
        writeFrame(uniforms, healing, course, state, depths, app.store.getState().lit)
      },
    })
    app.projector.painter = painter
    return () => {
      painter.dispose()
      app.projector.painter = null
    }
  }, [app, workshop, scene, depths, block, tier, alive, course, bakery, healing, uniforms])

  useLayoutEffect(() => {
    makeInspectable(renderer, uniforms, {
      tier: tier.id,
      tally,
      scene,
      frames: () => work.current.frames,
      refined: () => {
        const { resting, refined } = work.current
        return resting && refined && app.store.getState().course === course
      },
    })
  }, [renderer, uniforms, scene, tally, tier, app, course])

  /** Made once, not in every frame. */
  const rest = useRef(() => {})
  useLayoutEffect(() => {
    rest.current = () => {
      // Frames may be further apart than this while things move. What ends the move asks for another frame.
      if (app.ticker.playback.kind !== 'still' || rig.current?.held) return
      work.current.resting = true
      judge.rests()
      const waits = tier.refines && !refiner.current?.of(course)
      if (!waits || tier.movingDpr < 1) invalidate()
      if (waits) refiner.current?.rest(course, invalidate)
    }
  }, [app, rig, judge, tier, course, invalidate])

  useFrame(({ gl, size }, deltaS) => {
    const now = work.current
    const state = sharedStateAt(course, app.ticker.now)
    now.frames++
    if (!now.resting) judge.saw(deltaS)
    if (now.fresh) {
      now.fresh = false
      now.fineFresh = true
      bakery.bakeFields(healing.channels, state.needleSession)
      writeFrame(uniforms, healing, course, state, depths, app.store.getState().lit)
    }
    const cell = healing.fibroblastAim(healing.glyphs.frame, state.session, uniforms.uCut.value.y)
    const moving = rig.current?.advance(deltaS, cell) ?? false
    const moves = rig.current?.moves ?? 0
    if (now.moves !== moves) {
      now.moves = moves
      stirred()
    }
    const fine = refiner.current?.of(course)
    const shown = (now.resting && fine) || block
    now.refined = now.resting && (shown === fine || !tier.refines)
    if (shown !== block && now.fineFresh) {
      now.fineFresh = false
      cutBlock(shown, app.store.getState().view.cutMm)
      writeFrame(uniforms, shown.healing, course, state, depths, app.store.getState().lit)
    }
    if (drawn.current?.placed !== shown.healing.glyphs.frame.placed) {
      const { frame } = shown.healing.glyphs
      const { kind } = shown.healing.sites.glyphs
      const { quality } = shown === block ? tier : TIERS.top
      drawn.current = { kind, placed: frame.placed, quality }
    }
    showBlock(block, shown === block)
    refiner.current?.show(shown !== block)
    // Coarse pixels are for what moves: at rest the picture is sharp before it is fine.
    // In an array, and into fields: a number that is one or another, or is handed on, is a new object to V8.
    if (now.refined) ratio[0] = restDpr(tier, size)
    else {
      const coarse = now.resting ? Math.max(1, tier.movingDpr) : tier.movingDpr
      ratio[0] = Math.min(coarse, window.devicePixelRatio)
    }
    if (gl.getPixelRatio() !== ratio[0]) gl.setPixelRatio(ratio[0])
    const { value: mmPer } = uniforms.uMmPer
    mmPer.y = (rig.current?.pose ?? NO_POSE).spanMm / size.height
    mmPer.x = mmPer.y / ratio[0]
    if (moving) invalidate()
    if (!now.resting) {
      clearTimeout(timer.current)
      timer.current = setTimeout(rest.current, REST_MS)
    }
    // A frame may still be under way when the context is lost: it shows nothing.
    if (!now.drawn && awake) {
      now.drawn = true
      onDrawn()
    }
  })
}
