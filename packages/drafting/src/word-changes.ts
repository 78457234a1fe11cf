import type { Clause } from '@concordance/law-tree'
import { diffText, type TextEdit } from '@concordance/mdast-util-diff'
import type { Amendment } from './amendment.ts'

type WordChange = Pick<Amendment, 'action' | 'old' | 'new'>

/** More of the words than this change: the clause is better replaced as a whole. */
const most = 0.6
/** Changes that stand closer than this are one. */
const near = 24

/**
 * What changes in a clause's own words and heading, each with as many of the words around it as it takes to stand there
 * once. Nothing where so much changes that a replacement of the whole clause reads better.
 */
export function wordChanges(before: Clause, after: Clause): readonly WordChange[] | undefined {
  const text = plain(before.text)
  const labelled = (clause: Clause): number =>
    clause.label === undefined ? 0 : labelEnd(plain(clause.text), plain(clause.label))
  const [from, to] = [labelled(before), labelled(after)]
  const [old, next] = [text.slice(from), plain(after.text).slice(to)]
  const edits = joined(diffText(old, next), old)
  const changed = edits.reduce((sum, { remove, insert }) => sum + Math.max(remove.length, insert.length), 0)
  if (changed > Math.max(12, old.length * most)) return undefined
  const made: WordChange[] = []
  for (const { at, remove, insert } of edits) {
    const range = aroundOnce(text, from + at, from + at + remove.length)
    if (!range) return undefined
    const [start, end] = range
    const words = text.slice(start, from + at) + insert + text.slice(from + at + remove.length, end)
    const now = text.slice(start, end).trim()
    made.push(
      words.trim() === ''
        ? { action: 'repeal', old: now, new: '' }
        : { action: 'replace', old: now, new: words.trim() },
    )
  }
  return made
}

const plain = (text: string): string => text.replace(/\s/g, ' ')

const labelEnd = (text: string, label: string): number => (text.startsWith(label) ? label.length : 0)

/** Neighbours become one edit. */
function joined(edits: readonly TextEdit[], text: string): readonly TextEdit[] {
  const all: TextEdit[] = []
  for (const edit of edits) {
    const last = all.at(-1)
    const end = last ? last.at + last.remove.length : 0
    if (last && edit.at - end < near) {
      const between = text.slice(end, edit.at)
      all[all.length - 1] = {
        at: last.at,
        remove: last.remove + between + edit.remove,
        insert: last.insert + between + edit.insert,
      }
    } else all.push(edit)
  }
  return all
}

/** Widens a range by whole words until what it holds stands in the text once. */
function aroundOnce(text: string, from: number, to: number): readonly [number, number] | undefined {
  let [start, end] = [wordStart(text, from), wordEnd(text, to)]
  for (let step = 0; ; step++) {
    const words = text.slice(start, end).trim()
    if (words !== '' && text.indexOf(words) === text.lastIndexOf(words)) return [start, end]
    if (start === 0 && end === text.length) return undefined
    if ((step % 2 === 0 && start > 0) || end === text.length) start = wordStart(text, start - 1)
    else end = wordEnd(text, end + 1)
  }
}

function wordStart(text: string, at: number): number {
  let start = Math.max(0, at)
  while (start > 0 && text[start - 1] !== ' ') start--
  return start
}

function wordEnd(text: string, at: number): number {
  let end = Math.min(text.length, at)
  while (end < text.length && text[end] !== ' ') end++
  return end
}
