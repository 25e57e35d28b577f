import { useEffect, useId, useRef } from 'react'
import { curveAt } from '../model/curves'
import { type AppStore, useAppState } from '../state/store'
import { type ChartPlace, EDGE_PX, GROUND_PX } from './layout'
import type { PartsWords } from './parts-words'

/** Room between the line and what it says, and the room a value needs. */
const BESIDE_PX = 6
const VALUE_PX = 130

/**
 * What each curve is worth at the hour under the pointer, or at the playhead while the slider has the focus. Written
 * straight into the page: nothing renders because a pointer moves.
 */
export function Readouts({
  app,
  words,
  place: { x, lanes, widthPx },
}: {
  readonly app: AppStore
  readonly words: PartsWords
  readonly place: ChartPlace
}) {
  const group = useRef<SVGGElement>(null)
  const id = useId()
  /** The hour under the pointer, kept while what is drawn changes under it. */
  const hoveredH = useRef<number | null>(null)
  const course = useAppState(app, (state) => state.course)
  const bands = useAppState(app, (state) => state.bands)
  const curves = useAppState(app, (state) => state.view.curves)

  useEffect(() => {
    const root = group.current
    const svg = root?.ownerSVGElement
    const chart = svg?.closest('.timeline-chart')
    if (!root || !svg || !chart) return
    const texts = [...root.querySelectorAll('text')]
    const names = [...svg.querySelectorAll<SVGTextElement>('.lane-label')]
    let boxes: readonly DOMRect[] | null = null
    let stopFollowing: (() => void) | null = null

    const show = (timeH: number) => {
      boxes ??= names.map((name) => name.getBBox())
      const at = x(timeH)
      // Curves' names stay in sight, at whichever end they stand.
      const [namesFrom, namesTo] = boxes.reduce(
        ([from, to], box) => [Math.min(from, box.x), Math.max(to, box.x + box.width)],
        [widthPx, 0],
      )
      const namesLast = namesFrom > widthPx / 2
      const before = at > (namesLast ? namesFrom : widthPx) - VALUE_PX
      root.setAttribute('data-shown', '')
      root.firstElementChild?.setAttribute('transform', `translate(${at.toFixed(1)} 0)`)
      const said = curves.map((curve) => {
        const of = (values: Float64Array) => curveAt(course.curves.timesH, values, timeH)
        return words.value(
          curve,
          of(course.curves.values[curve]),
          bands ? of(bands.low[curve]) : null,
          bands ? of(bands.high[curve]) : null,
        )
      })
      root.setAttribute(
        'aria-label',
        curves.map((curve, i) => `${words.curve(curve)}: ${said[i]}`).join('; '),
      )
      ;[words.hour(timeH), ...said].forEach((text, i) => {
        const clear = i === 0 || namesLast ? 0 : namesTo + BESIDE_PX
        texts[i].textContent = text
        texts[i].setAttribute('text-anchor', before ? 'end' : 'start')
        texts[i].setAttribute('x', (before ? at - BESIDE_PX : Math.max(at + BESIDE_PX, clear)).toFixed(1))
      })
    }
    const hide = () => root.removeAttribute('data-shown')
    const follow = () => {
      stopFollowing?.()
      chart.querySelector('.scrubber')?.setAttribute('aria-describedby', id)
      show(app.ticker.timeH)
      stopFollowing = app.ticker.subscribeReader(({ timeH }) => show(timeH))
    }
    const unfollow = () => {
      stopFollowing?.()
      stopFollowing = null
      hide()
    }
    const isSlider = (event: Event) => event.target instanceof Element && event.target.matches('.scrubber')
    const onMove = (event: Event) => {
      if (!(event instanceof PointerEvent)) return
      hoveredH.current = x.invert(event.clientX - svg.getBoundingClientRect().left)
      show(hoveredH.current)
    }
    const onLeave = () => {
      hoveredH.current = null
      if (stopFollowing) show(app.ticker.timeH)
      else hide()
    }
    const onFocus = (event: Event) => {
      if (isSlider(event)) follow()
    }
    const onBlur = (event: Event) => {
      if (isSlider(event)) unfollow()
    }
    if (hoveredH.current !== null) show(hoveredH.current)
    if (document.activeElement?.matches('.scrubber') && chart.contains(document.activeElement)) follow()
    chart.addEventListener('pointermove', onMove)
    chart.addEventListener('pointerleave', onLeave)
    chart.addEventListener('focusin', onFocus)
    chart.addEventListener('focusout', onBlur)
    return () => {
      unfollow()
      chart.removeEventListener('pointermove', onMove)
      chart.removeEventListener('pointerleave', onLeave)
      chart.removeEventListener('focusin', onFocus)
      chart.removeEventListener('focusout', onBlur)
    }
  }, [app, words, x, lanes, widthPx, course, bands, curves, id])

  return (
    <g ref={group} id={id} className="readouts" role="group">
      <line y1={0} y2={GROUND_PX} />
      <text className="readout-hour" x={EDGE_PX} y={10} />
      {lanes.map(({ topPx, heightPx }) => (
        <text key={topPx} x={EDGE_PX} y={Math.min(topPx + heightPx - 4, topPx + heightPx / 2 + 5)} />
      ))}
    </g>
  )
}
