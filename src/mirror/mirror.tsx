import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useAppState } from '../state/store'
import { lookReader } from './look'
import type { MirrorProps } from './mirror-props'
import { MirrorSheet } from './mirror-sheet'
import { PatchCanvas, useGround } from './patch-canvas'
import { ScaleBar } from './scale-bar'
import { useMirrorWords } from './use-mirror-words'

/** inset: beside the sentence of now. lens: a round one in the picture's corner, where a window is narrow. */
export type MirrorPlace = 'inset' | 'lens'

/** Windows at least this wide have room for the inset (as in page.css). */
const WIDE = '(min-width: 680px)'
/** Pixels painted across: twice what each is shown at, for sharp screens. */
const PIXELS: Readonly<Record<MirrorPlace, number>> = { inset: 256, lens: 192 }
/** A patch of skin as a mirror shows it, on the clock of everything else; a press enlarges it. */
export function Mirror({ place, ...props }: MirrorProps & { readonly place: MirrorPlace }) {
  const isWide = useIsWide()
  const isShown = useAppState(props.app, (state) => state.view.mirror)
  return isShown && isWide === (place === 'inset') ? <Patch place={place} {...props} /> : null
}

function useIsWide(): boolean {
  const [isWide, setWide] = useState(() => window.matchMedia(WIDE).matches)
  useEffect(() => {
    const media = window.matchMedia(WIDE)
    const follow = () => setWide(media.matches)
    follow()
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [])
  return isWide
}

function Patch({ place, app, words, onSources }: MirrorProps & { readonly place: MirrorPlace }) {
  const course = useAppState(app, (state) => state.course)
  const comfort = useAppState(app, (state) => state.view.comfort)
  const outcomeShown = useAppState(app, (state) => state.outcomeShown)
  const lookAt = useMemo(() => lookReader(course, outcomeShown), [course, outcomeShown])
  const ground = useGround(course.plan, PIXELS[place])
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const said = useRef<HTMLSpanElement>(null)
  const id = useId()
  useMirrorWords(app, words, course, lookAt, said)
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`mirror mirror-${place}`}
        aria-label={words.say('patch.open')}
        aria-describedby={id}
        onClick={() => setOpen(true)}
      >
        <PatchCanvas app={app} ground={ground} plan={course.plan} comfort={comfort} lookAt={lookAt} />
        <ScaleBar words={words} />
      </button>
      <span id={id} ref={said} className="visually-hidden" />
      {isOpen && (
        <MirrorSheet
          app={app}
          words={words}
          lookAt={lookAt}
          onSources={onSources}
          onClose={() => {
            setOpen(false)
            button.current?.focus()
          }}
        />
      )}
    </>
  )
}
