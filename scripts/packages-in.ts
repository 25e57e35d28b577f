import type { Rolldown } from 'vite'

/** The folders of the packages whose code came into what was built. */
export function packagesIn(built: Rolldown.RolldownOutput): readonly string[] {
  const folders = built.output.flatMap((file) =>
    file.type === 'chunk'
      ? Object.keys(file.modules).flatMap(
          // Rolldown marks modules of its own making with a zero byte.
          (id) => /^[^\0]*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? [],
        )
      : [],
  )
  return [...new Set(folders)]
}
