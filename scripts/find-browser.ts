import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

/** Everything the search touches, so that a test can hide each candidate in turn. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  isExecutable(path: string): boolean
  /** Where Playwright keeps, or would put, its own Chromium. */
  playwrightPath(): string
  /** Lets Playwright download its Chromium; false when it could not. */
  installByPlaywright(): boolean
  /** True on Debian and its kin, as root, with apt-get. */
  canUseApt(): boolean
  /** Installs Debian's chromium; false when it could not. */
  installByApt(): boolean
}

export interface FoundBrowser {
  readonly path: string
  readonly how: 'environment' | 'system' | 'playwright-cache' | 'playwright-install' | 'apt-install'
}

/** Names the environment may give the browser by. */
const VARIABLES = ['SKIN_HEALING_BROWSER', 'CHROME_PATH', 'CHROMIUM_PATH']
const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge',
]
const FIXED_PATHS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/** What to do, in one plain sentence, when nothing was found and nothing could be installed. */
export const NO_BROWSER =
  'No Chrome or Chromium was found and none could be installed: install Google Chrome or Chromium, or set ' +
  'SKIN_HEALING_BROWSER to the path of one, and run this again.'

/**
 * Finds a Chrome or Chromium: the environment, then the system, then Playwright's cache, then an install by
 * Playwright, then one by apt where that is allowed.
 * @throws Error with NO_BROWSER, or saying which variable points at nothing.
 */
export function findBrowser(machine: Machine): FoundBrowser {
  for (const name of VARIABLES) {
    const path = machine.env[name]
    if (!path) continue
    if (machine.isExecutable(path)) return { path, how: 'environment' }
    throw new Error(`${name} is set to ${path}, and there is no program there: set it right or unset it.`)
  }
  const system = systemBrowser(machine)
  if (system) return { path: system, how: 'system' }
  const cached = machine.playwrightPath()
  if (machine.isExecutable(cached)) return { path: cached, how: 'playwright-cache' }
  if (machine.installByPlaywright()) {
    const installed = machine.playwrightPath()
    if (machine.isExecutable(installed)) return { path: installed, how: 'playwright-install' }
  }
  if (machine.canUseApt() && machine.installByApt()) {
    const installed = systemBrowser(machine)
    if (installed) return { path: installed, how: 'apt-install' }
  }
  throw new Error(NO_BROWSER)
}

function systemBrowser(machine: Machine): string | undefined {
  const folders = (machine.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  const candidates = [
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...(FIXED_PATHS[machine.platform] ?? []),
  ]
  return candidates.find((path) => machine.isExecutable(path))
}

/** The machine this runs on. */
export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isExecutable(path) {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  },
  playwrightPath: () => chromium.executablePath(),
  installByPlaywright() {
    console.error('No browser found; asking Playwright to install Chromium …')
    const cli = join(import.meta.dirname, '../node_modules/playwright-core/cli.js')
    const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 5 * 60_000,
    })
    return status === 0
  },
  canUseApt: () =>
    process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get'),
  installByApt() {
    console.error('Installing chromium by apt-get …')
    try {
      const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      const apt = (...words: string[]) =>
        execFileSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env: environment })
      try {
        apt('install', '-y', '--no-install-recommends', 'chromium')
      } catch {
        apt('update')
        apt('install', '-y', '--no-install-recommends', 'chromium')
      }
      return true
    } catch {
      return false
    }
  },
}

/**
 * What a page has no use for, and a window would start with it, in processes of their own: the pages behind the address
 * bar, and a process in waiting. Without them the tests' pages take a seventh less time.
 */
const LEFT_OUT = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess']
/** What Playwright leaves out; said again, as the last list is the one that counts. */
const LEFT_OUT_BY_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
]

/** Flags under which pictures are bit-exact from run to run. */
export const BROWSER_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  `--disable-features=${[...LEFT_OUT_BY_PLAYWRIGHT, ...LEFT_OUT].join(',')}`,
]

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { path, how } = findBrowser(thisMachine)
    console.log(`${path} (${how})`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
