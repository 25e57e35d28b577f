import type { Plugin } from 'vite'

/** GLSL of ours as it stands in the source: a template marked `/* glsl *\/`. */
const SHADER = /\/\* glsl \*\/ `([^`]*)`/g

/** The same shader without its comments, indents and blank lines: they are for those who read the source. */
export function lightShader(glsl: string): string {
  return glsl
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .split('\n')
    .map((line) => line.replace(/\/\/.*$/, '').trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** Takes what only readers need out of shaders when the site is built; no minifier looks into strings. */
export function shaderPlugin(): Plugin {
  return {
    name: 'light-shaders',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/src/scene/')) return null
      return {
        code: code.replace(SHADER, (_, glsl: string) => `\`\n${lightShader(glsl)}\n\``),
        map: null,
      }
    },
  }
}
