import type { ComponentType } from 'react'
import type { SkinState } from '../model/course'
import type { StageSize } from '../state/framing'
import type { Palette } from '../state/palette'
import type { Projection } from '../state/projector'
import type { MovingContext } from './moving'

/** What the part that time does not change is drawn from. */
export interface StillProps {
  readonly context: MovingContext
  readonly palette: Palette
  readonly tone: number
  /** Whether textures say how each layer is known. */
  readonly lens: boolean
}

/** What the moving part is drawn from, as it stands at first; the playhead rewrites it through the page. */
export interface MovingProps {
  readonly context: MovingContext
  readonly palette: Palette
  readonly state: SkinState
}

/** A way to draw the section: its still and its moving part, and what rewrites the moving one. */
export interface SectionManner {
  readonly className: string
  readonly Still: ComponentType<StillProps>
  readonly Moving: ComponentType<MovingProps>
  write(root: SVGSVGElement, context: MovingContext, state: SkinState): void
  /** Told from where everything is seen. */
  fit?(root: SVGSVGElement, pose: Projection['pose'], stage: StageSize): void
  /** How many times larger than a molecule signals are drawn. */
  readonly signalsEnlarged: number
}
