import { useId, useState } from 'react'
import type { Words } from '../../content/catalogue'
import { copyText } from '../../ui/copy'
import { DECK_MOST_LENGTH, type DeckStep, fitsAddress, formatDeck, listDeck, type ReadSteps } from './deck'
import { type FileTrouble, readDeckFile, writeDeckFile } from './deck-file'
import type { Room } from './room'

/** Takes a list elsewhere, and brings one back: as a link where it is short enough, or as a file. */
export function DeckAway({
  room,
  words,
  steps,
  onRead,
}: {
  readonly room: Room
  readonly words: Words
  readonly steps: readonly DeckStep[]
  readonly onRead: (read: ReadSteps) => void
}) {
  const [told, setTold] = useState('')
  const [byHand, setByHand] = useState<string | null>(null)
  const id = useId()
  const deck = listDeck(steps)
  const copy = () => {
    const address = room.addressOf(deck, 0)
    void copyText(address).then((copied) => {
      setByHand(copied ? null : address)
      setTold(words.say(copied ? 'present.list-copied' : 'present.copy-by-hand'))
    })
  }
  const open = (file: File | undefined) => {
    const trouble = (why: FileTrouble | 'unread') => setTold(words.say(`present.file-${why}`))
    file?.text().then(
      (text) => {
        const read = readDeckFile(text)
        if (typeof read === 'string') trouble(read)
        else {
          setTold('')
          onRead(read)
        }
      },
      () => trouble('unread'),
    )
  }
  return (
    <div className="present-away">
      {steps.length > 0 && fitsAddress(deck) && (
        <button type="button" className="quiet-button" onClick={copy}>
          {words.say('present.copy-list')}
        </button>
      )}
      {steps.length > 0 && (
        <button
          type="button"
          className="quiet-button"
          onClick={() => saveText(words.say('present.file-name'), writeDeckFile(deck))}
        >
          {words.say('present.save-list')}
        </button>
      )}
      <label className="quiet-button present-file" htmlFor={id}>
        {words.say('present.open-list')}
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            open(event.target.files?.[0])
            // The same file again is another opening.
            event.target.value = ''
          }}
        />
      </label>
      {!fitsAddress(deck) && (
        <p className="present-trouble">
          {words.say('present.too-long', { length: formatDeck(deck).length, most: DECK_MOST_LENGTH })}
        </p>
      )}
      <p className="soft" role="status">
        {told}
      </p>
      {byHand !== null && (
        <input
          type="text"
          readOnly
          className="present-by-hand"
          aria-label={words.say('present.copy-list')}
          value={byHand}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  )
}

/** Hands a text to the browser as a file to keep. */
function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  // Once it has been taken; until then the address has to hold.
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
