import type { VFileMessage } from 'vfile-message'
import { isMap, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml'
import { remark } from './message.ts'

/** Words of the law that a repair speaks of, and what stands around them where they come several times. */
export interface Quote {
  readonly text: string
  /** Words that stand right in front. */
  readonly after?: string
  /** Words that stand right behind. */
  readonly before?: string
}

/** Kinds of unit that a repair can begin. */
export type RepairKind =
  | 'section'
  | 'book'
  | 'title'
  | 'part'
  | 'chapter'
  | 'division'
  | 'subdivision'
  | 'schedule'

interface Common {
  readonly quote: Quote
  /** 1-based line in the repair file, for messages. */
  readonly line: number
}

/** One correction of how a law was read. */
export type Repair = Common &
  (
    | { readonly operation: 'split' }
    | { readonly operation: 'join' }
    | { readonly operation: 'number'; readonly number: string; readonly kind: RepairKind }
    /** A unit below the section; `label` is its number as printed, signs included. */
    | { readonly operation: 'item'; readonly label: string }
    | { readonly operation: 'heading'; readonly kind: RepairKind }
    | { readonly operation: 'ignore'; readonly whole: boolean; readonly everywhere: boolean }
  )

/** What a repair file says, with messages on the entries that could not be understood. */
export interface Repairs {
  readonly file: string
  readonly repairs: readonly Repair[]
  readonly messages: readonly VFileMessage[]
}

const kinds: readonly RepairKind[] = [
  'section',
  'book',
  'title',
  'part',
  'chapter',
  'division',
  'subdivision',
  'schedule',
]
/** Keys of each operation beside its own; `after` and `before` go with every one. */
const keys: { readonly [operation: string]: readonly string[] } = {
  split: [],
  join: [],
  number: ['text', 'kind'],
  heading: ['kind'],
  ignore: ['whole', 'everywhere'],
}
const operations = Object.keys(keys)
const example = 'write for example - split: "words at which a new paragraph begins"'
/** More repairs than this are no repairs but another text. */
const most = 2000

/**
 * Reads a repair file (YAML): a list `repairs` whose entries say `split`, `join`, `number`, `heading` or `ignore` and
 * quote the words of the law. Entries that cannot be understood become messages with their line; the others stand.
 */
export function readRepairs(text: string, file: string): Repairs {
  const lines = new LineCounter()
  const messages: VFileMessage[] = []
  const say = (reason: string, line?: number) => messages.push(remark(file, 'repair-unclear', reason, line))
  const document = parseDocument(text.slice(0, 1_000_000), { lineCounter: lines, logLevel: 'silent' })
  const lineOf = (node: unknown) => lines.linePos((node as Node | undefined)?.range?.[0] ?? 0).line
  const [problem] = document.errors
  if (problem) {
    say(`the repair file is no valid YAML: ${problem.message.split('\n')[0]}`, problem.linePos?.[0].line)
    return { file, repairs: [], messages }
  }
  const root = document.contents
  const list = isMap(root) ? root.get('repairs', true) : root
  if (list === null || list === undefined) return { file, repairs: [], messages }
  if (!isSeq(list)) {
    say(`the repair file holds no list of repairs; ${example}.`, lineOf(root))
    return { file, repairs: [], messages }
  }
  if (list.items.length > most)
    say(`the repair file has ${list.items.length} entries; only the first ${most} are read.`)
  const repairs = list.items.slice(0, most).flatMap((item): Repair[] => {
    const line = lineOf(item)
    if (!isMap(item)) {
      say(`this entry is no repair; ${example}.`, line)
      return []
    }
    const found = entryOf(item, line)
    if (typeof found !== 'string') return [found]
    say(found, line)
    return []
  })
  return { file, repairs, messages }
}

/** The repair, or what is wrong with it. */
function entryOf(item: YAMLMap, line: number): Repair | string {
  const entry: Record<string, unknown> = item.toJSON()
  const operation = operations.find((name) => name in entry)
  if (operation === undefined) return `this entry says none of ${operations.join(', ')}; ${example}.`
  const stray = Object.keys(entry).find(
    (key) => key !== operation && !['after', 'before', ...(keys[operation] ?? [])].includes(key),
  )
  if (stray !== undefined) return `"${stray}" does not go with ${operation}; take it out.`
  const words = operation === 'number' ? entry.text : entry[operation]
  if (typeof words !== 'string' || words.trim() === '')
    return operation === 'number'
      ? 'number needs text: the first words of the clause.'
      : `${operation} needs the words of the law that it speaks of, in quotation marks.`
  for (const key of ['after', 'before'] as const)
    if (entry[key] !== undefined && typeof entry[key] !== 'string') return `${key} takes words of the law.`
  for (const key of ['whole', 'everywhere'] as const)
    if (entry[key] !== undefined && typeof entry[key] !== 'boolean') return `${key} takes true or false.`
  if (operation === 'number' && entry.kind === 'item') return itemOf(entry, line)
  const kind = kinds.find((name) => name === (entry.kind ?? 'section'))
  if (kind === undefined)
    return `kind takes one of ${kinds.join(', ')}${operation === 'number' ? ', item' : ''}.`
  const quote = quoteOf(words, entry)
  switch (operation) {
    case 'number': {
      const number = String(entry.number).trim()
      if (!/^[\p{L}\p{N}][\p{L}\p{N}.‑–-]{0,19}$/u.test(number))
        return 'number takes a number as it is printed, such as 5, 24a or 5bis.'
      return { operation, number, kind, quote, line }
    }
    case 'heading':
      return { operation, kind, quote, line }
    case 'ignore':
      return { operation, whole: entry.whole === true, everywhere: entry.everywhere === true, quote, line }
    default:
      return { operation: operation === 'split' ? 'split' : 'join', quote, line }
  }
}

function quoteOf(text: string, entry: { readonly [key: string]: unknown }): Quote {
  const { after, before } = entry as { after?: string; before?: string }
  return { text, ...(after ? { after } : {}), ...(before ? { before } : {}) }
}

/** A number below the section keeps the signs around it, which tell its level: (3), b), 2.1. */
function itemOf(entry: { readonly [key: string]: unknown }, line: number): Repair | string {
  const label = String(entry.number).trim()
  if (!/^[([]?[\p{L}\p{N}][\p{L}\p{N}.‑–-]{0,9}[.)\]°º]{0,2}$/u.test(label))
    return 'number takes the number of the item as it is printed, with its signs, such as "(3)", "b)" or "2.".'
  return { operation: 'item', label, quote: quoteOf(String(entry.text), entry), line }
}
