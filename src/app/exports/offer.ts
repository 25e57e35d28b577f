/** How long a file's address is kept for the browser to fetch it, ms. */
const KEPT_MS = 60_000

/** Hands a file to the browser to save. A frame that may not save says nothing: the sheet does. */
export function offerFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}

/** Puts a picture on the clipboard, also one that is still being drawn; false where the browser refuses or has none. */
export async function copyPicture(picture: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
    return true
  } catch {
    return false
  }
}

/** Whether the page is a guest on another one, where saving may be blocked without a word. */
export const isFramed = () => window.parent !== window
