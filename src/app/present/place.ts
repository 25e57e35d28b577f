/** The address of the whole page, without what is shown in it. */
export function pageAddress(): string {
  return window.location.href.replace(/#.*$/, '').replace(/embed\.html$/, '')
}

/** What the window of a room is called, so that it is found again. */
export const windowName = (room: string) => `skin-room-${room}`

/** The room whose window is called so; null for any other window. */
export function roomNamed(name: string): string | null {
  return /^skin-room-([a-z0-9]{4,24})$/.exec(name)?.[1] ?? null
}
