import { useState } from 'react'
import { REGION_IDS, type RegionId, REGIONS } from '../../model/region/regions.data'
import { type FigureProps, Row } from './row'

/** What some device is cleared for, what may be said, and which warnings must stand, by region, as of a date. */
export function RegionFigures(rest: FigureProps) {
  const { words } = rest
  const [id, setId] = useState<RegionId>('us')
  const { asOf, cleared, medicalClaims, outcomeLikePhotograph, warnings, sources } = REGIONS[id]
  const concerns = (list: typeof cleared) =>
    words.list(list.map((concern) => words.say(`concern.${concern}`)))
  return (
    <>
      <label className="field">
        <span>{words.say('region.choose')}</span>
        <select
          value={id}
          onChange={(event) => setId(REGION_IDS.find((known) => known === event.target.value) ?? id)}
        >
          {REGION_IDS.map((known) => (
            <option key={known} value={known}>
              {words.say(`region.${known}`)}
            </option>
          ))}
        </select>
      </label>
      <dl>
        <Row name={words.say('region.cleared')} sources={sources} {...rest}>
          {cleared.length > 0 ? concerns(cleared) : words.say('region.cleared-none')}
        </Row>
        <Row name={words.say('region.medical')} sources={sources} {...rest}>
          {medicalClaims.length > 0 ? concerns(medicalClaims) : words.say('region.medical-none')}
        </Row>
        <Row name={words.say('region.outcome')} sources={sources} {...rest}>
          {words.say(outcomeLikePhotograph ? 'region.outcome-photograph' : 'region.outcome-free')}
        </Row>
        {warnings.map(({ id: warning, sources: own }) => (
          <Row key={warning} name={words.say('region.warning')} sources={own} {...rest}>
            {words.say(`warning.${warning}`)}
          </Row>
        ))}
      </dl>
      <p className="soft">{words.say('region.as-of', { date: asOf })}</p>
    </>
  )
}
