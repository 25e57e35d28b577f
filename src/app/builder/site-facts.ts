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
  readonly picture: PictureFacts
  readonly hasOembed: boolean
}

/** What the build knows of the site and writes into the page: see scripts/build-builder.ts. */
export interface SiteFacts {
  readonly version: string
  /** Changes with any file of the model. */
  readonly model: string
  /** What can be opened with, by id (`default` is one): its words, a picture to link, and whether its page answers to oEmbed. */
  readonly presets: Readonly<Record<string, PresetFacts>>
  /** Bytes, compressed: of the loader, of all up to the first picture, and of everything. */
  readonly bytes: { readonly loader: number; readonly first: number; readonly all: number }
}

export const FACTS_TAG = 'skin-healing:site'

/** Where the builder is only being edited, nothing has been built yet. */
const NOTHING_BUILT: SiteFacts = {
  version: '–',
  model: '–',
  presets: {
    default: {
      title: '–',
      alt: '–',
      picture: { path: 'posters/default.jpg', width: 600, height: 315, bytes: 0 },
      hasOembed: false,
    },
  },
  bytes: { loader: 0, first: 0, all: 0 },
}

/** The facts that the build wrote into `page`. */
export function factsOf(page: Document): SiteFacts {
  const text = page.querySelector(`meta[name="${FACTS_TAG}"]`)?.getAttribute('content')
  return text ? { ...NOTHING_BUILT, ...(JSON.parse(text) as Partial<SiteFacts>) } : NOTHING_BUILT
}
