/*
 * <skin-healing>: the picture on anyone's page. Until it is asked for the picture it is a poster and a button, loads nothing
 * more, and then fetches live.ts. What it takes and tells stands in docs/embed.md.
 */
import type { Live } from './live'
import type { Method } from './protocol'

/** Attributes that are part of the state, and the key each has in a link. */
const LINK_KEYS: Readonly<Record<string, string>> = {
  'depth-mm': 'd',
  'time-h': 't',
  site: 'z',
  'skin-tone': 'k',
  view: 'p',
  story: 'y',
}
/** Attributes that a frame is told, by the same name (`controls` is its `ui`). */
const OPTIONS = [
  'controls',
  'height',
  'theme',
  'lang',
  'region',
  'hide',
  'accent',
  'surface',
  'ink',
  'radius',
  'font',
]
/** Options that custom properties of the host's style sheet set too: `--skin-accent`. */
const STYLED = new Set(OPTIONS.slice(6))
/** Attributes that only the element itself reads. */
const OWN = ['state', 'src', 'preset', 'loading', 'datalayer', 'keep', 'cta-href', 'cta-label', 'poster-alt']
const CSS =
  ':host{--s:var(--skin-surface,#fbf8f5);display:block;position:relative;width:100%;aspect-ratio:var(--skin-ratio,16/10);min-height:var(--skin-min-height,560px);font:16px var(--skin-font,system-ui)}:host([hidden]){display:none}.w{position:absolute;inset:0;display:flex;flex-direction:column}.b{position:relative;flex:1;overflow:hidden;border-radius:var(--skin-radius,12px);background:var(--s);color:var(--skin-ink,#2a2230)}iframe,.p,img,::slotted([slot=poster]){position:absolute;inset:0;width:100%;height:100%;border:0;object-fit:cover}.p{display:grid;place-items:center}button{z-index:1;min-height:48px;padding:0 22px;border:0;border-radius:99px;background:var(--skin-accent,#6d2f57);color:var(--skin-on-accent,#fff);font:inherit;font-weight:600;cursor:pointer}button:focus-visible{outline:3px solid;outline-offset:3px}.f{display:flex;flex-wrap:wrap;gap:4px 16px;align-items:center;justify-content:space-between;font-size:13px}a{z-index:1;padding:13px;color:inherit}.p a{border-radius:9px;background:var(--s)}'

type Detail = Readonly<Record<string, unknown>>

/** Of all on a page, the one whose frame is live; another one that is asked for takes its place. */
let alive: SkinHealing | null = null

function wake(element: SkinHealing): void {
  alive?.deactivate()
  alive = element
}

/** The element. Its properties are its attributes in camelCase. */
export class SkinHealing extends HTMLElement {
  static readonly observedAttributes = [...Object.keys(LINK_KEYS), ...OPTIONS, ...OWN]
  readonly version: string = __APP_VERSION__
  #root: ShadowRoot | null = null
  #live: Promise<Live> | null = null
  /** The link of what was shown last. */
  #last = ''
  #observer: IntersectionObserver | null = null

  /** Settles when the frame can be used, or rejects with a `{code}`; asks for the picture where nobody did. */
  get ready(): Promise<void> {
    return this.activate()
  }

