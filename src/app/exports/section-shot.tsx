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
  const { module, plan, view, framed, lit, stage, timeH, manner } = of
  const app = createAppStore({
    plan,
    view: { ...view, compare: null, mirror: false, picture: 'section' },
    timeH,
    story: null,
  })
  app.store.setState({ framed, lit })
  const place = document.createElement('div')
  // Out of sight but on the page: else nothing in it has a style.
  place.className = 'export-workbench'
  place.inert = true
  document.body.append(place)
  const root = createRoot(place)
  flushSync(() => root.render(<module.Section app={app} stage={stage} active label="" manner={manner} />))
  return {
    at(hour) {
      app.ticker.seek(hour)
      const svg = place.querySelector('svg')
      const projection = app.projector.current
      if (!svg || !projection) throw new Error('the section was not drawn')
      return { svg: standAlone(svg, projection, stage), projection }
    },
    dispose() {
      root.unmount()
      place.remove()
      app.dispose()
    },
  }
}

/** A drawing on the page as one that stands alone in a box of the stage's size: no class, no style, no script. */
function standAlone(svg: SVGSVGElement, projection: Projection, stage: StageSize): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const originals = svg.querySelectorAll<SVGElement>('*')
  copy.querySelectorAll<SVGElement>('*').forEach((element, i) => paintOut(element, originals[i]))
  for (const element of copy.querySelectorAll('[display="none"], [opacity="0"], title')) element.remove()
  const { widthPx, heightPx } = stage
  const pxPerMm = heightPx / projection.pose.spanMm
  const [x, y] = projection.pose.targetMm
  // The drawing's units are µm, its zero the surface in the middle.
  const left = (x - widthPx / 2 / pxPerMm) * 1000
  const top = (-y - heightPx / 2 / pxPerMm) * 1000
  const box = [left, top, (widthPx / pxPerMm) * 1000, (heightPx / pxPerMm) * 1000]
  const viewBox = box.map((value) => value.toFixed(2)).join(' ')
  const inside = [...copy.children].map((child) => new XMLSerializer().serializeToString(child)).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="${viewBox}" overflow="hidden">${inside.replaceAll(' xmlns="http://www.w3.org/2000/svg"', '')}</svg>`
}

/** Writes onto an element how it is painted on the page, and takes away what only the page has a use for. */
function paintOut(element: SVGElement, original: SVGElement): void {
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
  }
  for (const name of element.getAttributeNames()) {
    if (/^(class|style|tabindex|role|aria-.*|data-.*)$/.test(name)) element.removeAttribute(name)
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
