import { LANGUAGE_IDS } from '../base/languages'

/** One thing about `<skin-healing>` that a page can rely on as long as version 1 lives: for docs and the manifest. */
export interface Named {
  readonly name: string
  readonly what: string
}

/** Attributes; each is a property too, in camelCase. All are plain text. */
export const ATTRIBUTES: readonly (Named & { readonly values: string })[] = [
  {
    name: 'state',
    what: 'all that a link of the app can hold; wins over what stands below it',
    values: '`#1;d=1.5;t=72`, see links.md',
  },
  { name: 'depth-mm', what: 'depth set on the device', values: '0.2–3' },
  { name: 'time-h', what: 'moment, hours since the first session', values: 'a number' },
  { name: 'site', what: 'part of the body', values: 'key `z` of links.md' },
  { name: 'skin-tone', what: 'skin tone, lightest to darkest; the poster follows', values: '1–10' },
  { name: 'view', what: 'where the camera stands', values: 'key `p` of links.md' },
  {
    name: 'story',
    what: 'a story, or one step of it',
    values: '`skin` `depth` `mirror` `care`, or key `y` of links.md',
  },
  {
    name: 'preset',
    what: 'whose poster is shown',
    values: 'a name of the builder page; else the story’s, or `default`',
  },
  {
    name: 'loading',
    what: 'when the picture takes the place of the poster',
    values: '`click` (when pressed), `visible`, `eager`',
  },
  {
    name: 'controls',
    what: 'how much of the page there is',
    values: '`full`, `minimal` (picture, moment, depth, time), `none` (the picture alone)',
  },
  {
    name: 'height',
    what: 'whether it keeps its ratio or is as tall as its content',
    values: '`ratio`, `auto`',
  },
  { name: 'theme', what: 'colours', values: '`system` `light` `dark`' },
  {
    name: 'accent',
    what: 'colour of buttons and marks',
    values: '`rrggbb`; moved in lightness where it could not be read',
  },
  { name: 'surface', what: 'colour of the ground', values: '`rrggbb`' },
  { name: 'ink', what: 'colour of text', values: '`rrggbb`; moved in lightness where it could not be read' },
  { name: 'radius', what: 'of corners, CSS pixels', values: '0–32' },
  { name: 'font', what: 'type', values: '`system` `serif` `rounded` `mono`' },
  {
    name: 'hide',
    what: 'parts that stay away; warnings, sources and what the page is for cannot',
    values: '`story,depth,timeline,compare,panels`',
  },
  {
    name: 'region',
    what: 'whose rules hold; the strictest unless said',
    values: '`us` `uk` `eu` `au` `other`',
  },
  {
    name: 'lang',
    what: 'language it is read in; without it the one that the visitor’s browser asks for',
    values: LANGUAGE_IDS.map((id) => `\`${id}\``).join(' '),
  },
  {
    name: 'cta-href',
    what: 'where a consultation is booked: a link of the host’s own page below the picture',
    values: '`https:` only, without a user',
  },
  { name: 'cta-label', what: 'what that link says', values: 'at most 40 characters; else the host name' },
  { name: 'poster-alt', what: 'what the poster shows, for those who do not see it', values: 'text' },
  {
    name: 'datalayer',
    what: 'pushes usage events to `window.dataLayer`, or to the list it names; without it nothing is pushed',
    values: 'nothing, or a name',
  },
  { name: 'keep', what: 'stays live when another one on the page is asked for', values: 'present or not' },
  {
    name: 'src',
    what: 'folder that the app is served from, where it is not the script’s',
    values: 'an address',
  },
]

