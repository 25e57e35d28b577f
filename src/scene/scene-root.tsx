import { createRoot, type ReconcilerRoot } from '@react-three/fiber'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { NoToneMapping, setConsoleFunction, WebGLRenderer } from 'three'
import type { StageSize } from '../state/framing'
import type { AppStore } from '../state/store'
import { FIELD_OF_VIEW } from './camera-rig'
import { SceneContent, type SceneContentProps } from './scene'
import { chooseTier, createTierJudge, type Graphics, probeGraphics, sharedTier, type Tier } from './tiers'
import { createWorkshop, type Workshop } from './workshop'

// Fiber 9.8.2 makes a THREE.Clock, which three 0.187 says is deprecated. We never use it; that one line says nothing
// to anyone who could act on it. Everything else three has to say is said.
setConsoleFunction((type, message, ...rest: unknown[]) => {
  if (message.startsWith('THREE.Clock')) return
  console[type](message, ...rest)
})

export interface SceneProps {
  readonly app: AppStore
  readonly stage: StageSize
  readonly label: string
  readonly describedBy: string | undefined
  /** Another block is drawn beside this one: both are drawn in the lowest tier, alike, and do not refine. */
  readonly shared: boolean
  readonly onStatus: (status: 'loading' | 'drawing' | 'unavailable' | 'lost') => void
}

/** Extensions that three asks for on the way. Once the GPU has work, each question waits until that is done. */
const ASKED_EARLY = [
  'EXT_texture_filter_anisotropic',
  'KHR_parallel_shader_compile',
  'WEBGL_clip_cull_distance',
  'WEBGL_multi_draw',
]

/** A lost context that has not come back by then is given up; the section stays. */
const COMES_BACK_MS = 2000

/** Canvas and root of the 3D view. Says what becomes of it; the caller shows the section whenever it is not drawing. */
export function SceneRoot({ app, stage, label, describedBy, shared, onStatus }: SceneProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const root = useRef<ReconcilerRoot<HTMLCanvasElement> | null>(null)
  const [graphics] = useState(probeGraphics)
  const [judged, setTier] = useState(() => (graphics ? chooseTier(graphics) : null))
  const tier = useMemo(() => (judged && shared ? sharedTier(judged) : judged), [judged, shared])
  const drawable = tier !== null
  const judge = useTierJudge(graphics, judged, setTier, shared)
  const dark = useDarkPage()

  // Whatever was drawn before: the section stays until this canvas has drawn something.
  useLayoutEffect(() => onStatus(drawable ? 'loading' : 'unavailable'), [drawable, onStatus])

  const onDrawn = useCallback(() => onStatus('drawing'), [onStatus])
  const onFailed = useCallback(() => onStatus('unavailable'), [onStatus])

  // The root outlives renders; only its content is rendered again.
  const [workshop, setWorkshop] = useState<Workshop | null>(null)
  // Even while the context lives, odd while it is lost.
  const [life, setLife] = useState(0)
  const first = useRef(stage)
  const antialias = tier?.antialias ?? false
  useEffect(() => {
    const element = canvas.current
    if (!element || !drawable) return undefined
    let wanted = true
    const context = element.getContext('webgl2', {
      alpha: true,
      antialias,
      premultipliedAlpha: true,
      powerPreference: 'high-performance',
    })
    if (!context) {
      onStatus('unavailable')
      return undefined
    }
    const made = createRoot(element)
    root.current = made
    const gl = new WebGLRenderer({ canvas: element, context, antialias, alpha: true })
    for (const name of ASKED_EARLY) gl.extensions.has(name)
    gl.setClearAlpha(0)
    gl.toneMapping = NoToneMapping
    // Unmounting drops the context. The renderer must not report that as a loss, and one that is gone already cannot
    // be dropped again.
    gl.forceContextLoss = () => {
      gl.dispose()
      if (!context.isContextLost()) context.getExtension('WEBGL_lose_context')?.loseContext()
    }
    void made
      .configure({
        gl,
        // Nothing is drawn until the block stands ready; from then on by demand.
        frameloop: 'never',
        flat: true,
        // Our shaders write the screen's colours themselves: programs are then the same on screen and off.
        linear: true,
        dpr: 1,
        size: { width: first.current.widthPx, height: first.current.heightPx, top: 0, left: 0 },
        camera: { fov: FIELD_OF_VIEW, near: 0.1, far: 30 },
      })
      .then(() => {
        if (wanted) setWorkshop(createWorkshop(gl))
      })
    const stop = watchContext(element, onStatus, () => setLife((count) => count + 1))
    return () => {
      wanted = false
      stop()
      root.current = null
      setWorkshop(null)
      made.unmount()
    }
  }, [drawable, antialias, onStatus])

  useEffect(() => {
    if (!workshop || !tier || !judge) return
    root.current?.render(
      <SceneContent
        app={app}
        workshop={workshop}
        life={life}
        tier={tier}
        judge={judge}
        stage={stage}
        dark={dark}
        onDrawn={onDrawn}
        onFailed={onFailed}
      />,
    )
  }, [workshop, life, onDrawn, onFailed, app, tier, judge, stage, dark])

  return (
    <canvas
      ref={canvas}
      className="block-canvas"
      role="img"
      aria-label={label}
      aria-describedby={describedBy}
    />
  )
}

/** Judges the tier while things move; what it finds is acted on when the picture rests. */
function useTierJudge(
  graphics: Graphics | null,
  tier: Tier | null,
  setTier: (tier: Tier) => void,
  /** Two blocks at once say nothing about one. */
  shared: boolean,
): SceneContentProps['judge'] | null {
  // What once proved too slow is not tried again.
  const [ceiling, setCeiling] = useState<Tier['id']>('top')
  return useMemo(() => {
    if (!graphics || !tier) return null
    const made = createTierJudge(tier, graphics, ceiling)
    return {
      saw: (frameS) => made.saw(frameS),
      rests() {
        if (shared) return
        const next = made.verdict()
        if (next.id === tier.id) return
        if (next.quality < tier.quality) setCeiling(next.id)
        setTier(next)
      },
    }
  }, [graphics, tier, ceiling, setTier, shared])
}

/** Tells when the GPU drops the canvas, and whether it comes back. */
function watchContext(
  element: HTMLCanvasElement,
  onStatus: SceneProps['onStatus'],
  onChange: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const onLost = (event: Event) => {
    // Without this the browser never restores it.
    event.preventDefault()
    onStatus('loading')
    onChange()
    timer = setTimeout(() => onStatus('lost'), COMES_BACK_MS)
  }
  const onRestored = () => {
    clearTimeout(timer)
    onStatus('loading')
    onChange()
  }
  element.addEventListener('webglcontextlost', onLost)
  element.addEventListener('webglcontextrestored', onRestored)
  return () => {
    clearTimeout(timer)
    element.removeEventListener('webglcontextlost', onLost)
    element.removeEventListener('webglcontextrestored', onRestored)
  }
}

/** Whether the page is dark now, by choice or by the device. */
function useDarkPage(): boolean {
  const [dark, setDark] = useState(isDark)
  useEffect(() => {
    const look = () => setDark(isDark())
    const media = window.matchMedia('(prefers-color-scheme: dark)')
    media.addEventListener('change', look)
    const observer = new MutationObserver(look)
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      media.removeEventListener('change', look)
      observer.disconnect()
    }
  }, [])
  return dark
}

function isDark(): boolean {
  const theme = document.documentElement.dataset['theme']
  if (theme === 'dark' || theme === 'light') return theme === 'dark'
  return window.matchMedia('(prefers-color-scheme: dark)').matches
}
