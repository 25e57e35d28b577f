import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lightShader } from '../../scripts/shader-plugin'

describe('shaders in the built site', () => {
  it('lose comments, indents and blank lines, and nothing else', () => {
    expect(
      lightShader('\n  // why\n  float a = 1.0; // one\n\n  /* two\n lines */\n  float b = a / 2.0;\n'),
    ).toBe('float a = 1.0;\nfloat b = a / 2.0;')
  })

  it('hold no division that looks like a comment, and no directive that needs its own line', () => {
    const folder = new URL('../../src/scene/materials/', import.meta.url)
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))
    expect(files.length).toBeGreaterThan(6)
    for (const name of files) {
      const source = readFileSync(new URL(name, folder), 'utf8')
      for (const [, glsl] of source.matchAll(/\/\* glsl \*\/ `([^`]*)`/g)) {
        const tokens = (text: string) => text.split(/\s+/).filter(Boolean).join(' ')
        expect(tokens(lightShader(glsl))).toBe(
          tokens(glsl.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/\/\/.*$/gm, ' ')),
        )
      }
    }
  })
})
