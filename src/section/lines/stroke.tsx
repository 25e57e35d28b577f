/** A stroke so many micrometres wide, and so many CSS pixels wider or narrower on the screen. */
export const wide = (um: number, px: number) => `max(0px, calc(${um}px + var(--px) * ${px}px))`

interface StrokeProps {
  /** Name under which what lies inside the skin is pressed and inked. */
  readonly inside?: string
  /** Name under which what moves is rewritten and inked. */
  readonly part?: string
  readonly d: string
  readonly um: number
  readonly px?: number
  /** Leaves paper where it runs, instead of ink. */
  readonly paper?: boolean
  readonly dash?: string
  readonly cap?: 'round' | 'butt'
}

/** A line as wide as its thing and its ink together. */
export function Stroke({ inside, part, d, um, px = 0, paper = false, dash, cap = 'round' }: StrokeProps) {
  return (
    <path
      data-inside={inside}
      data-part={part}
      d={d}
      className={paper ? 'line-gap' : 'line-ink'}
      strokeLinecap={cap}
      strokeDasharray={dash}
      style={{ strokeWidth: wide(um, px) }}
    />
  )
}

/** A line of the same weight on the screen at every magnification, px; dashes in px too. */
export function Line({
  inside,
  part,
  d,
  px,
  dash,
  cap = 'round',
}: Omit<StrokeProps, 'um' | 'paper' | 'px'> & { readonly px: number }) {
  return (
    <path
      data-inside={inside}
      data-part={part}
      d={d}
      className="line-ink"
      vectorEffect="non-scaling-stroke"
      strokeWidth={px}
      strokeLinecap={cap}
      strokeDasharray={dash}
    />
  )
}
