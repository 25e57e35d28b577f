import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { messagesPlugin } from './scripts/messages-plugin.ts'
import { shaderPlugin } from './scripts/shader-plugin.ts'

/** Everything the page may do. A static host cannot send nonces, so nothing inline is allowed at all. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  // A clip that was made here is shown here before it is saved.
  'media-src blob:',
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // For registering the service worker (app/offline); whoever needs another one says so here.
  'trusted-types skin-worker',
].join('; ')

/** Writes the policy into the built page, so that it holds on any host. The dev server needs inline code. */
function policyPlugin(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
          injectTo: 'head-prepend',
        },
      ],
    },
  }
}

/** The script that runs before the first paint, ahead of everything but the policy. It stays outside the bundle. */
function bootPlugin(): Plugin {
  return {
    name: 'boot-script',
    transformIndexHtml: {
      order: 'post',
      handler: () => [{ tag: 'script', attrs: { src: './boot.js' }, injectTo: 'head-prepend' }],
    },
  }
}

/** Has the browser fetch the section beside the shell, which asks for it first of all. */
function sectionPlugin(): Plugin {
  return {
    name: 'section-preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        const section = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/section/section.tsx'))
        if (!section) throw new Error('the section has no chunk of its own')
        return [section.fileName, ...section.imports]
          .filter((file) => !html.includes(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', href: `./${file}` },
            injectTo: 'head',
          }))
      },
    },
  }
}

/** Vite's preloader, without the preloading: no later chunk needs another one, and app/later.ts brings the styles. */
export function plainImportPlugin(): Plugin {
  return {
    name: 'plain-import',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : null,
  }
}

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  readonly version: string
}

export default defineConfig({
  define: {
    __APP_VERSION__: JSON.stringify(version),
  },
  // Relative addresses: the folder works at any path of any host.
  base: './',
  plugins: [
    messagesPlugin(),
    shaderPlugin(),
    react(),
    bootPlugin(),
    policyPlugin(),
    sectionPlugin(),
    plainImportPlugin(),
  ],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    // No getter of ours or of a library does anything but answer.
    rolldownOptions: {
      treeshake: { propertyReadSideEffects: false },
      // The shell with all it imports in one file: cut up by what later chunks share of it, it weighs 1 % more.
      output: {
        codeSplitting: {
          groups: [
            { name: 'index', test: /src\/app\/main\.tsx$/, priority: 1 },
            // What is pointed at, and where, comes with what names it.
            {
              name: 'tissue',
              test: /src\/(tissue\/(?!pick|places|in-sight)|base|state\/palette)/,
              priority: 1,
            },
            { name: 'places', test: /src\/tissue\/(places|in-sight)/ },
          ],
        },
      },
    },
  },
})
