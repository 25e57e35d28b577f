import type { Press } from '../../src/ui/shortcuts'

/** A key that is pressed, with nothing else held but what is said. */
export const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})
