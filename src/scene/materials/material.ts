import { DoubleSide, FrontSide, GLSL3, ShaderMaterial } from 'three'
import type { SceneUniforms } from '../uniforms'
import { fragmentShader, vertexShader } from './glsl'

export interface MaterialSource {
  readonly name: string
  readonly vertex: string
  readonly fragment: string
  /** Blended over what is behind it; writes no depth. */
  readonly blended?: boolean
  /** Hides what is behind it although it is blended: its instances are drawn from the back forwards. */
  readonly hides?: boolean
  readonly bothSides?: boolean
}

/** Makes a material of the scene from its two shaders. Colours leave it premultiplied, for a see-through canvas. */
export function createMaterial(uniforms: SceneUniforms, source: MaterialSource): ShaderMaterial {
  return new ShaderMaterial({
    name: source.name,
    glslVersion: GLSL3,
    uniforms: { ...uniforms },
    vertexShader: vertexShader(source.vertex),
    fragmentShader: fragmentShader(source.fragment),
    transparent: source.blended ?? false,
    depthWrite: !source.blended || source.hides === true,
    premultipliedAlpha: true,
    side: source.bothSides ? DoubleSide : FrontSide,
  })
}
