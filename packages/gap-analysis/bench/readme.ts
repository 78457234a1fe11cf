import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes a table between its markers in this package's README. Throws where they are missing. */
export function intoReadme(name: string, table: string): void {
  const path = join(process.cwd(), 'packages', 'gap-analysis', 'README.md')
  const readme = readFileSync(path, 'utf8')
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [before, rest] = readme.split(start)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined)
    throw new Error(`${path} lacks the markers ${start} and ${end}`)
  writeFileSync(path, `${before}${start}\n${table}\n${end}${after}`)
}

/** A Markdown table. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
