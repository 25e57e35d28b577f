import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { Words } from '../../content/catalogue'
import { observeSize } from '../../state/observe-size'

export const SHEET_IDS = ['home', 'large', 'class'] as const
export type SheetKind = (typeof SHEET_IDS)[number]
export const PAPER_IDS = ['a4', 'letter'] as const
export type PaperId = (typeof PAPER_IDS)[number]

/** CSS pixels in a millimetre. */
const MM = 96 / 25.4
const WIDTH_MM: Readonly<Record<PaperId, number>> = { a4: 210, letter: 215.9 }
/** The shorter of the two papers: what fits on it fits whichever lies in the printer. */
const LEAST_HEIGHT_MM = 279.4

/** A page at its true size, drawn small enough to be seen whole, in the first of `steps` ways to set it that fits. */
export function Fitted({
  kind,
  paper,
  words,
  steps,
  less,
  children,
}: {
  readonly kind: SheetKind
  readonly paper: PaperId
  readonly words: Words
  readonly steps: number
  /** What is said of the last of them, where it leaves something out. */
  readonly less: string | null
  readonly children: (step: number) => ReactNode
}) {
  const frame = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLElement>(null)
  const [step, setStep] = useState(0)
  const [fits, setFits] = useState(true)
  const [scale, setScale] = useState(1)
  const [heightPx, setHeight] = useState(LEAST_HEIGHT_MM * MM)
  useLayoutEffect(() => {
    if (!page.current) return
    page.current.style.minHeight = '0'
    const ownPx = page.current.offsetHeight
    page.current.style.minHeight = ''
    setHeight(page.current.offsetHeight)
    const isFitting = ownPx <= LEAST_HEIGHT_MM * MM - 1
    if (!isFitting && step < steps - 1) setStep(step + 1)
    else setFits(isFitting)
  }, [step, steps])
  useLayoutEffect(
    () =>
      frame.current
        ? observeSize(frame.current, ({ widthPx }) => setScale(Math.min(1, widthPx / (WIDTH_MM[paper] * MM))))
        : undefined,
    [paper],
  )
  return (
    <div className="print-page">
      {!fits && (
        <p className="print-note" role="status">
          {words.say('print.no-room')}
        </p>
      )}
      {fits && less !== null && step === steps - 1 && <p className="soft">{less}</p>}
      <div className="print-frame" ref={frame}>
        <div className="print-hold" style={{ width: WIDTH_MM[paper] * MM * scale, height: heightPx * scale }}>
          <article
            className={`paper paper-${kind} paper-${paper}`}
            data-step={step}
            ref={page}
            aria-label={words.say('print.preview')}
            style={{ transform: `scale(${scale})` }}
          >
            {children(step)}
          </article>
        </div>
      </div>
    </div>
  )
}
