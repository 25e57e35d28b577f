import { createRoot } from 'react-dom/client'
import { LANGUAGE_IDS } from '../../base/languages'
import messages from '../../content/en/frame.icu.json'
import type { EventName, FrameOptions } from '../../embed/protocol'
import { REGIONS } from '../../model/region/regions.data'
import { describePlace } from './place'
import { parseBooking } from '../host-config'
import { type AppStore } from '../../state/store'
import { brandOf } from './brand'
import { createCallee } from './callee'
import { FrameBar } from './frame-bar'
import { keepHeight, secretIn } from './height'
import { openLine } from './messages'
import { type OptionNote, parseOptions, toLegalOption } from './options'
import { tellEvents } from './tell'
import type { Speaker } from '../speaker'

/**
 * Keeps the page as a guest on another one: in the host's colours, by its region's rules, out of the way of its
 * scrolling until someone explores, telling it what happens. `hosted` is what the address held besides the state.
 */
export function keepFrame(app: AppStore, speaker: Speaker, hosted: string): void {
  speaker.words.learn(messages)
  const page = document.documentElement
  const parsed = parseOptions(hosted.startsWith('!') ? hosted.slice(1) : '')
  let options: FrameOptions = parsed.options
  let exploring = false
  let events: ReturnType<typeof tellEvents> | null = null

  const place = document.createElement('div')
  document.body.prepend(place)
  const bar = createRoot(place)

  const callee = createCallee(app, () => speaker.words, { explore })
  const line = openLine(describePlace(), {
    call(method, args) {
      if (method !== 'getState' && method !== 'getDescription' && method !== 'exportImage') events?.byHost()
      return callee.call(method, args)
    },
    set(key, given) {
      const used = toLegalOption(key, given)
      if (used === null || String(used) !== String(given))
        warn([{ key, given: String(given), used: String(used ?? '–') }])
      if (used !== null) apply({ ...options, [key]: used })
    },
  })
  const tell = (name: EventName, detail: Readonly<Record<string, unknown>>) => line.tell(name, detail)

  /** Tells whoever set it, in the console and by a message: visitors can do nothing about it. */
  function warn(notes: readonly OptionNote[]): void {
    for (const { key, given, used } of notes) {
      tell('warning', { key, given: given.slice(0, 60), used })
      console.warn(`skin-healing: ${key}=${given} is shown as ${used}`)
    }
  }

  function explore(next: boolean): void {
    if (next === exploring || options.ui === 'none') return
    exploring = next
    page.dataset['frame'] = next ? 'explore' : 'look'
    if (!next) window.scrollTo(0, 0)
    tell('explore', { on: next })
    draw()
  }

  function draw(): void {
    bar.render(
      <FrameBar
        app={app}
        words={speaker.words}
        exploring={exploring}
        canExplore={options.ui !== 'none'}
        doubtful={self.origin === 'null'}
        openTab={openTab}
        onExplore={explore}
        onBooking={() => tell('cta', {})}
      />,
    )
  }

  const set = new Set<string>()
  function apply(next: FrameOptions): void {
    options = next
    page.dataset['ui'] = options.ui ?? 'full'
    page.dataset['hide'] = (options.hide ?? '').replaceAll(',', ' ')
    const brand = brandOf(options)
    for (const name of set) if (!(name in brand.properties)) page.style.removeProperty(name)
    for (const [name, value] of Object.entries(brand.properties)) {
      page.style.setProperty(name, value)
      set.add(name)
    }
    const theme = options.theme ?? brand.theme
    if (theme) app.setView({ theme })
    const language = LANGUAGE_IDS.find((id) => id === options.lang)
    if (language) app.setView({ language })
    const booking = options.cta === undefined ? null : parseBooking(options.cta)
    app.store.setState({
      outcomeShown: !REGIONS[options.region ?? 'other'].outcomeLikePhotograph,
      ...(booking && !('refused' in booking)
        ? { booking: { ...booking, ...(options.ctal === undefined ? {} : { label: options.ctal }) } }
        : {}),
    })
    warn(brand.notes.map(({ key, given, used }) => ({ key, given: `#${given}`, used: `#${used}` })))
    draw()
  }

  page.dataset['frame'] ??= 'look'
  speaker.subscribe(draw)
  apply(options)
  warn(parsed.notes)
  events = tellEvents(app, tell)
  const secret = secretIn(hosted)
  if (options.height === 'auto' || secret !== null) {
    page.dataset['height'] = 'auto'
    keepHeight(document.body, line, { secret })
  }
}

function openTab(address: string): boolean {
  const tab = window.open(address)
  if (!tab) return false
  tab.opener = null
  return true
}