  connectedCallback(): void {
    // Moved: the browser loads the frame anew, so it is given what it showed last.
    const wasLive = this.#live !== null
    this.deactivate()
    const loading = this.getAttribute('loading')
    if (wasLive || loading === 'eager') this.#try()
    else if (loading === 'visible') {
      this.#observer = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#try()
      })
      this.#observer.observe(this)
    }
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect()
    queueMicrotask(() => {
      if (!this.isConnected) this.deactivate()
    })
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || !this.#root) return
    if (!this.#live) this.#draw()
    else if (OPTIONS.includes(name) && now !== null)
      void this.#live.then((live) => live.set(keyOf(name), now))
    else if (name in LINK_KEYS || name === 'state') this.setState(this.#link()).catch(() => {})
  }

  /** Loads the picture in place of its poster. Rejects with a `{code}`; the poster is back by then. */
  async activate(): Promise<void> {
    if (!this.#live) {
      if (!this.hasAttribute('keep')) wake(this)
      this.#observer?.disconnect()
      this.#tell('activate', {})
      this.#live = import('./live').then(({ openFrame }) => {
        const frame = make('iframe', {
          part: 'frame',
          title: 'Skin healing after microneedling, interactive',
          allow: 'fullscreen; clipboard-write',
          referrerpolicy: 'no-referrer',
          sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads',
          src: `${this.#base()}embed.html${this.#last || this.#link()}!${this.#options()}`,
        }) as HTMLIFrameElement
        const box = this.#root?.querySelector('.b')
        const foot = this.#root?.querySelector<HTMLElement>('.f')
        box?.prepend(frame)
        return openFrame(frame, {
          tell: (name, detail) => this.#tell(name, detail),
          state: (link) => (this.#last = link),
          height: (px) => {
            if (this.getAttribute('height') !== 'auto') return
            this.style.aspectRatio = 'auto'
            this.style.height = `${px + (foot?.offsetHeight ?? 0)}px`
          },
        })
      })
    }
    const asked = this.#live
    try {
      await (
        await asked
      ).ready
      if (this.#live === asked) this.#root?.querySelector('.p')?.remove()
    } catch (error) {
      const code = (error as { readonly code?: string }).code ?? 'blocked'
      if (this.#live === asked) {
        this.deactivate(true)
        this.#tell('error', { code })
      }
      throw { code }
    }
  }

  /** Takes the frame away and shows the poster again; what was shown is kept for the next time. */
  deactivate(failed = false): void {
    void this.#live?.then((live) => live.close()).catch(() => {})
    this.#live = null
    if (alive === this) alive = null
    // Off the page nothing is drawn: an image that waits there to come into sight would never be forgotten.
    if (this.isConnected) this.#draw(failed)
    else this.#root?.replaceChildren()
  }

  /** Has the frame do something; asks for it first where it has not come. Rejects with a `{code}`. */
  async call(method: Method, ...args: readonly unknown[]): Promise<unknown> {
    await this.activate()
    return (await this.#live)?.call(method, args)
  }

  play(): Promise<unknown> {
    return this.call('play')
  }
  pause(): Promise<unknown> {
    return this.call('pause')
  }
  /** Moves to an hour since the first session. */
  seek(timeH: number): Promise<unknown> {
    return this.call('seek', timeH)
  }
  next(): Promise<unknown> {
    return this.call('next')
  }
  previous(): Promise<unknown> {
    return this.call('previous')
  }
  reset(): Promise<unknown> {
    return this.call('reset')
  }
  /** The link of what is shown: `#1;d=1.5;t=72`. */
  getState(): Promise<unknown> {
    return this.call('getState')
  }
  /** Shows what a link says. */
  setState(link: string): Promise<unknown> {
    return this.call('setState', link)
  }
  getDescription(): Promise<unknown> {
    return this.call('getDescription')
  }
  explore(on: boolean): Promise<unknown> {
    return this.call('explore', on)
  }
  /** A picture of what is shown, a PNG as a Blob. */
  exportImage(options?: Detail): Promise<unknown> {
    return this.call('exportImage', options)
  }

  #try(): void {
    this.activate().catch(() => {})
  }

  #base(): string {
    const src = this.getAttribute('src') ?? import.meta.url.replace(/embed\/.*$/, '')
    return new URL(src.replace(/\/?$/, '/'), location.href).href
  }

  #link(): string {
    const state = this.getAttribute('state')
    if (state) return `#${state.replace(/^#/, '').replace(/[!?#].*$/s, '')}`
    const pairs = Object.keys(LINK_KEYS).flatMap((name) => {
      const value = this.getAttribute(name)
      return value ? [`;${LINK_KEYS[name]}=${encodeURIComponent(value)}`] : []
    })
    return `#1${pairs.join('')}`
  }

  /** All that the frame is told besides; the way to a consultation stays a link of the host's own page. */
  #options(): string {
    const style = getComputedStyle(this)
    const pairs = OPTIONS.flatMap((name) => {
      const styled = STYLED.has(name) ? style.getPropertyValue(`--skin-${name}`).trim() : ''
      const value = this.getAttribute(name) ?? styled
      return value ? [[keyOf(name), value.replace(/^#/, '')]] : []
    })
    return String(new URLSearchParams(pairs))
  }

  /** The poster with its button; after a failure with a way out instead. */
  #draw(failed = false): void {
    const root = (this.#root ??= this.attachShadow({ mode: 'open' }))
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(CSS)
    root.adoptedStyleSheets = [sheet]
    const get = (name: string) => this.getAttribute(name)
    const theme = get('theme') ?? 'system'
    const tone = Math.min(3, Math.ceil((Number(get('skin-tone')) || 5) * 0.3))
    const at = (side: string) =>
      `${this.#base()}posters/${get('preset') ?? get('story') ?? 'default'}-${side}-${tone}.webp`
    const slot = (name: string, ...inside: (Node | string)[]) => make('slot', { name }, ...inside)
    const picture = make(
      'picture',
      {},
      ...(theme === 'system'
        ? [make('source', { media: '(prefers-color-scheme:dark)', srcset: at('dark') })]
        : []),
      make('img', {
        part: 'poster',
        alt: get('poster-alt') ?? 'Cross-section of skin, drawn',
        loading: 'lazy',
        src: at(theme === 'dark' ? theme : 'light'),
      }),
    )
    const button = make('button', { type: 'button', part: 'activate' }, 'Explore in 3D')
    button.onclick = () => {
      this.activate().then(
        async () => (await this.#live)?.frame.focus(),
        () => {},
      )
    }
    const href = `${this.#base()}index.html${this.#last || this.#link()}`
    const whole = make('a', { href, target: '_blank', rel: 'noopener' }, 'Open the picture in a new tab')
    const caption = slot('caption', 'Simulated illustration – not a patient result.')
    const foot = make('div', { class: 'f' }, make('span', { part: 'caption' }, caption))
    // Without a user or a password in it.
    const [cta, host] = /^https:\/\/([^/@?#\s]+)(?![^/?#])\S*$/.exec(get('cta-href') ?? '') ?? []
    if (cta) {
      const link = make('a', { part: 'cta', href: cta }, get('cta-label')?.slice(0, 40) || host)
      link.onclick = () => this.#tell('cta', {})
      foot.append(link)
    }
    const cover = make(
      'div',
      { class: 'p' },
      slot('poster', picture),
      failed ? slot('fallback', whole) : button,
    )
    root.replaceChildren(make('div', { class: 'w' }, make('div', { class: 'b' }, cover), foot))
  }

  /** Tells the page around; a data layer hears of it only where the host asked for that, and nothing of a person. */
  #tell(name: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent(`skin-${name}`, { detail, bubbles: true, composed: true }))
    const layer = this.getAttribute('datalayer')
    if (layer === null || !/^(ready|activate|step|complete|cta)$/.test(name)) return
    const list = ((window as unknown as Record<string, unknown>)[layer || 'dataLayer'] ??= [])
    if (Array.isArray(list))
      list.push({ event: `skin_${name}`, ...(name === 'step' && { step: detail['id'] }) })
  }
}

function make(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...inside: (Node | string)[]
): HTMLElement {
  const element = document.createElement(tag)
  for (const name in attributes) element.setAttribute(name, attributes[name])
  element.append(...inside)
  return element
}

const keyOf = (name: string) => (name === 'controls' ? 'ui' : name)

declare const __APP_VERSION__: string

declare global {
  interface HTMLElementTagNameMap {
    'skin-healing': SkinHealing
  }
}

for (const name of SkinHealing.observedAttributes) {
  const property = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  // `lang` every element has.
  if (property in SkinHealing.prototype) continue
  Object.defineProperty(SkinHealing.prototype, property, {
    get(this: SkinHealing) {
      return this.getAttribute(name)
    },
    set(this: SkinHealing, value: string | null | undefined) {
      if (value === null || value === undefined) this.removeAttribute(name)
      else this.setAttribute(name, value)
    },
  })
}
if (!customElements.get('skin-healing')) customElements.define('skin-healing', SkinHealing)
