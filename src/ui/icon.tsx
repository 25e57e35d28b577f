const PATHS = {
  play: 'M8 5l11 7l-11 7z',
  pause: 'M7 5h4v14h-4zM13 5h4v14h-4z',
  next: 'M5 6l9 6l-9 6zM16 6h3v12h-3z',
  previous: 'M19 6l-9 6l9 6zM5 6h3v12h-3z',
  less: 'M5 11h14v2h-14z',
  more: 'M11 5h2v6h6v2h-6v6h-2v-6h-6v-2h6z',
  left: 'M14 6l-6 6l6 6l1.5 -1.5l-4.5 -4.5l4.5 -4.5z',
  right: 'M10 6l6 6l-6 6l-1.5 -1.5l4.5 -4.5l-4.5 -4.5z',
  up: 'M6 14l6 -6l6 6l-1.5 1.5l-4.5 -4.5l-4.5 4.5z',
  down: 'M6 10l6 6l6 -6l-1.5 -1.5l-4.5 4.5l-4.5 -4.5z',
  close:
    'M6 7.4l1.4 -1.4l4.6 4.6l4.6 -4.6l1.4 1.4l-4.6 4.6l4.6 4.6l-1.4 1.4l-4.6 -4.6l-4.6 4.6l-1.4 -1.4l4.6 -4.6z',
  reset: 'M12 5a7 7 0 1 1 -6.6 4.7l1.9 .6a5 5 0 1 0 4.7 -3.3v3l-5 -4l5 -4z',
  undo: 'M9.5 4l-6.5 5.5l6.5 5.5v-4h4a3.5 3.5 0 0 1 0 7h-5v2h5a5.5 5.5 0 0 0 0 -11h-4z',
  redo: 'M14.5 4l6.5 5.5l-6.5 5.5v-4h-4a3.5 3.5 0 0 0 0 7h5v2h-5a5.5 5.5 0 0 1 0 -11h4z',
  share:
    'M4 4h7v7h-7zM6 6v3h3v-3zM13 4h7v7h-7zM15 6v3h3v-3zM4 13h7v7h-7zM6 15v3h3v-3zM13 13h3v3h-3zM17 17h3v3h-3zM13 18h2v2h-2zM18 13h2v2h-2z',
  keys: 'M11 17h2v2.2h-2zM12 4a4.6 4.6 0 0 0 -4.6 4.4h2.1a2.5 2.5 0 1 1 3.9 2.1c-1.5 1-2.4 2-2.4 4.5h2c0 -1.6 .6 -2.2 1.6 -2.9a4.6 4.6 0 0 0 -2.6 -8.1z',
  language:
    'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0 -18zM12 5c1.2 0 2.5 2.2 2.9 5h-5.8c.4 -2.8 1.7 -5 2.9 -5zM7.1 10h-1.8a7 7 0 0 1 3 -4a11 11 0 0 0 -1.2 4zM5.3 14h1.8a11 11 0 0 0 1.2 4a7 7 0 0 1 -3 -4zM12 19c-1.2 0 -2.5 -2.2 -2.9 -5h5.8c-.4 2.8 -1.7 5 -2.9 5zM16.9 14h1.8a7 7 0 0 1 -3 4a11 11 0 0 0 1.2 -4zM16.9 10a11 11 0 0 0 -1.2 -4a7 7 0 0 1 3 4z',
  board: 'M3 4h18v2h-1v9h-7v2.6l3.6 2.4h-9.2l3.6 -2.4v-2.6h-7v-9h-1zM6 6v7h12v-7z',
  curves: 'M4 17c5 0 5 -11 9 -11c3 0 3 8 7 8v2c-6 0 -6 -8 -7 -8c-2.6 0 -3 11 -9 11zM4 20h16v1.5h-16z',
  loop: 'M7 7h9v-3l5 4l-5 4v-3h-7v3h-2zM17 17h-9v3l-5 -4l5 -4v3h7v-3h2z',
  events: 'M5 4l3 3l-3 3l-3 -3zM11 6h11v2h-11zM5 14l3 3l-3 3l-3 -3zM11 16h11v2h-11z',
} as const
export type IconName = keyof typeof PATHS

/** A small picture in a button; the button's name is its label, never the picture. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="currentColor" fillRule="evenodd" />
    </svg>
  )
}
