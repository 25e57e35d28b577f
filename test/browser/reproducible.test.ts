import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { filesOf } from '../../scripts/selfhost'

const ROOT = join(import.meta.dirname, '../..')
const elsewhere = mkdtempSync(join(tmpdir(), 'skin healing elsewhere '))
afterAll(() => rmSync(elsewhere, { recursive: true }))

/** Every file of a built site with what is in it. */
const sumsOf = (dist: string) =>
  Object.fromEntries(
    filesOf(dist).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(dist, path)))
        .digest('hex'),
    ]),
  )

describe('a build', () => {
  it('gives the same bytes again, from another folder, in another zone of time and another language', () => {
    const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: ROOT })
    for (const file of tracked.toString().split('\0')) {
      if (file !== '' && !/^(test|docs)\//.test(file)) cpSync(join(ROOT, file), join(elsewhere, file))
    }
    symlinkSync(join(ROOT, 'node_modules'), join(elsewhere, 'node_modules'), 'junction')
    const { NODE_ENV: _, ...env } = process.env
    execFileSync(process.execPath, [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), 'scripts/build.ts'], {
      cwd: elsewhere,
      env: { ...env, TZ: 'Pacific/Chatham', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    })
    const first = sumsOf(join(ROOT, 'dist'))
    expect(Object.keys(first).length).toBeGreaterThan(50)
    expect(sumsOf(join(elsewhere, 'dist'))).toEqual(first)
  })

  it('names no folder of the machine that made it', () => {
    const marks = ['src', 'node_modules', '.cache'].map((name) => Buffer.from(join(ROOT, name)))
    for (const path of filesOf(join(ROOT, 'dist'))) {
      const bytes = readFileSync(join(ROOT, 'dist', path))
      for (const mark of marks) expect(bytes.includes(mark), `${path}: ${mark.toString()}`).toBe(false)
    }
  })
})
