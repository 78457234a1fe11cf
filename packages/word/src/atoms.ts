import { runText } from './run-text.ts'
import type { XmlElement } from './xml.ts'
import { textOf } from './xml.ts'

/** What a tracked change says about a stretch: inserted or deleted (also by a move), by the innermost wrapper first. */
export interface Change {
  readonly kind: 'ins' | 'del'
  readonly element: XmlElement
}

/** The smallest addressable thing of a paragraph: one child of a run. */
export interface Atom {
  /** Characters it gives to the text; empty for marks, drawings and field codes. */
  readonly text: string
  readonly node: XmlElement
  readonly run: XmlElement
  /** Elements between the paragraph and the run, outermost first: tracked changes, hyperlinks, content controls. */
  readonly path: readonly XmlElement[]
  /** The tracked changes among them. */
  readonly changes: readonly Change[]
  /** Depth of fields that it stands in, and whether it belongs to a field's instruction. */
  readonly field: number
}

/** Names of the wrappers of tracked runs and what they do. */
export const changeKinds: { readonly [name: string]: 'ins' | 'del' } = {
  'w:ins': 'ins',
  'w:moveTo': 'ins',
  'w:del': 'del',
  'w:moveFrom': 'del',
}

const holders = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:customXml',
  'w:dir',
  'w:bdo',
])

/** Fields open at the end of what was read: `true` where the result is reached. They may run over paragraphs. */
export type FieldStack = boolean[]

/** The atoms of a paragraph in reading order. `fields` is carried from paragraph to paragraph of a part. */
export function atomsOf(source: string, paragraph: XmlElement, fields: FieldStack = []): Atom[] {
  const atoms: Atom[] = []
  const visit = (element: XmlElement, changes: readonly Change[], inside: readonly XmlElement[]): void => {
    for (const one of element.children) {
      const kind = changeKinds[one.name]
      if (one.name === 'w:r') readRun(one, changes, inside)
      else if (kind) visit(one, [...changes, { kind, element: one }], [...inside, one])
      else if (holders.has(one.name)) visit(one, changes, [...inside, one])
      else if (one.name === 'mc:AlternateContent') {
        const choice = one.children[0]
        if (choice) visit(choice, changes, [...inside, one])
      } else if (one.name === 'm:oMath' || one.name === 'm:oMathPara') {
        atoms.push({
          text: mathText(source, one),
          node: one,
          run: one,
          changes,
          path: inside,
          field: fields.length,
        })
      }
    }
  }
  const readRun = (run: XmlElement, changes: readonly Change[], inside: readonly XmlElement[]): void => {
    for (const node of run.children) {
      if (node.name === 'w:rPr') continue
      if (node.name === 'w:fldChar') turnField(node, fields)
      const instruction = fields.includes(false)
      const text = instruction ? '' : runText(source, node)
      atoms.push({ text, node, run, changes, path: inside, field: fields.length })
    }
  }
  visit(paragraph, [], [])
  return atoms
}

function turnField(node: XmlElement, fields: FieldStack): void {
  const type = node.attributes['w:fldCharType']
  if (type === 'begin') fields.push(false)
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = true
  else if (type === 'end') fields.pop()
}

function mathText(source: string, element: XmlElement): string {
  if (element.name === 'm:t') return textOf(source, element)
  return element.children.map((one) => mathText(source, one)).join('')
}

/** Whether an atom is part of the text in a view. */
export function isShown(changes: readonly Change[], view: 'final' | 'original'): boolean {
  const hides = view === 'final' ? 'del' : 'ins'
  return !changes.some((change) => change.kind === hides)
}
