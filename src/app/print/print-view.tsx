import { type RefObject, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { MessageId, Words } from '../../content/catalogue'
import { parseLink } from '../../state/link'
import { type AppStore, createAppStore, linkOf, useAppState } from '../../state/store'
import { addressOf } from '../../ui/copy'
import { ErrorBoundary } from '../../ui/error-boundary'
import { Segments } from '../../ui/segments'
import { LESSON_IDS, type LessonId } from '../teach/lessons.data'
import { CLASS_STEPS, ClassSheet } from './class-sheet'
import { Fitted, PAPER_IDS, type PaperId, SHEET_IDS, type SheetKind } from './fitted'
import { LARGE_STEPS, LargePrint } from './large-print'
import type { PaperDrawing } from './paper-picture'
import { HOME_STEPS, TakeHome } from './take-home'

/** A browser that prints says so at once, or a little later where its dialog has to open first. */
const ANSWER_MS = 1500

const SHEET_NAMES = {
  home: 'print.sheet-home',
  large: 'print.sheet-large',
  class: 'print.sheet-class',
} as const satisfies Readonly<Record<SheetKind, MessageId>>
const PAPER_NAMES = {
  a4: 'print.paper-a4',
  letter: 'print.paper-letter',
} as const satisfies Readonly<Record<PaperId, MessageId>>

const STEPS: Readonly<Record<SheetKind, number>> = {
  home: HOME_STEPS,
  large: LARGE_STEPS,
  class: CLASS_STEPS,
}

/** Over the page: which sheet on which paper, the page as it will be printed, and the press that prints it. */
export function PrintView({
  app,
  words,
  drawing,
}: {
  readonly app: AppStore
  readonly words: Words
  readonly drawing: PaperDrawing
}) {
  const [kind, setKind] = useState<SheetKind>('home')
  const [paper, setPaper] = useState<PaperId>(() => usualPaper(navigator.languages))
  const [lesson, setLesson] = useState<LessonId>(LESSON_IDS[0])
  const compared = useAppState(app, (state) => state.view.compare !== null)
  const link = useLink(app)
  const still = useStill(link)
  const address = hasAddress() ? addressOf(app) : null
  const view = useRef<HTMLDialogElement>(null)
  const close = () => app.openSheet(null)
  useOverPage(view, words)
  usePaper(paper)
  useEffect(() => app.pause(), [app])
  useEffect(() => {
    // Wherever the focus is: a browser that has printed may have dropped it.
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      app.openSheet(null)
    }
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  }, [app])
  return (
    <dialog open ref={view} className="print-view" aria-labelledby="print-title">
      <div className="print-controls">
        <div className="print-head">
          <h2 id="print-title" tabIndex={-1}>
            {words.say('print.title')}
          </h2>
          <button type="button" className="quiet-button" onClick={close}>
            {words.say('print.back')}
          </button>
        </div>
        <p className="soft">{words.say('print.how')}</p>
        <Segments
          title={words.say('print.sheet')}
          ids={SHEET_IDS}
          chosen={kind}
          label={(id) => words.say(SHEET_NAMES[id])}
          onChoose={setKind}
        />
        {kind === 'class' && (
          <label className="field">
            <span>{words.say('print.questions')}</span>
            <select
              value={lesson}
              onChange={(event) =>
                setLesson(LESSON_IDS.find((id) => id === event.target.value) ?? LESSON_IDS[0])
              }
            >
              {LESSON_IDS.map((id) => (
                <option key={id} value={id}>
                  {words.say(`lesson.${id}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        <Segments
          title={words.say('print.paper')}
          ids={PAPER_IDS}
          chosen={paper}
          label={(id) => words.say(PAPER_NAMES[id])}
          onChoose={setPaper}
        />
        {kind === 'large' && <p className="soft">{words.say('print.large-less')}</p>}
        {compared && <p className="soft">{words.say('print.compared')}</p>}
        <PrintButton words={words} address={address} />
      </div>
      <ErrorBoundary words={words}>
        <Fitted
          key={`${kind} ${lesson} ${words.locale} ${link}`}
          kind={kind}
          paper={paper}
          words={words}
          steps={STEPS[kind]}
          less={kind === 'home' ? words.say('print.home-less') : null}
        >
          {(step) => {
            const shared = { app: still, words, address, step }
            if (kind === 'home') return <TakeHome key={step} {...shared} drawing={drawing} />
            if (kind === 'large') return <LargePrint {...shared} />
            return <ClassSheet {...shared} drawing={drawing} page={app} lesson={lesson} />
          }}
        </Fitted>
      </ErrorBoundary>
    </dialog>
  )
}

/** Prints; and where nothing came of it, or nothing may, says what else to do. */
function PrintButton({ words, address }: { readonly words: Words; readonly address: string | null }) {
  const [isBlocked, setBlocked] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const isFramed = window.parent !== window
  const print = () => {
    let heard = false
    const hear = () => {
      heard = true
    }
    window.addEventListener('beforeprint', hear, { once: true })
    window.print()
    clearTimeout(timer.current)
    timer.current = setTimeout(
      () => {
        window.removeEventListener('beforeprint', hear)
        setBlocked(!heard)
      },
      heard ? 0 : ANSWER_MS,
    )
  }
  return (
    <div className="print-go">
      <button type="button" className="print-button" onClick={print}>
        {words.say('print.go')}
      </button>
      <p role="status" className={isBlocked ? 'print-note' : 'soft'}>
        {isBlocked ? words.say('print.blocked') : isFramed && words.say('print.framed')}
      </p>
      {(isBlocked || isFramed) && address !== null && (
        <a className="quiet-button" href={address} target="_blank" rel="noopener">
          {words.say('print.own-tab')}
        </a>
      )}
    </div>
  )
}

/** The link of what the page shows, followed where the address or the way back changes it. */
function useLink(app: AppStore): string {
  return useSyncExternalStore(
    (tell) => {
      const stops = [app.store.subscribe(tell), app.ticker.subscribe(tell)]
      return () => stops.forEach((stop) => stop())
    },
    () => linkOf(app),
  )
}

/** An instance of the sheet's own that stands where the page stands: its picture is drawn flat and moved by nobody. */
function useStill(link: string): AppStore {
  const still = useMemo(() => {
    const state = parseLink(link)
    const { view } = state
    return createAppStore({
      ...state,
      view: { ...view, picture: 'section', mirror: false, lens: false, emphasis: false, compare: null },
    })
  }, [link])
  useEffect(() => () => still.dispose(), [still])
  return still
}

/** Takes the focus, keeps the page below out of reach meanwhile, and hands the focus back to what opens it. */
function useOverPage(view: RefObject<HTMLDialogElement | null>, words: Words): void {
  const opener = words.say('hand.share')
  useEffect(() => {
    const own = view.current
    const others = [...(own?.parentElement?.children ?? [])].filter((one) => one !== own)
    for (const other of others) other.toggleAttribute('inert', true)
    own?.querySelector<HTMLElement>('h2')?.focus()
    return () => {
      for (const other of others) other.toggleAttribute('inert', false)
      const buttons = [...document.querySelectorAll<HTMLElement>('.header button')]
      buttons.find((button) => button.getAttribute('aria-label') === opener)?.focus()
    }
  }, [view, opener])
}

/** Says on the root which paper is to be printed on: the styles know its size, and that nothing else is printed. */
function usePaper(paper: PaperId): void {
  useEffect(() => {
    document.documentElement.dataset['sheet'] = paper
    return () => {
      delete document.documentElement.dataset['sheet']
    }
  }, [paper])
}

/** Letter where people use it, A4 anywhere else. */
function usualPaper(languages: readonly string[]): PaperId {
  return /^(?:en-(?:US|CA)|fr-CA|es-(?:MX|US|CO|CL|VE))$/i.test(languages[0] ?? '') ? 'letter' : 'a4'
}

/** Whether others can open this page's address: a file on this device they cannot. */
function hasAddress(): boolean {
  return window.location.protocol.startsWith('http')
}
