import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const share = (value: number): string => value.toFixed(4)

/** Prints a Markdown table and writes it between its markers into packages/formats/README.md. */
export function writeTable(name: string, lines: readonly string[]): void {
  const table = lines.join('\n')
  console.log(table)
  const readme = join(process.cwd(), 'packages', 'formats', 'README.md')
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const text = existsSync(readme) ? readFileSync(readme, 'utf8') : ''
  if (!text.includes(start) || !text.includes(end)) return
  const head = text.slice(0, text.indexOf(start) + start.length)
  writeFileSync(readme, `${head}\n${table}\n${text.slice(text.indexOf(end))}`)
}
