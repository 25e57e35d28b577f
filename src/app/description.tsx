import type { Words } from '../content/catalogue'
import messages from '../content/en/description.icu.json'
import type { SkinState } from '../model/course'
import type { AppStore } from '../state/store'
import { glyphShare } from '../tissue/glyph-frame'
import { GLYPH_KINDS, GLYPHS } from '../tissue/glyph-sites'
import { structurePlaces } from '../tissue/places'
import { CarePanel } from '../ui/care-panel'
import { Description as Picture } from '../ui/description'
import { type GlyphCount, PictureParts } from '../ui/picture-parts'

// A chunk of its own: the picture and what to do in words, for whoever cannot see it and for whoever wants to know.

/** Adds the messages that this chunk says. */
export function teach(words: Words): void {
  words.learn(messages)
}

/** What stands round a channel of the latest session, in glyphs at the lowest quality. */
function countsOf(state: SkinState): readonly GlyphCount[] {
  const zone = state.struck[Math.max(0, state.session)]
  return GLYPH_KINDS.map((kind) => {
    const most = GLYPHS[kind].perZone
    return { kind, now: Math.round(glyphShare(kind, zone) * most), most }
  })
}

/** The picture in words, and what to do at the moment it shows. */
export function Description({
  app,
  words,
  id,
}: {
  readonly app: AppStore
  readonly words: Words
  /** Id the description gets, for the picture to point to. */
  readonly id: string
}) {
  return (
    <>
      <Picture
        app={app}
        words={words}
        id={id}
        parts={<PictureParts app={app} words={words} placesOf={structurePlaces} countsOf={countsOf} />}
      />
      <CarePanel app={app} words={words} />
    </>
  )
}
