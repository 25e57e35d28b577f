import type { LayerId } from '../model/skin/skin'
import type { StructureId } from '../model/structures'
import type { ViewId } from '../story/pose'

/**
 * What each named view is about: these names find a place before any other, at every size of the picture, and a test
 * looks for each of them.
 */
export const VIEW_NAMES: Readonly<Record<ViewId, readonly (LayerId | StructureId)[]>> = {
  opening: [
    'stratum-corneum',
    'viable-epidermis',
    'papillary-dermis',
    'reticular-dermis',
    'channel',
    'collagen',
  ],
  dermis: ['reticular-dermis', 'collagen', 'vessels'],
  channel: ['viable-epidermis', 'papillary-dermis', 'reticular-dermis', 'channel', 'collagen'],
  fibroblast: ['fibroblast'],
  epidermis: ['stratum-corneum', 'viable-epidermis', 'papillary-dermis', 'langerhans-cell', 'melanocyte'],
  surface: ['stratum-corneum'],
  block: [
    'stratum-corneum',
    'viable-epidermis',
    'papillary-dermis',
    'reticular-dermis',
    'fat',
    'hair-follicle',
    'vessels',
    'sweat-gland',
  ],
}
