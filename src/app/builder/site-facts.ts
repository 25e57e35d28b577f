/** A picture that stands for what is behind it. */
export interface PictureFacts {
  /** From the site's root. */
  readonly path: string
  /** Shown size, CSS px. */
  readonly width: number
  readonly height: number
  readonly bytes: number
}

interface PresetFacts {
  readonly title: string
  /** The picture in words. */
  readonly alt: string
  readonly picture: PictureFacts | null
  readonly hasOembed: boolean
}

/** What the build knows of the site and writes into the page: see scripts/build-builder.ts. */
export interface SiteFacts {
  readonly version: string
  /** Changes with any file of the model. */
  readonly model: string
  /** Whether this site has a page for frames, and a loader for the element. */
  readonly hasFrame: boolean
  readonly hasLoader: boolean
  /** What can be opened with, by id: its words, the picture of it to link, and whether its page answers to oEmbed. */
  readonly presets: Readonly<Record<string, PresetFacts>>
  /** The picture to link where a preset has none of its own. */
  readonly picture: PictureFacts
  /** Bytes, compressed: of the loader, of all up to the first picture, and of everything. */
  readonly bytes: { readonly loader: number; readonly first: number; readonly all: number }
}

export const FACTS_TAG = 'skin-healing:site'

/** Where the builder is only being edited, nothing has been built yet. */
const NOTHING_BUILT: SiteFacts = {
  version: '–',
  model: '–',
  hasFrame: false,
  hasLoader: false,
  presets: {},
  picture: { path: 'builder/picture.jpg', width: 640, height: 400, bytes: 0 },
  bytes: { loader: 0, first: 0, all: 0 },
}

/** The facts that the build wrote into `page`. */
export function factsOf(page: Document): SiteFacts {
  const text = page.querySelector(`meta[name="${FACTS_TAG}"]`)?.getAttribute('content')
  return text ? { ...NOTHING_BUILT, ...(JSON.parse(text) as Partial<SiteFacts>) } : NOTHING_BUILT
}
