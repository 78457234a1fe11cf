import type { ComparedRow, ComparisonDocument, Stretch } from '@concordance/reports'
import { type ComparisonWording, comparisonWording, fill } from '@concordance/templates'
import { usage } from './problem.ts'
import type { Block, ChangeLine } from './view.ts'

/** Words of unchanged text that are shown on each side of a change. */
const context = 12

/** A comparison for a terminal: counts, then each changed clause with its words around the changes. */
export function comparisonView(
  document: ComparisonDocument,
  language: string,
  files: readonly string[],
): readonly Block[] {
  const wording = comparisonWording(language)
  if (!wording) throw usage(`there is no comparison in ${language}`)
  const { before, after, rows, counts, all } = document
  const kinds = Object.entries(counts).filter(([, count]) => count > 0)
  const change = wording.change as { readonly [kind: string]: string }
  const shown = rows.some(({ changes }) => changes.length > 0)
  return [
    { type: 'heading', text: `${before.title} (${before.file}) → ${after.title} (${after.file})` },
    { type: 'fields', fields: kinds.map(([kind, count]) => [change[kind] ?? kind, String(count)]) },
    ...(shown || all
      ? [{ type: 'changes', rows: linesOf(document, wording) } as const]
      : [{ type: 'text', text: wording.none } as const]),
    ...(files.length > 0 ? [{ type: 'list', items: files.map((file) => `written: ${file}`) } as const] : []),
  ]
}

/** A line for each changed clause, one for each row of neighbours that did not change. */
function linesOf({ rows, all }: ComparisonDocument, words: ComparisonWording): ChangeLine[] {
  const lines: ChangeLine[] = []
  let quiet: ComparedRow[] = []
  const path = (row: ComparedRow | undefined) => row?.after?.path || words.noNumber
  const close = () => {
    if (quiet.length > 0) {
      const paths = quiet.flatMap(({ after }) => (after?.path ? [after.path] : []))
      const [first = words.noNumber, last = words.noNumber] = [paths[0], paths.at(-1)]
      const clauses = first === last ? first : `${first} – ${last}`
      lines.push({
        depth: 0,
        head: fill(words.folded, { count: String(quiet.length), clauses }),
        changes: '',
        quiet: true,
        stretches: [],
      })
    }
    quiet = []
  }
  for (const row of rows) {
    if (row.changes.length === 0 && !all) {
      quiet.push(row)
      continue
    }
    close()
    const moved = row.before && row.after && row.before.path !== row.after.path
    const heading =
      row.heading.length > 0 && row.words.length > 0 ? [...row.heading, { text: ' ' }] : row.heading
    lines.push({
      depth: row.depth,
      head: moved
        ? `${row.before?.path || words.noNumber} → ${path(row)}`
        : row.after?.path || row.before?.path || words.noNumber,
      changes: row.changes.map((kind) => words.change[kind]).join(', '),
      quiet: false,
      stretches: all ? [...heading, ...row.words] : [...heading.map(near), ...row.words.map(near)],
    })
  }
  close()
  return lines
}

/** Long unchanged stretches are cut down to the words next to a change. */
function near(stretch: Stretch, index: number, all: readonly Stretch[]): Stretch {
  if (stretch.change !== undefined) return stretch
  const words = stretch.text.split(' ')
  const [first, last] = [index === 0, index === all.length - 1]
  if (words.length <= context * (first || last ? 1 : 2) + 4) return stretch
  const head = first ? [] : words.slice(0, context)
  const tail = last ? [] : words.slice(-context)
  if (first && last) return { text: [...words.slice(0, context), '…'].join(' ') }
  return { text: [...head, '…', ...tail].join(' ') }
}
