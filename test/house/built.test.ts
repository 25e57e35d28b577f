import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { inputSum, isBuilt, noteBuilt } from '../../scripts/built'

const root = mkdtempSync(join(tmpdir(), 'built-'))
afterAll(() => rmSync(root, { recursive: true }))
const write = (file: string, text: string) => writeFileSync(join(root, file), text)

it('a site counts as built only while neither it nor what it was built from has changed', () => {
  for (const folder of ['src', 'dist']) mkdirSync(join(root, folder))
  write('.gitignore', 'dist/\n.cache/\n')
  write('src/a.ts', 'one')
  write('dist/index.html', 'page')
  // Outside a repository nobody can say.
  noteBuilt(root, inputSum(root))
  expect(isBuilt(root)).toBe(false)
  execFileSync('git', ['init', '-q'], { cwd: root })
  expect(isBuilt(root)).toBe(false)
  noteBuilt(root, inputSum(root))
  expect(isBuilt(root)).toBe(true)
  write('dist/index.html', 'another page')
  expect(isBuilt(root)).toBe(false)
  write('dist/index.html', 'page')
  expect(isBuilt(root)).toBe(true)
  write('src/a.ts', 'two')
  expect(isBuilt(root)).toBe(false)
  // Built from files that changed under the build: of nobody knows what.
  noteBuilt(root, 'something else')
  expect(isBuilt(root)).toBe(false)
  write('src/b.ts', 'new')
  noteBuilt(root, inputSum(root))
  expect(isBuilt(root)).toBe(true)
})
