import fc from 'fast-check'
import { LANGUAGE_IDS } from '../../src/base/languages'
import {
  type Choices,
  CONTROLS_IDS,
  HOST_IDS,
  LOADING_IDS,
  RATIO_IDS,
  SEEN_IDS,
  toChoices,
  WAY_IDS,
} from '../../src/app/builder/choices'
import { lengthOf, NO_WISHES, WISH_KEYS, type Wishes } from '../../src/app/builder/wishes'
import { CONCERN_IDS } from '../../src/model/plan'
import { REGION_IDS } from '../../src/model/region/regions.data'
import { formatLink } from '../../src/state/link'
import { THEME_IDS } from '../../src/state/view'
import { STORY_IDS } from '../../src/story/story-steps'
import { anyLinkState } from './arbitraries'

/** What the button says where nothing better is given. */
export const LABEL = 'Book a consultation'

/** What comes of some wishes; all others stay unsaid. */
export const choicesOf = (wishes: Partial<Wishes>) => toChoices({ ...NO_WISHES, ...wishes }, LABEL)
export const legal = (wishes: Partial<Wishes> = {}): Choices => choicesOf(wishes).choices

/** Wishes as people, and those who wish us ill, would write them: often legal, often not. */
export const anyWishes: fc.Arbitrary<Wishes> = fc
  .record({
    host: fc.constantFrom('', ...HOST_IDS, 'myspace'),
    start: fc.constantFrom(
      '',
      'link',
      'story:none',
      ...STORY_IDS.map((id) => `story:${id}`),
      ...CONCERN_IDS.map((id) => `concern:${id}`),
    ),
    link: fc.oneof(
      anyLinkState.map((state) => `https://skin.example/${formatLink(state)}`),
      fc.string({ maxLength: 60 }),
      fc.constantFrom(
        '',
        '#1',
        '#9;d=99',
        '1;d=1;c=melasma',
        '#1;t=3!ui=none&cta=https%3A%2F%2Fevil.example',
      ),
    ),
    way: fc.constantFrom('', ...WAY_IDS, 'popup'),
    theme: fc.constantFrom('', ...THEME_IDS, 'neon'),
    accent: fc.oneof(
      fc.constantFrom('', '#fff', '6D2F57', 'red', 'url(x)', '#12345'),
      fc.string({ maxLength: 8 }),
    ),
    radius: fc.oneof(
      fc.constantFrom('', '-4', '99', '7.5', 'round'),
      fc.integer({ min: 0, max: 40 }).map(String),
    ),
    ratio: fc.constantFrom('', ...RATIO_IDS, '2-1'),
    controls: fc.constantFrom('', ...CONTROLS_IDS, 'all'),
    loading: fc.constantFrom('', ...LOADING_IDS, 'never'),
    booking: fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.constantFrom(
        '',
        'javascript:alert(1)',
        'clinic.example/book',
        'http://clinic.example',
        'https://a@b.example',
      ),
      fc.string({ maxLength: 40 }),
    ),
    label: fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.constantFrom('', 'Guaranteed results', '<b onclick="x">Book</b>', '{{ shop.name }}', '\ud800'),
    ),
    region: fc.constantFrom('', ...REGION_IDS, 'mars'),
    mark: fc.constantFrom('', 'yes', 'no'),
    words: fc.string({ maxLength: 40 }),
    seen: fc.constantFrom('', ...SEEN_IDS, '100'),
    lang: fc.constantFrom('', ...LANGUAGE_IDS, 'auto', 'klingon'),
    ui: fc.constantFrom('', ...LANGUAGE_IDS, 'tlh'),
  })
  .map(
    (wishes) =>
      Object.fromEntries(WISH_KEYS.map((key) => [key, wishes[key].slice(0, lengthOf(key))])) as Wishes,
  )
