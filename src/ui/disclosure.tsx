import { type ReactNode, useEffect, useRef } from 'react'
import { Icon, type IconName } from './icon'

/** A button that opens a small panel beside it; closed by itself, by Escape and by a press elsewhere. */
export function Disclosure({
  icon,
  label,
  name,
  children,
}: {
  readonly icon: IconName
  readonly label: string
  /** Class of the panel. */
  readonly name: string
  readonly children: ReactNode
}) {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: PointerEvent) => {
      const box = details.current
      if (box?.open && event.target instanceof Node && !box.contains(event.target)) box.open = false
    }
    document.addEventListener('pointerdown', close)
    return () => document.removeEventListener('pointerdown', close)
  }, [])
  return (
    <details
      ref={details}
      className="disclosure"
      onToggle={(event) => {
        if (event.currentTarget.open)
          event.currentTarget.lastElementChild?.scrollIntoView({ block: 'nearest' })
      }}
      onKeyDown={(event) => {
        const box = details.current
        if (event.key !== 'Escape' || !box?.open) return
        event.preventDefault()
        box.open = false
        box.querySelector('summary')?.focus()
      }}
    >
      <summary title={label}>
        <Icon name={icon} />
        <span>{label}</span>
      </summary>
      <div className={`disclosure-panel ${name}`}>{children}</div>
    </details>
  )
}
