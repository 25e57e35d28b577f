import type { SourceId } from '../model/evidence/sources'
import type { Locale } from './catalogue'

/**
 * What advertising must not say of microneedling, as patterns over a marketer's own words. Why, and what to say instead,
 * are the messages claim-reason.<id> and claim-advice.<id>; the records are what the reason rests on. A pattern is there
 * for every language that is spoken, or the type does not hold. No legal advice, and no list is ever whole.
 */
export interface ClaimRule {
  readonly sources: readonly SourceId[]
  /** Sources of regular expressions, whatever the case. A “not” before one takes it back: “nobody can guarantee it”. */
  readonly patterns: Readonly<Record<Locale, readonly string[]>>
  /** The same, where nothing takes it back: in “no downtime” the “no” is the claim. */
  readonly absolute?: Readonly<Record<Locale, readonly string[]>>
}

const RESULT =
  'results?|scars?|skin|acne|wrinkles?|lines|pores?|marks|face|glow|transformations?|improvements?'
const ONE_SESSION =
  '(?:one|a single|1)(?: short| quick| easy)? (?:sessions?|treatments?|visits?|appointments?)'
const BLEMISHES =
  'scars?|scarring|wrinkles?|fine lines|lines|stretch ?marks?|acne|blemish\\w*|marks|spots|imperfections?|cellulite'
const RIVALS = 'lasers?|surgery|face-?lifts?|botox|fillers?|peels?|going under the knife'

