import { createContext, useContext, useId } from 'react'
import type { StageSize } from '../../state/framing'
import type { Projection } from '../../state/projector'
import { layOf, type Pattern, type PatternName, PATTERNS, shared, tiled } from './patterns'

/**
 * Whether areas are filled line by line instead of with SVG's patterns: browsers print those as coarse pixels. Lines are
 * crisp on any paper, and too many to be drawn anew in every frame.
 */
export const LineByLine = createContext(false)

/** Pattern definitions of one drawing; `id` begins their ids, so that two drawings on a page share none. */
export function PatternDefs({ id, names }: { readonly id: string; readonly names: readonly PatternName[] }) {
  if (useContext(LineByLine)) return null
  return (
    <defs>
      {names.map((name) => {
        const pattern: Pattern = PATTERNS[name]
        return (
          <pattern
            key={name}
            id={`${id}${name}`}
            data-pattern={name}
            width={pattern.width}
            height={pattern.height}
            patternUnits="userSpaceOnUse"
            patternTransform={layOf(pattern, 2)}
          >
            {!pattern.kind && <rect width={pattern.width} height={pattern.height} className="line-paper" />}
            <path
              d={pattern.marks}
              className={pattern.kind === 'casing' ? 'line-gap' : 'line-ink'}
              strokeWidth={pattern.px}
              strokeLinecap="round"
            />
          </pattern>
        )
      })}
    </defs>
  )
}

interface FilledProps {
  /** Of the drawing, as given to `PatternDefs`. */
  readonly id: string
  readonly pattern: PatternName
  readonly inside?: string
  readonly part?: string
  /** Its outline: a path, or a circle. */
  readonly shape: string | { readonly cx: number; readonly cy: number; readonly r: number }
}

/** An area filled with a pattern. */
export function Filled({ id, pattern, inside, part, shape }: FilledProps) {
  const clip = useId()
  const name = { 'data-inside': inside, 'data-part': part }
  const outline = (fill?: string) =>
    typeof shape === 'string' ? (
      <path {...name} d={shape} fill={fill} />
    ) : (
      <circle {...name} {...shape} fill={fill} />
    )
  if (!useContext(LineByLine)) return outline(`url(#${id}${pattern})`)
  const { px, kind }: Pattern = PATTERNS[pattern]
  return (
    <g {...name}>
      <clipPath id={clip}>{outline()}</clipPath>
      <g clipPath={`url(#${clip})`} data-tiles={pattern}>
        {!kind && <rect className="line-paper" />}
        <path
          className={kind === 'casing' ? 'line-gap' : 'line-ink'}
          strokeWidth={px}
          strokeLinecap="round"
        />
      </g>
    </g>
  )
}

/**
 * Keeps patterns and line weights of a drawing the same on the screen, seen from a pose. Patterns change in steps of two,
 * so that they do not swim while the camera moves.
 */
export function fitPatterns(
  root: SVGSVGElement,
  { spanMm, targetMm: [x, y] }: Projection['pose'],
  stage: StageSize,
): void {
  const umPerPx = (spanMm * 1000) / stage.heightPx
  root.style.setProperty('--px', umPerPx.toFixed(4))
  const scale = 2 ** Math.round(Math.log2(umPerPx))
  for (const element of root.querySelectorAll<SVGElement>('[data-pattern]')) {
    const lay = layOf(PATTERNS[element.dataset['pattern'] as PatternName], scale)
    if (element.getAttribute('patternTransform') !== lay) element.setAttribute('patternTransform', lay)
  }
  const half = (stage.widthPx * umPerPx) / 2
  const seen = {
    left: x * 1000 - half,
    right: x * 1000 + half,
    top: -(y + spanMm / 2) * 1000,
    bottom: -(y - spanMm / 2) * 1000,
  }
  for (const element of root.querySelectorAll<SVGElement>('[data-tiles]')) {
    const pattern: Pattern = PATTERNS[element.dataset['tiles'] as PatternName]
    const outline = element.parentElement?.querySelector<SVGGraphicsElement>('clipPath > *')?.getBBox()
    const box = outline && shared(seen, outline)
    const lines = element.querySelector('path')
    lines?.setAttribute('transform', layOf(pattern, scale))
    lines?.setAttribute('d', box ? tiled(pattern, box, scale) : '')
    if (!box) continue
    const paper = element.querySelector('rect')
    paper?.setAttribute('x', String(box.left))
    paper?.setAttribute('y', String(box.top))
    paper?.setAttribute('width', String(box.right - box.left))
    paper?.setAttribute('height', String(box.bottom - box.top))
  }
}
