import { describe, expect, it } from 'vitest'
import { findBrowser, type Machine, NO_BROWSER } from '../../scripts/find-browser'

/** A machine on which only the given paths exist and only the given installs work. */
function machine(options: {
  env?: Record<string, string>
  present?: string[]
  platform?: NodeJS.Platform
  playwrightInstalls?: boolean
  apt?: 'absent' | 'works' | 'fails'
}): Machine & { readonly tried: string[] } {
  const present = new Set(options.present)
  const tried: string[] = []
  return {
    tried,
    platform: options.platform ?? 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin', ...options.env },
    isExecutable: (path) => present.has(path),
    playwrightPath: () => '/cache/chromium/chrome',
    installByPlaywright() {
      tried.push('playwright')
      if (options.playwrightInstalls) present.add('/cache/chromium/chrome')
      return options.playwrightInstalls ?? false
    },
    canUseApt: () => (options.apt ?? 'absent') !== 'absent',
    installByApt() {
      tried.push('apt')
      if (options.apt === 'works') present.add('/usr/bin/chromium')
      return options.apt === 'works'
    },
  }
}

const everything = {
  env: { SKIN_HEALING_BROWSER: '/opt/mine' },
  present: ['/opt/mine', '/usr/bin/google-chrome', '/usr/bin/chromium', '/cache/chromium/chrome'],
  playwrightInstalls: true,
  apt: 'works',
} as const

describe('the browser finder', () => {
  it('takes each candidate in turn as the ones before it are hidden', () => {
    const found = (hidden: Partial<Parameters<typeof machine>[0]>) =>
      findBrowser(machine({ ...everything, present: [...everything.present], ...hidden }))
    expect(found({})).toEqual({ path: '/opt/mine', how: 'environment' })
    expect(found({ env: {} })).toEqual({ path: '/usr/bin/google-chrome', how: 'system' })
    expect(found({ env: {}, present: ['/usr/bin/chromium', '/cache/chromium/chrome'] })).toEqual({
      path: '/usr/bin/chromium',
      how: 'system',
    })
    expect(found({ env: {}, present: ['/cache/chromium/chrome'] }).how).toBe('playwright-cache')
    expect(found({ env: {}, present: [] })).toEqual({
      path: '/cache/chromium/chrome',
      how: 'playwright-install',
    })
    expect(found({ env: {}, present: [], playwrightInstalls: false })).toEqual({
      path: '/usr/bin/chromium',
      how: 'apt-install',
    })
  })

  it('finds the usual places on a Mac and on Windows', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findBrowser(machine({ platform: 'darwin', present: [chrome] })).path).toBe(chrome)
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    expect(findBrowser(machine({ platform: 'win32', present: [edge] })).path).toBe(edge)
  })

  it('says exactly what to do when nothing is found and nothing can be installed', () => {
    const bare = machine({ apt: 'fails' })
    expect(() => findBrowser(bare)).toThrow(NO_BROWSER)
    expect(bare.tried).toEqual(['playwright', 'apt'])
    const stranger = machine({})
    expect(() => findBrowser(stranger)).toThrow(NO_BROWSER)
    expect(stranger.tried).toEqual(['playwright'])
  })

  it('does not go on quietly when a variable points at nothing', () => {
    expect(() =>
      findBrowser(machine({ env: { CHROME_PATH: '/gone' }, present: ['/usr/bin/chromium'] })),
    ).toThrow('CHROME_PATH is set to /gone')
  })
})
