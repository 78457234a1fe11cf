import type { Edit, RefusedEdit } from './edits.ts'
import { applyEdits, type CutsOf } from './intended-edits.ts'
import { buildContainer, type Container, type IntendedPart } from './intended-tree.ts'
import { type ListCounter, listCounter } from './list-counter.ts'
import { type Line, paragraphLine } from './outline.ts'
import { type OoxmlPackage, partTree } from './package.ts'
import { type Formatting, formatOf, labelOf } from './paragraph-format.ts'
import { type Properties, renderProperties } from './paragraph-properties.ts'
import { indexPart } from './part-index.ts'
import { readFormatting, storyParts } from './read-document.ts'
import { child, scanXml, type XmlElement } from './xml.ts'

/**
 * The document that the edits mean, found without writing tracked changes: an opinion of its own, against which gate G1
 * holds what comes out when all changes are accepted. Lines as `outline` gives them.
 */
export function intendedOutline(
  base: OoxmlPackage,
  edits: readonly Edit[],
  refused: readonly RefusedEdit[],
  cutsOf: CutsOf = () => undefined,
): readonly Line[] {
  const formatting = readFormatting(base)
  const left = new Set(refused.map((one) => one.edit))
  const written = edits.filter((_, order) => !left.has(order))
  const lines: Line[] = []
  const take = (name: string, each: (part: IntendedPart, counter: ListCounter) => void): void => {
    const tree = partTree(base, name)
    if (!tree) return
    const part: IntendedPart = {
      index: indexPart(tree.text, tree.root),
      pieces: new Map(),
      tables: new Map(),
    }
    each(part, listCounter())
  }
  const own = (name: string) =>
    written.filter((edit) => (('table' in edit ? edit.part : edit.at.part) ?? base.main) === name)
  const render = renderer(formatting)
  take(base.main, (part, counter) => {
    const { root } = part.index
    const body = buildContainer(part, child(root, 'w:body') ?? root)
    applyEdits(part, own(base.main), cutsOf)
    lines.push(...render(body, counter))
  })
  for (const { kind, part: name } of storyParts(base)) {
    if (kind === 'comment') continue
    take(name, (part, counter) => {
      const { root } = part.index
      const single = kind === 'header' || kind === 'footer'
      const notes = single
        ? [root]
        : root.children.filter((note) => ['normal', undefined].includes(note.attributes['w:type']))
      const built = notes.map((note) => ({
        id: single ? name : (note.attributes['w:id'] ?? ''),
        content: buildContainer(part, note),
      }))
      applyEdits(part, own(name), cutsOf)
      for (const { id, content } of built) lines.push(`— ${kind} ${id}`, ...render(content, counter))
    })
  }
  return lines
}

function renderer(formatting: Formatting): (container: Container, counter: ListCounter) => Line[] {
  const parsed = new Map<string, XmlElement | undefined>()
  const pPrOf = (properties: Properties): XmlElement | undefined => {
    const xml = renderProperties({ ...properties, change: '', section: '' })
    if (!parsed.has(xml)) parsed.set(xml, xml === '' ? undefined : scanXml(xml))
    return parsed.get(xml)
  }
  const render = (container: Container, counter: ListCounter): Line[] => {
    const lines: Line[] = []
    let text = ''
    let notes: { kind: 'footnote' | 'endnote'; id: string; at: number }[] = []
    let boxes: Line[] = []
    for (const one of container) {
      if ('rows' in one) {
        one.rows.forEach((row, index) => {
          lines.push(`row ${index}`)
          for (const cell of row.cells)
            lines.push(`cell ${cell.span} ${cell.continued}`, ...render(cell.content, counter))
        })
        continue
      }
      notes.push(...one.notes.map((note) => ({ ...note, at: note.at + text.length })))
      text += one.text
      boxes.push(...one.boxes.flatMap((box) => render(box, counter)).map((line) => `box ${line}`))
      if (!one.ends) continue
      const pPr = pPrOf(one.properties)
      const label = labelOf(pPr, formatting, counter)
      lines.push(
        paragraphLine(
          { text, notes, runs: [], ...formatOf(pPr, formatting), ...(label === undefined ? {} : { label }) },
          false,
        ),
        ...boxes,
      )
      text = ''
      notes = []
      boxes = []
    }
    return lines
  }
  return render
}
