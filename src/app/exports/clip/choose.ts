/** A video that browsers may be able to make. */
export interface VideoKind {
  readonly container: 'mp4' | 'webm'
  readonly codec: 'avc' | 'vp9' | 'vp8' | 'av1'
}

/** What a clip can be made as, best first: what slides and phones play, what browsers play, what anything shows. */
export const VIDEO_KINDS: readonly VideoKind[] = [
  { container: 'mp4', codec: 'avc' },
  { container: 'webm', codec: 'vp9' },
  { container: 'webm', codec: 'vp8' },
  { container: 'webm', codec: 'av1' },
]

/** A GIF holds no more seconds than this: it weighs ten times as much as a video, and has so few pictures a second. */
export const GIF_MOST_SECONDS = 6
export const GIF_RATE = 10

/** How a clip is made. */
export type ClipKind =
  | ({ readonly kind: 'video' } & VideoKind)
  | { readonly kind: 'gif' }
  | {
      readonly kind: 'frames'
      /** Why it is no GIF: that would be too long, or cannot be made. */
      readonly why: 'long' | 'nothing'
    }

/** What a browser can do. */
export interface ClipPowers {
  /** Whether it can make a video of a kind in the size that is asked for; may reject. */
  readonly canEncode: (kind: VideoKind) => Promise<boolean>
  /** Whether pixels of a canvas can be read, as a GIF needs. */
  readonly canRead: boolean
}

/** The best way to make a clip of so many seconds here. */
export async function chooseClip(powers: ClipPowers, seconds: number): Promise<ClipKind> {
  for (const kind of VIDEO_KINDS) {
    // A browser that cannot even answer cannot do it.
    const can = await powers.canEncode(kind).catch(() => false)
    if (can) return { kind: 'video', ...kind }
  }
  if (!powers.canRead) return { kind: 'frames', why: 'nothing' }
  return seconds <= GIF_MOST_SECONDS ? { kind: 'gif' } : { kind: 'frames', why: 'long' }
}
