import type { ChangeLine } from '@concordance/toolkit'
import { oneLine, width } from './lines.ts'
import type { Terminal } from './terminal.ts'

const signs = { inserted: ['{+', '+}'], deleted: ['[-', '-]'] } as const
const tones = { inserted: 'good', deleted: 'bad' } as const

type Change = ChangeLine['stretches'][number]['change']

interface Word {
  readonly text: string
  readonly change: Change
}

/** A changed clause: its number and what became of it, then its words with signs that can be read without colour. */
export function changeLine(
  { depth, head, changes, quiet, stretches }: ChangeLine,
  terminal: Terminal,
): readonly string[] {
  if (quiet) return [terminal.paint(`  … ${head}`, 'quiet')]
  const title = `${terminal.paint(head, 'strong')}${changes === '' ? '' : `  ${terminal.paint(changes, 'warn')}`}`
  const indent = ' '.repeat(4 + 2 * Math.min(depth, 4))
  return [title, ...wrapWords(stretches.flatMap(wordsOf), terminal.width - indent.length).map(set)]

  function set(line: readonly Word[]): string {
    const last = line.length - 1
    return (
      indent +
      line
        .map(({ text, change }, at) =>
          terminal.paint(at === last ? text.trimEnd() : text, change && tones[change]),
        )
        .join('')
    )
  }
}

/** The words of a stretch, each with the space behind it; the signs stay with the first and the last. */
function wordsOf({ text, change }: ChangeLine['stretches'][number]): Word[] {
  const [open, close] = change ? signs[change] : ['', '']
  // Space at the edge of a change matters to no eye; within the signs it would look like a fault.
  const [, before = '', words = '', behind = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? []
  const pieces = `${open}${oneLine(words)}${close}`.match(/\S+\s*/g) ?? []
  const spaced = [...(before === '' ? [] : [' ']), ...pieces, ...(behind === '' ? [] : [' '])]
  return spaced.map((piece) => ({ text: piece, change }))
}

function wrapWords(words: readonly Word[], cells: number): Word[][] {
  const lines: Word[][] = []
  let line: Word[] = []
  let used = 0
  for (const word of words) {
    const size = width(word.text.trimEnd())
    if (used > 0 && used + size > cells) {
      lines.push(line)
      line = []
      used = 0
    }
    if (used === 0 && word.text === ' ') continue
    line.push(word)
    used += width(word.text)
  }
  return line.length > 0 ? [...lines, line] : lines
}