export const CLAIM_RULES = {
  guarantee: {
    sources: ['jocd2023-some-improvement', 'bandral2018-response'],
    patterns: {
      en: [
        '\\bguarante\\w*',
        '\\b(?:promise|assure)s?\\b[^.!?]{0,30}\\b(?:results?|skin|glow|improvements?)\\b',
        '\\b(?:results?|success) (?:is|are) (?:certain|assured|sure)\\b',
        '\\bmoney[- ]back\\b',
        '\\bnever fails?\\b',
      ],
    },
  },
  lasting: {
    sources: ['asa-laser-before-after-2018', 'cap-fillers-temporary'],
    patterns: {
      en: [
        '\\bpermanent(?:ly)?\\b',
        '\\b(?:for ?ever|life-?long|lifetime|for life|once and for all)\\b',
        '\\b(?:gone|results?|smooth\\w*|clear\\w*)\\b[^.!?]{0,20}\\bfor good\\b',
        '\\bnever (?:comes?|coming|to come) back\\b',
        '\\b(?:results?|skin) (?:that )?(?:lasts?|stays?) (?:for )?(?:years|decades)\\b',
      ],
    },
  },
  downtime: {
    sources: ['chu2021-transient-7d', 'sasaki2019-tewl-48h'],
    patterns: {
      en: [],
    },
    absolute: {
      en: [
        '\\b(?:no|zero|0|without(?: any)?) (?:down-?time|recovery(?: time)?|healing time)\\b',
        '\\bdown-?time[- ]free\\b',
        '\\bback to (?:work|normal|your day|life)\\b[^.!?]{0,12}\\b(?:same day|right away|immediately|at once|straight ?away|within (?:an|one) hour|minutes)\\b',
        '\\blunch(?:-| )?(?:time|hour|break) (?:facial|treatment|procedure|fix|session|needling|microneedling)\\b',
        '\\bno redness\\b',
      ],
    },
  },
  painless: {
    sources: ['luz2017-pain-1mm', 'alam2014-pain'],
    patterns: {
      en: [
        '\\bpain(?:-| )?(?:less(?:ly)?|free)\\b',
        '(?<!\\b(?:may|might|can|could|sometimes) )\\bfeel nothing\\b',
      ],
    },
    absolute: {
      en: [
        '\\b(?:no|zero|without(?: any)?) (?:pain|discomfort)\\b',
        "\\b(?:does ?n[o'’]t|do ?n[o'’]t|wo ?n['’]t|will not|never) (?:even )?hurts?\\b",
        "\\b(?:wo ?n['’]t|do ?n[o'’]t|will not|never) (?:even )?feel (?:a thing|anything|it)\\b",
      ],
    },
  },
  risk: {
    sources: ['chu2021-serious', 'cfr-878-4430-class-ii'],
    patterns: {
      en: [
        '\\brisk(?:-| )?free\\b',
        '\\b(?:completely|totally|perfectly|100 ?%|entirely|absolutely) (?:safe|harmless)\\b',
      ],
    },
    absolute: {
      en: [
        '\\b(?:no|zero|without(?: any)?) (?:known |real |serious )?(?:risks?|side[- ]effects?|complications?|dangers?)\\b',
        '\\bno (?:real |actual |lasting )?damage\\b',
        '\\bnothing can go wrong\\b',
      ],
    },
  },
  approved: {
    sources: ['fda-den160029', 'fda-cleared-uses'],
    patterns: {
      en: [
        '\\b(?:FDA|MHRA|TGA|EMA|CE|government|Health Canada)[- ]?approv\\w*',
        '\\bapprov\\w* by (?:the )?(?:FDA|US Food|MHRA|TGA|EMA|European|government|authorities)\\b',
        '\\bFDA[- ](?:certified|endorsed|recommended)\\b',
      ],
    },
  },
  photographs: {
    sources: ['asa-laser-before-after-2018'],
    patterns: {
      en: [
        '\\bbefore(?:-| )?(?:and|&|/|–)(?:-| )?after (?:photos?|pictures?|pics?|images?|results?|galler\\w*|shots?|proof)\\b',
        '\\b(?:see|our|amazing|real|stunning|view|these) before(?:-| )?(?:and|&|/|–)(?:-| )?afters?\\b',
        "\\b(?:photos|pictures) (?:do(?: no|n['’])t lie|speak for themselves|prove)\\b",
        '\\bsee (?:the|your|her|his|their) (?:amazing |incredible |stunning )?transformation\\b',
      ],
    },
  },
  numbers: {
    sources: ['eldomyati-collagens-up', 'aust2008-collagen-6mo'],
    patterns: {
      en: [
        '\\b\\d{1,4}\\s*(?:%|per ?cent|-?fold|times|[x×])\\s*(?:more|increase|boost|higher|rise|better|improvement|thicker|new|younger|smoother|firmer|fewer|less|reduction|effective|collagen|elastin|absorption)\\b',
        '\\b(?:boost|increas|rais|improv|reduc|thicken|plump)\\w*\\b[^.!?]{0,40}\\b(?:by|up to)\\s*\\d+\\s*(?:%|per ?cent|-?fold|times|[x×])',
        '\\b(?:doubl|tripl|quadrupl)\\w*\\b[^.!?]{0,20}\\b(?:collagen|elastin|results?)\\b',
        '\\b\\d+\\s*(?:%|per ?cent) (?:success|satisfaction|improvement)\\b',
      ],
    },
  },
  collagen: {
    sources: ['fda-guidance-2020', 'eldomyati-collagens-up', 'microbiopsy2021-elastin-unchanged'],
    patterns: {
      en: [
        '\\b(?:boost|increas|stimulat|supercharg|skyrocket|restor|rebuild|replenish|kick-?start|trigger|activat)\\w*\\b[^.!?]{0,25}\\b(?:collagen|elastin)\\b',
        '\\bcollagen[- ](?:production )?(?:boost\\w*|stimulat\\w*|explo\\w*|skyrocket\\w*|soars?|surges?|doubles?)\\b',
      ],
    },
  },
  cures: {
    sources: ['asa-led-2025', 'asa-pck-skin-eliminate'],
    patterns: {
      en: [
        `\\b(?:cur(?:e|es|ed|ing)|eliminat\\w*|eradicat\\w*|(?:gets?|getting) rid of|banish\\w*|say goodbye to|treats?|clears?(?: up)?)\\b[^.!?]{0,25}\\b(?:acne|melasma|rosacea|hyper-?pigmentation|pigmentation|scars?|scarring|eczema|psoriasis|dark (?:spots|marks|circles)|hair loss|alopecia)\\b`,
        '\\bheals? (?:your |the )?(?:acne|melasma|rosacea|scars?)\\b',
        '\\b(?:a|the|real|true) cure\\b',
      ],
    },
  },
  erases: {
    sources: ['bandral2018-response', 'sun2024-striae-vs-laser', 'cap-fillers-temporary'],
    patterns: {
      en: [
        `\\b(?:remov(?:e|es|ed|ing)|eras(?:e|es|ed|ing)|wip(?:e|es|ed|ing) (?:out|away)|dissolv\\w*|melts? away|smooths? away)\\b[^.!?]{0,25}\\b(?:${BLEMISHES})\\b`,
        '\\b(?:scars?|wrinkles?|lines|stretch ?marks?|blemish\\w*)[- ]removal\\b',
        `\\b(?:${BLEMISHES})\\b[^.!?]{0,12}\\b(?:disappear\\w*|vanish\\w*|(?:are|is|will be) gone|melt away)\\b`,
        '\\b(?:scar|wrinkle|blemish|acne)-?free\\b',
      ],
    },
    absolute: { en: [`\\bno more (?:\\w+ )?(?:${BLEMISHES})\\b`] },
  },
  everyone: {
    sources: ['jocd2023-some-improvement', 'skinpen-label-contra'],
    patterns: {
      en: [
        '\\b(?:works?|suitable|suits?|perfect|ideal|effective|safe|right|made) (?:for|on) (?:everyone|everybody|anyone|anybody|all ages|any age|every (?:patient|client|age|body))\\b',
        '\\b(?:everyone|everybody|every (?:patient|client)|anyone) (?:sees?|gets?|benefits?|loves?|can have|improves?)\\b',
        '\\bsuits? (?:everyone|everybody|anyone)\\b',
        '\\balways works?\\b',
      ],
    },
  },
  tones: {
    sources: ['pmid25196684-pih', 'idoj2024-pih', 'chu2021-serious'],
    patterns: {
      en: [
        '\\b(?:safe|suitable|great|perfect|ideal|works?|gentle|good|fine)\\b[^.!?]{0,20}\\b(?:all|every|any) (?:skin )?(?:tones?|types?|colou?rs?|complexions?|ethnicit\\w*|Fitzpatrick)\\b',
        '\\b(?:all|every|any) skin (?:tones?|types?|colou?rs?) (?:welcome|safe|can)\\b',
        '\\b(?:no|without|zero) (?:risk of )?(?:hyper)?pigmentation\\b',
      ],
    },
  },
  pregnancy: {
    sources: ['skinpen-label-contra'],
    patterns: {
      en: [
        '\\b(?:safe|fine|ok(?:ay)?|suitable)\\b[^.!?]{0,20}\\b(?:pregnan\\w*|breast-?feeding|nursing)\\b',
        '\\bpregnan\\w*\\b[^.!?]{0,20}\\b(?:welcome|safe)\\b',
      ],
    },
  },
  serums: {
    sources: ['cfr-878-4430-class-ii', 'friedmann2024-granuloma-review', 'ha-vitc-sponge-null'],
    patterns: {
      en: [
        '\\b(?:medical|pharma\\w*|clinical|professional|hospital)[- ]grade\\b',
        '\\b(?:serums?|actives?|skincare)\\b[^.!?]{0,30}\\b(?:deep(?:er|ly)?|penetrat\\w*|absorb\\w*|infus\\w*|work (?:far |much )?better)\\b',
        '\\b(?:infus|deliver|push|driv|penetrat)\\w*\\b[^.!?]{0,30}\\b(?:serums?|vitamins?|actives?|peptides?|botox|hyaluronic|nutrients)\\b',
      ],
    },
  },
  biologics: {
    sources: ['cfr-878-4430-class-ii', 'topical-growth-factors-not-delivered'],
    patterns: {
      en: [
        '\\bstem[- ]?cells?\\b',
        '\\bexosomes?\\b',
        '\\bgrowth[- ]factors? (?:serums?|facials?|therap\\w*|infusions?|treatments?)\\b',
        '\\b(?:salmon (?:dna|sperm)|pdrn|polynucleotides?)\\b',
      ],
    },
  },
  prp: {
    sources: ['prp-offlabel', 'pincelli2024-prp-mn-negative', 'mmwr2024-hiv'],
    patterns: {
      en: [
        '\\bvampire (?:facials?|face-?lifts?)\\b',
        '\\b(?:PRP|platelet[- ]rich plasma)\\b[^.!?]{0,40}\\b(?:proven|regenerat\\w*|rejuvenat\\w*|best|doubles?|boosts?|better|miracle|heals?)\\b',
      ],
    },
  },
  heat: {
    sources: ['fda-rf-2025'],
    patterns: {
      en: [
        '\\b(?:radio[- ]?frequency|RF)\\b[^.!?]{0,40}\\b(?:safe\\w*|gentle|painless|melts?|best|tighten\\w*|lifts?)\\b',
        '\\b(?:safe|gentle|painless|best)\\b[^.!?]{0,25}\\b(?:radio[- ]?frequency|RF) (?:micro)?needling\\b',
      ],
    },
  },
  rivals: {
    sources: ['eryag-vs-mn-rct-2017', 'idoj2024-co2-vs-mn', 'nma2024-acne-ranking'],
    patterns: {
      en: [
        `\\b(?:better|safer|stronger|more effective|more powerful|superior)(?: results?)? (?:than|to)\\b[^.!?]{0,20}\\b(?:${RIVALS})\\b`,
        `\\b(?:as (?:good|effective|strong) as|replac\\w*|the end of|no need for|beats?|outperforms?|goodbye)\\b[^.!?]{0,12}\\b(?:${RIVALS})\\b`,
        '\\b(?:non-?surgical|needle|liquid) face-?lift\\b',
      ],
    },
    absolute: { en: [`\\b(?:never need|say no to)\\b[^.!?]{0,12}\\b(?:${RIVALS})\\b`] },
  },
  best: {
    sources: ['nma2024-acne-ranking', 'ramaut-review-shortcomings'],
    patterns: {
      en: [
        "\\b(?:the |world['’]?s )best (?:treatment|facial|therapy|way|solution|procedure|answer|results?)\\b",
        '\\b(?:most (?:effective|powerful|advanced)|miracle|magic|gold[- ]standard|revolutionary|breakthrough)\\b',
        '(?:\\bno\\.? ?1\\b|\\bnumber[- ]one\\b|#1) (?:treatment|facial|therapy|choice)',
      ],
    },
  },
  deeper: {
    sources: ['sasaki2019-tewl-48h'],
    patterns: {
      en: [
        '\\bdeeper\\b[^.!?]{0,30}\\b(?:better|stronger|faster|superior|more (?:collagen|results?|effect\\w*|powerful|dramatic|improvement))\\b',
        '\\b(?:better|stronger|faster|more dramatic) (?:results?|effects?)\\b[^.!?]{0,25}\\b(?:deeper|longer needles?|greater depth)\\b',
        '\\b(?:longer|longest) needles?\\b[^.!?]{0,25}\\b(?:better|more|faster|stronger|best)\\b',
        '\\bthe deeper\\b[^.!?]{0,20}\\bthe (?:better|more)\\b',
      ],
    },
  },
  home: {
    sources: ['barrier-72h-short-needles', 'penetration-kalluri-rat', 'fda-guidance-2020'],
    patterns: {
      en: [
        '\\b(?:home|diy)[- ]?(?:use )?(?:rollers?|needling|microneedling|devices?|kits?|pens?|derma\\w*)\\b[^.!?]{0,50}\\b(?:same|equal|just like|just as|as (?:good|effective|well)|professional|clinic\\w*|salon|replac\\w*|rival\\w*)\\b',
        '\\b(?:clinic|salon|professional|spa)\\w*(?:[- ](?:quality|grade|level))? results? (?:at|from|in the comfort of your) (?:own )?home\\b',
        '\\b(?:derma)?rollers?\\b[^.!?]{0,30}\\b(?:as (?:good|effective) as|same (?:results?|effect) as|equal to)\\b',
      ],
    },
  },
  speed: {
    sources: ['alam2014-3mo-not-significant', 'alam2014-scar-score-6mo', 'harris2015-median-sessions'],
    patterns: {
      en: [
        `\\b(?:in|after|with) (?:just|only) ${ONE_SESSION}\\b`,
        `\\b(?:${RESULT}|gone|flawless|clear\\w*|smooth\\w*|transform\\w*|improv\\w*)\\b[^.!?]{0,20}\\b(?:in|with) ${ONE_SESSION}\\b`,
        `\\b${ONE_SESSION} is (?:all|enough)\\b`,
        '\\b(?:instant(?:ly)?|immediate(?:ly)?|overnight|same[- ]day)\\b[^.!?]{0,15}\\b(?:results?|improvements?|glow|change|younger|smooth\\w*|lift|effect|visible|rejuvenat\\w*)\\b',
        `\\b(?:${RESULT})\\b[^.!?]{0,20}\\b(?:instantly|immediately|overnight|in (?:minutes|hours|days))\\b`,
        '\\bresults? (?:in|within) (?:a few |just )?(?:minutes|hours|days|weeks|a week|\\d+ (?:hours?|days?|weeks?))\\b',
      ],
    },
  },
  ageing: {
    sources: ['pincelli2024-no-improvement', 'exceed2018-wrinkle-lemperle', 'cap-fillers-temporary'],
    patterns: {
      en: [
        '\\b(?:revers\\w*|turn\\w* back|roll\\w* back|undo\\w*|def(?:y|ies|ying)|stop\\w*|halt\\w*)\\b[^.!?]{0,15}\\b(?:age?ing|clock|signs of age|years of damage)\\b',
        '\\b(?:look|looks|looking|feel)\\b[^.!?]{0,12}\\b(?:years|decades?) younger\\b',
        '\\b(?:anti-?age?ing (?:miracle|breakthrough|powerhouse)|fountain of youth|eternal youth|youthful skin again)\\b',
        '\\brejuvenat\\w*\\b',
      ],
    },
  },
  proven: {
    sources: ['ramaut-review-shortcomings', 'asa-pck-skin-eliminate'],
    patterns: {
      en: [
        '\\b(?:clinically|scientifically|medically|dermatologically) (?:proven|tested|shown|validated|backed)\\b',
        '\\bproven (?:results?|to|treatment|effective\\w*|track record|science)\\b',
        '\\b(?:science|research)[- ]backed\\b',
        '\\b(?:doctors?|dermatologists?)(?:[- ]| all )(?:recommend(?:ed)?|approved|endorsed|agree)\\b',
        '\\bstudies (?:prove|have proven)\\b',
      ],
    },
  },
  pores: {
    sources: ['fmr-pores-cho'],
    patterns: {
      en: [
        '\\b(?:shrink\\w*|clos(?:e|es|ing)|tighten\\w*|minimi[sz]\\w*|reduc\\w*|refin\\w*)\\b[^.!?]{0,20}\\bpores?\\b',
        '\\bpores?\\b[^.!?]{0,15}\\b(?:shrink\\w*|disappear\\w*|vanish\\w*|smaller)\\b',
        '\\bporeless\\b',
      ],
    },
  },
  tightens: {
    sources: ['exceed2018-laxity-texture', 'pincelli2024-no-improvement'],
    patterns: {
      en: [
        '\\b(?:tighten|lift|firm)(?:s|ed|ing)?(?: up)?\\b[^.!?]{0,15}\\b(?:skin|face|neck|jaw\\w*|sagging|jowls?|contours?)\\b',
        '\\bskin[- ]tightening\\b',
      ],
    },
  },
  sun: {
    sources: ['bmc2017-melasma-masi', 'txa-mesoneedling-ae', 'asa-led-2025'],
    patterns: {
      en: [
        '\\b(?:repair\\w*|revers\\w*|correct\\w*|undo\\w*|fix\\w*|fades?|lighten\\w*|even(?:s|ing)? out|remov\\w*|eras\\w*)\\b[^.!?]{0,25}\\b(?:sun[- ]?(?:damage|spots?)|age spots?|photo-?(?:damage|age?ing)|pigmentation|melasma|dark spots)\\b',
      ],
    },
  },
  natural: {
    sources: ['cfr-878-4430-class-ii'],
    patterns: {
      en: [
        '\\b(?:100 ?% natural|all-?natural|completely natural|chemical-?free|non-?invasive)\\b',
        '\\b(?:detox\\w*|toxins?)\\b',
      ],
    },
  },
  flawless: {
    sources: ['bandral2018-response', 'jocd2023-some-improvement'],
    patterns: {
      en: [
        '\\b(?:flawless|perfect|airbrushed|blemish-free|brand[- ]new) (?:skin|face|complexion|results?|glow)\\b',
        '\\b(?:baby[- ](?:soft|smooth)|glass) skin\\b',
        '\\b(?:skin|face|complexion) (?:will be|becomes?|looks?|is) (?:perfect|flawless)\\b',
      ],
    },
  },
} as const satisfies Readonly<Record<string, ClaimRule>>

export type ClaimId = keyof typeof CLAIM_RULES
export const CLAIM_IDS = Object.keys(CLAIM_RULES) as readonly ClaimId[]
