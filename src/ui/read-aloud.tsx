import { useEffect, useState, useSyncExternalStore } from 'react'
import type { MessageId, Words } from '../content/catalogue'

/**
 * A voice of this device that speaks the language, null where there is none. A voice of some service is never used:
 * what is read would leave the device.
 */
function localVoice(locale: string, synthesis = globalThis.speechSynthesis): SpeechSynthesisVoice | null {
  const own = synthesis?.getVoices().filter((voice) => voice.localService) ?? []
  const speaks = own.filter((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === locale)
  return speaks.find((voice) => voice.default) ?? speaks[0] ?? null
}

/** What the window reads now: there is one reader a window, whichever instance asks it. */
let reading: SpeechSynthesisUtterance | null = null

/** Whether there is one, kept up with: browsers tell of their voices some time after the page has loaded. */
function useHasVoice(locale: string): boolean {
  return useSyncExternalStore(
    (tell) => {
      globalThis.speechSynthesis?.addEventListener('voiceschanged', tell)
      return () => globalThis.speechSynthesis?.removeEventListener('voiceschanged', tell)
    },
    () => localVoice(locale) !== null,
  )
}

/**
 * A button that reads `text` aloud with a voice of this device; not there where the device has none. A second press,
 * Escape, another reading, and whatever takes the button or its text away stop it.
 */
export function ReadAloud({
  words,
  label,
  of,
  text,
}: {
  readonly words: Words
  readonly label: Extract<MessageId, `aloud.${string}`>
  /** What is read: when this changes, reading stops. */
  readonly of: string
  readonly text: () => string
}) {
  const hasVoice = useHasVoice(words.locale)
  const [isReading, setReading] = useState(false)
  useEffect(() => {
    const voice = isReading ? localVoice(words.locale) : null
    if (!voice) return undefined
    const synthesis = globalThis.speechSynthesis
    const said = new SpeechSynthesisUtterance(text())
    said.voice = voice
    said.lang = voice.lang
    said.onend = said.onerror = () => setReading(false)
    reading = said
    synthesis.cancel()
    synthesis.speak(said)
    // Before anyone else hears of it: Escape stops the reading and does nothing more.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      event.preventDefault()
      setReading(false)
    }
    const stop = () => setReading(false)
    window.addEventListener('keydown', onKey, true)
    window.addEventListener('pagehide', stop)
    return () => {
      window.removeEventListener('keydown', onKey, true)
      window.removeEventListener('pagehide', stop)
      if (reading !== said) return
      reading = null
      synthesis.cancel()
    }
    // oxlint-disable-next-line react/exhaustive-deps -- what is read was fixed when the button was pressed
  }, [isReading, hasVoice])
  useEffect(() => () => setReading(false), [of])
  if (!hasVoice) return null
  return (
    <button
      type="button"
      className="icon-button aloud"
      aria-label={words.say(isReading ? 'aloud.stop' : label)}
      aria-pressed={isReading}
      onClick={() => setReading(!isReading)}
    >
      <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path
          d={
            isReading
              ? 'M7 7h10v10h-10z'
              : 'M4 9h4l5 -4v14l-5 -4h-4zM15 8.5a5 5 0 0 1 0 7l1.4 1.4a7 7 0 0 0 0 -9.8z'
          }
          fill="currentColor"
        />
      </svg>
    </button>
  )
}
