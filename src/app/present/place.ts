/** The address of the whole page, without what is shown in it. */
export function pageAddress(): string {
  return window.location.href.replace(/#.*$/, '').replace(/embed\.html$/, '')
}
