/**
 * What a site can be given to show: the app as it opens, each story, and what studies used for each concern. Pages under
 * `p/`, posters and the builder are made of it. English, and plain data: nothing of the app is needed to read it.
 */
export interface EmbedPreset {
  /** Names its page, its posters and its row in the builder; never given to another preset. */
  readonly id: string
  /** What it opens, as a link's hash. */
  readonly link: string
  /** As the app names it; at most 60 characters. */
  readonly title: string
  /** One thing to know before opening it; at most 160 characters. */
  readonly text: string
  /**
   * What its poster shows, as a link's hash: a moment of what the link opens. Never a needle: a poster is seen before
   * anyone could ask for less.
   */
  readonly picture: string
  /** The poster in words, for those who do not see it. */
  readonly alt: string
}

export const EMBED_PRESETS: readonly EmbedPreset[] = [
  {
    id: 'default',
    link: '#1',
    title: 'What microneedling does in skin',
    text: 'Set how deep the needle goes and watch a block of skin heal, from the first minute to a year.',
    picture: '#1;t=72;p=26,14,2.2,0,-0.8,0;r=0',
    alt: 'Drawing of a block of cheek skin, cut open, three days after needling: channels that close, cells and signals round them, fibres and blood vessels, and fat below. A ruler marks 1.5 mm as set and about 1 mm as reached.',
  },
  {
    id: 'skin',
    link: '#1;y=skin-ask',
    title: 'What happens in your skin',
    text: 'Ten steps, 89 seconds: the talk before, the needles, the red days, what builds up slowly, and what can stay.',
    picture: '#1;t=48;p=14,9,1.3,0,-0.5,0;r=0',
    alt: 'Drawing of skin, cut open, two days after needling: two channels filled with clot, white blood cells and signals round them, a hair, an oil gland, fibres and blood vessels.',
  },
  {
    id: 'depth',
    link: '#1;y=depth-layers',
    title: 'Why depth matters',
    text: 'Seven steps through the layers of skin. Set to 1.5 mm, the tip may reach about 1 mm. Deeper is not shown to be better.',
    picture: '#1;t=0.17;p=29,14,3.1,0,-1.15,0;r=0',
    alt: 'Drawing of a whole block of skin ten minutes after needling, with its layers named: stratum corneum, viable epidermis, papillary and reticular dermis, fat. The channels end at about 1 mm; a ruler marks 1.5 mm as set.',
  },
  {
    id: 'mirror',
    link: '#1;y=mirror-two',
    title: 'Mirror and underneath',
    text: 'Two pictures on one clock: the skin as a mirror shows it, and what goes on under it. They do not keep the same pace.',
    picture: '#1;t=1;p=22,12,1.7,0,-0.35,0',
    alt: 'Drawing of skin, cut open, one hour after needling: channels filled with blood that sets, and widened blood vessels. In a round inset, the same skin as a mirror shows it.',
  },
  {
    id: 'care',
    link: '#1;y=care-who',
    title: 'What can go wrong, and what to do',
    text: 'Eight short steps. Who should ask first, what is usual after a session, and when to call the clinic.',
    picture: '#1;t=24;p=20,36,2.9,0,-0.6,0;r=0',
    alt: 'Drawing of a block of skin seen from above, one day after needling: its surface with fine lines and hairs, and at the cut face the channels, cells and blood vessels under it.',
  },
  {
    id: 'rolling-scars',
    link: '#1;s=3;c=rolling-scars',
    title: 'Acne scars, rolling: what studies used',
    text: 'Cheek, set to 1.5 mm, 3 sessions, 4 weeks apart. How well it is known: grade B (A best, D least). This is no advice.',
    picture: '#1;s=3;c=rolling-scars;t=72;p=-24,14,2.4,0,-0.9,0;r=0',
    alt: 'Drawing of a block of cheek skin from its left, three days after the first of three sessions at 1.5 mm: channels that close, cells and signals round them, fibres, fat below. No scar is drawn.',
  },
  {
    id: 'boxcar-scars',
    link: '#1;s=3;c=boxcar-scars',
    title: 'Acne scars, boxcar: what studies used',
    text: 'Cheek, set to 1.5 mm, 3 sessions, 4 weeks apart. How well it is known: grade B- (A best, D least). This is no advice.',
    picture: '#1;s=3;c=boxcar-scars;t=336;p=18,10,1.5,0,-0.55,0;r=0',
    alt: 'Drawing of cheek skin, cut open, two weeks after the first of three sessions at 1.5 mm: the channels are closed, and violet fibroblasts lay down thin new fibres. No scar is drawn.',
  },
  {
    id: 'raised-scar',
    link: '#1;d=2;z=abdomen;s=3;c=raised-scar',
    title: 'Raised scar (belly): what studies used',
    text: 'Belly, set to 2 mm, 3 sessions, 4 weeks apart, in trained medical hands only. Known to grade B (A best, D least). This is no advice.',
    picture: '#1;d=2;z=abdomen;s=3;c=raised-scar;t=72;p=24,14,3,0,-1.12,0;r=0',
    alt: 'Drawing of a block of belly skin, three days after the first of three sessions at 2 mm: channels in a thick dermis, cells and signals round them. No scar is drawn.',
  },
  {
    id: 'burn-scar',
    link: '#1;d=2;s=3;c=burn-scar',
    title: 'Burn scar: what studies used',
    text: 'Cheek, set to 2 mm, 3 sessions, 4 weeks apart, in trained medical hands only. Known to grade C+ (A best, D least). This is no advice.',
    picture: '#1;d=2;s=3;c=burn-scar;t=0.17;p=-29,14,3.1,0,-1.15,0;r=0',
    alt: 'Drawing of a whole block of cheek skin, ten minutes after the first of three sessions at 2 mm: open channels through the dermis into the fat. No scar is drawn.',
  },
  {
    id: 'fine-lines',
    link: '#1;d=1;s=4;c=fine-lines',
    title: 'Fine lines, face: what studies used',
    text: 'Cheek, set to 1 mm, 4 sessions, 4 weeks apart. How well it is known: grade C (A best, D least). This is no advice.',
    picture: '#1;d=1;s=4;c=fine-lines;t=24;p=24,13,1.8,0,-0.6,0;r=0',
    alt: 'Drawing of cheek skin, cut open, one day after the first of four sessions at 1 mm: channels filled with clot, white blood cells round them, fibres and blood vessels.',
  },
  {
    id: 'eye-lines',
    link: '#1;d=0.25;z=eye-corner;s=4;c=eye-lines',
    title: 'Lines beside the eye: what studies used',
    text: 'Outside the bony rim of the eye only, set to 0.25 mm, 4 sessions, 4 weeks apart. Known to grade C (A best, D least). This is no advice.',
    picture: '#1;d=0.25;z=eye-corner;s=4;c=eye-lines;t=0.17;p=14,9,0.9,0,-0.3,0;r=0',
    alt: 'Drawing of the thin skin beside the eye, cut open, ten minutes after the first of four sessions at 0.25 mm: small open channels in the epidermis, fibres and blood vessels below them.',
  },
  {
    id: 'neck-lines',
    link: '#1;d=1;z=neck;s=4;c=neck-lines',
    title: 'Lines of the neck: what studies used',
    text: 'Neck, set to 1 mm, 4 sessions, 4 weeks apart. No result for the neck is in our records: grade C (A best, D least). This is no advice.',
    picture: '#1;d=1;z=neck;s=4;c=neck-lines;t=72;p=-20,13,2,0,-0.7,0;r=0',
    alt: 'Drawing of a block of skin of the neck from its left, three days after the first of four sessions at 1 mm: channels that close, cells and signals round them, fibres and fat.',
  },
  {
    id: 'laxity',
    link: '#1;d=1;s=4;c=laxity',
    title: 'Slack skin: what studies used',
    text: 'Cheek, set to 1 mm, 4 sessions, 4 weeks apart. How well it is known: grade C- (A best, D least). This is no advice.',
    picture: '#1;d=1;s=4;c=laxity;t=168;p=-16,9,1.5,0,-0.55,0;r=0',
    alt: 'Drawing of cheek skin, cut open, one week after the first of four sessions at 1 mm: closed skin with a hair and an oil gland, fibroblasts and signals among the fibres, and small blood vessels.',
  },
  {
    id: 'texture',
    link: '#1;d=0.5;s=3;c=texture',
    title: 'Texture: what studies used',
    text: 'Cheek, set to 0.5 mm, 3 sessions, 4 weeks apart. How well it is known: grade C (A best, D least). This is no advice.',
    picture: '#1;d=0.5;s=3;c=texture;t=0.17;p=-18,16,1.4,0,-0.4,0;r=0',
    alt: 'Drawing of cheek skin, cut open, ten minutes after the first of three sessions at 0.5 mm: short open channels in the upper skin, fibres and blood vessels below them.',
  },
  {
    id: 'melasma',
    link: '#1;d=0.5;s=3;c=melasma',
    title: 'Melasma: what studies used',
    text: 'With a prescribed cream only: cheek, set to 0.5 mm, 3 sessions, 4 weeks apart. Known to grade B (A best, D least). This is no advice.',
    picture: '#1;d=0.5;s=3;c=melasma;t=24;p=epidermis;r=0',
    alt: 'Drawing of the epidermis of the cheek from near, one day after the first of three sessions at 0.5 mm: its rows of cells, pigment cells at their foot, a channel that closes. No dark patch is drawn.',
  },
  {
    id: 'stretch-marks',
    link: '#1;z=abdomen;s=4;c=stretch-marks',
    title: 'Stretch marks: what studies used',
    text: 'Belly, set to 1.5 mm, 4 sessions, 4 weeks apart. How well it is known: grade B (A best, D least). This is no advice.',
    picture: '#1;z=abdomen;s=4;c=stretch-marks;t=6;p=-24,14,2.4,0,-0.9,0;r=0',
    alt: 'Drawing of a block of belly skin from its left, six hours after the first of four sessions at 1.5 mm: channels filled with clot in a thick dermis, white blood cells round them, fibres and blood vessels. No mark is drawn.',
  },
]

/** What only a preset's page says. */
export const PRESET_PAGE_WORDS = {
  open: 'Open it in 3D',
  frame: 'Open it as it stands in a frame',
} as const
