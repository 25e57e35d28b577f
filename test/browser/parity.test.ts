import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/model/course'
import { BLOCK } from '../../src/model/block'
import { DEFAULT_PLAN } from '../../src/model/plan'
import { MOSAIC, number, vertexShader } from '../../src/scene/materials/glsl'
import { depthDrawnAt, depthScaleOf, drawnDepth, SCALE_IDS } from '../../src/state/depth-scale'
import { placeChannels } from '../../src/tissue/channels'
import { dentAt, dentDepthShare } from '../../src/tissue/dent'
import {
  createMosaic,
  fatCellCentre,
  FAT_CELL_MM,
  FAT_CELL_RATIO,
  MOSAIC_SIZE,
} from '../../src/tissue/mosaic'
import { TISSUE_SEED } from '../../src/tissue/tissue'
import { startBrowser, visit } from '../support/browser'

startBrowser()

// Maths that stands in TypeScript and in GLSL: both are run, here, on the same points.
describe('shader and TypeScript', () => {
  it.each(SCALE_IDS)('draw depths, press tissue down and find fat cells alike: %s scale', async (scale) => {
    const course = simulate(DEFAULT_PLAN)
    const depths = depthScaleOf(scale, course.skin)
    const channels = placeChannels(250, 1, TISSUE_SEED)
    const [columns, rows] = [180, 120]
    const fields = new Float32Array(columns * rows * 4)
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const x = -BLOCK.halfWidthMm + ((column + 0.5) / columns) * 2 * BLOCK.halfWidthMm
        const z = -BLOCK.halfDepthMm + ((row + 0.5) / rows) * 2 * BLOCK.halfDepthMm
        fields[(row * columns + column) * 4 + 2] = dentAt(channels, 0, x, z)
      }
    }
    const mosaic = createMosaic(TISSUE_SEED)
    const points: number[] = []
    for (let i = 0; i < 400; i++) {
      points.push(
        -1.4 + (2.8 * ((i * 7) % 400)) / 400,
        // Every fourth lies where a stretched epidermis does.
        i % 4 === 0 ? 0.004 - (0.15 * i) / 400 : -(2.4 * ((i * 13) % 400)) / 400,
        -0.9 + (1.8 * ((i * 3) % 400)) / 400,
      )
    }
    const vertex = `#version 300 es\n${vertexShader(/* glsl */ `
      in vec3 position;
      out vec4 result;
      ${MOSAIC}
      const float FAT_CELL = ${number(FAT_CELL_MM)};
      void main() {
        vec3 pressed = press(position);
        vec2 cellAt = vec2(position.x, -position.y) / vec2(FAT_CELL, FAT_CELL * ${number(FAT_CELL_RATIO)});
        vec4 cell = nearestCells(cellAt);
        result = vec4(pressed.y, drawnY(position.y), yDrawnAt(position.y), cell.z);
        gl_Position = vec4(0.0);
      }`)}`
    const visited = await visit({ width: 400, height: 400, hash: '#1;m=section' })
    const result = await visited.page.evaluate(runFeedback, {
      vertex,
      points,
      fields: [...fields],
      size: [columns, rows],
      mosaic: [...mosaic],
      mosaicSize: MOSAIC_SIZE,
      stretch: [depths.factor - 1, depths.stretchedMm],
      dent: course.track.dentMm,
      reach: course.track.reach.typical,
    })
    expect(result.error).toBe('')
    let worstPress = 0
    for (let i = 0; i < 400; i++) {
      const [x, y, z] = points.slice(i * 3, i * 3 + 3)
      const dip =
        course.track.dentMm * dentAt(channels, 0, x, z) * dentDepthShare(-y, course.track.reach.typical)
      worstPress = Math.max(worstPress, Math.abs(result.values[i * 4] - (-drawnDepth(depths, -y) - dip)))
      expect(result.values[i * 4 + 1]).toBeCloseTo(-drawnDepth(depths, -y), 5)
      expect(result.values[i * 4 + 2]).toBeCloseTo(-depthDrawnAt(depths, -y), 5)

      const [px, py] = [x, -y]
      let nearest = Infinity
      const column = Math.floor(px / FAT_CELL_MM)
      const row = Math.floor(py / (FAT_CELL_MM * FAT_CELL_RATIO))
      for (let j = -2; j <= 2; j++) {
        for (let k = -2; k <= 2; k++) {
          const [cx, cy] = fatCellCentre(mosaic, column + k, row + j)
          nearest = Math.min(
            nearest,
            Math.hypot((px - cx) / FAT_CELL_MM, (py + cy) / (FAT_CELL_MM * FAT_CELL_RATIO)),
          )
        }
      }
      expect(Math.abs(result.values[i * 4 + 3] - nearest)).toBeLessThan(0.004)
    }
    // The shader reads the dent from a baked map: within a few micrometres of the closed form.
    expect(worstPress).toBeLessThan(0.004)
    await visited.context.close()
  })
})

