import { attempt, type Result } from './message.ts'
import { noteKinds, notesMarkedIn } from './new-notes.ts'
import { type OoxmlPackage, partText, partTree, relatedPart, withParts } from './package.ts'
import { resolveTree } from './resolve-tree.ts'
import { textParts } from './revisions.ts'
import { splice } from './splice.ts'

/** Which tracked changes are meant; all of them where nothing is said. */
export interface Choice {
  readonly author?: string
  readonly date?: string
  /** `w:id`s. */
  readonly ids?: ReadonlySet<string>
}

/** The file with the chosen tracked changes accepted. The others stay live. */
export function accept(source: OoxmlPackage, choice: Choice = {}): Result<OoxmlPackage> {
  return resolve(source, 'accept', choice)
}

/** The file with the chosen tracked changes rejected. The others stay live. */
export function reject(source: OoxmlPackage, choice: Choice = {}): Result<OoxmlPackage> {
  return resolve(source, 'reject', choice)
}

function resolve(source: OoxmlPackage, verdict: 'accept' | 'reject', choice: Choice): Result<OoxmlPackage> {
  return attempt(() => {
    const changed = new Map<string, string>()
    for (const part of textParts(source)) {
      const tree = partTree(source, part)
      if (!tree) continue
      const text = resolveTree(tree.text, tree.root, verdict, ({ attributes }) => {
        if (choice.author !== undefined && attributes['w:author'] !== choice.author) return false
        if (choice.date !== undefined && attributes['w:date'] !== choice.date) return false
        return choice.ids === undefined || choice.ids.has(attributes['w:id'] ?? '')
      })
      if (text !== tree.text) changed.set(part, text)
    }
    return { value: withoutNotes(withParts(source, changed), lostNotes(source, changed.get(source.main))) }
  })
}

/** Notes whose mark went; a note goes with it. */
function lostNotes(source: OoxmlPackage, after: string | undefined): ReadonlySet<string> {
  if (after === undefined) return new Set()
  const kept = notesMarkedIn(after)
  return new Set([...notesMarkedIn(partText(source, source.main) ?? '')].filter((note) => !kept.has(note)))
}

function withoutNotes(source: OoxmlPackage, lost: ReadonlySet<string>): OoxmlPackage {
  if (lost.size === 0) return source
  const changed = new Map<string, string>()
  for (const kind of noteKinds) {
    const part = relatedPart(source, `${kind}s`)
    const tree = part === undefined ? undefined : partTree(source, part)
    if (part === undefined || !tree) continue
    const gone = tree.root.children.filter((note) => lost.has(`${kind} ${note.attributes['w:id']}`))
    changed.set(
      part,
      splice(
        tree.text,
        gone.map(({ start, end }) => ({ start, end, text: '' })),
      ),
    )
  }
  return withParts(source, changed)
}
