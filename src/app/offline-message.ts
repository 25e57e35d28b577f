/** What the page tells a service worker that waits with a newer version: take over now. */
export const LOAD_IT = 'load-it'
