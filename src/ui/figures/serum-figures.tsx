import type { MessageId } from '../../content/catalogue'
import type { Course } from '../../model/course'
import type { SourceId } from '../../model/evidence/sources'
import { CLOCK_SOURCES } from '../../model/needle/clocks'
import { serumEntryOf } from '../../model/serum/serum'
import { durationBand, numberBand } from './durations'
import { type FigureProps, Row } from './row'

/** What each caution says; every source of a caution in serums.data has its sentence. */
const CAUTIONS: Readonly<Partial<Record<SourceId, MessageId>>> = {
  'cfr-878-4430-class-ii': 'caution.device-class',
  'safety-granuloma-three-cases': 'caution.granulomas',
  'friedmann2024-granuloma-review': 'caution.reviewed',
  'prp-offlabel': 'caution.off-label',
  'mmwr2024-hiv': 'caution.blood',
  'txa-mesoneedling-ae': 'caution.tranexamic',
}

/** What of a serum gets in through open channels, how deep and for how long; what it is good for, and what speaks against it. */
export function SerumFigures({ course, ...rest }: FigureProps & { readonly course: Course }) {
  const { words } = rest
  const { topical } = course.plan
  const entry = serumEntryOf(course)
  if (!entry || topical === 'none') return <p>{words.say('serum.none')}</p>
  const { serum, windowH, spreadMm } = entry
  return (
    <>
      <p>
        <strong>{words.say(`topical.${topical}`)}</strong>
      </p>
      <dl>
        <Row name={words.say('serum.whole')} sources={serum.sources} {...rest}>
          {words.say(`crosses.${serum.crossesWholeSkin}`)} {words.say(`serum-note.${topical}`)}
        </Row>
        <Row name={words.say('serum.fold')} sources={serum.sources} {...rest}>
          {serum.fold
            ? words.say('serum.fold-value', { times: numberBand(words, serum.fold, 0) })
            : words.say('serum.unmeasured')}
        </Row>
        <Row name={words.say('serum.window')} sources={CLOCK_SOURCES} {...rest}>
          {durationBand(words, windowH)}
        </Row>
        <Row name={words.say('serum.spread')} sources={serum.sources} {...rest}>
          {spreadMm
            ? words.say('serum.spread-value', { mm: numberBand(words, spreadMm, 1) })
            : words.say('serum.unmeasured')}
        </Row>
        <Row name={words.say('serum.benefit')} sources={serum.sources} {...rest}>
          <strong>{words.say('grade.name', { grade: serum.benefit })}</strong>{' '}
          {words.say(`grade.${gradeId(serum.benefit)}`)}
        </Row>
        <Row name={words.say('serum.cautions')} sources={serum.cautions} {...rest}>
          <ul>
            {serum.cautions.map((id) => {
              const caution = CAUTIONS[id]
              return caution && <li key={id}>{words.say(caution)}</li>
            })}
          </ul>
        </Row>
      </dl>
    </>
  )
}

/** The letter of a grade, without its leaning: what its meaning is listed under. */
export function gradeId(grade: string): 'B' | 'C' | 'D' {
  const letter = grade[0]
  return letter === 'B' || letter === 'C' ? letter : 'D'
}
