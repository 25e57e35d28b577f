import { Color, DataTexture, type IUniform, type Texture, Vector2, Vector4 } from 'three'
import { MAX_SESSIONS, TUBE_COLOURS } from './limits'
import { PART_IDS } from '../state/shown'

/**
 * GLSL type of each uniform and its first value. Declared here once; the shaders' declarations are made from it. What
 * changes from frame to frame stands in vectors: a number written over another costs V8 an allocation, one in a vector
 * does not.
 */
function uniformTable() {
  return {
    /** How a stretched epidermis is drawn (state/depth-scale): factor less 1, and down to where, mm. */
    uStretch: ['vec2', new Vector2(0, 0)],
    /** Where the cut lies: z, mm; and z beyond which nothing is drawn: the same, or far off while the cut is the front. */
    uCut: ['vec2', new Vector2(1, 9)],
    /** Depth the tips reach, mm: the dent goes on to there and fades below. */
    uReach: ['float', 1],
    /** Over the block's surface: r distance to the nearest channel (mm), g its session, b share of the dent. */
    uFields: ['sampler2D', new DataTexture() as Texture],
    /** Tiling noise, four channels, 0–1. */
    uNoise: ['sampler2D', new DataTexture() as Texture],
    /** A tile of round cells: rg offset from the nearest middle, b its distance, a distance to the second nearest. */
    uCells: ['sampler2D', new DataTexture() as Texture],
    /** Over the surface: rg slope of its relief (scene/bakery), b how deep in a furrow, a how far in a pore. */
    uRelief: ['sampler2D', new DataTexture() as Texture],
    /** Over a face of the fat: r width of its septa, gb which way a lobule swells, a tone. */
    uLobules: ['sampler2D', new DataTexture() as Texture],
    /** Offsets of cells in a mosaic, 64 × 64. */
    uMosaic: ['sampler2D', new DataTexture() as Texture],
    /** Layers of the skin, mm: stratum corneum, viable epidermis, papillary dermis, bottom of the dermis. */
    uLayers: ['vec4', new Vector4(0.017, 0.079, 0.2, 1.1)],
    /** Width of a fresh channel at the surface and its depth, mm. */
    uChannel: ['vec2', new Vector2(0.1, 1)],
    /** For each session: gap in the epidermis, hole in the dermis, clot, redness; all 0–1. */
    uLooks: [`vec4[${MAX_SESSIONS}]`, Array.from({ length: MAX_SESSIONS }, () => new Vector4())],
    /** For each session: how far sprouts have grown and how ripe new matrix is, 0–1; the rest is room. */
    uGrowths: [`vec4[${MAX_SESSIONS}]`, Array.from({ length: MAX_SESSIONS }, () => new Vector4())],
    /** Redness of the whole surface, and how much of a serum's film stands on it; both 0–1. */
    uSurface: ['vec2', new Vector2(0, 0)],
    /**
     * The needles: depth at which their tips are drawn below the resting surface (mm, negative above), how far the skin
     * under them is pressed down as drawn (mm), how present they are (0–1), and whose session's they are.
     */
    uStroke: ['vec4', new Vector4(-0.1, 0, 1, 0)],
    uNeedleRadius: ['float', 0.1],
    /** 0 diagram, 0.5 illustrated, 1 close-up: light, shine and depth of tone. */
    uStyle: ['float', 0],
    /** Millimetres under one device pixel and one CSS pixel at the cut. */
    uMmPer: ['vec2', new Vector2(0.002, 0.002)],
    /** Where in the whole picture the part that is drawn begins, device pixels from its left lower corner. */
    uOrigin: ['vec2', new Vector2(0, 0)],
    /** Whether parts stand in their light, 0 or 1. */
    uEmphasis: ['float', 0],
    /** Light of each part: 1 what changes most at this hour, 0 what only stands by. */
    uLights: [`float[${PART_IDS.length}]`, new Float32Array(PART_IDS.length).fill(1)],
    /** For each part: share of its pixels that is painted, and how it is known (0 measured, 1 inferred, 2 illustrative). */
    uParts: [`vec2[${PART_IDS.length}]`, Array.from({ length: PART_IDS.length }, () => new Vector2(1, 0))],
    /** 1 while textures say how everything is known. */
    uLens: ['float', 0],
    /** Melanin of the basal layer, 0–1. */
    uMelanin: ['float', 0.3],
    /** 1 on a dark page. */
    uDark: ['float', 0],
    uSkin: ['vec3', new Color()],
    uCorneum: ['vec3', new Color()],
    uCorneumLine: ['vec3', new Color()],
    uEpidermis: ['vec3', new Color()],
    uGranular: ['vec3', new Color()],
    uBasal: ['vec3', new Color()],
    uNucleus: ['vec3', new Color()],
    uJunction: ['vec3', new Color()],
    uDermis: ['vec3', new Color()],
    uDermisDeep: ['vec3', new Color()],
    uFibreA: ['vec3', new Color()],
    uFibreB: ['vec3', new Color()],
    uFibreC: ['vec3', new Color()],
    uFibreShade: ['vec3', new Color()],
    uFineFibre: ['vec3', new Color()],
    uElastic: ['vec3', new Color()],
    uFat: ['vec3', new Color()],
    uFatWall: ['vec3', new Color()],
    uSeptum: ['vec3', new Color()],
    uHole: ['vec3', new Color()],
    uPlasma: ['vec3', new Color()],
    uClot: ['vec3', new Color()],
    uSerum: ['vec3', new Color()],
    uNeedle: ['vec3', new Color()],
    uNeedleShade: ['vec3', new Color()],
    uNewTypeIII: ['vec3', new Color()],
    uNewTypeI: ['vec3', new Color()],
    uSprout: ['vec3', new Color()],
    uFlush: ['vec3', new Color()],
    uTubes: [`vec3[${TUBE_COLOURS}]`, Array.from({ length: TUBE_COLOURS }, () => new Color())],
    /** Neutrophil, macrophage (M1), resident and newly come fibroblast; their nuclei; the five signals. */
    uGlyphs: ['vec3[4]', Array.from({ length: 4 }, () => new Color())],
    uGlyphNuclei: ['vec3[4]', Array.from({ length: 4 }, () => new Color())],
    uSignals: ['vec3[5]', Array.from({ length: 5 }, () => new Color())],
    /** Mast cell, Langerhans cell, melanocyte; and the granules of the first, the nuclei of the others. */
    uResidents: ['vec3[3]', Array.from({ length: 3 }, () => new Color())],
    uResidentNuclei: ['vec3[3]', Array.from({ length: 3 }, () => new Color())],
    /** Macrophage turned to repair (M2). */
    uTurned: ['vec3', new Color()],
  } as const
}

type Table = ReturnType<typeof uniformTable>

/** Every uniform of the scene, shared by all its materials and written by the frame driver. */
export type SceneUniforms = { readonly [Name in keyof Table]: IUniform<Widened<Table[Name][1]>> }
type Widened<T> = T extends number ? number : T

/** A fresh record of uniforms. */
export function createUniforms(): SceneUniforms {
  return Object.fromEntries(
    Object.entries(uniformTable()).map(([name, [, value]]) => [name, { value }]),
  ) as unknown as SceneUniforms
}

/** The GLSL declarations of all uniforms, for the head of every shader. */
export const UNIFORM_DECLARATIONS = Object.entries(uniformTable())
  .map(([name, [type]]) => {
    const array = /^(\w+)\[(\d+)\]$/.exec(type)
    return array ? `uniform ${array[1]} ${name}[${array[2]}];` : `uniform ${type} ${name};`
  })
  .join('\n')
