import { type Atom, atomsOf, type FieldStack, isShown } from './atoms.ts'
import type { Formatting } from './paragraph-format.ts'
import { toggle } from './styles.ts'
import type { NoteMark, Run, View } from './types.ts'
import { child, type XmlElement } from './xml.ts'

/** The words of one `w:p` in a view, before numbering and joining with its neighbours. */
export interface Words {
  readonly text: string
  readonly runs: readonly Run[]
  readonly notes: readonly NoteMark[]
  readonly bookmarks: readonly string[]
  /** Drawings and pictures, which may hold text boxes. */
  readonly drawings: readonly XmlElement[]
  readonly revised: boolean
}

interface Context {
  readonly source: string
  readonly view: View
  readonly formatting: Formatting
  readonly links: ReadonlyMap<string, string>
  readonly fields: FieldStack
  /** Id of the paragraph's style, if it has one. */
  readonly style: string | undefined
}

export function readWords(paragraph: XmlElement, context: Context): Words {
  const { source, view, formatting, links, fields } = context
  const atoms = atomsOf(source, paragraph, fields)
  const style = context.style ?? formatting.styles.standard
  const runs: Run[] = []
  const notes: NoteMark[] = []
  const drawings: XmlElement[] = []
  let text = ''
  let looks: { of: XmlElement; look: Omit<Run, 'text'> } | undefined
  for (const atom of atoms) {
    if (!isShown(atom.changes, view)) continue
    const mark = noteMark(atom.node, text.length)
    if (mark) notes.push(mark)
    if (isDrawing(atom.node)) drawings.push(atom.node)
    if (atom.text === '') continue
    if (looks?.of !== atom.run) looks = { of: atom.run, look: lookOf(atom, style, formatting, links) }
    text += atom.text
    appendRun(runs, { text: atom.text, ...looks.look })
  }
  return {
    text,
    runs,
    notes,
    drawings,
    bookmarks: bookmarksIn(paragraph),
    revised: isRevised(paragraph, atoms),
  }
}

const isDrawing = ({ name }: XmlElement): boolean =>
  name === 'w:drawing' || name === 'w:pict' || name === 'w:object' || name === 'mc:AlternateContent'

function noteMark(node: XmlElement, at: number): NoteMark | undefined {
  if (node.name !== 'w:footnoteReference' && node.name !== 'w:endnoteReference') return undefined
  return {
    kind: node.name === 'w:footnoteReference' ? 'footnote' : 'endnote',
    id: node.attributes['w:id'] ?? '',
    at,
  }
}

function lookOf(
  atom: Atom,
  style: string | undefined,
  { styles }: Formatting,
  links: ReadonlyMap<string, string>,
): Omit<Run, 'text'> {
  const rPr = child(atom.run, 'w:rPr')
  const hyperlink = atom.path.find((holder) => holder.name === 'w:hyperlink')
  const anchor = hyperlink?.attributes['w:anchor']
  const link =
    links.get(hyperlink?.attributes['r:id'] ?? '') ?? (anchor === undefined ? undefined : `#${anchor}`)
  return {
    bold: toggle(styles, 'w:b', rPr, style),
    italic: toggle(styles, 'w:i', rPr, style),
    ...(link === undefined ? {} : { link }),
  }
}

export function appendRun(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  if (last && last.bold === run.bold && last.italic === run.italic && last.link === run.link)
    runs[runs.length - 1] = { ...last, text: last.text + run.text }
  else runs.push(run)
}

function bookmarksIn(element: XmlElement): string[] {
  return element.children.flatMap((one) => {
    if (one.name === 'w:bookmarkStart') return [one.attributes['w:name'] ?? '']
    return one.name === 'w:r' || one.name === 'w:pPr' ? [] : bookmarksIn(one)
  })
}

/** `w:ins` and `w:del` around runs, on the paragraph's mark, or a change of its properties. */
function isRevised(paragraph: XmlElement, atoms: readonly Atom[]): boolean {
  if (atoms.some((atom) => atom.changes.length > 0)) return true
  const pPr = child(paragraph, 'w:pPr')
  const mark = child(pPr, 'w:rPr')
  return Boolean(
    child(pPr, 'w:pPrChange') ??
      child(mark, 'w:ins') ??
      child(mark, 'w:del') ??
      child(mark, 'w:moveFrom') ??
      child(mark, 'w:moveTo'),
  )
}
