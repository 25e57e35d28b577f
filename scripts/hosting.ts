import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { CONTENT_SECURITY_POLICY } from '../vite.config'
import { BUILDER_POLICY } from './build-builder'

// What a host should send with the site: one table, written in the words of three kinds of host.

/** What is sent with the paths of one kind. No path is of two kinds: hosts differ in which of two headers they send. */
interface Kind {
  /** Paths within the site, `*` for anything; `/` is the page that a folder opens with. */
  readonly paths: readonly string[]
  readonly headers: Readonly<Record<string, string>>
}

/** Sent with everything: it runs in frames without an origin, whose requests name none. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** Its name changes with what is in it. */
const FOR_EVER = { 'Cache-Control': 'public, max-age=31536000, immutable' }
/** Asked after at every visit, sent again where it has changed. */
const ASK_FIRST = { 'Cache-Control': 'no-cache' }

/** The pages that stand in frames of anyone; no other page of the site may be framed by another site. */
const FRAMED_BY_ANYONE = new Set(['/embed.html'])

/** The archive of the site, in the site. */
export const ARCHIVE = 'selfhost.zip'

/** What is written here, for hosts and not to be sent. */
export const HOST_FILES = { netlify: '_headers', apache: '.htaccess', nginx: 'nginx.conf.sample' } as const

/** What is sent with what, for a built site. `filePolicy` is that of the page as one file. */
export function headerKinds(dist: string, filePolicy: string): readonly Kind[] {
  const page = (paths: readonly string[], policy: string, ancestors: string): Kind => ({
    paths,
    headers: { 'Content-Security-Policy': `${policy}; frame-ancestors ${ancestors}`, ...ASK_FIRST },
  })
  const top = readdirSync(dist, { withFileTypes: true })
  const folders = new Set(top.filter((entry) => entry.isDirectory()).map(({ name }) => name))
  // The archive is packed last, when the headers stand.
  const names = new Set([...top.filter((entry) => entry.isFile()).map(({ name }) => name), ARCHIVE])
  for (const name of Object.values(HOST_FILES)) names.delete(name)
  const files = [...names].sort().map((name) => `/${name}`)
  const pages = files.filter((path) => path.endsWith('.html'))
  const framed = pages.filter((path) => FRAMED_BY_ANYONE.has(path))
  const alone = '/offline.html'
  const builder = '/builder.html'
  const own = pages.filter((path) => path !== alone && path !== builder && !framed.includes(path))
  // What bears a version in its path never changes; beside it stands what does.
  const embed = folders.has('embed') ? readdirSync(join(dist, 'embed'), { withFileTypes: true }) : []
  const versions = embed.filter((entry) => entry.isDirectory()).map(({ name }) => `/embed/${name}/*`)
  const loaders = embed.filter((entry) => entry.isFile()).map(({ name }) => `/embed/${name}`)
  const others = [...folders].filter((name) => !['assets', 'embed', 'p'].includes(name))
  const kinds: readonly Kind[] = [
    page(['/', ...own, ...(folders.has('p') ? ['/p/*'] : [])], CONTENT_SECURITY_POLICY, "'self'"),
    page(framed, CONTENT_SECURITY_POLICY, '*'),
    page([alone], filePolicy, "'self'"),
    page([builder], BUILDER_POLICY, "'self'"),
    { paths: ['/assets/*', ...versions], headers: FOR_EVER },
    {
      paths: [
        ...files.filter((path) => !pages.includes(path)),
        ...loaders.sort(),
        ...others.sort().map((name) => `/${name}/*`),
      ],
      headers: ASK_FIRST,
    },
  ]
  return kinds.filter(({ paths }) => paths.length > 0)
}

/** All that is sent with a path within the site. */
export function headersFor(kinds: readonly Kind[], path: string): Readonly<Record<string, string>> {
  const kind = kinds.find(({ paths }) =>
    paths.some((one) => (one.endsWith('*') ? path.startsWith(one.slice(0, -1)) : one === path)),
  )
  return { ...EVERYWHERE, ...kind?.headers }
}

const lines = (headers: Readonly<Record<string, string>>, line: (name: string, value: string) => string) =>
  Object.entries(headers).map(([name, value]) => line(name, value))

/** `_headers`, as Netlify and Cloudflare read it. */
export function netlifyHeaders(kinds: readonly Kind[]): string {
  const section = (path: string, headers: Readonly<Record<string, string>>) =>
    [path, ...lines(headers, (name, value) => `  ${name}: ${value}`)].join('\n')
  // Both serve page.html as /page too.
  const names = (path: string) => (path.endsWith('.html') ? [path, path.slice(0, -'.html'.length)] : [path])
  const sections = kinds.flatMap(({ paths, headers }) =>
    paths.flatMap(names).map((path) => section(path, headers)),
  )
  return `${['# Netlify and Cloudflare Pages read this file as it is.', section('/*', EVERYWHERE), ...sections].join('\n\n')}\n`
}

/** A path as a pattern for the end of an address, wherever the site's folder is. */
const patternOf = (path: string, start: string) =>
  `${start}${path.replaceAll('.', '\\.').replace(/\*$/, '.+')}$`

// “always” is said only of what goes with errors too: a missing file is not to be missed for ever.

/** `.htaccess` for Apache, in the site's folder, wherever that is. */
export function apacheHeaders(kinds: readonly Kind[]): string {
  const sections = kinds.map(({ paths, headers }) =>
    [
      `<If "%{REQUEST_URI} =~ m#(${paths.map((path) => patternOf(path, '')).join('|')})#">`,
      ...lines(headers, (name, value) => `  Header set ${name} "${value}"`),
      '</If>',
    ].join('\n'),
  )
  return `${[
    '# Apache 2.4 with mod_headers, in the folder of the site.',
    lines(EVERYWHERE, (name, value) => `Header always set ${name} "${value}"`).join('\n'),
    ...sections,
    'AddType application/manifest+json .webmanifest',
  ].join('\n\n')}\n`
}

/** A sample for nginx: maps beside the server, as a header said in a location silences those around it. */
export function nginxHeaders(kinds: readonly Kind[]): string {
  const names = [...new Set(kinds.flatMap(({ headers }) => Object.keys(headers)))]
  const variable = (name: string) => `$skin_healing_${name.toLowerCase().replaceAll('-', '_')}`
  const maps = names.map((name) =>
    [
      `map $uri ${variable(name)} {`,
      ...kinds.flatMap(({ paths, headers }) =>
        headers[name] === undefined
          ? []
          : paths.map((path) => `  "~${patternOf(path, '^')}" "${headers[name]}";`),
      ),
      '}',
    ].join('\n'),
  )
  const server = [
    'server {',
    '  listen 80;',
    '  server_name your-site.example;',
    '  root /var/www/skin-healing;',
    '  index index.html;',
    '',
    ...lines(EVERYWHERE, (name, value) => `  add_header ${name} "${value}" always;`),
    ...names.map((name) => `  add_header ${name} ${variable(name)};`),
    '',
    '  location ~ \\.webmanifest$ { default_type application/manifest+json; }',
    '}',
  ].join('\n')
  return `${['# A sample for nginx, inside http { }. A header without a value is not sent.', ...maps, server].join('\n\n')}\n`
}
