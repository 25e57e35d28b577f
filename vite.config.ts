import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { messagesPlugin } from './scripts/messages-plugin.ts'

/** Everything the page may do. A static host cannot send nonces, so nothing inline is allowed at all. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
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

/** Vite's preloader, without the preloading: no later chunk needs another one, and app/later.ts brings the styles. */
function plainImportPlugin(): Plugin {
  return {
    name: 'plain-import',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : null,
  }
}

/** Shaders travel as text: without their comments and indents they weigh some three kilobytes less. */
function plainShadersPlugin(): Plugin {
  return {
    name: 'plain-shaders',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('/src/scene/materials/')
        ? {
            code: code.replaceAll(/\/\*\*[\s\S]*?\*\//g, '').replaceAll(/^\s*(\/\/.*\n\s*)*/gm, ''),
            map: null,
          }
        : null,
  }
}

export default defineConfig({
  // Relative addresses: the folder works at any path of any host.
  base: './',
  plugins: [
    messagesPlugin(),
    react(),
    bootPlugin(),
    policyPlugin(),
    plainImportPlugin(),
    plainShadersPlugin(),
  ],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    // No getter of ours or of a library does anything but answer.
    rolldownOptions: { treeshake: { propertyReadSideEffects: false } },
  },
})
