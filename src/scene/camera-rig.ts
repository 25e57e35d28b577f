import type { PerspectiveCamera } from 'three'
import { Matrix4, Vector3 } from 'three'
import { OrbitControls } from 'three/addons/controls/OrbitControls.js'
import { lerp } from '../base/math'
import { cutZ } from '../state/cut'
import { type DepthScale, depthScaleOf, drawnDepth } from '../state/depth-scale'
import { framedStroke, resolvePose, type StageSize } from '../state/framing'
import type { DrawnGlyphs, Projection } from '../state/projector'
import type { AppStore } from '../state/store'
import { POSE_LIMITS, toLegalPose, type ViewState } from '../state/view'
import type { CameraPose } from '../story/pose'
import { enlargedAt } from './glyph-size'

/** Little perspective: more illustration than snapshot. */
export const FIELD_OF_VIEW = 22
const HALF_VIEW_TAN = Math.tan((FIELD_OF_VIEW / 2) * (Math.PI / 180))
const GLIDE_S = 0.5
/** A cell that stands so far from the last is another one, mm. */
const ANOTHER_CELL_MM = 0.02

/** Distance at which so many millimetres fill the picture's height. */
function distanceOf(spanMm: number): number {
  return spanMm / 2 / HALF_VIEW_TAN
}

/** Puts a camera where a pose says. */
export function placeCamera(camera: PerspectiveCamera, pose: CameraPose): void {
  const distance = distanceOf(pose.spanMm)
  const [x, y, z] = pose.targetMm
  const flat = Math.cos(pose.elevationRad) * distance
  camera.position.set(
    x + flat * Math.sin(pose.azimuthRad),
    y + Math.sin(pose.elevationRad) * distance,
    z + flat * Math.cos(pose.azimuthRad),
  )
  camera.near = Math.max(0.02, distance - 6)
  camera.far = distance + 9
  camera.lookAt(x, y, z)
  camera.updateProjectionMatrix()
  camera.updateMatrixWorld()
}

function mixPoses(from: CameraPose, to: CameraPose, share: number): CameraPose {
  return {
    azimuthRad: lerp(from.azimuthRad, to.azimuthRad, share),
    elevationRad: lerp(from.elevationRad, to.elevationRad, share),
    // Spans are ratios: equal steps of the logarithm look like an even move.
    spanMm: Math.exp(lerp(Math.log(from.spanMm), Math.log(to.spanMm), share)),
    targetMm: [
      lerp(from.targetMm[0], to.targetMm[0], share),
      lerp(from.targetMm[1], to.targetMm[1], share),
      lerp(from.targetMm[2], to.targetMm[2], share),
    ],
  }
}

/** How a camera that stands at `pose` shows the block in a picture of this size. */
export function projectionOf(
  camera: PerspectiveCamera,
  pose: CameraPose,
  stage: StageSize,
  depths: DepthScale,
  cutMm = 0,
  drawn: () => DrawnGlyphs | null = () => null,
): Projection {
  const matrix = new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse)
  const point = new Vector3()
  const { widthPx, heightPx } = stage
  return {
    pose,
    enlarged: enlargedAt(pose.spanMm / heightPx),
    depths,
    cutZ: cutZ(cutMm),
    drawn,
    toScreen(out, x, y, z) {
      point.set(x, -drawnDepth(depths, -y), z).applyMatrix4(matrix)
      out.x = (point.x * 0.5 + 0.5) * widthPx
      out.y = (0.5 - point.y * 0.5) * heightPx
    },
  }
}

/** Moves the camera: named views with a short glide, the person's hand at once, the needle's tip kept in view. */
export interface CameraRig {
  /**
   * Moves on by `deltaS` seconds; true while there is more to come. `fibroblastAt` is the cell that the closest view
   * follows; the rig keeps no hold of it.
   */
  advance(deltaS: number, fibroblastAt: CameraPose['targetMm']): boolean
  resize(stage: StageSize): void
  /** Where the camera stands now. */
  readonly pose: CameraPose
  /** Whether a hand is turning the block. */
  readonly held: boolean
  /** Keeps hands off, or lets them on again. */
  setHandsOff(off: boolean): void
  dispose(): void
}

