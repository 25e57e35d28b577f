import { TRUE_SCALE } from '../../src/state/depth-scale'
import { createPose } from '../../src/state/framing'
import { oneByOne, type Projection } from '../../src/state/projector'

/** A projection that puts places where `toScreen` says; the rest is that of a flat picture in true scale, or what is given. */
export function projectionBy(toScreen: Projection['toScreen'], given: Partial<Projection> = {}): Projection {
  return {
    pose: createPose(),
    enlarged: { signals: 1, cells: 1 },
    depths: TRUE_SCALE,
    cutZ: 1,
    drawn: () => null,
    toScreen,
    allToScreen: oneByOne(toScreen),
    ...given,
  }
}
