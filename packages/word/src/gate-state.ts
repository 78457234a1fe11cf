import type { RefusedEdit, Stamp } from './edits.ts'
import type { Result } from './message.ts'
import { Refusal } from './message.ts'
import type { Item } from './outline.ts'
import { type OoxmlPackage, partTree } from './package.ts'
import type { Formatting } from './paragraph-format.ts'
import { indexPart } from './part-index.ts'
import type { Planned } from './plan.ts'
import { readWith } from './read-document.ts'
import { accept, reject } from './resolve.ts'
import type { View, WordDocument } from './types.ts'
import type { WordMemory } from './word-memory.ts'
import type { XmlElement } from './xml.ts'
import type { ZipEntry } from './zip.ts'

/** What a gate found, or nothing where it holds. */
export type Difference = string | undefined

export interface GateInput {
  readonly base: OoxmlPackage
  readonly redlined: OoxmlPackage
  /** The intended document as `outline` gives it. */
  readonly intended: readonly Item[]
  readonly stamp: Stamp
  /** Number of edits that were asked for. */
  readonly edits: number
  readonly written: readonly Planned[]
  readonly refused: readonly RefusedEdit[]
  /** Ordinals of the paragraphs that edits touch, by part. */
  readonly touched: ReadonlyMap<string, ReadonlySet<number>>
  /** What readings of the base left behind, to be used again. */
  readonly formatting: Formatting
  readonly memory: WordMemory
  readonly baseSeen: Seen
  /** The same edits written once more, for G5. */
  readonly again: OoxmlPackage
}

type SeenDocument = Omit<WordDocument, 'revisions'>

export interface Seen {
  readonly final: SeenDocument
  readonly original: SeenDocument
}

export interface GateState {
  readonly input: GateInput
  readonly base: Seen
  readonly redlined: Seen
  readonly accepted: { readonly final: SeenDocument }
  readonly rejected: { readonly final: SeenDocument }
  readonly intended: readonly Item[]
  readonly untouched: { readonly [which in 'base' | 'redlined' | 'accepted']: Untouched }
  /** Parts with changes, of base and redlined file. */
  readonly changed: readonly string[]
  readonly trees: {
    readonly base: ReadonlyMap<string, XmlElement>
    readonly redlined: ReadonlyMap<string, XmlElement>
    readonly accepted: ReadonlyMap<string, XmlElement>
  }
}

export function prepare(input: GateInput): GateState {
  const { base, redlined, stamp, formatting, memory } = input
  const read = (source: OoxmlPackage, view: View): SeenDocument => readWith(source, view, formatting, memory)
  const accepted = value(accept(redlined))
  const rejected = value(reject(redlined, stamp))
  const known = untouchedXml(input)
  return {
    input,
    untouched: {
      base: untouchedIn(base, known),
      redlined: untouchedIn(redlined, known),
      accepted: untouchedIn(accepted, known),
    },
    intended: input.intended,
    base: input.baseSeen,
    redlined: seen(redlined, read, input.baseSeen.final !== input.baseSeen.original),
    accepted: { final: read(accepted, 'final') },
    rejected: { final: read(rejected, 'final') },
    changed: [...redlined.entries.keys()].filter(
      (name) => !sameContent(redlined.entries.get(name), base.entries.get(name)),
    ),
    trees: { base: treesOf(base), redlined: treesOf(redlined), accepted: treesOf(accepted) },
  }
}

function value<T>(result: Result<T>): T {
  if (result.ok) return result.value
  const [first] = result.messages
  throw first ? new Refusal(first) : new Error('a step failed without a reason')
}

/**
 * Both views of a file. Where the base has no changes of its own, rejecting all is rejecting ours, and the view before
 * all changes is held against the base by what comes out of rejecting.
 */
export function seen(
  source: OoxmlPackage,
  read: (source: OoxmlPackage, view: View) => SeenDocument,
  both: boolean,
): Seen {
  const final = read(source, 'final')
  return { final, original: both ? read(source, 'original') : final }
}

/** Paragraphs that no edit touches and that stand in the base as well: what is wrong with them was wrong before. */
export interface Untouched {
  readonly all: ReadonlySet<XmlElement>
  /** Those without ids and fields, which have no part in references. */
  readonly plain: ReadonlySet<XmlElement>
}

function untouchedIn(source: OoxmlPackage, known: ReadonlySet<string>): Untouched {
  const all = new Set<XmlElement>()
  const plain = new Set<XmlElement>()
  for (const name of treesOf(source).keys()) {
    const tree = partTree(source, name)
    if (!tree) continue
    for (const { element } of indexPart(tree.text, tree.root).paragraphs) {
      const xml = tree.text.slice(element.start, element.end)
      if (!known.has(xml)) continue
      all.add(element)
      if (!/w:id=|w:fldChar/.test(xml)) plain.add(element)
    }
  }
  return { all, plain }
}

/** XML of the base's paragraphs that no edit touches. */
function untouchedXml({ base, touched }: GateInput): ReadonlySet<string> {
  const known = new Set<string>()
  for (const name of treesOf(base).keys()) {
    const tree = partTree(base, name)
    const edited = touched.get(name)
    if (!tree) continue
    for (const { element, index, outer } of indexPart(tree.text, tree.root).paragraphs)
      if (!edited?.has(index) && outer === undefined) known.add(tree.text.slice(element.start, element.end))
  }
  return known
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
  for (let at = 0; at < a.content.length; at++) if (a.content[at] !== b.content[at]) return false
  return true
}

export function expectNone(what: string, found: readonly string[]): Difference {
  if (found.length === 0) return undefined
  return `${what}: ${found.slice(0, 3).join('; ')}${found.length > 3 ? ` and ${found.length - 3} more` : ''}`
}

/** Sentences that stand more often in the second than in the first. */
export function grown(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): string[] {
  return [...after].filter(([key, count]) => count > (before.get(key) ?? 0)).map(([key]) => key)
}