/** Makes the rig of one canvas. `invalidate` asks for a frame; `drawn` says which glyphs were in the last. */
export function createCameraRig(
  app: AppStore,
  camera: PerspectiveCamera,
  element: HTMLElement,
  stage: StageSize,
  invalidate: () => void,
  drawn: () => DrawnGlyphs | null,
): CameraRig {
  let size = stage
  let view = app.store.getState().view
  let { course, framed } = app.store.getState()
  let tip = Number.NaN
  let cell: [number, number, number] | undefined
  let wanted = resolvePose(view, framed, 0, size)
  let pose = wanted
  let from = wanted
  let done = 1
  let held = false

  const controls = new OrbitControls(camera, element)
  controls.enableDamping = false
  controls.minPolarAngle = Math.PI / 2 - POSE_LIMITS.highestRad
  controls.maxPolarAngle = Math.PI / 2 - POSE_LIMITS.lowestRad
  controls.minAzimuthAngle = -POSE_LIMITS.azimuthRad
  controls.maxAzimuthAngle = POSE_LIMITS.azimuthRad
  controls.minDistance = distanceOf(POSE_LIMITS.nearestMm)
  controls.maxDistance = distanceOf(POSE_LIMITS.farthestMm)
  controls.enableZoom = false
  // A finger moving up or down scrolls the page; sideways it turns the block.
  element.style.touchAction = 'pan-y'

  function poseOfCamera(): CameraPose {
    const { x, y, z } = controls.target
    return toLegalPose({
      azimuthRad: controls.getAzimuthalAngle(),
      elevationRad: Math.PI / 2 - controls.getPolarAngle(),
      spanMm: 2 * HALF_VIEW_TAN * controls.getDistance(),
      targetMm: [x, y, z],
    })
  }
  const onStart = () => {
    held = true
  }
  const onChange = () => {
    if (!held) return
    pose = poseOfCamera()
    settle(pose)
    invalidate()
  }
  const onEnd = () => {
    held = false
    app.setView({ pose: poseOfCamera() })
  }
  controls.addEventListener('start', onStart)
  controls.addEventListener('change', onChange)
  controls.addEventListener('end', onEnd)
  // The wheel scrolls the page until the picture has been touched or focused.
  const allowZoom = () => {
    controls.enableZoom = true
  }
  const stopZoom = () => {
    controls.enableZoom = false
  }
  const group = element.closest<HTMLElement>('.stage') ?? element
  group.addEventListener('pointerdown', allowZoom)
  group.addEventListener('focusin', allowZoom)
  group.addEventListener('pointerleave', stopZoom)

  function settle(next: CameraPose): void {
    pose = next
    placeCamera(camera, next)
    controls.target.set(...next.targetMm)
    const depths = depthScaleOf(view.scale, course.skin)
    app.projector.set(projectionOf(camera, next, size, depths, view.cutMm, drawn))
  }

  function wantedPose(): CameraPose {
    return resolvePose(view, framed, Number.isFinite(tip) ? tip : 0, size, cell)
  }

  function aim(glide: boolean): void {
    wanted = wantedPose()
    if (glide && !app.store.getState().reducedMotion) {
      from = pose
      done = 0
    } else {
      done = 1
      settle(wanted)
    }
    invalidate()
  }

  /** Goes along with the needle's tip and with the cell that is looked at. */
  function follow(fibroblastAt: CameraPose['targetMm']): void {
    const stayed = cell !== undefined && isNear(cell, fibroblastAt, 0)
    const isSame = cell !== undefined && isNear(cell, fibroblastAt, ANOTHER_CELL_MM)
    cell ??= [0, 0, 0]
    for (let axis = 0; axis < 3; axis++) cell[axis] = fibroblastAt[axis]
    if (view.view === 'fibroblast' && !stayed) {
      // A cell that crawls is followed; another one is glided to.
      if (!isSame) aim(true)
      else {
        wanted = wantedPose()
        if (done >= 1) settle(wanted)
      }
    }
    // The opening view draws back as the needle goes in, and comes forward again.
    const next = framedStroke(framed, view, app.ticker.now).tipDepthMm
    if (next !== tip) {
      const before = tip
      tip = next
      if (view.view === 'opening' && Math.max(tip, Number.isFinite(before) ? before : 0) > 0) {
        wanted = wantedPose()
        if (done >= 1) settle(wanted)
      }
    }
  }

  const unsubscribe = app.store.subscribe((state) => {
    if (state.view === view && state.course === course && state.framed === framed) return
    const moved = viewChanged(state.view, view)
    const sameBlock = state.course.skin === course.skin
    const isCut = state.view.cutMm !== view.cutMm
    view = state.view
    course = state.course
    framed = state.framed
    // A hand has already put the camera where its pose says.
    if (moved) aim(view.pose === null || !samePlace(view.pose, pose))
    // The cut goes with the hand, and the camera with the cut.
    else if (isCut) aim(false)
    else if (view.view === 'opening' || view.view === 'channel' || view.view === 'dermis') aim(!sameBlock)
    invalidate()
  })

  settle(wanted)
  return {
    get pose() {
      return pose
    },
    get held() {
      return held
    },
    advance(deltaS, fibroblastAt) {
      // Before and now are looked at from one place.
      if (!app.ticker.looksBack) follow(fibroblastAt)
      if (done >= 1) return false
      done = Math.min(1, done + Math.min(deltaS, 0.1) / GLIDE_S)
      settle(done >= 1 ? wanted : mixPoses(from, wanted, 1 - (1 - done) ** 3))
      return done < 1
    },
    resize(next) {
      size = next
      camera.aspect = next.widthPx / next.heightPx
      wanted = wantedPose()
      done = 1
      settle(wanted)
      invalidate()
    },
    setHandsOff(off) {
      controls.enabled = !off
    },
    dispose() {
      unsubscribe()
      controls.dispose()
      group.removeEventListener('pointerdown', allowZoom)
      group.removeEventListener('focusin', allowZoom)
      group.removeEventListener('pointerleave', stopZoom)
    },
  }
}

/** Whether two places are no further apart than so many mm. Math.hypot would make V8 an object in every frame. */
function isNear(one: CameraPose['targetMm'], other: CameraPose['targetMm'], mm: number): boolean {
  const x = other[0] - one[0]
  const y = other[1] - one[1]
  const z = other[2] - one[2]
  return x * x + y * y + z * z <= mm * mm
}

function viewChanged(next: ViewState, last: ViewState): boolean {
  return next.view !== last.view || next.pose !== last.pose || next.scale !== last.scale
}

/** Whether two poses differ by no more than a link's rounding. */
function samePlace(one: CameraPose, other: CameraPose): boolean {
  const close = (a: number, b: number, by: number) => Math.abs(a - b) <= by
  return (
    close(one.azimuthRad, other.azimuthRad, 0.01) &&
    close(one.elevationRad, other.elevationRad, 0.01) &&
    close(one.spanMm, other.spanMm, 0.006) &&
    one.targetMm.every((value, axis) => close(value, other.targetMm[axis], 0.006))
  )
}
