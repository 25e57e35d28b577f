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
    const box = details.current
    if (!box) return
    const onPress = (event: PointerEvent) => {
      if (box.open && event.target instanceof Node && !box.contains(event.target)) box.open = false
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !box.open) return
      event.preventDefault()
      box.open = false
      box.querySelector('summary')?.focus()
    }
    const onToggle = () => {
      if (box.open) box.lastElementChild?.scrollIntoView({ block: 'nearest' })
    }
    box.addEventListener('keydown', onKey)
    box.addEventListener('toggle', onToggle)
    document.addEventListener('pointerdown', onPress)
    return () => {
      box.removeEventListener('keydown', onKey)
      box.removeEventListener('toggle', onToggle)
      document.removeEventListener('pointerdown', onPress)
    }
  }, [])
  return (
    <details ref={details} className="disclosure" name="disclosure">
      <summary title={label}>
        <Icon name={icon} />
        <span>{label}</span>
      </summary>
      <div className={`disclosure-panel ${name}`}>{children}</div>
    </details>
  )
}
