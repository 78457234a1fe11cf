import type { Clause, ClauseKind } from '@concordance/law-tree'
import { linesOf } from './new-lines.ts'
import { headOfLine, shapeOf } from './number-shape.ts'

const below: { readonly [kind in ClauseKind]?: ClauseKind } = {
  section: 'subsection',
  subsection: 'paragraph',
  definition: 'paragraph',
  paragraph: 'subparagraph',
  subparagraph: 'item',
  schedule: 'paragraph',
}

/** `§ 1er.` */
const paragraphSign = /^§\s?1er\.?(?=\s)/u

interface Open {
  readonly kind: ClauseKind
  readonly shape: string
  readonly number: string | undefined
  readonly label: string | undefined
  readonly heading: string | undefined
  readonly term: string | undefined
  readonly path: string
  readonly lines: string[]
  readonly children: Open[]
}

/**
 * The clauses that new lines make beside a clause. The first line has the rank of that neighbour; a number of a new shape
 * opens a level below, one of a shape that is open goes on there, and a line without a number belongs to what is open.
 */
export function clausesOfLines(
  text: string,
  beside: Clause,
  parent: string | undefined,
  id: string,
): Clause[] {
  const roots: Open[] = []
  let stack: Open[] = []
  for (const line of linesOf(text)) {
    const head =
      sectionHead(line, beside) ??
      romanHead(line, beside) ??
      paragraphSign.exec(line)?.[0] ??
      headOfLine(line)
    const shape = head === '' ? '' : shapeOf(head.replace('1er', '1'))
    const first = roots[0]
    const depth = stack.findIndex((one) => one.shape === shape)
    if (
      !first ||
      (depth === 0 && shape !== '') ||
      (shape === '' && first.shape === '' && beside.kind === 'definition')
    ) {
      const made = open(line, head, beside.kind, parent, beside)
      roots.push(made)
      stack = [made]
    } else if (shape === '') {
      stack.at(-1)?.lines.push(line)
    } else {
      const above = depth > 0 ? stack.slice(0, depth) : stack
      const over = above.at(-1) ?? first
      const made = open(line, head, kindBelow(over, head), over.path, undefined)
      over.children.push(made)
      stack = [...above, made]
    }
  }
  return roots.map((one, index) => closed(one, beside.element, `${id}_${index + 1}`))
}

/** `IVa. -` beside a definition that a Roman number precedes. */
const romanHead = (line: string, { kind, label = '' }: Clause): string | undefined =>
  kind === 'definition' && /^[IVXLC]+[.°)]/.test(label)
    ? /^[IVXLC]+[a-z]{1,2}[.°)](?:\s?[-–—])?(?=\s)/.exec(line)?.[0]
    : undefined

/** `Artículo 12 bis.`, `Section 5A.`, `12-1`: the label of a section as its neighbour prints it. */
function sectionHead(line: string, { kind, label = '', number = '' }: Clause): string | undefined {
  if (kind !== 'section' || number === '' || !label.includes(number)) return undefined
  const [before = '', after = ''] = label.split(number)
  const quoted = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
  const end = after.replace(/^(?:er|re|[°º])/, '').trim()
  // A code numbers with a letter before: `Article L317-9 bis`.
  const digits = /^\p{Lu}\d/u.test(number) ? '\\p{Lu}\\d+(?:-\\d+)*' : '\\d+'
  return new RegExp(
    `^${quoted(before)}${digits}[°º]?(?:[-.]\\d+|\\s?[A-Za-z]{1,2}(?![\\p{L}])|\\s(?:bis|\\p{L}+(?:er|ies))(?:-\\d+)?(?!\\p{L}))?${quoted(end)}(?=\\s)`,
    'u',
  ).exec(line)?.[0]
}

/** Letters right below a section are its paragraphs, as the reader of laws has them. */
const kindBelow = ({ kind }: Open, head: string): ClauseKind =>
  kind === 'section' && /^\(?[a-z]\W*$/i.test(head) ? 'paragraph' : (below[kind] ?? 'item')

function open(
  line: string,
  head: string,
  kind: ClauseKind,
  parent: string | undefined,
  beside: Clause | undefined,
): Open {
  const letter = kind === 'section' ? (/(?<!\p{L})\p{Lu}(?=\d)/u.exec(head)?.[0] ?? '') : ''
  const printed =
    /\d+(?:[°º]?\s?(?:\p{L}{1,2}(?!\p{L})|bis|\p{L}+(?:er|ies))|[-.]\d+)*|(?<!\p{L})\p{L}{1,5}(?!\p{L})/u.exec(
      head.replace(/^\p{L}{3,}\.?\s*/u, '').replace(new RegExp(`^${letter}`, 'u'), ''),
    )?.[0]
  const number = (printed === undefined ? undefined : `${letter}${printed}`)
    ?.replace(/^1(?:er|re)$/, '1')
    .replace(/[°º]/, '')
  const rest = line.slice(line.indexOf(head) + head.length).trim()
  const heading =
    kind === 'section' && beside?.heading !== undefined ? rest.replace(/^[—–-]\s*/, '') : undefined
  const term = kind === 'definition' ? termOf(rest, beside) : undefined
  const path =
    kind === 'section'
      ? (number ?? '')
      : `${parent ?? ''}${number === undefined ? (term === undefined ? '' : `(“${term}”)`) : /^\d+\.\d/.test(number) ? '' : `(${number})`}`
  return {
    kind,
    shape: head === '' ? '' : shapeOf(head.replace('1er', '1')),
    number,
    label: head === '' ? undefined : head,
    heading,
    term,
    path: number !== undefined && /^\d+\.\d/.test(number) ? number : path,
    lines: [line],
    children: [],
  }
}

/** The term as its neighbour's stands: between marks, or the words before a colon or full stop. */
const termOf = (words: string, beside: Clause | undefined): string | undefined => {
  const marked = /^[“"«'‘*]\s*([^”"»’*]+?)\s*[”"»’*]/u.exec(words)?.[1]
  return (
    marked ??
    (beside?.term === undefined ? undefined : /^(.{2,60}?)(?:\s*[:.]\s|\s+means\s)/u.exec(words)?.[1])
  )
}

function closed(
  { kind, number, label, heading, term, path, lines, children }: Open,
  element: string,
  id: string,
): Clause {
  const text = lines.join('\n')
  const headLength =
    heading !== undefined
      ? (lines[0]?.length ?? 0) + (lines.length > 1 ? 1 : 0)
      : label === undefined
        ? 0
        : label.length + 1
  return {
    type: 'clause',
    kind,
    id,
    ...(number === undefined ? {} : { number }),
    ...(label === undefined ? {} : { label }),
    path,
    ...(heading === undefined ? {} : { heading }),
    ...(term === undefined ? {} : { term }),
    text,
    bodyStart: Math.min(headLength, text.length),
    spans: [],
    element,
    children: children.map((child, index) => closed(child, child.kind, `${id}__${index + 1}`)),
  }
}
