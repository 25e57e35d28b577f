import { useCallback, useEffect, useRef, useState } from 'react'
import { formatWishes, parseWishes, type WishKey, type Wishes } from './wishes'

/** Typing settles before the address is written: browsers take only so many new addresses in half a minute. */
const WRITTEN_AFTER_MS = 300

/** What is wished for, kept in this page's own address; an address that changes by hand or by going back is followed. */
export function useWishes(): readonly [Wishes, (key: WishKey, value: string) => void] {
  const [wishes, setWishes] = useState(() => parseWishes(window.location.hash))
  const latest = useRef(wishes)
  useEffect(() => {
    latest.current = wishes
    const write = () => {
      const hash = formatWishes(latest.current)
      if (hash !== window.location.hash) window.history.replaceState(null, '', hash || '#')
    }
    const timer = setTimeout(write, WRITTEN_AFTER_MS)
    window.addEventListener('pagehide', write)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', write)
    }
  }, [wishes])
  useEffect(() => {
    const follow = () => {
      if (window.location.hash !== formatWishes(latest.current)) setWishes(parseWishes(window.location.hash))
    }
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])
  const wish = useCallback(
    (key: WishKey, value: string) => setWishes((before) => ({ ...before, [key]: value })),
    [],
  )
  return [wishes, wish]
}
