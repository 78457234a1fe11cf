import { type Difference, expectNone, type GateState, grown } from './gate-state.ts'
import { partTree } from './package.ts'
import { parseXml } from './parse-xml.ts'
import { readReferences } from './references.ts'
import { type Revision, revisionsIn, textParts } from './revisions.ts'
import { newFindings, schemaFindings } from './schema.ts'
import { escapeXml } from './xml-text.ts'

type Markup = { readonly [gate in 'G3' | 'G7' | 'G8' | 'G9' | 'G10' | 'G11']: Difference }

/** G3 and G7 to G11: what the XML says. */
export function markupGates(state: GateState): Markup {
  const { trees, untouched } = state
  const before = readReferences(trees.base, untouched.base.plain)
  const after = readReferences(trees.redlined, untouched.redlined.plain)
  const later = readReferences(trees.accepted, untouched.accepted.plain)
  const rules = schemaFindings(trees.base.values(), untouched.base.all)
  const breaches = (['redlined', 'accepted'] as const).flatMap((which) =>
    newFindings(rules, schemaFindings(trees[which].values(), untouched[which].all)),
  )
  const revisions = { base: allRevisions(state, 'base'), redlined: allRevisions(state, 'redlined') }
  return {
    G3: earlierKept(revisions.base, revisions.redlined),
    G7: expectNone('breaches of the schema', breaches) ?? wellFormed(state),
    G8: expectNone('ids that are not unique', duplicates(after.ids, before.ids)),
    G9: expectNone('markup that is not allowed', grown(before.misplaced, after.misplaced)),
    G10:
      expectNone('references that do not resolve', grown(before.dangling, after.dangling)) ??
      expectNone(
        'references that do not resolve once all is accepted',
        grown(before.dangling, later.dangling),
      ),
    G11: minimal(state, revisions.redlined),
  }
}

function allRevisions({ input }: GateState, which: 'base' | 'redlined'): readonly Revision[] {
  const source = input[which]
  return textParts(source).flatMap((part) => {
    const tree = partTree(source, part)
    return tree ? revisionsIn(part, tree.text, tree.root) : []
  })
}

function earlierKept(before: readonly Revision[], after: readonly Revision[]): Difference {
  const key = ({ id, author, date, kind, of, part }: Revision): string =>
    `${kind} of ${of} ${id} by ${author} on ${date} in ${part}`
  const there = new Set(after.map(key))
  return expectNone(
    'earlier changes that are lost',
    before.map(key).filter((one) => !there.has(one)),
  )
}

/** A second parser, stricter than the scanner, reads what was changed. */
function wellFormed({ input, changed }: GateState): Difference {
  for (const name of changed) {
    const tree = partTree(input.redlined, name)
    if (!tree) continue
    const touched = input.touched.get(name)
    if (!touched) {
      const parsed = parseXml(tree.text)
      if (!parsed.ok) return `${name}: ${parsed.messages[0]?.reason}`
      continue
    }
    for (const { xml, index } of changedParagraphs(tree, input.stamp.author)) {
      const parsed = parseXml(xml)
      if (!parsed.ok) return `${name} paragraph ${index}: ${parsed.messages[0]?.reason}`
    }
  }
  return undefined
}

type Tree = NonNullable<ReturnType<typeof partTree>>

function changedParagraphs({ text, root }: Tree, author: string): { xml: string; index: number }[] {
  const found: { xml: string; index: number }[] = []
  let index = 0
  const visit = (element: Tree['root']): void => {
    if (element.name === 'w:p') {
      const xml = text.slice(element.start, element.end)
      if (xml.includes(`w:author="${escapeXml(author)}"`)) found.push({ xml, index })
      index++
      return
    }
    for (const one of element.children) visit(one)
  }
  visit(root)
  return found
}

/** An id that the base used for two things may stay so; none may be added to it. */
function duplicates(after: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>): string[] {
  return [...after].filter(([id, count]) => count > Math.max(1, before.get(id) ?? 0)).map(([id]) => id)
}

/** At most this many changed characters for each of the true edit, measured in words. */
const slack = 1.2

function minimal({ input }: GateState, revisions: readonly Revision[]): Difference {
  const words = revisions.filter(
    (one) => one.author === input.stamp.author && one.date === input.stamp.date && one.of === 'words',
  )
  const changed = words.reduce((sum, one) => sum + one.text.length, 0)
  const meant = input.written.reduce((sum, one) => sum + trueSize(one), 0)
  return changed <= slack * meant ? undefined : `${changed} characters are changed where ${meant} would do`
}

function trueSize({ kind, before, after, cuts, copies = 1 }: GateState['input']['written'][number]): number {
  if (cuts) return copies * cuts.reduce((sum, cut) => sum + (cut.to - cut.from) + cut.text.length, 0)
  // A mark has no words; a note has a space behind its number.
  if (kind === 'delete-note') return 0
  return before.length + after.length + (kind === 'insert-note' ? 1 : 0)
}
