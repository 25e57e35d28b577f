/** Licences under which work of others may be in the site. */
export const SHIPPED: readonly string[] = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Zlib',
  '0BSD',
  'Unlicense',
  'CC0-1.0',
]

/** And those under which we may work with it besides, while none of it reaches anyone. */
export const FOR_WORK: readonly string[] = [
  ...SHIPPED,
  'MPL-2.0',
  'BlueOak-1.0.0',
  'Python-2.0',
  'CC-BY-4.0',
  'CC-BY-3.0',
]

/**
 * Packages under a licence that asks for more, and what is done about it. MPL-2.0 asks that who gets the program is told
 * where the source of those files is: the notices carry its text, and package and version name the source.
 */
const SHIPPED_BESIDES: Readonly<Record<string, string>> = { mediabunny: 'MPL-2.0' }

/** Whether a package may be in the site. */
export function isShipped(name: string, license: string | undefined): boolean {
  return isUnder(license, SHIPPED) || (license !== undefined && SHIPPED_BESIDES[name] === license)
}

/** Whether a package says a licence of these; of two it may choose. */
export function isUnder(license: string | undefined, allowed: readonly string[]): boolean {
  const choices = (license ?? '').replaceAll(/[()]/g, '').split(' OR ')
  return choices.some((choice) => choice.split(' AND ').every((one) => allowed.includes(one)))
}
