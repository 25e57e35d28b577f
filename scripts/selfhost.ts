import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { zipSync, type Zippable } from 'fflate'
import { apacheHeaders, ARCHIVE, headerKinds, HOST_FILES, netlifyHeaders, nginxHeaders } from './hosting'

/** Every file of a folder, hidden ones too, as paths within it, in one order everywhere. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.split(sep).join('/'))
    .sort()
}

/** Writes what hosts should send with the site, in the words of each. */
export function writeHostFiles(dist: string, filePolicy: string): void {
  const kinds = headerKinds(dist, filePolicy)
  writeFileSync(join(dist, HOST_FILES.netlify), netlifyHeaders(kinds))
  writeFileSync(join(dist, HOST_FILES.apache), apacheHeaders(kinds))
  writeFileSync(join(dist, HOST_FILES.nginx), nginxHeaders(kinds))
}

/** Packs the whole site but for the archive itself. The same site gives the same bytes. */
export function packSite(dist: string): void {
  const files: Zippable = {}
  for (const path of filesOf(dist)) if (path !== ARCHIVE) files[path] = readFileSync(join(dist, path))
  // The first day an archive can name, by the clock on the wall, as an archive knows no zones.
  writeFileSync(join(dist, ARCHIVE), zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) }))
}
