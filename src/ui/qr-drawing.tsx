import type { QrCode } from './qr'

/** Dark on white in every theme: readers count on it. */
export function QrDrawing({ code, label }: { readonly code: QrCode; readonly label: string }) {
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${code.size} ${code.size}`}
      role="img"
      aria-label={label}
      data-version={code.version}
      shapeRendering="crispEdges"
    >
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  )
}
