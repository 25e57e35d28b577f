import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { messagesPlugin } from './messages-plugin'

// A page beside the app's, in a pass of its own: it may import nothing of the app's chunks, as asking for React there
// would run the app.
const ROOT = join(import.meta.dirname, '..')

/**
 * Builds `<name>.html`, whose source lies in `src/app/<name>`, and its folder into `dist`, with a policy. `fill` writes
 * into the page what the build knows.
 */
export async function buildOwnPage(
  dist: string,
  name: string,
  policy: string,
  fill: (html: string) => string = (html) => html,
): Promise<void> {
  const source = join(ROOT, 'src/app', name)
  await build({
    root: source,
    configFile: false,
    publicDir: false,
    base: './',
    logLevel: 'warn',
    plugins: [messagesPlugin(), react()],
    build: {
      outDir: dist,
      emptyOutDir: false,
      assetsDir: name,
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      // Every record may travel with it: such pages cite them.
      chunkSizeWarningLimit: 900,
      rolldownOptions: {
        input: join(source, `${name}.html`),
        treeshake: { propertyReadSideEffects: false },
      },
    },
  })
  const page = join(dist, `${name}.html`)
  const html = readFileSync(page, 'utf8')
  const held = html.replace('<head>', `<head><meta http-equiv="Content-Security-Policy" content="${policy}">`)
  if (held === html) throw new Error(`${name}.html has no place for the policy`)
  writeFileSync(page, fill(held))
}
