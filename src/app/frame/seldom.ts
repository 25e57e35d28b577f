/** Does a work at once, and again as often as it is asked for but no oftener than every `apartMs`; the last asking is never lost. */
export function seldom(work: () => void, apartMs: number): { ask(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = false
  const run = () => {
    asked = false
    timer = setTimeout(() => {
      timer = undefined
      if (asked) run()
    }, apartMs)
    work()
  }
  return {
    ask() {
      if (timer === undefined) run()
      else asked = true
    },
    stop: () => clearTimeout(timer),
  }
}
