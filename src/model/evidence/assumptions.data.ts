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
  'assume-reach-spread': {
    statement: 'Inside its band the reach is spread as a triangle with its peak at the typical value.',
    reason: 'Studies give single values from different devices and tissues, no distribution.',
  },
  'assume-outcome-spread': {
    statement:
      'Inside its band an outcome is spread over people as a triangle with its peak at the typical value.',
    reason: 'Studies give means and a few shares of responders, no distribution over people.',
  },
  'assume-random-channels': {
    statement: 'Channels of a treatment fall independently and evenly over the skin.',
    reason: 'Passes cross at random; no map of real channels was found.',
  },
  'assume-face-area': {
    statement: 'A treated face is 300 cm², somewhere between 200 and 400.',
    reason: 'No treated area was found; faces differ, and eyelids and lips are left out.',
  },
  'assume-roller-drum': {
    statement: 'The drum of a roller has a radius of 10 mm without its needles.',
    reason:
      'One study calls its drum 2 cm without saying which way; needles 15 degrees apart fit such a drum.',
  },
  'assume-gap-clock': {
    statement: 'The visible gap of a channel is gone after 9 to 36 hours, longer for a deeper setting.',
    reason: 'Two needle lengths were followed in rats; people were looked at once, after a day.',
  },
  'assume-barrier-clock': {
    statement:
      'The barrier keeps water in again after 18 to 72 hours, longer for deeper settings and darker skin.',
    reason: 'Water loss was followed for two or three days only; closing by tone was measured on arms.',
  },
  'assume-cover-slows': {
    statement: 'Under a cover the barrier takes half as long again to close.',
    reason: 'Studies agree that a cover slows closing; the size seen ranges widely.',
  },
  'assume-no-sun-damage-trial': {
    statement: 'Nothing is drawn for sun damage.',
    reason: 'No controlled trial of needling for sun spots or sun damage was found.',
  },
  'assume-swelling': {
    statement:
      'Swelling is highest about 6 hours after needling and over within 1 to 7 days, more after deeper needling.',
    reason: 'Studies only say when it was over; no curve by hour or depth was found.',
  },
  'assume-flaking': {
    statement: 'Flaking is highest about day 3 and over within 3 to 7 days.',
    reason: 'Studies only say when it was over; no curve was found.',
  },
  'assume-pinpoint-blood': {
    statement: 'Pinpoint blood dries within minutes to hours.',
    reason: 'Blood in a tenth of a millimetre clots in minutes; how long dots stay was not measured.',
  },
  'assume-numbing-short': {
    statement: 'Numbing cream is said to need at least 30 minutes.',
    reason: 'Clinics often leave it on for 20 to 30 minutes; no study of less than an hour was found.',
  },
  'assume-aftercare': {
    statement: 'Serums, make-up, exercise, active creams and sun are left alone for the stated days.',
    reason: 'Consensus and the time the barrier is open; no trial of aftercare was found.',
  },
  'assume-collagen-size': {
    statement: 'How much new collagen is made is set by us; only when it comes is held by data.',
    reason: 'Nobody has measured the amount well; drawing the constants anew gives 3 to 49 % after a year.',
  },
  'assume-gland-place': {
    statement: 'Glands are drawn at plausible depths of the dermis.',
    reason: 'The depth of oil glands, and of sweat glands in the face, was not found.',
  },
  'assume-hyaluronic-like-dextran': {
    statement: 'Hyaluronic acid spreads in skin like dextran of the same weight.',
    reason: 'Its own spreading was not found; both are long coiled sugars.',
  },
  'assume-vitamin-c-fold': {
    statement:
      'Between once and ten times more vitamin C gets in through open channels, typically five times.',
    reason: 'One study in rats with many passes found ten; people were not measured.',
  },
  'assume-peptides-for-factors': {
    statement: 'Small peptides of 3 to 5 links stand in for growth factors: 2 to 22 times more, typically 7.',
    reason: 'Growth factors are far larger; one study found that needling did not bring them in at all.',
  },
  'assume-region-strict': {
    statement: 'Where no rule of a region was found, the strictest of those that were found holds.',
    reason: 'A clinic loses less by saying too little than by breaking a rule we did not see.',
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
