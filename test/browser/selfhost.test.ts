import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARCHIVE, headerKinds, headersFor, HOST_FILES } from '../../scripts/hosting'
import { filesOf } from '../../scripts/selfhost'
import { CONTENT_SECURITY_POLICY } from '../../vite.config'
import { blockDrawn, leave, startBrowser, visit } from '../support/browser'
import { apacheSends, netlifySends, nginxSends } from '../support/host-headers'
import { serveFolder, type ServedFolder } from '../support/serve-folder'

startBrowser()

const DIST = join(import.meta.dirname, '../../dist')
let site = ''
let served: ServedFolder

beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'skin-healing-'))
  const files = unzipSync(readFileSync(join(DIST, ARCHIVE)))
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true })
    writeFileSync(join(site, path), bytes)
  }
  const netlify = netlifySends(readFileSync(join(site, '_headers'), 'utf8'))
  served = await serveFolder(site, { headersOf: netlify })
})
afterAll(async () => {
  await served.close()
  rmSync(site, { recursive: true })
})

/** The policy that a page carries itself. */
const policyIn = (file: string) =>
  (
    /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
  ).replaceAll('&#39;', "'")

describe('the archive for hosting it oneself', () => {
  it('holds every file of the site, as it is', () => {
    const packed = filesOf(site)
    expect(packed).toEqual(filesOf(DIST).filter((path) => path !== ARCHIVE))
    expect(packed).toEqual(expect.arrayContaining([...Object.values(HOST_FILES), 'sw.js']))
    for (const path of packed)
      expect(readFileSync(join(site, path)).equals(readFileSync(join(DIST, path))), path).toBe(true)
  })

  it('says what to do in a screen', () => {
    const text = readFileSync(join(site, 'README.txt'), 'utf8').split('\n')
    expect(text.length).toBeLessThanOrEqual(25)
    expect(text.filter((line) => line.length > 78)).toEqual([])
    const named = text.flatMap((line) => /^([\w.]+\.\w+|_headers|\.htaccess) {2,}/.exec(line)?.[1] ?? [])
    expect(named.length).toBeGreaterThan(4)
    for (const file of named) expect(filesOf(site), file).toContain(file)
  })

  it('opens from another host under the headers it brings, as a page and as one file', async () => {
    const visited = await visit({ worker: true, site: served.url, hash: '#1;t=72' })
    await blockDrawn(visited.page)
    await leave(visited)
    const alone = await visit({ site: `${served.url}offline.html`, hash: '#1;m=section' })
    await leave(alone)
    expect(served.asked).toContain('/sw.js')
  })
})

describe('the headers it brings', () => {
  const read = (file: string) => readFileSync(join(DIST, file), 'utf8')
  const hosts = {
    Netlify: netlifySends(read(HOST_FILES.netlify)),
    Apache: apacheSends(read(HOST_FILES.apache)),
    nginx: nginxSends(read(HOST_FILES.nginx)),
  }
  const forHosts: readonly string[] = Object.values(HOST_FILES)
  const kinds = headerKinds(DIST, policyIn(join(DIST, 'offline.html')))
  const paths = ['/', ...filesOf(DIST).map((path) => `/${path}`), '/assets/gone.js', '/no/such/file']

  it.each(Object.entries(hosts))('are what the table says, path by path: %s', (_name, sends) => {
    for (const path of paths) expect(sends(path), path).toEqual(headersFor(kinds, path))
  })

  it('let hashed files and versions stay, and nothing else', () => {
    const kept = paths.filter((path) => headersFor(kinds, path)['Cache-Control']?.includes('immutable'))
    expect(kept.length).toBeGreaterThan(20)
    for (const path of kept) expect(path).toMatch(/^\/assets\/|^\/embed\/\d+\.\d+\.\d+\//)
    for (const path of paths.filter((one) => /^\/[^/]*$/.test(one) && !forHosts.includes(one.slice(1))))
      expect(headersFor(kinds, path)['Cache-Control'], path).toBe('no-cache')
  })

  it('name the policy that each page carries, and who may frame it', () => {
    const pages = filesOf(DIST).filter((path) => /^[^/]*\.html$/.test(path))
    expect(pages).toEqual(expect.arrayContaining(['index.html', 'offline.html']))
    for (const page of pages) {
      const ancestors = page === 'embed.html' ? '*' : "'self'"
      expect(headersFor(kinds, `/${page}`)['Content-Security-Policy'], page).toBe(
        `${policyIn(join(DIST, page))}; frame-ancestors ${ancestors}`,
      )
    }
    expect(policyIn(join(DIST, 'index.html'))).toBe(CONTENT_SECURITY_POLICY)
  })

  it('let everything be fetched from anywhere, and no page but the embed be framed by another site', () => {
    for (const path of paths)
      expect(headersFor(kinds, path)).toMatchObject({
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
      })
  })
})
