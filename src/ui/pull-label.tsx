import { useEffect, useRef } from 'react'
import type { Words } from '../content/catalogue'
import { type AppStore, useAppState } from '../state/store'
import { onScreen } from './ruler'

/** How far beside the tip the label stands, and from the edges of the picture, pixels. */
const ASIDE_PX = 22
const EDGE_PX = 8
/** Room kept below for the stamp. */
const STAMP_PX = 40

/** Says, while a needle is pulled, in which layer its tip most likely is, and at which border it is held. */
export function PullLabel({ app, words }: { readonly app: AppStore; readonly words: Words }) {
  const pull = useAppState(app, (state) => state.pull)
  const label = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const element = label.current
    if (!pull || !element) return undefined
    const place = () => {
      const projection = app.projector.current
      const stage = element.parentElement
      if (!projection || !stage) return
      const { plan } = app.store.getState()
      const tip = onScreen(projection, [0, -plan.depthMm, projection.cutZ])
      const [width, height] = [element.offsetWidth, element.offsetHeight]
      const right = tip.x + ASIDE_PX + width + EDGE_PX < stage.clientWidth
      const x = right ? tip.x + ASIDE_PX : Math.max(EDGE_PX, tip.x - ASIDE_PX - width)
      const y = Math.min(Math.max(EDGE_PX, tip.y - height / 2), stage.clientHeight - height - STAMP_PX)
      element.style.translate = `${x}px ${y}px`
    }
    place()
    return app.projector.subscribe(place, place)
  }, [app, pull])
  if (!pull) return null
  return (
    <p ref={label} className={pull.atBorder ? 'pull-label at-border' : 'pull-label'} aria-hidden="true">
      {words.say(pull.atBorder ? 'pull.border' : 'pull.in', { layer: words.say(`layer.${pull.layer}`) })}
    </p>
  )
}
