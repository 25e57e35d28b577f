import { useEffect, useMemo, useRef, useState } from 'react'
import type { MessageId, Words } from '../../../content/catalogue'
import { PHASE_IDS } from '../../../model/phases'
import { TIME_START_H } from '../../../model/time'
import type { Loop } from '../../../state/loop'
import { useAppState } from '../../../state/store'
import { fileName } from '../file-name'
import { offerFile } from '../offer'
import { Choice, Part, type SaveProps } from '../parts'
import { createPictureMaker } from '../picture'
import { sizeWords } from '../picture-part'
import { CLIP_RATES, CLIP_SECONDS, CLIP_SIZES, clipHours, frameCount, phaseRange } from './hours'
import type { Clip } from './make'

type RangeId = 'loop' | 'whole' | (typeof PHASE_IDS)[number]
type Key = `${number}`
const keys = (list: readonly unknown[]) => list.map((_, i): Key => `${i}`)

/** What the making of a clip has come to. */
type Stage =
  | { readonly at: 'coming' }
  | { readonly at: 'drawing'; readonly now: number; readonly all: number }
  | { readonly at: 'told'; readonly id: MessageId }
  | { readonly at: 'made'; readonly clip: Clip; readonly url: string; readonly name: string }

/** A stretch of time as a clip: which, how long, how large; made picture by picture, and stopped at any. */
export function ClipPart({ app, words, address }: SaveProps) {
  const course = useAppState(app, (state) => state.course)
  const axis = useAppState(app, (state) => state.axis)
  const loop = useAppState(app, (state) => state.view.loop)
  const ranges = useMemo(() => {
    const found = new Map<RangeId, Loop>()
    if (loop) found.set('loop', loop)
    for (const id of PHASE_IDS) {
      const range = phaseRange(course, axis, id)
      if (range) found.set(id, range)
    }
    found.set('whole', { fromH: TIME_START_H, toH: course.endH })
    return found
  }, [course, axis, loop])
  const [asked, setRange] = useState<RangeId>('loop')
  const range = ranges.has(asked) ? asked : loop ? 'loop' : 'whole'
  const [seconds, setSeconds] = useState<Key>('2')
  const [rate, setRate] = useState<Key>('0')
  const [size, setSize] = useState<Key>('0')
  const [stage, setStage] = useState<Stage | null>(null)
  const work = useRef<AbortController | null>(null)
  const url = useRef<string | null>(null)
  const busy = stage?.at === 'coming' || stage?.at === 'drawing'
  useEffect(
    () => () => {
      work.current?.abort()
      if (url.current) URL.revokeObjectURL(url.current)
    },
    [],
  )

  const make = async (signal: AbortSignal): Promise<void> => {
    setStage({ at: 'coming' })
    const { makeClip } = await import('./make')
    signal.throwIfAborted()
    const { widthPx, heightPx } = CLIP_SIZES[Number(size)]
    const stretch = ranges.get(range) ?? { fromH: TIME_START_H, toH: course.endH }
    const asWished = { seconds: CLIP_SECONDS[Number(seconds)], rate: CLIP_RATES[Number(rate)] }
    const hours = clipHours(stretch, axis, frameCount(asWished.seconds, asWished.rate))
    const wish = { widthPx, heightPx, clear: false, finest: false, hours }
    const canvas = document.createElement('canvas')
    canvas.width = widthPx
    canvas.height = heightPx
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (!context) throw new Error('no canvas')
    const maker = await createPictureMaker(app, words, address, wish)
    try {
      const clip = await makeClip({
        canvas,
        ...asWished,
        async draw(i, count) {
          // A GIF has fewer pictures of the same stretch.
          const hour = count === hours.length ? hours[i] : clipHours(stretch, axis, count)[i]
          await maker.draw(context, hour)
        },
        onProgress: (now, all) => setStage({ at: 'drawing', now, all }),
        signal,
      })
      if (url.current) URL.revokeObjectURL(url.current)
      url.current = URL.createObjectURL(clip.blob)
      const { plan } = app.store.getState()
      const name = fileName(plan, null, words.locale, clip.ending, `clip-${range}`)
      offerFile(clip.blob, name)
      setStage({ at: 'made', clip, url: url.current, name })
    } finally {
      maker.dispose()
      canvas.width = 1
      canvas.height = 1
    }
  }
  const start = () => {
    const controller = new AbortController()
    work.current = controller
    make(controller.signal).catch((error: unknown) => {
      if (work.current !== controller) return
      const changed = error instanceof Error && error.message.includes('changed')
      const id = controller.signal.aborted ? 'clip.stopped' : changed ? 'save.changed' : 'clip.failed'
      setStage({ at: 'told', id })
    })
  }
  return (
    <Part title={words.say('clip.title')}>
      <fieldset className="save-fields" disabled={busy}>
        <Choice
          label={words.say('clip.range')}
          ids={[...ranges.keys()]}
          chosen={range}
          name={(id) =>
            id === 'loop' || id === 'whole' ? words.say(`clip-range.${id}`) : words.say(`phase.${id}`)
          }
          onChoose={setRange}
        />
        <Choice
          label={words.say('clip.length')}
          ids={keys(CLIP_SECONDS)}
          chosen={seconds}
          name={(id) => words.say('clip.seconds', { n: CLIP_SECONDS[Number(id)] })}
          onChoose={setSeconds}
        />
        <Choice
          label={words.say('clip.rate')}
          ids={keys(CLIP_RATES)}
          chosen={rate}
          name={(id) => words.number(CLIP_RATES[Number(id)])}
          onChoose={setRate}
        />
        <Choice
          label={words.say('save.size')}
          ids={keys(CLIP_SIZES)}
          chosen={size}
          name={(id) => sizeWords(words, CLIP_SIZES[Number(id)])}
          onChoose={setSize}
        />
      </fieldset>
      <div className="save-buttons">
        {busy ? (
          <button type="button" className="quiet-button" onClick={() => work.current?.abort()}>
            {words.say('clip.cancel')}
          </button>
        ) : (
          <button type="button" className="quiet-button save-main" onClick={start}>
            {words.say('clip.make')}
          </button>
        )}
      </div>
      <Progress stage={stage} words={words} />
    </Part>
  )
}

