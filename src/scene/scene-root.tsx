import { useEffect } from 'react'
import type { StageSize } from '../state/framing'
import type { AppStore } from '../state/store'

export interface SceneProps {
  readonly app: AppStore
  readonly stage: StageSize
  readonly label: string
  readonly describedBy: string
  readonly onStatus: (status: 'loading' | 'drawing' | 'unavailable' | 'lost') => void
}

export function SceneRoot({ onStatus }: SceneProps) {
  useEffect(() => onStatus('unavailable'), [onStatus])
  return null
}
