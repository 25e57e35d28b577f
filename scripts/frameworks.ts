import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { buildSite } from './build'
import { BROWSER_FLAGS, findBrowser, thisMachine } from './find-browser'
import { installOutside } from './outside'
import { serveSite } from './serve'

// <skin-healing> in plain HTML and in the frameworks that hosts use: each sets an attribute, hears an event and calls a
// method, is taken out and put back. Not part of the tests: the frameworks are fetched into a folder outside the project.
const PACKAGES = [
  'vite@8.3.8',
  'react@19',
  'react-dom@19',
  'vue@3',
  '@vitejs/plugin-vue@6',
  'svelte@5',
  '@sveltejs/vite-plugin-svelte@7',
  '@angular/core@20',
  '@angular/common@20',
  '@angular/compiler@20',
  '@angular/platform-browser@20',
  'rxjs@7',
  'zone.js@0.15',
]

/** A page of each: shows the element while `shown`, and writes into the title what it hears. */
const PAGES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  plain: {
    'main.js': `const element = document.createElement('skin-healing')
element.setAttribute('state', '#1;d=2;m=section')
element.addEventListener('skin-ready', () => { document.title = 'heard' })
window.show = (shown) => { if (shown) document.querySelector('#app').append(element); else element.remove() }
window.show(true)`,
  },
  react: {
    'main.js': `import { createElement as h, useState } from 'react'
import { createRoot } from 'react-dom/client'
function App() {
  const [shown, show] = useState(true)
  window.show = show
  return shown ? h('skin-healing', { state: '#1;d=2;m=section', 'onskin-ready': () => { document.title = 'heard' } }) : null
}
createRoot(document.querySelector('#app')).render(h(App))`,
  },
  vue: {
    'App.vue': `<script setup>
import { ref } from 'vue'
const shown = ref(true)
window.show = (next) => { shown.value = next }
const heard = () => { document.title = 'heard' }
</script>
<template><skin-healing v-if="shown" state="#1;d=2;m=section" @skin-ready="heard" /></template>`,
    'main.js': `import { createApp } from 'vue'
import App from './App.vue'
createApp(App).mount('#app')`,
  },
  svelte: {
    'App.svelte': `<script>
let shown = $state(true)
window.show = (next) => { shown = next }
</script>
{#if shown}<skin-healing state="#1;d=2;m=section" onskin-ready={() => { document.title = 'heard' }}></skin-healing>{/if}`,
    'main.js': `import { mount } from 'svelte'
import App from './App.svelte'
mount(App, { target: document.querySelector('#app') })`,
  },
  angular: {
    'main.js': `import 'zone.js'
import '@angular/compiler'
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core'
import { bootstrapApplication } from '@angular/platform-browser'
const App = Component({
  selector: '#app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: '@if (shown()) { <skin-healing state="#1;d=2;m=section" (skin-ready)="heard()"></skin-healing> }',
})(class {
  shown = signal(true)
  constructor() { window.show = (next) => this.shown.set(next) }
  heard() { document.title = 'heard' }
})
bootstrapApplication(App)`,
  },
}

async function main(): Promise<boolean> {
  await buildSite()
  const folder = installOutside(PACKAGES, 'frameworks')
  const site = await serveSite(4385)
  const load = async <T>(name: string) =>
    (await import(pathToFileURL(join(folder, 'node_modules', name)).href)) as T
  const vite = await load<typeof import('vite')>('vite/dist/node/index.js')
  const { default: vue } = await load<{ default: () => import('vite').Plugin }>(
    '@vitejs/plugin-vue/dist/index.mjs',
  )
  const { svelte } = await load<{ svelte: () => import('vite').Plugin[] }>(
    '@sveltejs/vite-plugin-svelte/src/index.js',
  )
  const browser = await chromium.launch({
    executablePath: findBrowser(thisMachine).path,
    args: [...BROWSER_FLAGS],
  })
  let fine = true
  for (const [name, files] of Object.entries(PAGES)) {
    const root = join(folder, name)
    mkdirSync(root)
    for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text)
    writeFileSync(
      join(root, 'index.html'),
      `<!doctype html><html lang="en"><title>${name}</title><link rel="icon" href="data:,"><div id="app"></div><script type="module" src="${site.url}embed/v1.js"></script><script type="module" src="./main.js"></script></html>`,
    )
    const plugins = name === 'vue' ? [vue()] : name === 'svelte' ? svelte() : []
    await vite.build({
      root,
      configFile: false,
      logLevel: 'error',
      plugins,
      build: { rolldownOptions: { external: [/embed\/v1\.js$/] } },
    })
    const server = await vite.preview({
      root,
      configFile: false,
      logLevel: 'error',
      preview: { port: 4386, host: 'localhost' },
    })
    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      // A framework's word about itself is not ours.
      if (!message.text().startsWith('Angular is running'))
        complaints.push(`${message.type()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    let said = ''
    try {
      await page.goto(server.resolvedUrls?.local[0] ?? '')
      const call = () =>
        page.evaluate(async () => {
          const element = document.querySelector('skin-healing') as unknown as { getState(): Promise<string> }
          return element.getState()
        })
      await page.locator('skin-healing').waitFor()
      const state = await call()
      await page.waitForFunction(() => document.title === 'heard')
      const show = (shown: boolean) =>
        page.evaluate((next) => (window as unknown as { show(shown: boolean): void }).show(next), shown)
      await show(false)
      await page.waitForFunction(() => !document.querySelector('skin-healing'))
      await show(true)
      await page.locator('skin-healing').waitFor()
      const again = await call()
      const right = state === '#1;d=2;m=section' && again === state && complaints.length === 0
      said = right ? 'ok ' : `OUT ${state} ${again} ${complaints.join(' | ')}`
    } catch (error) {
      said = `OUT ${error instanceof Error ? error.message.split('\n')[0] : String(error)} ${complaints.join(' | ')}`
    }
    fine &&= said.startsWith('ok')
    console.log(`${said} ${name}`)
    await page.close()
    await server.close()
  }
  await browser.close()
  await site.close()
  rmSync(folder, { recursive: true })
  return fine
}

process.exit((await main()) ? 0 : 1)
