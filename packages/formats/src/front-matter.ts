import { parse } from 'yaml'

/** What stands above a Markdown text. */
export interface FrontMatter {
  /** Offset at which the text begins behind it. */
  readonly end: number
  readonly title?: string | undefined
  readonly language?: string | undefined
  /** Why the front matter could not be understood. */
  readonly problem?: string | undefined
}

/** Longer front matter is taken for text. */
const longest = 100_000

function stringOf(record: Record<string, unknown>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = record[name]
    if (typeof value === 'string' && value.trim() !== '') return value.trim().replace(/\s+/g, ' ')
  }
  return undefined
}

/** Reads YAML between `---` lines at the beginning; comments may stand above it. */
export function frontMatter(text: string): FrontMatter {
  let start = 0
  for (;;) {
    while (/\s/.test(text[start] ?? '')) start++
    if (!text.startsWith('<!--', start)) break
    const close = text.indexOf('-->', start)
    if (close < 0) return { end: 0 }
    start = close + 3
  }
  const open = /^---[ \t]*\r?\n/.exec(text.slice(start, start + 80))
  if (open === null) return { end: 0 }
  const from = start + open[0].length
  const body = text.slice(from, from + longest)
  const close = /^(?:---|\.\.\.)[ \t]*$/m.exec(body)
  if (close === null) return { end: 0 }
  const end = from + close.index + close[0].length
  try {
    const value: unknown = parse(body.slice(0, close.index), { logLevel: 'error' })
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { end: 0 }
    const record = value as Record<string, unknown>
    return {
      end,
      title: stringOf(record, ['title', 'titre', 'titulo', 'titel']),
      language: stringOf(record, ['language', 'lang', 'langue', 'idioma', 'sprache']),
    }
  } catch {
    return { end, problem: 'the front matter between the --- lines is not valid YAML and was left out.' }
  }
}
