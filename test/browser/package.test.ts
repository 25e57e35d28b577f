import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARCHIVE } from '../../scripts/hosting'
import { filesOf } from '../../scripts/selfhost'

const ROOT = join(import.meta.dirname, '../..')
/** Stands for the element's files in a site that was built without them. */
const STAND_IN = {
  'v1.js': 'export class SkinHealingElement {}\n',
  'v1.d.ts': 'export declare class SkinHealingElement extends HTMLElement {}\n',
  'custom-elements.json': '{ "schemaVersion": "1.0.0", "modules": [] }\n',
}

interface Packed {
  readonly filename: string
  readonly files: readonly { readonly path: string }[]
}

const run = (cwd: string, command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' })

let work = ''
let folder = ''
let packed: Packed
let tarball = ''

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'skin-healing-'))
  folder = join(work, 'package')
  for (const file of ['package.json', 'README.md', 'LICENSE', '.npmrc', 'dist', 'src/embed'])
    cpSync(join(ROOT, file), join(folder, file), { recursive: true })
  const embed = join(folder, 'dist/embed')
  mkdirSync(embed, { recursive: true })
  for (const [name, text] of Object.entries(STAND_IN))
    if (!existsSync(join(embed, name))) writeFileSync(join(embed, name), text)
  packed = (
    JSON.parse(run(folder, 'npm', 'pack', '--json', '--pack-destination', work)) as readonly Packed[]
  )[0]
  tarball = join(work, packed.filename)
})
afterAll(() => rmSync(work, { recursive: true }))

describe('the package', () => {
  it('is one that publint finds nothing in, not even to suggest', async () => {
    const { messages, pkg } = await publint({
      strict: true,
      pack: { tarball: readFileSync(tarball).buffer },
    })
    if (!pkg) throw new Error('publint saw no package')
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  })

  it('would hear from publint of a file that is not there', async () => {
    const broken = join(work, 'broken')
    cpSync(join(folder, 'package.json'), join(broken, 'package.json'))
    const { messages } = await publint({ pkgDir: broken, strict: true, pack: false })
    expect(messages.map(({ code }) => code)).toContain('FILE_DOES_NOT_EXIST')
  })

  it('holds the built site and says whose it is, and nothing of how it is made', () => {
    const paths = packed.files.map(({ path }) => path)
    const site = filesOf(join(folder, 'dist')).filter((path) => path !== ARCHIVE)
    expect(paths.filter((path) => path.startsWith('dist/')).sort()).toEqual(
      site.map((path) => `dist/${path}`),
    )
    expect(paths.filter((path) => !path.startsWith('dist/')).sort()).toEqual([
      'LICENSE',
      'README.md',
      'package.json',
    ])
  })

  it('installs with nothing else and no network, and is found by Node, bundlers and TypeScript', () => {
    const home = join(work, 'home')
    mkdirSync(home)
    writeFileSync(join(home, 'package.json'), '{ "type": "module", "private": true }')
    run(home, 'npm', 'install', '--offline', '--no-audit', '--no-fund', tarball)
    const lock = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<Record<string, unknown>>
    }
    expect(Object.keys(lock.packages)).toEqual(['', 'node_modules/skin-healing'])
    const names = ['skin-healing', 'skin-healing/custom-elements.json', 'skin-healing/site/index.html']
    writeFileSync(
      join(home, 'find.mjs'),
      `for (const name of ${JSON.stringify(names)}) console.log(import.meta.resolve(name))`,
    )
    expect(
      run(home, process.execPath, 'find.mjs')
        .trim()
        .split('\n')
        .map((url) => url.slice(url.indexOf('/node_modules/') + 14)),
    ).toEqual([
      'skin-healing/dist/embed/v1.js',
      'skin-healing/dist/embed/custom-elements.json',
      'skin-healing/dist/index.html',
    ])
    writeFileSync(join(home, 'use.ts'), "import * as loader from 'skin-healing'\nexport const all = loader\n")
    for (const how of ['nodenext', 'bundler']) {
      const module = how === 'bundler' ? 'esnext' : how
      run(
        home,
        join(ROOT, 'node_modules/.bin/tsc'),
        ...`--noEmit --strict --lib es2022,dom,dom.iterable --module ${module} --moduleResolution ${how}`.split(
          ' ',
        ),
        'use.ts',
      )
    }
  })
})