function Progress({ stage, words }: { readonly stage: Stage | null; readonly words: Words }) {
  const drawing = stage?.at === 'drawing' ? stage : null
  return (
    <>
      {drawing && (
        <>
          <progress
            className="save-progress"
            max={drawing.all}
            value={drawing.now}
            aria-label={words.say('clip.making', { now: drawing.now, all: drawing.all })}
          />
          <p className="soft">
            {words.say('clip.making', { now: drawing.now, all: drawing.all })} {words.say('clip.closing')}
          </p>
        </>
      )}
      <p className="soft" role="status">
        {stage?.at === 'coming' && words.say('clip.coming')}
        {stage?.at === 'told' && words.say(stage.id)}
        {stage?.at === 'made' && words.say(madeOf(stage.clip), { frames: stage.clip.frames })}
      </p>
      {stage?.at === 'made' && <Watch clip={stage.clip} url={stage.url} name={stage.name} words={words} />}
    </>
  )
}

/** What a clip was made as, and why. */
function madeOf({ kind }: Clip): MessageId {
  if (kind.kind === 'video') return `clip-video.${kind.container}`
  if (kind.kind === 'gif') return 'clip.made-gif'
  return kind.why === 'long' ? 'clip.made-frames' : 'clip.made-frames-only'
}

function Watch({
  clip,
  url,
  name,
  words,
}: {
  readonly clip: Clip
  readonly url: string
  readonly name: string
  readonly words: Words
}) {
  const label = words.say('clip.watch')
  return (
    <>
      {clip.kind.kind === 'video' && (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- it has no sound; what it says is written in its pictures
        <video className="save-preview" src={url} controls muted playsInline aria-label={label} />
      )}
      {clip.kind.kind === 'gif' && <img className="save-preview" src={url} alt={label} />}
      <a className="quiet-button save-again" href={url} download={name}>
        {words.say('save.done', { name })}
      </a>
    </>
  )
}
