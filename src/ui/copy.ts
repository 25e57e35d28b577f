import { type AppStore, linkOf } from '../state/store'

/** The full address of what an instance shows now. */
export function addressOf(app: AppStore): string {
  // A frame's own page is a guest's: what is shared is the whole one.
  return new URL(linkOf(app), window.location.href.replace(/embed\.html(?=[?#]|$)/, '')).href
}

/** Puts a text on the clipboard; false where the browser refuses or has none, as in some frames. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
