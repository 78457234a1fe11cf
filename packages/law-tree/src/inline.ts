import type { Nodes } from 'mdast'

/** The words of a block and what its marks tell about its beginning. */
export interface Inline {
  readonly text: string
  readonly bold: boolean
  /** Length of a superscript number at the beginning. */
  readonly raised: number
}

interface Run {
  readonly text: string
  readonly bold: boolean
  readonly raised: boolean
}

/** Marks of direction and breaking that nobody sees: they are dropped, so that numbers behind them are found. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

function runsOf(node: Nodes): Run[] {
  const runs: Run[] = []
  let raised = false
  const walk = (child: Nodes, bold: boolean): void => {
    if (child.type === 'html') {
      if (/^<sup\b/i.test(child.value)) raised = true
      else if (/^<\/sup/i.test(child.value)) raised = false
      else if (/^<br\b/i.test(child.value)) runs.push({ text: '\n', bold, raised })
      else if (child === node) runs.push({ text: child.value.replace(/<[^>]*>/g, ' '), bold, raised })
      return
    }
    if (child.type === 'break') runs.push({ text: '\n', bold, raised })
    else if (child.type === 'footnoteReference') return
    else if ('value' in child) runs.push({ text: child.value, bold, raised })
    else if (child.type === 'image') runs.push({ text: child.alt ?? '', bold, raised })
    else if ('children' in child) {
      for (const inner of child.children) {
        walk(inner, bold || child.type === 'strong')
        if (inner.type === 'tableCell') runs.push({ text: ' ', bold, raised })
      }
    }
  }
  walk(node, false)
  return runs
}

function joined(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim()
}

/** The words of a block: breaks become line feeds, other white space is joined, notes' marks are left out. */
export function inlineOf(node: Nodes): Inline {
  const runs = runsOf(node)
  const spoken = runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text))
  const first = spoken[0]
  const number = first?.raised ? /^\s*(\d+\s?[a-z]*)\s*$/.exec(first.text)?.[1] : undefined
  return {
    text: joined(runs.map((run) => run.text).join('')),
    bold: spoken.length > 0 && spoken.every((run) => run.bold),
    raised: number?.length ?? 0,
  }
}
