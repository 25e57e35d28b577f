import type { Words } from '../../content/catalogue'
import type { Course } from '../../model/course'
import { ageYearsOf } from '../../model/plan'
import { leftAtAge } from '../../model/skin/ageing'
import { AGEING, AGEING_IDS, type AgeingId } from '../../model/skin/ageing.data'
import { DENSITIES, type Density } from '../../model/skin/densities.data'
import { drawnInBlock } from '../../model/skin/drawn'
import { SITE_SOURCES } from '../../model/skin/site-sources.data'
import { SITES } from '../../model/skin/sites.data'
import { type FigureProps, Row } from './row'

const LAYERS = [
  ['stratumCorneum', 'stratum-corneum'],
  ['viableEpidermis', 'viable-epidermis'],
  ['dermis', 'dermis'],
  ['fat', 'fat'],
] as const

/** How thick each layer is here, how many follicles and glands there are, and what age and sun do. */
export function SkinFigures({ course, ...rest }: FigureProps & { readonly course: Course }) {
  const { words } = rest
  const { site } = course.plan
  const ageYears = ageYearsOf(course.plan)
  return (
    <dl>
      {LAYERS.map(([layer, name]) => {
        const { meanMm, sdMm } = SITES[site][layer]
        const { method, at, conflictsMm, sources } = SITE_SOURCES[site][layer]
        const micrometres = (mm: number) => words.number(mm * 1000, 1)
        return (
          <Row key={layer} name={words.say(`thickness-of.${name}`)} sources={sources} {...rest}>
            {sdMm === null
              ? words.say('thickness.mean', { mean: micrometres(meanMm) })
              : words.say('thickness.spread', { mean: micrometres(meanMm), spread: micrometres(sdMm) })}{' '}
            <span className="soft">
              {method !== 'assumed' && `${words.say(`method.${method}`)} `}
              {words.say(`measured.${at}`)}{' '}
              {conflictsMm &&
                words.say('thickness.others', { list: words.list(conflictsMm.map(micrometres)) })}
            </span>
          </Row>
        )
      })}
      <DensityRow name={words.say('density.follicles')} density={DENSITIES[site].follicles} {...rest} />
      <DensityRow name={words.say('density.sweat-glands')} density={DENSITIES[site].sweatGlands} {...rest} />
      {AGEING_IDS.map((id) => (
        <Row key={id} name={words.say(`ageing.${id}`)} sources={AGEING[id].sources} {...rest}>
          {ageWords(words, id, ageYears)}
        </Row>
      ))}
    </dl>
  )
}

function DensityRow({
  name,
  density: { perCm2, low, high, at, sources },
  words,
  onSources,
}: FigureProps & { readonly name: string; readonly density: Density }) {
  const { all, whole } = drawnInBlock(perCm2)
  return (
    <Row name={name} sources={sources} words={words} onSources={onSources}>
      {low === null || high === null
        ? words.say('density.value', { n: perCm2 })
        : words.say('density.range', { n: perCm2, low, high })}{' '}
      <span className="soft">
        {at === 'pooled' && `${words.say('density.pooled')} `}
        {words.say('density.drawn', { n: all, whole })}
      </span>
    </Row>
  )
}

function ageWords(words: Words, id: AgeingId, ageYears: number): string {
  const { over, change, disputed } = AGEING[id]
  if (!change) return words.say('left.unknown')
  const percent = (share: number) => Math.round(share * 100)
  if (over === 'sun') return words.say('left.sun', { n: percent(-change.most) })
  const left = leftAtAge(id, ageYears) ?? { low: 1, high: 1 }
  const values = { low: percent(left.low), high: percent(left.high) }
  if (disputed) return words.say('left.disputed', values)
  return words.say(id === 'dermis-thickness' ? 'left.arm' : 'left.one', { n: values.high })
}
