import react from '@vitejs/plugin-react'
import { messagesPlugin } from './scripts/messages-plugin.ts'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [messagesPlugin(), react()],
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**'],
          server: { deps: { inline: [/@react-three/] } },
          setupFiles: ['test/support/no-console.ts'],
          // Laws run hundreds of plans; how long that takes says nothing on a busy machine.
          testTimeout: 60_000,
          // Both cores, and then the browsers alone.
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/support/serve-built.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          // One after another, each with a browser of its own: what they share is only code, which need not be read anew.
          isolate: false,
          // Those that mostly wait are run side by side, a few at a time.
          maxConcurrency: 3,
          // A slow machine takes longer to come to what is asked, and comes to it all the same.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
