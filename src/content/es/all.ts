import type { Messages } from '../catalogue'

/** All that is said anywhere, for pages that are not made of chunks. */
export default Object.assign(
  {},
  ...Object.values(import.meta.glob<Messages>('./*.icu.json', { import: 'default', eager: true })),
) as Messages
