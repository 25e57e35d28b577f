/**
 * Makes something when it is first asked for, then gives that. Tests make their courses so: what is made while a file
 * is only being read belongs to no test, and a mutant that breaks it there would pass unnoticed.
 */
export function once<Thing>(make: () => Thing): () => Thing {
  let made: { readonly thing: Thing } | null = null
  return () => (made ??= { thing: make() }).thing
}
