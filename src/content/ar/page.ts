import type { Messages } from '../catalogue'

/** All that the page says; the records of the evidence and the builder have parts of their own. */
export default Object.assign(
  {},
  ...Object.values(
    import.meta.glob<Messages>(
      ['./*.icu.json', '!./records.icu.json', '!./builder.icu.json', '!./presets.icu.json'],
      {
        import: 'default',
        eager: true,
      },
    ),
  ),
) as Messages
