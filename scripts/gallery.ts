/** Sizes of window that every picture is looked at in. */
export const SIZES = { desktop: [1440, 900], tablet: [820, 1180], phone: [390, 844] } as const
export type SizeId = keyof typeof SIZES

/** Moments, hours since the session; null before anything. */
export const MOMENTS = {
  before: null,
  needle: -0.0083,
  '10min': 1 / 6,
  '6h': 6,
  '1d': 24,
  '3d': 72,
  '1wk': 168,
  '2wk': 336,
  '3mo': 2190,
  '12mo': 8760,
} as const
export type MomentId = keyof typeof MOMENTS

export const SITES = ['cheek', 'periorbital', 'nose', 'abdomen'] as const
export const COMFORTS = ['diagram', 'illustrated', 'close-up'] as const
export const TONES = [1, 4, 7, 10] as const

/** One picture of the gallery. */
export interface GalleryShot {
  readonly size: SizeId
  readonly moment: MomentId
  readonly site: (typeof SITES)[number]
  readonly comfort: (typeof COMFORTS)[number]
  readonly tone: (typeof TONES)[number]
  readonly dark: boolean
}

/**
 * The gallery: every size at every moment, light and dark; site, comfort and tone go round so that each meets each
 * moment and size in turn instead of all at once.
 */
export function gallery(): readonly GalleryShot[] {
  const moments = Object.keys(MOMENTS) as MomentId[]
  return (Object.keys(SIZES) as SizeId[]).flatMap((size, s) =>
    moments.flatMap((moment, m) =>
      [false, true].map((dark, d) => ({
        size,
        moment,
        site: SITES[(m + s + 2 * d) % SITES.length],
        comfort: COMFORTS[(m + 2 * s + d) % COMFORTS.length],
        tone: TONES[(m * 3 + s + d) % TONES.length],
        dark,
      })),
    ),
  )
}

/** Where a picture's link leads. */
export function hashOf({ moment, site, comfort, tone }: GalleryShot): string {
  const hours = MOMENTS[moment]
  const depth = site === 'periorbital' ? ';d=0.5' : ''
  return `#1;z=${site}${depth};k=${tone};f=${comfort}${hours === null ? '' : `;t=${Number(hours.toPrecision(5))}`}`
}

/** Its plan as a file name. */
export function nameOf({ size, moment, site, comfort, tone, dark }: GalleryShot): string {
  const [width, height] = SIZES[size]
  const depth = site === 'periorbital' ? '0.5mm' : '1.5mm'
  return `${size}-${width}x${height}_${moment}_${site}-pen-${depth}_tone${tone}_${comfort}_${dark ? 'dark' : 'light'}.png`
}

/** A picture chosen because it is hard: docs/plates.md holds what was found wrong with it. */
export interface Plate {
  readonly name: string
  readonly hash: string
  readonly size?: readonly [number, number]
  readonly dark?: boolean
  /** As it comes out of a printer. */
  readonly print?: boolean
}

/** The twelve plates. */
export const PLATES: readonly Plate[] = [
  { name: '01-epidermis-true-scale', hash: '#1;f=illustrated;p=epidermis' },
  { name: '02-channel-10-minutes', hash: '#1;t=0.17;f=illustrated;p=channel' },
  { name: '03-clot', hash: '#1;t=3;f=close-up;p=8,3,0.3,0.02,-0.1,1' },
  { name: '04-day-1-cells', hash: '#1;t=24;f=illustrated;p=10,6,0.55,0,-0.32,1' },
  { name: '05-sprout', hash: '#1;t=168;f=illustrated;p=10,6,0.5,0.05,-0.38,1' },
  { name: '06-week-2-fibroblast', hash: '#1;t=336;f=illustrated;p=8,4,0.32,0.1,-0.42,1' },
  { name: '07-month-6-bundles', hash: '#1;t=4380;f=illustrated;p=10,6,0.6,0,-0.45,1' },
  { name: '08-mirror-darkest-tone', hash: '#1;t=24;k=10;f=illustrated' },
  { name: '09-phone', hash: '#1;t=24', size: [390, 844] },
  { name: '10-section-in-print', hash: '#1;t=336;m=section;f=illustrated', print: true },
  { name: '11-roller-as-beside-pen', hash: '#1;t=-0.0083;v=roller;d=1.5;f=illustrated' },
  { name: '12-eyelid', hash: '#1;t=72;z=periorbital;d=0.5;f=illustrated' },
]
