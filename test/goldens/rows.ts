/** One small picture that must come out the same to the last bit: what it shows, and where its link leads. */
export interface GoldenRow {
  readonly name: string
  readonly hash: string
  readonly dark?: boolean
}

const BEFORE = ''
const NEEDLE = 't=-0.0083'

/** Goldens by name; the plan is the default one unless the link says otherwise. */
export const GOLDEN_ROWS: readonly GoldenRow[] = [
  { name: 'before-diagram', hash: `#1;${BEFORE}` },
  { name: 'before-diagram-dark', hash: `#1;${BEFORE}`, dark: true },
  { name: 'before-illustrated-block', hash: '#1;f=illustrated;p=block' },
  { name: 'needle-pen', hash: `#1;${NEEDLE};f=illustrated` },
  { name: 'needle-diagram', hash: `#1;${NEEDLE}` },
  { name: 'needle-roller', hash: `#1;${NEEDLE};v=roller;d=1;f=illustrated` },
  { name: 'needle-stamp', hash: `#1;${NEEDLE};v=stamp;d=0.6;f=close-up` },
  { name: 'surface-open', hash: '#1;t=0.17;f=illustrated;p=surface' },
  { name: 'surface-serum', hash: '#1;t=0.02;x=hyaluronic-acid;f=illustrated;p=surface' },
  { name: 'surface-red-dark-tone', hash: '#1;t=6;k=9;f=illustrated;p=surface' },
  { name: 'channel-10-minutes', hash: '#1;t=0.17;f=illustrated;p=channel' },
  { name: 'channel-10-minutes-diagram', hash: '#1;t=0.17;p=channel' },
  { name: 'channel-closing', hash: '#1;t=14;f=illustrated;p=8,3,0.3,0.02,-0.08,1' },
  { name: 'day-1-close-up', hash: '#1;t=24;f=close-up' },
  { name: 'day-1-dark', hash: '#1;t=24;f=illustrated', dark: true },
  { name: 'day-3-cells', hash: '#1;t=72;f=illustrated;p=10,6,0.55,0,-0.35,1' },
  { name: 'week-1-sprouts', hash: '#1;t=168;f=illustrated;p=10,6,0.55,0,-0.35,1' },
  { name: 'week-2-new-fibres', hash: '#1;t=336;f=illustrated' },
  { name: 'month-6-bundles', hash: '#1;t=4380;f=illustrated;p=10,6,0.55,0,-0.45,1' },
  { name: 'second-session', hash: '#1;t=680;s=2;f=illustrated' },
  { name: 'eyelid', hash: '#1;t=24;z=periorbital;d=0.5;f=illustrated' },
  { name: 'nose', hash: '#1;t=24;z=nose;f=illustrated' },
  { name: 'scalp', hash: '#1;z=scalp;f=illustrated;p=block' },
  { name: 'abdomen-old', hash: '#1;z=abdomen;a=80;f=illustrated;p=block' },
  { name: 'fat-lobules', hash: '#1;z=thigh;f=illustrated;p=20,8,1.2,0.4,-1.9,1' },
  { name: 'stretched-needle', hash: `#1;${NEEDLE};e=stretched;f=illustrated` },
  { name: 'stretched-day-1', hash: '#1;t=24;e=stretched' },
  { name: 'front-moved-back', hash: '#1;t=24;u=0.08;f=illustrated;p=10,6,0.7,0.35,-0.3,0.92' },
  { name: 'tone-10-epidermis', hash: '#1;k=10;f=illustrated;p=epidermis' },
]
