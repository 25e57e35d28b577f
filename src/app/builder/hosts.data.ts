import type { HostId } from './choices'

/** One thing to paste, and where. A host may take several. */
export const SNIPPET_IDS = [
  'html',
  'wordpress-block',
  'wordpress-address',
  'wix-element',
  'wix-html',
  'squarespace',
  'webflow',
  'shopify',
  'moodle',
  'canvas',
  'google-sites',
  'reveal',
  'email',
] as const
export type SnippetId = (typeof SNIPPET_IDS)[number]

/** What is lost on the way: the message build-loss.<id>. A test runs each host's filter and holds this list to it. */
export type LossId =
  | 'script'
  | 'whole-frame'
  | 'allow'
  | 'lazy'
  | 'referrer'
  | 'downloads'
  | 'fullscreen'
  | 'colours'
  | 'moving'
  | 'poster-brand'
  | 'plan'

export interface SnippetPlace {
  readonly host: HostId
  /** Whether the host runs a script of ours there. */
  readonly scripts: boolean
  /** The host, or whoever edits there, draws the box it stands in: a ratio of our own would fight it. */
  readonly box: 'ratio' | 'height' | 'fill'
  /** What is always lost there. */
  readonly loses: readonly LossId[]
  /** What is lost for those who may not post code. */
  readonly losesUntrusted: readonly LossId[]
}

export const SNIPPETS: Readonly<Record<SnippetId, SnippetPlace>> = {
  html: { host: 'html', scripts: true, box: 'ratio', loses: [], losesUntrusted: [] },
  'wordpress-address': {
    host: 'wordpress',
    scripts: false,
    box: 'height',
    loses: ['colours', 'downloads', 'fullscreen'],
    losesUntrusted: [],
  },
  'wordpress-block': {
    host: 'wordpress',
    scripts: true,
    box: 'ratio',
    loses: [],
    losesUntrusted: ['whole-frame'],
  },
  'wix-element': {
    host: 'wix',
    scripts: true,
    box: 'fill',
    loses: ['plan', 'poster-brand'],
    losesUntrusted: [],
  },
  'wix-html': {
    host: 'wix',
    scripts: false,
    box: 'fill',
    loses: ['downloads', 'fullscreen'],
    losesUntrusted: [],
  },
  squarespace: { host: 'squarespace', scripts: true, box: 'ratio', loses: ['plan'], losesUntrusted: [] },
  webflow: { host: 'webflow', scripts: true, box: 'ratio', loses: ['plan'], losesUntrusted: [] },
  shopify: { host: 'shopify', scripts: true, box: 'ratio', loses: [], losesUntrusted: [] },
  moodle: { host: 'moodle', scripts: false, box: 'height', loses: [], losesUntrusted: ['whole-frame'] },
  canvas: {
    host: 'canvas',
    scripts: false,
    box: 'height',
    loses: ['allow', 'lazy', 'referrer'],
    losesUntrusted: [],
  },
  'google-sites': {
    host: 'google-sites',
    scripts: false,
    box: 'fill',
    loses: ['fullscreen'],
    losesUntrusted: [],
  },
  reveal: { host: 'reveal', scripts: false, box: 'fill', loses: [], losesUntrusted: [] },
  email: { host: 'email', scripts: false, box: 'height', loses: ['moving'], losesUntrusted: [] },
}
