import { attempt, type Result } from './message.ts'
import type { OoxmlPackage } from './package.ts'
import { partTree, withParts } from './package.ts'
import { resolveTree } from './resolve-tree.ts'
import { textParts } from './revisions.ts'

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
    return { value: withParts(source, changed) }
  })
}
