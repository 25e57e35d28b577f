import { useEffect, useState } from 'react'
import type { SectionProps } from '../section/section'
import { fetchSection, type SectionModule, sectionNow } from './later'

/** Whether the section can be drawn: `missing` where its chunk could not be fetched. */
export type SectionStatus = 'coming' | 'here' | 'missing'

interface SectionLayerProps extends SectionProps {
  readonly onStatus: (status: SectionStatus) => void
}

/** What index.html was built with, if that is what stands on the page; read before React takes the page over. */
const builtSection = () => globalThis.document?.querySelector('.layer-section')?.innerHTML

/** The flat section; until its chunk is here, the picture of it that the page was built with. */
export function SectionLayer({ onStatus, ...props }: SectionLayerProps) {
  const [module, setModule] = useState<SectionModule | null>(sectionNow)
  const [built] = useState(builtSection)
  const className = props.active ? 'layer-section' : 'layer-section layer-away'

  useEffect(() => {
    let gone = false
    fetchSection().then(
      (fetched) => {
        if (gone) return
        setModule(fetched)
        onStatus('here')
      },
      () => {
        if (!gone) onStatus('missing')
      },
    )
    return () => {
      gone = true
    }
  }, [onStatus])

  if (module) {
    return (
      <div className={className} key="live">
        <module.Section {...props} />
      </div>
    )
  }
  if (!built) return <div className={className} key="empty" />
  // Left as it stands: React neither reads nor writes what is inside.
  return (
    <div
      className={className}
      key="built"
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: built }}
    />
  )
}
