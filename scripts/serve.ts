import { join } from 'node:path'
import { preview, type PreviewServer } from 'vite'

export interface Served {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Serves a built site (dist/ if no other is given) on this machine; the first free port from `port` on. */
export async function serveSite(port: number, open = false, dist = 'dist'): Promise<Served> {
  const server: PreviewServer = await preview({
    root: join(import.meta.dirname, '..'),
    logLevel: 'error',
    build: { outDir: dist },
    preview: {
      port,
      host: '127.0.0.1',
      open,
      headers: {
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Access-Control-Allow-Origin': '*',
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
      },
    },
  })
  const address = server.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => server.close(),
  }
}
