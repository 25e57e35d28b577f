import { createServer } from 'node:http'
import { readFileSync, statSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

export interface ServedFolder {
  readonly url: string
  /** The paths asked for, by whomever, in order: what a page does not see of its worker stands here too. */
  readonly asked: string[]
  readonly close: () => Promise<void>
}

export interface FolderOptions {
  /** Pages that are not in the folder, by path. */
  readonly pages?: Readonly<Record<string, string>>
  /** What is sent with a path; by default what lets the page run in any frame. */
  readonly headersOf?: (path: string) => Readonly<Record<string, string>>
}

const OPEN = () => ({ 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-cache' })

/** Serves a folder as a plain host would, on a port of its own, and writes down what it is asked for. */
export async function serveFolder(
  folder: string,
  { pages = {}, headersOf = OPEN }: FolderOptions = {},
): Promise<ServedFolder> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    asked.push(path)
    const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path))
    const page = pages[path]
    const isThere = page !== undefined || (statSync(file, { throwIfNoEntry: false })?.isFile() ?? false)
    if (!isThere) {
      response.writeHead(404).end()
      return
    }
    const type = page === undefined ? TYPES[extname(file)] : TYPES['.html']
    response.writeHead(200, { 'Content-Type': type ?? 'application/octet-stream', ...headersOf(path) })
    response.end(page ?? readFileSync(file))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