interface FeedbackInput {
  readonly vertex: string
  readonly points: number[]
  readonly fields: number[]
  readonly size: number[]
  readonly mosaic: number[]
  readonly mosaicSize: number
  readonly stretch: number[]
  readonly dent: number
  readonly reach: number
}

/** Runs a vertex shader over points in the page and reads back what it says (transform feedback). */
function runFeedback(input: FeedbackInput): { error: string; values: number[] } {
  const gl = document.createElement('canvas').getContext('webgl2')
  if (!gl) return { error: 'no WebGL2', values: [] }
  gl.getExtension('OES_texture_float_linear')
  const program = gl.createProgram()
  const shaders: [number, string][] = [
    [gl.VERTEX_SHADER, input.vertex],
    [gl.FRAGMENT_SHADER, '#version 300 es\nprecision highp float;\nout vec4 c;\nvoid main(){c=vec4(1.0);}'],
  ]
  for (const [type, source] of shaders) {
    const shader = gl.createShader(type)
    if (!shader) return { error: 'no shader', values: [] }
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS))
      return { error: gl.getShaderInfoLog(shader) ?? '?', values: [] }
    gl.attachShader(program, shader)
  }
  gl.transformFeedbackVaryings(program, ['result'], gl.SEPARATE_ATTRIBS)
  gl.linkProgram(program)
  if (!gl.getProgramParameter(program, gl.LINK_STATUS))
    return { error: gl.getProgramInfoLog(program) ?? '?', values: [] }
  gl.useProgram(program)
  const bind = (
    unit: number,
    name: string,
    format: [number, number],
    size: number[],
    data: number[],
    filter: number,
  ) => {
    gl.activeTexture(gl.TEXTURE0 + unit)
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture())
    gl.texImage2D(
      gl.TEXTURE_2D,
      0,
      format[0],
      size[0],
      size[1],
      0,
      format[1],
      gl.FLOAT,
      new Float32Array(data),
    )
    for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T])
      gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE)
    for (const side of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
      gl.texParameteri(gl.TEXTURE_2D, side, filter)
    gl.uniform1i(gl.getUniformLocation(program, name), unit)
  }
  bind(0, 'uFields', [gl.RGBA32F, gl.RGBA], input.size, input.fields, gl.LINEAR)
  bind(1, 'uMosaic', [gl.RG32F, gl.RG], [input.mosaicSize, input.mosaicSize], input.mosaic, gl.NEAREST)
  gl.uniform2fv(gl.getUniformLocation(program, 'uStretch'), input.stretch)
  gl.uniform4f(gl.getUniformLocation(program, 'uStroke'), 0, input.dent, 1, 0)
  gl.uniform1f(gl.getUniformLocation(program, 'uReach'), input.reach)
  const count = input.points.length / 3
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer())
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(input.points), gl.STATIC_DRAW)
  const location = gl.getAttribLocation(program, 'position')
  gl.enableVertexAttribArray(location)
  gl.vertexAttribPointer(location, 3, gl.FLOAT, false, 0, 0)
  const out = gl.createBuffer()
  gl.bindBuffer(gl.ARRAY_BUFFER, null)
  gl.bindBufferBase(gl.TRANSFORM_FEEDBACK_BUFFER, 0, out)
  gl.bufferData(gl.TRANSFORM_FEEDBACK_BUFFER, count * 16, gl.STATIC_READ)
  gl.enable(gl.RASTERIZER_DISCARD)
  gl.beginTransformFeedback(gl.POINTS)
  gl.drawArrays(gl.POINTS, 0, count)
  gl.endTransformFeedback()
  const values = new Float32Array(count * 4)
  gl.getBufferSubData(gl.TRANSFORM_FEEDBACK_BUFFER, 0, values)
  return { error: '', values: Array.from(values) }
}
