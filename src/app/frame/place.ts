import { PROTOCOL_VERSION } from '../../embed/protocol'

declare const __APP_VERSION__: string

/** What this frame can do where it stands, told to its host at first. */
export function describePlace(): {
  readonly version: string
  readonly features: readonly string[]
  readonly lang: string
  readonly title: string
} {
  return {
    version: __APP_VERSION__,
    features: [
      `protocol-${PROTOCOL_VERSION}`,
      ...('WebGL2RenderingContext' in window ? ['webgl'] : []),
      ...(self.origin === 'null' ? [] : ['origin']),
      ...(document.fullscreenEnabled ? ['fullscreen'] : []),
    ],
    lang: document.documentElement.lang,
    title: document.title,
  }
}
