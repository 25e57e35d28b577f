import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Plan } from '../../model/plan'
import type { Course } from '../../model/course'
import type { Projection } from '../../state/projector'
import type { StageSize } from '../../state/framing'
import { type AppStore, createAppStore } from '../../state/store'
import type { ViewState } from '../../state/view'
import type { SectionManner } from '../../section/manner'
import type { SectionModule } from '../later'

/** The section of some plan and view, drawn off the page, hour by hour. */
export interface SectionShot {
  /** Draws an hour: what was drawn as SVG, in pixels of the stage, and how it is seen. */
  at(timeH: number): { readonly svg: string; readonly projection: Projection }
  dispose(): void
}

interface SectionShotOf {
  readonly module: SectionModule
  readonly plan: Plan
  readonly view: ViewState
  /** The course that named views frame. */
  readonly framed: Course
  readonly lit: ReturnType<AppStore['store']['getState']>['lit']
  readonly stage: StageSize
  readonly timeH: number
  /** How it is drawn, where not in colour. */
  readonly manner: SectionManner | undefined
  /** Dark on light, whatever the page is. */
  readonly onPaper: boolean
}

/** Properties by which a drawing's style sheet paints; written out, as a drawing that stands alone has none. */
const PAINTED_BY = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'vector-effect',
  'paint-order',
] as const
/** What is so anyway need not be said. */
const AS_USUAL: ReadonlySet<string> = new Set([
  'fill-opacity:1',
  'stroke:none',
  'stroke-opacity:1',
  'stroke-linecap:butt',
  'stroke-linejoin:miter',
  'opacity:1',
  'vector-effect:none',
  'paint-order:normal',
])

/**
 * Has the section drawn by the very component that the page draws, in an instance of its own that nobody sees: the page's
 * time and view stay what they are.
 */
export function shootSection(of: SectionShotOf): SectionShot {
  const { module, plan, view, framed: by, lit, stage, timeH, manner, onPaper } = of
  const app = createAppStore({
    plan,
    view: { ...view, compare: null, mirror: false, picture: 'section' },
    timeH,
    story: null,
  })
  app.store.setState({ framed: by, lit })
  const place = document.createElement('div')
  // Out of sight but on the page: else nothing in it has a style.
  place.className = 'export-workbench'
  if (onPaper) place.dataset['paper'] = ''
  place.inert = true
  document.body.append(place)
  const root = createRoot(place)
  flushSync(() => root.render(<module.Section app={app} stage={stage} active label="" manner={manner} />))
  const copier = createCopier(place)
  return {
    at(hour) {
      app.ticker.seek(hour)
      const projection = app.projector.current
      if (!projection) throw new Error('the section was not drawn')
      return { svg: framed(copier.inside(), projection, stage), projection }
    },
    dispose() {
      copier.dispose()
      root.unmount()
      place.remove()
      app.dispose()
    },
  }
}

/**
 * Keeps a copy of a drawing on the page that stands alone: no class, no style, no script. What was not touched since it was
 * last asked is not read again, as thousands of marks stand still while some move.
 */
function createCopier(place: HTMLElement): { inside(): string; dispose(): void } {
  const svg = place.querySelector('svg')
  if (!svg) throw new Error('the section was not drawn')
  const copy = svg.cloneNode(true) as SVGSVGElement
  const copies = new Map<Element, SVGElement>()
  const twins = copy.querySelectorAll<SVGElement>('*')
  svg.querySelectorAll('*').forEach((element, i) => copies.set(element, twins[i]))
  const touched = new Set<Element>(copies.keys())
  let text: string | null = null
  const observer = new MutationObserver(() => {})
  observer.observe(svg, { attributes: true, subtree: true })
  let scale = ''

  function look(): void {
    for (const { target } of observer.takeRecords()) if (target instanceof Element) touched.add(target)
    // Patterns and line weights follow from how near it is seen.
    const now = ['--px', '--blood', '--film'].map((name) => svg?.style.getPropertyValue(name)).join(' ')
    if (now !== scale) for (const element of copies.keys()) touched.add(element)
    scale = now
  }

  return {
    inside() {
      look()
      if (touched.size > 0 || text === null) {
        for (const element of touched) {
          const twin = copies.get(element)
          if (twin) paintOut(twin, element as SVGElement)
        }
        touched.clear()
        const serializer = new XMLSerializer()
        text = Array.from(copy.children, (child) => serializer.serializeToString(child))
          .join('')
          .replaceAll(' xmlns="http://www.w3.org/2000/svg"', '')
      }
      return text
    },
    dispose: () => observer.disconnect(),
  }
}

/** What was drawn, in a box of the stage's size. */
function framed(inside: string, projection: Projection, { widthPx, heightPx }: StageSize): string {
  const pxPerMm = heightPx / projection.pose.spanMm
  const [x, y] = projection.pose.targetMm
  // The drawing's units are µm, its zero the surface in the middle.
  const left = (x - widthPx / 2 / pxPerMm) * 1000
  const top = (-y - heightPx / 2 / pxPerMm) * 1000
  const box = [left, top, (widthPx / pxPerMm) * 1000, (heightPx / pxPerMm) * 1000]
  const viewBox = box.map((value) => value.toFixed(2)).join(' ')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="${viewBox}" overflow="hidden">${inside}</svg>`
}

/** Attributes that only the page has a use for. */
const OF_THE_PAGE = /^(class|style|tabindex|role|aria-.*|data-.*)$/

/** Writes onto an element how it is painted on the page, and takes away what only the page has a use for. */
function paintOut(element: SVGElement, original: SVGElement): void {
  for (const { name, value } of original.attributes) {
    if (!OF_THE_PAGE.test(name)) element.setAttribute(name, value)
  }
  const isDrawn = /^(path|circle|rect|ellipse|line|polyline|polygon|g)$/.test(element.tagName)
  if (isDrawn) {
    const style = getComputedStyle(original)
    const inGroup = element.tagName === 'g'
    for (const name of PAINTED_BY) {
      // A group hands its paint down; here everything says its own.
      if (inGroup && name !== 'opacity') continue
      const value = style.getPropertyValue(name).replace(/px$/, '')
      if (value === '' || AS_USUAL.has(`${name}:${value}`)) element.removeAttribute(name)
      else element.setAttribute(name, rounded(value))
    }
    if (style.display === 'none') element.setAttribute('display', 'none')
    else element.removeAttribute('display')
  }
  for (const name of element.getAttributeNames()) {
    if (OF_THE_PAGE.test(name)) element.removeAttribute(name)
  }
}

/** Colours as short as they can be, widths no finer than they can be seen. */
function rounded(value: string): string {
  const colour = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(value)
  if (colour)
    return `#${colour
      .slice(1)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`
  return /^-?\d*\.\d{3,}$/.test(value) ? String(Math.round(Number(value) * 100) / 100) : value
}
