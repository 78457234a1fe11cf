import type { Reading } from '@concordance/formats'
import { VFileMessage } from 'vfile-message'
import { type Block, blocksOf } from './blocks.ts'
import { contentsBlocks } from './contents.ts'
import { clausesOf } from './finish.ts'
import { givenMarks } from './given.ts'
import { type CompiledTradition, compiled } from './head-rules.ts'
import { unnamedHeadings } from './headings.ts'
import { candidateMarks, type Mark } from './marks.ts'
import { type Outline, outlineOf } from './outline.ts'
import { runOnMarks } from './run-on.ts'
import { inSequence, sectionGroup } from './sequence.ts'
import { TRADITIONS, traditionOf } from './traditions/index.ts'
import { trustedTree } from './trusted.ts'
import type { Law } from './types.ts'
import { marksAll, unitMarks } from './units.ts'

/** The tradition of the language; where that is not known, the one whose heads the text shows most. */
function traditionFor(language: string, blocks: readonly Block[]): CompiledTradition {
  const known = traditionOf(language.toLowerCase().split('-')[0] ?? '')
  if (known) return compiled(known)
  let best = compiled(TRADITIONS[0] as (typeof TRADITIONS)[number])
  let most = 0
  for (const tradition of TRADITIONS.map(compiled)) {
    const heads = candidateMarks(blocks, tradition).filter((mark) => mark.strong && !mark.head.bare).length
    if (heads > most) {
      most = heads
      best = tradition
    }
  }
  return best
}

function inOrder(marks: Mark[]): Mark[] {
  return marks.sort((a, b) => a.block.index - b.block.index || a.from - b.from)
}

/** One mark for a place: a section before a container before a heading. */
function parted(marks: Mark[]): Mark[] {
  return inOrder(marks).filter((mark, at) => {
    const before = marks[at - 1]
    return !before || before.block !== mark.block || before.from !== mark.from
  })
}

function planned(blocks: readonly Block[], tradition: CompiledTradition): Outline {
  const units = unitMarks(blocks, tradition)
  const candidates = candidateMarks(blocks, tradition)
  let marks: Mark[]
  let contents: ReadonlySet<number> = new Set()
  if (units.some((mark) => mark.cls === 'section')) marks = units
  else {
    const group = sectionGroup(candidates)
    contents = contentsBlocks(blocks, candidates, group)
    const open = candidates.filter((mark) => !contents.has(mark.block.index))
    const others = open.filter((mark) => mark.cls !== 'section')
    marks = parted([...units, ...(group === undefined ? others : inSequence(open, group))])
  }
  const given = givenMarks(blocks, marks, tradition)
  if (given.marks.length > 0 || given.own.size > 0) {
    const told = new Set([...given.marks.map((mark) => mark.block.index), ...given.own])
    marks = inOrder([...marks.filter((mark) => !told.has(mark.block.index)), ...given.marks])
  }
  const headings = unnamedHeadings(blocks, marks, contents)
  const unnamed = headings.marks.filter((mark) => !given.own.has(mark.block.index))
  const all = inOrder([...marks, ...unnamed, ...runOnMarks(blocks, marks, tradition)])
  const own = given.own.size === 0 ? headings.own : new Set([...headings.own, ...given.own])
  return outlineOf(blocks, { marks: all, own, contents }, tradition)
}

/**
 * The tree of a law. Nothing is refused and no text is lost: what has no place among the numbered units becomes a
 * clause of kind `text`, and doubts are told as messages that name the place.
 */
export function toLaw(reading: Reading): Law {
  const blocks = blocksOf(reading.tree)
  const tradition = traditionFor(reading.language, blocks)
  const trusted = marksAll(blocks)
  const outline = trusted ? { root: trustedTree(blocks, tradition), gaps: [] } : planned(blocks, tradition)
  const messages = outline.gaps.map(({ piece, number }) => {
    const message = new VFileMessage(`An item is missing before "${number}".`, {
      ruleId: 'item-missing',
      source: 'law-tree',
    })
    const { line } = piece.block.anchor
    if (line !== undefined) {
      message.line = line
      message.place = { line, column: 1 }
    }
    return message
  })
  return {
    type: 'law',
    title: reading.title,
    language: reading.language,
    source: reading.source,
    children: clausesOf(outline.root, tradition.repealed),
    messages: [...reading.messages, ...messages],
  }
}
