import type { InstructionStyle, InstructionWording } from '@concordance/templates'
import type { Amendment } from './amendment.ts'
import { type ReadSentence, type SentencePattern, sentencePattern } from './instruction-pattern.ts'
import { escaped, joinLevels, type PlaceLevel } from './instruction-place.ts'
import { closedLine, openedLine } from './instruction-quote.ts'
import type { Instructed, InstructionQuote } from './instruction-types.ts'
import { linesOf } from './new-lines.ts'

/** Instructions that were read from the lines of a bill, and the lines that are none. */
export interface ReadInstructions {
  readonly instructions: readonly Instructed[]
  readonly unread: readonly string[]
}

interface Reader {
  readonly single: SentencePattern
  readonly list: SentencePattern
  readonly whole: readonly (readonly [key: string, read: SentencePattern])[]
  readonly part: readonly (readonly [key: string, read: SentencePattern])[]
  readonly label: RegExp
}

type Wording = { readonly wording: InstructionWording; readonly style: InstructionStyle }

const readers = new WeakMap<InstructionStyle, Reader>()

function readerOf({ wording, style }: Wording): Reader {
  const known = readers.get(style)
  if (known) return known
  const all = (patterns: { readonly [key: string]: string }) =>
    Object.entries(patterns).map(([key, pattern]) => [key, sentencePattern(pattern, wording, style)] as const)
  const [before = '', after = ''] = style.item.label.split('{n}')
  const made: Reader = {
    single: sentencePattern(style.single, wording, style),
    list: sentencePattern(style.list.replace(/[:—]$/, ''), wording, style),
    whole: all(style.whole),
    part: all(style.part),
    label: new RegExp(`^${escaped(before)}(?:\\d+|[a-z]{1,2})${escaped(after)}\\s+`),
  }
  readers.set(style, made)
  return made
}

/**
 * Reads amending instructions in the wording of one language and style from the lines of a bill. Quoted lines belong to
 * the sentence above them; a line that is neither is given back unread.
 */
export function readInstructions(
  lines: readonly string[],
  wording: InstructionWording,
  style: InstructionStyle,
): ReadInstructions {
  const reader = readerOf({ wording, style })
  const instructions: Instructed[] = []
  const unread: string[] = []
  let head: readonly PlaceLevel[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').trim()
    if (line === '') continue
    const quoted: string[] = []
    for (
      let next = lines[at + 1];
      next !== undefined && openedLine(next, style) !== undefined;
      next = lines[at + 1 + quoted.length]
    )
      quoted.push(next)
    const listed = reader.list(line.replace(/\s*[:—]$/, ''))?.places.section
    const made = listed ? [] : sentenceOf(line, head, quoted, reader, style)
    if (listed) head = listed
    else if (made) {
      instructions.push(...made)
      at += quoted.length
    } else unread.push(line)
  }
  return { instructions, unread }
}

function sentenceOf(
  line: string,
  head: readonly PlaceLevel[],
  quoted: readonly string[],
  reader: Reader,
  style: InstructionStyle,
) {
  const words = withoutEnd(line, style)
  const single = reader.single(words)
  if (single?.item !== undefined && single.places.section) {
    const made = itemOf(single.item, single.places.section, quoted, reader, style)
    if (made) return made
  }
  for (const [key, read] of reader.whole) {
    const found = read(words)
    if (found) return madeOf(key, found, [], quoted, style)
  }
  const label = reader.label.exec(line)?.[0]
  return label === undefined
    ? undefined
    : itemOf(withoutEnd(line.slice(label.length), style), head, quoted, reader, style)
}

/** The sentence without its full stop, semicolon or colon. */
function withoutEnd(line: string, { item }: InstructionStyle): string {
  const ends = [item.end, item['before-last'], item.last, '.', ':'].map((end) => end.trim())
  const trimmed = line.trim()
  const end = ends.sort((a, b) => b.length - a.length).find((one) => trimmed.endsWith(one)) ?? ''
  return trimmed.slice(0, trimmed.length - end.length).trimEnd()
}

