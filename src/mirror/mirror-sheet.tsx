import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { timeWords } from '../content/time-words'
import type { Plan } from '../model/plan'
import { outcomeOf } from '../model/outcome/outcome'
import { useAppState } from '../state/store'
import { PATCH_MM } from './field'
import type { PatchGround } from './ground'
import { AT_REST, bandLooks, type LookReader, type MirrorLook } from './look'
import type { MirrorProps } from './mirror-props'
import { PatchCanvas, useGround } from './patch-canvas'
import { ScaleBar } from './scale-bar'
import { featureSentence, lookSentence, mirrorClaims } from './sentences'
import { useMirrorWords } from './use-mirror-words'

/** Pixels painted across the large patch and the small ones. */
const LARGE_PX = 320
const SMALL_PX = 128
/** Millimetres a CSS pixel stands for on a screen of the nominal density. */
const SCREEN_MM_PER_PX = 25.4 / 96
/** Dark marks that may follow, on skin that has settled. */
const WITH_MARKS: MirrorLook = { ...AT_REST, marks: 1 }

interface SheetProps extends MirrorProps {
  readonly lookAt: LookReader
  readonly onClose: () => void
}

/** The mirror enlarged: the patch on the same clock, what it shows in words, and what may come of it, never as certain. */
export function MirrorSheet({ app, words, lookAt, onSources, onClose }: SheetProps) {
  const course = useAppState(app, (state) => state.course)
  const comfort = useAppState(app, (state) => state.view.comfort)
  const { plan } = course
  const dialog = useRef<HTMLDialogElement>(null)
  const said = useRef<HTMLParagraphElement>(null)
  const title = useId()
  const large = useGround(plan, LARGE_PX)
  const small = useGround(plan, SMALL_PX)
  const outcome = useMemo(() => outcomeOf(course), [course])
  const outcomeShown = useAppState(app, (state) => state.outcomeShown)
  const band = useMemo(() => (outcomeShown ? bandLooks(outcome) : null), [outcome, outcomeShown])
  const [shownPx, setShownPx] = useState(LARGE_PX)
  useMirrorWords(app, words, course, lookAt, said)
  useEffect(() => {
    const sheet = dialog.current
    sheet?.showModal()
    setShownPx(sheet?.querySelector('.patch')?.getBoundingClientRect().width ?? LARGE_PX)
    // The dialog itself is only its backdrop: everything in it lies in the card.
    const closeOutside = (event: MouseEvent) => {
      if (event.target === sheet) sheet?.close()
    }
    sheet?.addEventListener('click', closeOutside)
    return () => sheet?.removeEventListener('click', closeOutside)
  }, [])
  const openSources = () => {
    const look = lookAt(app.ticker.now)
    const now = lookSentence(words, course, look, app.ticker.now)
    const claims = mirrorClaims(words, outcome, now, featureSentence(words, course, look, outcomeShown))
    onSources({ title: words.say('patch.title'), claims })
  }
  const still = (look: MirrorLook, name: string) => (
    <Still app={app} ground={small} plan={plan} look={look} name={name} />
  )
  return (
    <dialog ref={dialog} className="mirror-sheet" aria-labelledby={title} onClose={onClose}>
      <div className="mirror-card">
        <div className="mirror-head">
          <h2 id={title}>{words.say('patch.title')}</h2>
          <button type="button" className="quiet-button" onClick={() => dialog.current?.close()}>
            {words.say('patch.close')}
          </button>
        </div>
        <div className="mirror-large">
          <PatchCanvas app={app} ground={large} plan={plan} comfort={comfort} lookAt={lookAt} />
          <ScaleBar words={words} />
        </div>
        <p className="soft">
          {words.say('patch.scale', { n: words.number((shownPx * SCREEN_MM_PER_PX) / PATCH_MM, 0) })}
        </p>
        <p ref={said} className="mirror-said" />
        {outcome.known && band && (
          <>
            <div className="mirror-strip">
              {still(band.low, words.say('patch.low'))}
              {still(band.typical, words.say('patch.middle'))}
              {still(band.high, words.say('patch.high'))}
            </div>
            <p className="soft">{words.say('patch.band', { time: timeWords(words, outcome.bestH) })}</p>
          </>
        )}
        <div className="mirror-strip mirror-risk">
          {still(WITH_MARKS, words.say('patch.marks'))}
          <p>{words.say('safety.marks')}</p>
        </div>
        <p className="soft">
          {words.say('patch.drawn')} {words.say('app.stamp')}
        </p>
        <div className="mirror-tools">
          <button type="button" className="quiet-button" onClick={openSources}>
            {words.say('sources.open')}
          </button>
          <button
            type="button"
            className="quiet-button"
            onClick={() => {
              dialog.current?.close()
              app.setView({ mirror: false })
            }}
          >
            {words.say('patch.hide')}
          </button>
        </div>
      </div>
    </dialog>
  )
}

/** A small patch that does not follow the clock, with its name. */
function Still({
  app,
  ground,
  plan,
  look,
  name,
}: {
  readonly app: MirrorProps['app']
  readonly ground: PatchGround
  readonly plan: Plan
  readonly look: MirrorLook
  readonly name: string
}): ReactNode {
  const lookAt = useMemo(() => () => look, [look])
  return (
    <figure>
      <PatchCanvas app={app} ground={ground} plan={plan} comfort="diagram" lookAt={lookAt} />
      <figcaption>{name}</figcaption>
    </figure>
  )
}
