import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes lines into the README of the package, between the marks of that name. */
export function intoReadme(name: string, lines: readonly string[]): void {
  const file = join(process.cwd(), 'packages', 'dossier', 'README.md')
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const text = readFileSync(file, 'utf8')
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`README.md has no marks ${begin} … ${end}`)
  writeFileSync(file, `${text.slice(0, from)}${begin}\n\n${lines.join('\n')}\n\n${text.slice(to)}`)
}

/** A Markdown table. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
