/** What one folder of src may import: other folders, folders for their types only, packages. */
export interface ImportRow {
  readonly own: readonly string[]
  readonly types?: readonly string[]
  readonly packages: readonly string[]
}

/** Who may import whom. The architecture test enforces it; ARCHITECTURE.md shows it. */
export const IMPORT_TABLE: Readonly<Record<string, ImportRow>> = {
  base: { own: [], packages: ['pure-rand', 'simplex-noise'] },
  model: { own: ['base'], packages: [] },
  tissue: { own: ['base', 'model'], packages: [] },
  story: { own: ['base', 'model'], packages: [] },
  content: { own: ['base', 'model'], types: ['story'], packages: ['@lingui/core'] },
  state: { own: ['base', 'model', 'story'], packages: ['zustand'] },
  scene: {
    own: ['base', 'model', 'tissue', 'state'],
    types: ['story'],
    packages: ['react', 'three', '@react-three/fiber'],
  },
  section: { own: ['base', 'model', 'tissue', 'state'], packages: ['react', 'd3'] },
  timeline: { own: ['base', 'model', 'state'], packages: ['react', 'd3'] },
  mirror: { own: ['base', 'model', 'content', 'state'], packages: ['react'] },
  ui: { own: ['base', 'model', 'story', 'content', 'state'], packages: ['react', 'uqr'] },
  app: {
    own: [
      'base',
      'model',
      'tissue',
      'story',
      'content',
      'state',
      'scene',
      'section',
      'timeline',
      'mirror',
      'ui',
    ],
    packages: ['react', 'react-dom', 'valibot', 'workbox-precaching', 'mediabunny', 'gifenc', 'fflate'],
  },
  embed: { own: ['base'], packages: [] },
}

/** The one file of embed that the app may use. */
export const EMBED_PROTOCOL = 'embed/protocol'
