/** Prints one line of the bench; `fine` says whether it is within its limit, where it has one. */
export type Line = (what: string, value: string, fine?: boolean) => void
