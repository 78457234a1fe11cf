import type { Piece } from './draft.ts'
import { wordsOf } from './draft.ts'
import type { CompiledTradition } from './head-rules.ts'
import { headAt } from './heads.ts'

/** A place in the pieces where something other than an enumerator begins. */
export interface Cue {
  readonly kind: 'definition' | 'category' | 'break' | 'quoted'
  readonly piece: number
  readonly at: number
  readonly end: number
  readonly number?: string
  readonly term?: string
}

/** `Term: words. Other term: words.`, run on without numbers. */
const RUN_ON_TERM = /(?<=^|[.;؛:] )(?<term>[\p{Lu}\p{Lo}][^.:;؛«»“”"?!\n]{1,60}?) ?: (?=\S)/gu
/** What may stand before a quoted term that begins a definition. */
const BEFORE_TERM = /(?:^|[—–:;.,\]\-)؛،。，]|\p{L})\s*$/u
const NOT_A_DEFINITION =
  /(?<![\p{L}])(?:and|or|the word|the expression|expression|word|term|the|as|et|y|und)\s*$/iu

/** Whether the words of a section or its heading announce definitions. */
export function definesTerms(
  heading: string | undefined,
  pieces: readonly Piece[],
  tradition: CompiledTradition,
): boolean {
  if (heading !== undefined && tradition.definitions.test(heading)) return true
  const opening = pieces.slice(0, 2).map(wordsOf).join(' ').slice(0, 260)
  return tradition.definitions.test(opening)
}

function quotedTerms(pieces: readonly Piece[], tradition: CompiledTradition): Cue[] {
  const quoted = tradition.terms.find((term) => /^(?:\(\?:[^)]*\)\?)?\[[^\]]*[“"«]/.test(term.source))
  if (!quoted) return []
  const scan = new RegExp(quoted.source, 'gu')
  return pieces.flatMap(({ block, from, to }, piece): Cue[] => {
    const text = block.text.slice(0, to)
    scan.lastIndex = from
    const cues: Cue[] = []
    for (let found = scan.exec(text); found; found = scan.exec(text)) {
      const before = text.slice(Math.max(from, found.index - 40), found.index)
      if (!BEFORE_TERM.test(before) || NOT_A_DEFINITION.test(before)) {
        // An unpaired quotation mark: try again one character on.
        scan.lastIndex = found.index + 1
        continue
      }
      cues.push({
        kind: 'definition',
        piece,
        at: found.index,
        end: found.index,
        term: (found.groups?.term ?? '').trim(),
      })
    }
    return cues
  })
}

function runOnTerms(pieces: readonly Piece[]): Cue[] {
  return pieces.flatMap(({ block, from, to }, piece): Cue[] =>
    [...block.text.slice(from, to).matchAll(RUN_ON_TERM)].map((found) => ({
      kind: 'definition',
      piece,
      at: from + found.index,
      end: from + found.index,
      term: (found.groups?.term ?? '').trim(),
    })),
  )
}

/** Definitions that stand without numbers, one behind the other. */
export function definitionCues(pieces: readonly Piece[], tradition: CompiledTradition): Cue[] {
  const quoted = quotedTerms(pieces, tradition)
  if (quoted.length > 0) return quoted
  const runOn = runOnTerms(pieces).filter(
    ({ term = '' }) => !tradition.definitions.test(term) && !/^[\p{L}\p{N}]{1,3}\s?[-–.)]/u.test(term),
  )
  return runOn.length >= 3 ? runOn : []
}

/** Subheadings inside a section: those that are cited (`Catégorie B`), and bold lines, which end a list. */
export function headingCues(pieces: readonly Piece[], tradition: CompiledTradition): Cue[] {
  const inside = tradition.categories
    ? new RegExp(`(?<=[.;:)] )${tradition.categories.source.slice(1)}(?= ?$| [\\p{Lu}(])`, 'gu')
    : undefined
  return pieces.flatMap((piece, index): Cue[] => {
    const { block, from, to } = piece
    const words = wordsOf(piece)
    const own = block.text.length < 160 ? tradition.categories?.exec(words) : undefined
    const number = own?.groups?.n
    if (own && number !== undefined && (block.bold || block.depth > 0 || block.text.length < 60))
      return [{ kind: 'category', piece: index, at: from, end: from + own[0].length, number }]
    const cues: Cue[] = []
    // What an amending clause quotes: `“Artículo 279. …`.
    const quoted =
      from === 0 && /^["“«„]/.test(words) ? headAt(words.slice(1), tradition.sections) : undefined
    if (quoted && !quoted.bare && !quoted.small && quoted.number !== undefined)
      return [
        { kind: 'quoted', piece: index, at: from, end: from + 1 + quoted.labelEnd, number: quoted.number },
      ]
    if (from === 0 && block.bold && block.text.length < 160)
      cues.push({ kind: 'break', piece: index, at: from, end: from })
    for (const found of inside ? block.text.slice(0, to).matchAll(inside) : []) {
      if (found.index < from) continue
      cues.push({
        kind: 'category',
        piece: index,
        at: found.index,
        end: found.index + found[0].length,
        number: found.groups?.n ?? '',
      })
    }
    return cues
  })
}
