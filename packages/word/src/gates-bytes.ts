import { type Difference, expectNone, type GateState, sameContent } from './gate-state.ts'
import { type OoxmlPackage, partTree, relatedPart } from './package.ts'
import { indexPart } from './part-index.ts'
import { relationshipsPart } from './relationships.ts'

/** G4, G5 and G14: bytes. */
export function byteGates(state: GateState): { G4: Difference; G5: Difference; G14: Difference } {
  const { base, redlined, again, written, stamp } = state.input
  const lost = [...base.entries.keys()].filter((name) => !redlined.entries.has(name))
  const disturbed = state.changed.flatMap((name) => disturbedParagraphs(state, name))
  const unlike = [...redlined.entries]
    .filter(([name, entry]) => !sameContent(entry, again.entries.get(name)))
    .map(([name]) => name)
  const marks = ours(redlined, state.changed, stamp.author) - ours(base, state.changed, stamp.author)
  const silent =
    state.changed.length > 0 && marks <= 0
      ? 'the file differs from its base but holds no new change or comment'
      : undefined
  const idle =
    state.changed.length === 0 && written.length > 0
      ? 'edits were written but the file is the same'
      : undefined
  return {
    G4:
      expectNone('parts that are lost', lost) ??
      expectNone('parts that no edit touches', foreign(state)) ??
      expectNone('paragraphs that no edit touches', disturbed),
    G5: expectNone('parts that come out otherwise a second time', unlike),
    G14: silent ?? idle,
  }
}

/** Changed parts that hold neither an edit nor what belongs to new comments and notes. */
function foreign({ input, changed }: GateState): string[] {
  const { redlined, touched } = input
  const allowed = new Set([
    '[Content_Types].xml',
    relationshipsPart(redlined.main),
    ...['comments', 'footnotes', 'endnotes', 'settings'].map((kind) => relatedPart(redlined, kind)),
  ])
  return changed.filter((name) => !touched.has(name) && !allowed.has(name))
}

/** Paragraphs of a part that no edit touches but that do not stand in the redline, in order, as they were. */
function disturbedParagraphs({ input }: GateState, name: string): string[] {
  const before = partTree(input.base, name)
  const after = partTree(input.redlined, name)
  const touched = input.touched.get(name)
  if (!before || !after || !touched) return []
  const raw = ({ text, root }: typeof before) =>
    indexPart(text, root)
      .paragraphs.filter((one) => one.outer === undefined)
      .map(({ index, element }) => ({ index, xml: text.slice(element.start, element.end) }))
  const found = raw(after)
  // A change in a text box is one of the paragraph around it.
  const around = new Set(
    indexPart(before.text, before.root).paragraphs.flatMap((one) =>
      touched.has(one.index) && one.outer !== undefined ? [one.outer] : [],
    ),
  )
  let at = 0
  // Once one is lost, the search for each of the others would run to the end: one is enough to tell.
  const lost: string[] = []
  for (const { index, xml } of raw(before)) {
    if (touched.has(index) || around.has(index) || lost.length > 0) continue
    let next = at
    while (next < found.length && found[next]?.xml !== xml) next++
    if (next === found.length) lost.push(`${name} paragraph ${index}`)
    else at = next + 1
  }
  return lost
}

function ours(source: OoxmlPackage, parts: readonly string[], author: string): number {
  let count = 0
  const visit = (element: {
    attributes: { readonly [name: string]: string }
    children: readonly unknown[]
  }): void => {
    if (element.attributes['w:author'] === author) count++
    for (const one of element.children) visit(one as typeof element)
  }
  for (const part of parts) {
    const tree = /\.xml$/.test(part) ? partTree(source, part) : undefined
    if (tree) visit(tree.root)
  }
  return count
}
