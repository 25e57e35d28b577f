import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  ATTRIBUTES,
  CSS_PROPERTIES,
  ELEMENT_METHODS,
  EVENTS,
  PARTS,
  PROPERTIES,
  SLOTS,
} from '../src/embed/element.data'

const ROOT = join(import.meta.dirname, '..')

/** The element as a Custom Elements Manifest (schema 2.1.0), made from the table that the docs are made from. */
export function elementManifest(version: string): string {
  const described = (rows: readonly { readonly name: string; readonly what: string }[]) =>
    rows.map(({ name, what }) => ({ name, description: what }))
  const manifest = {
    schemaVersion: '2.1.0',
    readme: `The picture of skin-healing ${version} on anyone’s page: docs/embed.md.`,
    modules: [
      {
        kind: 'javascript-module',
        path: 'v1.js',
        exports: [
          { kind: 'js', name: 'SkinHealing', declaration: { name: 'SkinHealing', module: 'v1.js' } },
          {
            kind: 'custom-element-definition',
            name: 'skin-healing',
            declaration: { name: 'SkinHealing', module: 'v1.js' },
          },
        ],
        declarations: [
          {
            kind: 'class',
            name: 'SkinHealing',
            customElement: true,
            tagName: 'skin-healing',
            superclass: { name: 'HTMLElement' },
            attributes: ATTRIBUTES.map(({ name, what, values }) => ({
              name,
              description: `${what}: ${values.replaceAll('`', '')}`,
              type: { text: 'string' },
              fieldName: camel(name),
            })),
            members: [
              ...ATTRIBUTES.map(({ name, what }) => ({
                kind: 'field',
                name: camel(name),
                description: what,
                type: { text: 'string | null' },
                attribute: name,
                reflects: true,
              })),
              ...PROPERTIES.map(({ name, what }) => ({
                kind: 'field',
                name,
                description: what,
                readonly: true,
              })),
              ...ELEMENT_METHODS.map(({ name, what }) => ({
                kind: 'method',
                name: name.replace(/\(.*/, ''),
                description: what,
              })),
            ],
            events: EVENTS.map(({ name, what, detail }) => ({
              name,
              description: `${what}; detail: ${detail.replaceAll('`', '')}`,
              type: { text: 'CustomEvent' },
            })),
            slots: described(SLOTS),
            cssParts: described(PARTS),
            cssProperties: described(CSS_PROPERTIES),
          },
        ],
      },
    ],
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Writes the element's types beside its script, as the compiler gives them, with its attributes as properties. */
export function writeTypes(folder: string): void {
  const made = mkdtempSync(join(tmpdir(), 'skin-types-'))
  try {
    execFileSync(
      process.execPath,
      [
        join(ROOT, 'node_modules/typescript/bin/tsc'),
        '--declaration',
        '--emitDeclarationOnly',
        '--skipLibCheck',
        '--strict',
        '--ignoreConfig',
        '--target',
        'es2022',
        '--module',
        'esnext',
        '--moduleResolution',
        'bundler',
        '--lib',
        'es2022,dom,dom.iterable',
        '--types',
        '',
        '--outDir',
        made,
        join(ROOT, 'src/embed/skin-healing.ts'),
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    )
    const properties = ATTRIBUTES.filter(({ name }) => name !== 'lang').map(
      ({ name, what }) => `  /** ${what} */\n  ${camel(name)}: string | null`,
    )
    // Node finds a file of types by the name of its script.
    const typesOf = (file: string) =>
      readFileSync(join(made, file), 'utf8').replace(/(from '\.\/[\w-]+)'/g, "$1.js'")
    const types = typesOf('skin-healing.d.ts')
    writeFileSync(
      join(folder, 'v1.d.ts'),
      `${types}\n/** Attributes as properties. */\nexport interface SkinHealing {\n${properties.join('\n')}\n}\n`,
    )
    for (const file of ['live.d.ts', 'protocol.d.ts']) writeFileSync(join(folder, file), typesOf(file))
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}
