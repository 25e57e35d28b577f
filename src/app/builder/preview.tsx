import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Words } from '../../content/catalogue'
import { observeSize } from '../../state/observe-size'
import { Segments } from '../../ui/segments'
import {
  type Choices,
  LEAST_HEIGHT_PX,
  PREVIEW_WIDTHS,
  RATIOS,
  SEEN_IDS,
  type SeenId,
  type Way,
} from './choices'
import { elementAttributes, frameAddress, frameAttributes, type SnippetFace } from './snippets'

interface PreviewProps {
  readonly words: Words
  readonly choices: Choices
  readonly siteUrl: string
  readonly face: SnippetFace
}

/** How it comes out at the widths that pages have; one at a time runs, and only when asked. */
export function Preview({ onSeen, ...props }: PreviewProps & { readonly onSeen: (seen: SeenId) => void }) {
  const { words, choices } = props
  const [live, setLive] = useState<number | null>(null)
  const way: Way = choices.host === 'email' ? 'picture' : choices.way
  const widths = PREVIEW_WIDTHS.filter((width) => choices.seen === 'all' || choices.seen === String(width))
  return (
    <>
      <Segments
        title={words.say('build.widths')}
        ids={SEEN_IDS}
        chosen={choices.seen}
        label={(seen) =>
          seen === 'all' ? words.say('build.widths-all') : words.say('build.width', { n: seen })
        }
        onChoose={onSeen}
      />
      <div className={`builder-previews seen-${choices.seen}`}>
        {widths.map((width) => (
          <Scaled
            key={width}
            width={width}
            height={
              way === 'picture'
                ? pictureHeight(width, props.face)
                : Math.max(LEAST_HEIGHT_PX, Math.round(width / RATIOS[choices.ratio]))
            }
            words={words}
          >
            {way === 'picture' ? (
              <PicturePreview {...props} />
            ) : way === 'element' ? (
              <ElementPreview {...props} />
            ) : (
              <FramePreview {...props} width={width} isLive={live === width} onLive={() => setLive(width)} />
            )}
          </Scaled>
        ))}
      </div>
      <p className="soft">{words.say(way === 'picture' ? 'build.picture-way' : 'build.one-live')}</p>
    </>
  )
}

function pictureHeight(widthPx: number, { picture: { width, height } }: SnippetFace): number {
  return Math.round((Math.min(widthPx, width) * height) / width)
}

/** A box of a page's own width, made smaller as a whole until it fits. */
function Scaled({
  width,
  height,
  words,
  children,
}: {
  readonly width: number
  readonly height: number
  readonly words: Words
  readonly children: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(1)
  useLayoutEffect(() => {
    if (!box.current) return undefined
    return observeSize(box.current, ({ widthPx }) => setScale(Math.min(1, widthPx / width)))
  }, [width])
  const name = ({ 320: 'build.width-320', 640: 'build.width-640', 960: 'build.width-960' } as const)[
    width as 320 | 640 | 960
  ]
  return (
    <figure className={`builder-preview width-${width}`}>
      <figcaption>
        {words.say(name)}
        {scale < 0.995 && `, ${words.say('build.scaled', { percent: Math.round(scale * 100) })}`}
      </figcaption>
      <div ref={box} className="builder-preview-room" style={{ height: height * scale }}>
        <div
          className="builder-preview-page"
          style={{ width, height, transform: `scale(${scale})`, ['--scale' as string]: scale }}
        >
          {children}
        </div>
      </div>
    </figure>
  )
}

/** The real element, as a visitor's page has it; it waits for a press whatever was chosen, so that only one runs. */
function ElementPreview({ choices, siteUrl, face }: PreviewProps) {
  const place = useRef<HTMLDivElement>(null)
  const attributes = JSON.stringify(elementAttributes({ ...choices, loading: 'click' }, face))
  useEffect(() => {
    const element = document.createElement('skin-healing')
    for (const [name, value] of JSON.parse(attributes) as [string, string][]) {
      // Our own policy forbids the attribute; a visitor's page takes the snippet as it is.
      if (name === 'style') element.style.cssText = value
      else element.setAttribute(name, value)
    }
    place.current?.replaceChildren(element)
    // The loader says where it lies by itself. One that cannot come leaves the box empty, as on a visitor's page.
    void import(/* @vite-ignore */ new URL('embed/v1.js', siteUrl).href).catch(() => null)
  }, [attributes, siteUrl])
  return <div ref={place} className="builder-element" />
}

/** Typing in the form does not load the frame anew with every letter. */
const SETTLED_MS = 500

function FramePreview({
  choices,
  siteUrl,
  face,
  words,
  width,
  isLive,
  onLive,
}: PreviewProps & { readonly width: number; readonly isLive: boolean; readonly onLive: () => void }) {
  const address = useSettled(frameAddress(choices, siteUrl))
  if (!isLive) {
    return (
      <button
        type="button"
        className="builder-facade"
        aria-label={words.say('build.load-at', { n: width })}
        style={{ borderRadius: choices.radiusPx }}
        onClick={onLive}
      >
        <img
          src={siteUrl + face.picture.path}
          alt=""
          width={face.picture.width}
          height={face.picture.height}
        />
        <span>{words.say('build.load')}</span>
      </button>
    )
  }
  const attributes = new Map(frameAttributes('html', choices, siteUrl, face))
  return (
    <iframe
      key={address}
      src={address}
      title={`${face.title}, ${words.say('build.width', { n: width })}`}
      sandbox={attributes.get('sandbox')}
      allow={attributes.get('allow')}
      referrerPolicy="no-referrer"
    />
  )
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

function PicturePreview({ choices, siteUrl, face }: PreviewProps) {
  return (
    <a className="builder-picture" href={siteUrl + choices.state} target="_blank" rel="noopener">
      <img
        src={siteUrl + face.picture.path}
        alt={face.alt}
        width={face.picture.width}
        height={face.picture.height}
      />
    </a>
  )
}
