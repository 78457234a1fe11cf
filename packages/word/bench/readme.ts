import { readFileSync, writeFileSync } from 'node:fs'

const readme = 'packages/word/README.md'

/** Puts lines between the markers of a block of the README; the figures there are made by scripts only. */
export function writeBlock(name: string, lines: readonly string[]): void {
  const text = readFileSync(readme, 'utf8')
  const [start, end] = [`<!-- ${name}:start -->\n`, `\n<!-- ${name}:end -->`]
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`${readme} has no place for ${name}`)
  writeFileSync(readme, `${text.slice(0, from + start.length)}\n${lines.join('\n')}\n${text.slice(to)}`)
}
