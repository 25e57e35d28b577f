/** What the build knows of the site and writes into the page: see scripts/build-builder.ts. */
export interface SiteFacts {
  readonly version: string
  /** Changes with any file of the model. */
  readonly model: string
  /** Whether this site has a page for frames, and a loader for the element. */
  readonly hasFrame: boolean
  readonly hasLoader: boolean
  /** Folders of pages that answer to oEmbed. */
  readonly presets: readonly string[]
  /** Bytes, compressed: of the loader, of all up to the first picture, of everything, and of the picture to link. */
  readonly bytes: {
    readonly loader: number
    readonly first: number
    readonly all: number
    readonly picture: number
  }
}

export const FACTS_TAG = 'skin-healing:site'

/** Where the builder is only being edited, nothing has been built yet. */
const NOTHING_BUILT: SiteFacts = {
  version: '–',
  model: '–',
  hasFrame: false,
  hasLoader: false,
  presets: [],
  bytes: { loader: 0, first: 0, all: 0, picture: 0 },
}

/** The facts that the build wrote into `page`. */
export function factsOf(page: Document): SiteFacts {
  const text = page.querySelector(`meta[name="${FACTS_TAG}"]`)?.getAttribute('content')
  return text ? { ...NOTHING_BUILT, ...(JSON.parse(text) as Partial<SiteFacts>) } : NOTHING_BUILT
}
