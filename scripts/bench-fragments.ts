import type { Browser, Page } from 'playwright-core'

/** What one picture costs in fragments. */
export interface FragmentCount {
  /** Fragments whose shader ran to its end, per pixel of the viewport. */
  readonly perPixel: number
  /** Share of the viewport that anything was drawn on. */
  readonly covered: number
}

/**
 * Makes every material add a step of white instead of its colour, and keeps the picture to be read. Runs in the page
 * before anything of ours, so it is text: nothing of this machine reaches into it. `renderer` is what the browser says
 * it draws with.
 */
const countInstead = (renderer: string | null) => `{
  const gl = WebGL2RenderingContext.prototype
  const { shaderSource, drawElements, drawElementsInstanced, getParameter } = gl
  gl.shaderSource = function (shader, source) {
    const counted = source.replace(
      /void finish\\(vec3 linear, float alpha\\) \\{[^}]*\\}/,
      'void finish(vec3 linear, float alpha) { outColour = vec4(8.0 / 255.0); }',
    )
    shaderSource.call(this, shader, counted)
  }
  const adding = (context) => {
    context.enable(context.BLEND)
    context.blendEquation(context.FUNC_ADD)
    context.blendFunc(context.ONE, context.ONE)
  }
  gl.drawElements = function (...args) {
    adding(this)
    drawElements.apply(this, args)
  }
  gl.drawElementsInstanced = function (...args) {
    adding(this)
    drawElementsInstanced.apply(this, args)
  }
  const renderer = ${JSON.stringify(renderer)}
  if (renderer !== null) {
    gl.getParameter = function (name) {
      const value = getParameter.call(this, name)
      return typeof value === 'string' && /swiftshader|llvmpipe/i.test(value) ? renderer : value
    }
  }
  const { getContext } = HTMLCanvasElement.prototype
  HTMLCanvasElement.prototype.getContext = function (kind, how) {
    return getContext.call(this, kind, kind === 'webgl2' ? { ...how, preserveDrawingBuffer: true } : how)
  }
}`

/** Sums what was added up, in the page. */
function sumUp(): { readonly sum: number; readonly covered: number; readonly pixels: number } {
  const canvas = document.querySelector<HTMLCanvasElement>('.block-canvas')
  const gl = canvas?.getContext('webgl2')
  if (!canvas || !gl) throw new Error('There is no block to count')
  const data = new Uint8Array(canvas.width * canvas.height * 4)
  gl.readPixels(0, 0, canvas.width, canvas.height, gl.RGBA, gl.UNSIGNED_BYTE, data)
  let sum = 0
  let covered = 0
  for (let i = 0; i < data.length; i += 4) {
    sum += data[i] / 8
    if (data[i] > 3) covered++
  }
  return { sum, covered, pixels: data.length / 4 }
}

/**
 * Counts the fragments of the page at `url`, drawn as a software renderer's lowest tier or as a GPU's default one: of its
 * first frame, and of the one it comes to rest with.
 */
export async function countFragments(
  browser: Browser,
  url: string,
  tier: 'low' | 'default',
): Promise<{ readonly moving: FragmentCount; readonly still: FragmentCount }> {
  const page: Page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.addInitScript(`globalThis.__name = (f) => f`)
  await page.addInitScript(countInstead(tier === 'low' ? null : 'A GPU'))
  await page.addInitScript(`new MutationObserver(() => {
    if (document.documentElement.dataset.picture === 'block') window.counted ??= (${sumUp.toString()})()
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-picture'] })`)
  await page.goto(url)
  await page.waitForFunction(
    () =>
      document
        .querySelector<HTMLCanvasElement & { inspectScene?(): { readonly refined: boolean } }>(
          '.block-canvas',
        )
        ?.inspectScene?.().refined,
    null,
    { timeout: 120_000 },
  )
  const moving = await page.evaluate(
    () => (window as unknown as { counted: ReturnType<typeof sumUp> }).counted,
  )
  const still = await page.evaluate(sumUp)
  await page.close()
  const share = ({ sum, covered, pixels }: ReturnType<typeof sumUp>): FragmentCount => ({
    perPixel: sum / pixels,
    covered: covered / pixels,
  })
  return { moving: share(moving), still: share(still) }
}
