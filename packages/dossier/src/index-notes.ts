import type { Finding } from './finding.ts'
import type { Store } from './store.ts'

/** The index as it is written down: notes that never travel. */
export interface StoredIndex {
  readonly held: Map<string, Finding>
  /** Step of the database that it knows. */
  readonly seq: number
  readonly chunks: readonly Chunk[]
}

/** A note holds the findings from one obligation to before the next one's. */
interface Chunk {
  readonly first: string
  /** Changes whenever the note is written: one that was written and not named in the head puts the index in doubt. */
  readonly writing: string
}

/** Of the form of the findings; another one makes all anew. */
const version = 1
const chunkLength = 200
const head = 'findings'

declare const crypto: { randomUUID(): string }

/** The index that was written down; nothing where there is none or where its parts do not belong together. */
export async function readIndex(store: Store): Promise<StoredIndex | undefined> {
  const note = (await store.note(head)) as
    | { readonly version?: number; readonly seq?: number; readonly chunks?: readonly Chunk[] }
    | undefined
  if (note?.version !== version || typeof note.seq !== 'number' || !note.chunks) return undefined
  const held = new Map<string, Finding>()
  for (const [number, { writing }] of note.chunks.entries()) {
    const chunk = (await store.note(`${head}-${number}`)) as
      | { readonly writing?: string; readonly findings?: readonly Finding[] }
      | undefined
    if (chunk?.writing !== writing || !chunk.findings) return undefined
    for (const finding of chunk.findings) held.set(finding.obligation, finding)
  }
  return { held, seq: note.seq, chunks: note.chunks }
}

/** Writes down what changed; all of it where the parts have grown out of shape. A store that refuses costs only time. */
export async function writeIndex(
  store: Store,
  index: StoredIndex,
  changed: ReadonlySet<string>,
): Promise<void> {
  const { held, seq } = index
  const ids = [...held.keys()].sort()
  const before =
    ((await store.note(head)) as { readonly chunks?: readonly Chunk[] } | undefined)?.chunks ?? []
  const kept = parts(
    ids,
    before.map(({ first }) => first),
  )
  const grown = before.length === 0 || kept.some((part) => part.length > 3 * chunkLength)
  const now = grown ? evenly(ids) : kept
  try {
    const chunks: Chunk[] = []
    const touched = grown
      ? undefined
      : new Set(
          parts(
            [...changed].sort(),
            before.map(({ first }) => first),
          ).flatMap((part, number) => (part.length > 0 ? [number] : [])),
        )
    for (const [number, part] of now.entries()) {
      const old = before[number]
      if (old && touched && !touched.has(number)) {
        chunks.push(old)
        continue
      }
      const writing = crypto.randomUUID()
      await store.putNote(`${head}-${number}`, { writing, findings: part.map((id) => held.get(id)) })
      chunks.push({ first: number === 0 ? '' : (part[0] ?? ''), writing })
    }
    await store.putNote(head, { version, seq, chunks })
  } catch {
    // The head names other writings than the notes hold now: the next reader makes the index anew.
  }
}

const evenly = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.max(1, Math.ceil(ids.length / chunkLength)) }, (_, number) =>
    ids.slice(number * chunkLength, (number + 1) * chunkLength),
  )

/** Sorted ids by the parts that begin with `firsts`. */
function parts(ids: readonly string[], firsts: readonly string[]): readonly (readonly string[])[] {
  const all = firsts.map((): string[] => [])
  let number = 0
  for (const id of ids) {
    for (let next = firsts[number + 1]; next !== undefined && next <= id; next = firsts[number + 1])
      number += 1
    all[number]?.push(id)
  }
  return all
}
