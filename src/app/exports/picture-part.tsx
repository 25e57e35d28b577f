import { useEffect, useRef, useState } from 'react'
import type { MessageId, Words } from '../../content/catalogue'
import { fileName } from './file-name'
import { copyPicture, offerFile } from './offer'
import { Choice, Part, type SaveProps, Tick } from './parts'
import { makeStill, PICTURE_SIZES, type Still } from './still'

type SizeId = `${number}`
const SIZE_IDS = PICTURE_SIZES.map((_, i): SizeId => `${i}`)

/** A size in words. */
export function sizeWords(
  words: Words,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): string {
  // Widths are told as they are written on devices, without a sign between thousands.
  const size = words.figure(words.say('save.size-of', { width: String(widthPx), height: String(heightPx) }))
  return widthPx === heightPx ? words.say('save.size-square', { size }) : size
}

interface Made {
  readonly still: Still
  readonly url: string
  readonly key: string
}

/** The picture of the present view: its size, its ground, and what came of it. */
export function PicturePart({ app, words, address }: SaveProps) {
  const [size, setSize] = useState<SizeId>('1')
  const [clear, setClear] = useState(false)
  const [made, setMade] = useState<Made | null>(null)
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<MessageId | null>(null)
  const url = useRef<string | null>(null)
  useEffect(
    () => () => {
      if (url.current) URL.revokeObjectURL(url.current)
    },
    [],
  )
  const asked = PICTURE_SIZES[Number(size)]
  const key = [size, clear, words.locale, address].join(' ')
  const fresh = made?.key === key ? made : null

  const make = async (): Promise<Still> => {
    if (fresh) return fresh.still
    setBusy(true)
    try {
      const still = await makeStill({ app, words, address, clear, orSmaller: true, ...asked })
      if (url.current) URL.revokeObjectURL(url.current)
      url.current = URL.createObjectURL(still.blob)
      setMade({ still, url: url.current, key })
      return still
    } finally {
      setBusy(false)
    }
  }
  const failed = (error: unknown) => {
    const changed = error instanceof Error && error.message.includes('changed')
    setTold(changed ? 'save.changed' : 'save.no-picture')
  }
  const save = () => {
    setTold(null)
    const { plan } = app.store.getState()
    const name = fileName(plan, app.ticker.timeH, words.locale, 'png')
    make().then(({ blob }) => offerFile(blob, name), failed)
  }
  const copy = () => {
    setTold(null)
    const picture = make()
    picture.catch(failed)
    void copyPicture(picture.then(({ blob }) => blob)).then(async (done) => {
      // Whoever hears why there is no picture need not hear that it could not be copied.
      const isThere = await picture.then(
        () => true,
        () => false,
      )
      if (isThere) setTold(done ? 'copy.done' : 'save.no-copy-picture')
    })
  }
  return (
    <Part title={words.say('save.picture')} open>
      <Choice
        label={words.say('save.size')}
        ids={SIZE_IDS}
        chosen={size}
        name={(id) => sizeWords(words, PICTURE_SIZES[Number(id)])}
        onChoose={setSize}
      />
      <Tick
        label={words.say('save.clear')}
        how={words.say('save.clear-how')}
        checked={clear}
        onChange={setClear}
      />
      <div className="save-buttons">
        <button type="button" className="quiet-button save-main" disabled={busy} onClick={save}>
          {words.say('save.file', { kind: 'PNG' })}
        </button>
        <button type="button" className="quiet-button" disabled={busy} onClick={copy}>
          {words.say('save.copy-picture')}
        </button>
      </div>
      <p className="soft" role="status">
        {busy ? words.say('save.making') : told && words.say(told)}
      </p>
      {fresh && <Preview made={fresh} words={words} asked={asked} />}
    </Part>
  )
}

function Preview({
  made: { still, url },
  words,
  asked,
}: {
  readonly made: Made
  readonly words: Words
  readonly asked: { readonly widthPx: number; readonly heightPx: number }
}) {
  const { widthPx, heightPx, stamps, moment, isSection } = still
  const isSmaller = widthPx < asked.widthPx
  const boxes = stamps.map(({ left, top, right, bottom }) => [left, top, right, bottom])
  return (
    <>
      {isSmaller && (
        <p className="save-note">
          {words.say('save.smaller', { asked: sizeWords(words, asked), used: sizeWords(words, still) })}
        </p>
      )}
      {isSection && <p className="soft">{words.say('save.flat')}</p>}
      <img
        className="save-preview"
        src={url}
        width={widthPx}
        height={heightPx}
        alt={words.say('save.alt', { moment })}
        data-stamps={JSON.stringify(boxes)}
      />
    </>
  )
}