/** Methods; all but `deactivate` give a promise, which rejects with `{code}`. Each loads the picture where it has not come. */
export const ELEMENT_METHODS: readonly Named[] = [
  { name: 'activate()', what: 'loads the picture in place of its poster' },
  { name: 'deactivate()', what: 'takes it away again; what was shown is kept for the next time' },
  { name: 'play()', what: 'plays on; with less motion asked for, steps to what happens next' },
  { name: 'pause()', what: 'stops' },
  { name: 'seek(timeH)', what: 'moves to an hour since the first session' },
  { name: 'next()', what: 'to what happens next' },
  { name: 'previous()', what: 'to what happened before' },
  { name: 'reset()', what: 'back to how a bare page opens' },
  { name: 'getState()', what: 'gives the link of what is shown' },
  {
    name: 'setState(link)',
    what: 'shows what a link says; gives `{state, notes}`, notes being how much of it was not legal',
  },
  { name: 'getDescription()', what: 'gives what is shown, in words' },
  { name: 'explore(on)', what: 'lets the picture be turned and the page be scrolled, or gives that back' },
  {
    name: 'exportImage(options)',
    what: 'gives a picture of what is shown as a PNG `Blob` of at most 8 MB, with its stamp, sources and version in it; `{width, height}` from 320 to 1920 pixels (1280 by 720 unless said), `transparent: true` leaves out the background',
  },
  { name: 'call(method, …args)', what: 'any of these by name' },
]

/** Read-only properties beside the attributes’. */
export const PROPERTIES: readonly Named[] = [
  { name: 'ready', what: 'a promise: the picture can be used; asks for it where nobody did' },
  { name: 'version', what: 'of the script' },
]

/** Events; they bubble and leave shadow roots. None holds anything of a person. */
export const EVENTS: readonly (Named & { readonly detail: string })[] = [
  { name: 'skin-activate', what: 'the picture is asked for', detail: '–' },
  { name: 'skin-ready', what: 'it can be used', detail: '`version`' },
  {
    name: 'skin-change',
    what: 'someone changed what is shown; what the host did itself is not told',
    detail: '`state`, `source`',
  },
  {
    name: 'skin-time',
    what: 'the moment moves, at most four times a second',
    detail: '`timeH`, `phase` or null',
  },
  { name: 'skin-step', what: 'a story comes to a step', detail: '`id`, `story`, `index`, `count`' },
  { name: 'skin-complete', what: 'a story comes to its last step', detail: '`story`' },
  { name: 'skin-cta', what: 'the way to a consultation is pressed', detail: '–' },
  { name: 'skin-explore', what: 'someone explores, or is done', detail: '`on`' },
  { name: 'skin-warning', what: 'something that was set will not do', detail: '`key`, `given`, `used`' },
  { name: 'skin-error', what: 'it did not come, or broke', detail: '`code`' },
]

export const SLOTS: readonly Named[] = [
  { name: 'poster', what: 'a picture of the host’s own instead of ours' },
  { name: 'caption', what: 'a line below the picture instead of the stamp, which stays in the picture' },
  { name: 'fallback', what: 'what is offered when the picture does not come; else a link to it' },
]

export const PARTS: readonly Named[] = [
  { name: 'frame', what: 'the frame' },
  { name: 'poster', what: 'our poster' },
  { name: 'activate', what: 'the button on it' },
  { name: 'caption', what: 'the line below' },
  { name: 'cta', what: 'the way to a consultation' },
]

export const CSS_PROPERTIES: readonly Named[] = [
  { name: '--skin-accent', what: 'as the attribute, and of the button on the poster' },
  { name: '--skin-on-accent', what: 'text on that button' },
  { name: '--skin-surface', what: 'as the attribute' },
  { name: '--skin-ink', what: 'as the attribute' },
  { name: '--skin-radius', what: 'as the attribute; here with a unit' },
  { name: '--skin-font', what: 'type of poster and caption; in the frame one of the four names' },
  { name: '--skin-ratio', what: 'width by height, `16/10`' },
  { name: '--skin-min-height', what: 'least height, `560px`' },
]

/** Codes that stay, and when each comes. */
export const CODES: readonly Named[] = [
  { name: 'no-webgl', what: 'no 3D here; the flat section is shown instead, everything else works' },
  { name: 'context-lost', what: 'the GPU dropped the picture; the section is shown, a button tries again' },
  { name: 'blocked', what: 'the host’s policy does not allow our frame, or the script’s second part' },
  { name: 'timeout', what: 'the frame did not answer within 30 seconds' },
  { name: 'removed', what: 'the element was taken out before it could answer' },
  { name: 'unknown-method', what: 'the frame knows no such method' },
  { name: 'bad-arguments', what: 'what was handed to a method will not do' },
  { name: 'no-picture', what: 'the picture could not be drawn, changed meanwhile, or is heavier than 8 MB' },
]