function itemOf(
  words: string,
  head: readonly PlaceLevel[],
  quoted: readonly string[],
  reader: Reader,
  style: InstructionStyle,
) {
  for (const [key, read] of reader.part) {
    const found = read(words)
    const made = found && madeOf(key, found, head, quoted, style)
    if (made) return made
  }
  return undefined
}

/** The amendments that a pattern stands for; nothing where what it quotes is not there. */
function madeOf(
  key: string,
  { places, ...read }: ReadSentence,
  head: readonly PlaceLevel[],
  quoted: readonly string[],
  style: InstructionStyle,
): readonly Instructed[] | undefined {
  const path = joinLevels([...head, ...(places.target ?? [])])
  const [kind = '', where = 'in', many] = key.replace('alphabet', 'insert').split('-')
  const position = where === 'after' || where === 'before' ? where : 'in'
  const at = (action: Amendment['action'], old: string, next: string): Instructed => ({
    action,
    place: { path, position },
    old,
    new: next,
  })
  if (kind === 'renumber') return [at('renumber', '', places.number?.at(-1)?.n ?? '')]
  if (kind === 'repeal') return [at('repeal', '', '')]
  if (kind === 'words' || kind === 'long') {
    const action = position !== 'in' ? 'insert' : where === 'delete' ? 'repeal' : 'replace'
    if (kind === 'words') return [at(action, read.old ?? '', read.new ?? '')]
    const old = blockOf(quoted.slice(0, 1), style)
    const next = where === 'delete' ? '' : blockOf(quoted.slice(1), style)
    return old === undefined || next === undefined ? undefined : [at(action, old, next)]
  }
  const blocks = many === undefined ? [quoted] : blocksOf(quoted, style)
  const texts = blocks.map((block) => blockOf(block, style))
  if (texts.length === 0 || texts.some((text) => text === undefined)) return undefined
  return texts.map((text) => at(kind === 'insert' ? 'insert' : 'replace', '', text ?? ''))
}

/** Quoted lines without their marks. */
function blockOf(quoted: readonly string[], style: InstructionStyle): string | undefined {
  const last = quoted.at(-1)
  const closed = last === undefined ? undefined : closedLine(last, style)
  if (closed === undefined) return undefined
  return [...quoted.slice(0, -1), closed].map((line) => openedLine(line, style) ?? line).join('\n')
}

/** Parts quoted lines behind each that closes. */
function blocksOf(quoted: readonly string[], style: InstructionStyle): readonly (readonly string[])[] {
  const blocks: string[][] = [[]]
  for (const line of quoted) {
    blocks.at(-1)?.push(line)
    if (closedLine(line, style) !== undefined) blocks.push([])
  }
  return blocks.filter((block) => block.length > 0)
}

/** Whether a sentence, with what it quotes, says exactly what amendments do. */
export function readsAs(
  { text, quotes }: { readonly text: string; readonly quotes: readonly InstructionQuote[] },
  head: readonly PlaceLevel[] | undefined,
  wanted: readonly Amendment[],
  work: Wording,
): boolean {
  const { style } = work
  const reader = readerOf(work)
  const quoted = quotes.flatMap(({ lines }) => lines)
  const made = head
    ? itemOf(withoutEnd(text, style), head, quoted, reader, style)
    : sentenceOf(text, [], quoted, reader, style)
  return made?.length === wanted.length && made.every((one, index) => isSame(one, wanted[index]))
}

function isSame(read: Instructed, wanted: Amendment | undefined): boolean {
  if (!wanted) return false
  const words = wanted.old.trim() !== ''
  const gone = wanted.action === 'replace' && words && wanted.new.trim() === ''
  const came = wanted.action === 'repeal' && wanted.new.trim() !== ''
  const action = gone ? 'repeal' : came ? 'replace' : wanted.action
  const positioned = wanted.action === 'insert' && !(words && wanted.place.position === 'in')
  return (
    read.action === action &&
    read.place.path === wanted.place.path &&
    (!positioned || read.place.position === wanted.place.position) &&
    read.old === wanted.old.trim().replace(/\s+/g, ' ') &&
    (wanted.action === 'renumber' || linesOf(read.new).join('\n') === linesOf(wanted.new).join('\n'))
  )
}
