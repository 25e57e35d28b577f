/** Choices of ours where nothing was found. Each is shown to people as an assumption. */
export interface Assumption {
  /** What is assumed. */
  readonly statement: string
  /** Why this and not something else. */
  readonly reason: string
}

export const ASSUMPTIONS = {
  'assume-fat-cheek': {
    statement: 'Fat under the cheek is taken as 4 mm.',
    reason: 'No cheek mean was found; forehead is about 2 mm, the area round the mouth about 5 mm.',
  },
  'assume-fat-periorbital': {
    statement: 'Soft tissue under the eyelid skin is drawn as fat, 2 mm.',
    reason: 'No value was found; the thin muscle that lies there is left out.',
  },
  'assume-dermis-upper-lip': {
    statement: 'Upper-lip dermis is taken as 1.0 mm.',
    reason: 'No mean was found; neighbouring facial skin measures about 1 mm by ultrasound.',
  },
  'assume-papillary-share': {
    statement: 'The papillary dermis is a fifth of the dermis.',
    reason: 'Its lower edge then lies near the published 0.3–0.4 mm on the face; by site nothing was found.',
  },
  'assume-reach-pen': {
    statement: 'A pen tip reaches 0.7 of its setting, somewhere between 0.4 and 1.0.',
    reason:
      'No study measured where a pen tip ends in living facial skin; studies range from under half to all.',
  },
  'assume-reach-stamp': {
    statement: 'A stamp reaches 0.7 of its setting, somewhere between 0.4 and 0.9.',
    reason: 'Pressed arrays reached 0.77 in people and under half in the bench study.',
  },
  'assume-reach-roller': {
    statement:
      'A roller reaches a fifth of its setting when short, half at 3 mm, with a band from 0.1 to 0.7.',
    reason: 'One rat study measured a fifth for 0.77 mm needles; longer ones are taken to press in further.',
  },
  'assume-bleeding-depth': {
    statement: 'Opening a vessel becomes likely between 0.15 and 0.5 mm of reached depth.',
    reason:
      'No bleeding threshold was measured; first capillaries show at 0.15 mm, the net of vessels by 0.5 mm.',
  },
  'assume-rete-size': {
    statement: 'Rete ridges are drawn about 0.1 mm apart and 0.05 mm high in young skin.',
    reason: 'Height and spacing in micrometres were not found for the face.',
  },
  'assume-cell-count': {
    statement:
      'How many cells, particles and fibres one picture shows per unit of the model is a drawing choice.',
    reason: 'Absolute counts inside a 0.1 mm channel are not measured.',
  },
  'assume-redness-threshold': {
    statement: 'Redness counts as settled below a tenth of the model scale.',
    reason: 'A chosen threshold; studies put the end anywhere from 2 hours to a week.',
  },
} as const satisfies Readonly<Record<string, Assumption>>

export type AssumptionId = keyof typeof ASSUMPTIONS
