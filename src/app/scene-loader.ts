import { type ComponentType, useCallback, useEffect, useState } from 'react'
import type { SceneProps } from '../scene/scene-root'
import { afterPaint, fetchScene } from './later'

/** loading: on its way. drawing: seen. unavailable: no WebGL, or it failed. lost: the GPU dropped it. */
export type SceneStatus = 'loading' | 'drawing' | 'unavailable' | 'lost'

interface SceneLoader {
  /** The 3D view once its chunk is here. */
  readonly Scene: ComponentType<SceneProps> | null
  readonly status: SceneStatus
  readonly setStatus: (status: SceneStatus) => void
  /** Throws the failed scene away and starts a fresh one. */
  readonly retry: () => void
}

/** Brings the scene in after the first paint, so that the section is seen at once. */
export function useSceneLoader(wanted: boolean): SceneLoader {
  const [Scene, setScene] = useState<ComponentType<SceneProps> | null>(null)
  const [status, setStatus] = useState<SceneStatus>('loading')
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    if (!wanted) return undefined
    let current = true
    const cancel = afterPaint(() => {
      fetchScene().then(
        (module) => {
          if (current) setScene(() => module.SceneRoot)
        },
        () => {
          if (current) setStatus('unavailable')
        },
      )
    })
    return () => {
      current = false
      cancel()
    }
  }, [wanted, attempt])

  const retry = useCallback(() => {
    setScene(null)
    setStatus('loading')
    setAttempt((count) => count + 1)
  }, [])
  return { Scene, status, setStatus, retry }
}
