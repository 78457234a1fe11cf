import type { RefusedEdit, Stamp } from './edits.ts'
import type { Result } from './message.ts'
import { Refusal } from './message.ts'
import type { Line } from './outline.ts'
import { type OoxmlPackage, partTree } from './package.ts'
import type { Planned } from './plan.ts'
import { readDocument } from './read-document.ts'
import { accept, reject } from './resolve.ts'
import type { View, WordDocument } from './types.ts'
import type { XmlElement } from './xml.ts'
import type { ZipEntry } from './zip.ts'

/** What a gate found, or nothing where it holds. */
export type Difference = string | undefined

export interface GateInput {
  readonly base: OoxmlPackage
  readonly redlined: OoxmlPackage
  /** The intended document as `outline` gives it. */
  readonly intended: readonly Line[]
  readonly stamp: Stamp
  /** Number of edits that were asked for. */
  readonly edits: number
  readonly written: readonly Planned[]
  readonly refused: readonly RefusedEdit[]
  /** Ordinals of the paragraphs that edits touch, by part. */
  readonly touched: ReadonlyMap<string, ReadonlySet<number>>
  /** The same edits written once more, for G5. */
  readonly again: OoxmlPackage
}

interface Seen {
  readonly final: WordDocument
  readonly original: WordDocument
}

export interface GateState {
  readonly input: GateInput
  readonly base: Seen
  readonly redlined: Seen
  readonly accepted: { readonly final: WordDocument }
  readonly rejected: { readonly final: WordDocument }
  readonly intended: readonly Line[]
  /** Parts with changes, of base and redlined file. */
  readonly changed: readonly string[]
  readonly trees: {
    readonly base: ReadonlyMap<string, XmlElement>
    readonly redlined: ReadonlyMap<string, XmlElement>
    readonly accepted: ReadonlyMap<string, XmlElement>
  }
}

export function prepare(input: GateInput): GateState {
  const { base, redlined, stamp } = input
  const accepted = value(accept(redlined))
  const rejected = value(reject(redlined, stamp))
  return {
    input,
    intended: input.intended,
    base: { final: read(base, 'final'), original: read(base, 'original') },
    redlined: { final: read(redlined, 'final'), original: read(redlined, 'original') },
    accepted: { final: read(accepted, 'final') },
    rejected: { final: read(rejected, 'final') },
    changed: [...redlined.entries.keys()].filter(
      (name) => !sameContent(redlined.entries.get(name), base.entries.get(name)),
    ),
    trees: { base: treesOf(base), redlined: treesOf(redlined), accepted: treesOf(accepted) },
  }
}

function read(source: OoxmlPackage, view: View): WordDocument {
  return value(readDocument(source, { view }))
}

function value<T>(result: Result<T>): T {
  if (result.ok) return result.value
  const [first] = result.messages
  throw first ? new Refusal(first) : new Error('a step failed without a reason')
}

/** Roots of the parts that hold text, notes and comments. */
function treesOf(source: OoxmlPackage): ReadonlyMap<string, XmlElement> {
  const folder = source.main.slice(0, source.main.lastIndexOf('/') + 1)
  const trees = new Map<string, XmlElement>()
  for (const name of source.entries.keys()) {
    if (!name.startsWith(folder) || !/^[^/]*\.xml$/.test(name.slice(folder.length))) continue
    const tree = partTree(source, name)
    if (tree) trees.set(name, tree.root)
  }
  return trees
}

export function sameContent(a: ZipEntry | undefined, b: ZipEntry | undefined): boolean {
  if (a === b) return true
  if (!a || !b || a.content.length !== b.content.length) return false
  return a.content.every((byte, index) => byte === b.content[index])
}

export function expectNone(what: string, found: readonly string[]): Difference {
  if (found.length === 0) return undefined
  return `${what}: ${found.slice(0, 3).join('; ')}${found.length > 3 ? ` and ${found.length - 3} more` : ''}`
}

/** Sentences that stand more often in the second than in the first. */
export function grown(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): string[] {
  return [...after].filter(([key, count]) => count > (before.get(key) ?? 0)).map(([key]) => key)
}
