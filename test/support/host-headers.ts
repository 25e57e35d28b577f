/** What a host sends with a path, by its own file of headers. Throws where one header would be sent twice. */
export type Sends = (path: string) => Readonly<Record<string, string>>

function once(pairs: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  const names = pairs.map(([name]) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new Error(`${twice} is sent twice`)
  return Object.fromEntries(pairs)
}

/** `_headers`: every rule that matches adds its headers. */
export function netlifySends(text: string): Sends {
  const rules: { readonly path: string; readonly pairs: [string, string][] }[] = []
  for (const line of text.split('\n')) {
    const pair = /^\s+([\w-]+): (.+)$/.exec(line)
    if (pair) rules.at(-1)?.pairs.push([pair[1], pair[2]])
    else if (line.startsWith('/')) rules.push({ path: line, pairs: [] })
    else if (line !== '' && !line.startsWith('#')) throw new Error(`_headers: ${line}`)
  }
  const matches = (rule: string, path: string) =>
    rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : rule === path
  return (path) => once(rules.flatMap(({ path: rule, pairs }) => (matches(rule, path) ? pairs : [])))
}

/** `.htaccess`: what stands outside, and in each section whose pattern is found in the address. */
export function apacheSends(text: string): Sends {
  const rules: { readonly pattern: RegExp; readonly pair: [string, string] }[] = []
  let pattern = /^/
  for (const line of text.split('\n')) {
    const opened = /^<If "%\{REQUEST_URI\} =~ m#(.*)#">$/.exec(line)
    const pair = /^\s*Header (?:always )?set ([\w-]+) "(.*)"$/.exec(line)
    if (opened) pattern = new RegExp(opened[1])
    else if (line === '</If>') pattern = /^/
    else if (pair) rules.push({ pattern, pair: [pair[1], pair[2]] })
    else if (line !== '' && !/^(#|AddType )/.test(line)) throw new Error(`.htaccess: ${line}`)
  }
  return (path) => once(rules.flatMap(({ pattern: rule, pair }) => (rule.test(path) ? [pair] : [])))
}

/** The sample for nginx: of each map the first pattern that fits; a header without a value is not sent. */
export function nginxSends(text: string): Sends {
  const maps = new Map<string, { readonly pattern: RegExp; readonly value: string }[]>()
  const added: { readonly name: string; readonly value: string }[] = []
  let map: { readonly pattern: RegExp; readonly value: string }[] = []
  for (const line of text.split('\n')) {
    const opened = /^map \$uri (\$\w+) \{$/.exec(line)
    const row = /^\s+"~(.*?)" "(.*)";$/.exec(line)
    const header = /^\s+add_header ([\w-]+) (?:"(.*)"|(\$\w+))(?: always)?;$/.exec(line)
    if (opened) {
      map = []
      maps.set(opened[1], map)
    } else if (row) map.push({ pattern: new RegExp(row[1]), value: row[2] })
    else if (header) added.push({ name: header[1], value: header[2] ?? header[3] })
  }
  return (path) =>
    once(
      added.flatMap(({ name, value }) => {
        const rows = maps.get(value)
        const said = rows ? rows.find(({ pattern }) => pattern.test(path))?.value : value
        return said === undefined ? [] : [[name, said] as const]
      }),
    )
}
