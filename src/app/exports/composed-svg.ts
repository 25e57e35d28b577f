import type { Box } from '../../ui/free-spot'
import type { Paper, Said } from './compose'
import { escapeXml, FONT, type Inks, type Mark, marksSvg } from './marks'
import type { Direction } from './text'

interface ComposedOf {
  readonly title: string
  readonly said: Said
  readonly locale: string
  readonly paper: Paper
  readonly inks: Inks
  readonly direction: Direction
  /** The picture's ground; null leaves it see-through. */
  readonly ground: { readonly picture: Box; readonly isPlain: boolean } | null
  /** Drawings of their box's size, and what is seen of each. */
  readonly pictures: readonly { readonly box: Box; readonly seen: Box; readonly svg: string }[]
  readonly marks: readonly Mark[]
}

/** One drawing that stands alone: its words stay text, and nothing in it runs, or comes from elsewhere. */
export function composedSvg({
  title,
  said,
  locale,
  paper,
  inks,
  direction,
  ground,
  pictures,
  marks,
}: ComposedOf): string {
  const n = (value: number) => String(Math.round(value * 100) / 100)
  const [width, height] = [n(paper.width), n(paper.height)]
  const told = [said.moment, said.caption, said.plan, said.sources, said.made, said.stamp].join(' ')
  const clips = pictures.map(({ seen }, i) => `<clipPath id="seen${i}">${rectOf(seen)}</clipPath>`).join('')
  const light = `<radialGradient id="light" cx="0.5" cy="0.3" r="0.99" fy="0.3"><stop offset="0" stop-color="${inks.middle}"/><stop offset="1" stop-color="${inks.edge}"/></radialGradient>`
  const grounds = ground
    ? [
        `<rect width="${width}" height="${height}" fill="${inks.paper}"/>`,
        ground.isPlain
          ? rectOf(ground.picture, ` fill="${inks.panel}"`)
          : pictures.map(({ box }) => rectOf(box, ' fill="url(#light)"')).join(''),
      ].join('')
    : ''
  const drawn = pictures
    .map(
      ({ box, svg }, i) =>
        `<g clip-path="url(#seen${i})">${renamed(svg, `p${i}`).replace('<svg ', `<svg x="${n(box.left)}" y="${n(box.top)}" `)}</g>`,
    )
    .join('\n')
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${escapeXml(locale)}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escapeXml(FONT)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(`${told} ${said.address}`)}</desc>`,
    `<defs>${light}${clips}</defs>`,
    grounds,
    drawn,
    marksSvg(marks, inks, direction),
    '</svg>',
    '',
  ].join('\n')
}

function rectOf({ left, top, right, bottom }: Box, more = ''): string {
  const n = (value: number) => String(Math.round(value * 100) / 100)
  return `<rect x="${n(left)}" y="${n(top)}" width="${n(right - left)}" height="${n(bottom - top)}"${more}/>`
}

/** A drawing whose ids no other drawing in the same file has. */
function renamed(svg: string, by: string): string {
  const names = new Map<string, string>()
  for (const [, id] of svg.matchAll(/\sid="([^"]*)"/g)) names.set(id, `${by}-${names.size}`)
  return svg
    .replaceAll(/(\sid=")([^"]*)"/g, (_, head: string, id: string) => `${head}${names.get(id) ?? id}"`)
    .replaceAll(
      /url\((?:&quot;|['"])?[^)#]*#([^)"'&]*)(?:&quot;|['"])?\)/g,
      (_, id: string) => `url(#${names.get(id) ?? id})`,
    )
}
