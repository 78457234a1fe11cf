import { operations } from '../src/index.ts'
import type { Result } from '../src/operation.ts'
import { type MemoryContext, memoryContext } from './memory-context.ts'

export interface Ran {
  readonly result: Result
  readonly context: MemoryContext
  readonly out: Uint8Array
  readonly receipt: ReceiptJson
  /** Reasons of what was refused, and other messages. */
  readonly told: readonly string[]
}

/** What the tests look at in a receipt. */
export interface ReceiptJson {
  readonly base: { readonly file: string; readonly sha256: string; readonly fresh: boolean }
  readonly author: string
  readonly date: string
  readonly changes: readonly { readonly [field: string]: unknown }[]
  readonly refused: readonly { readonly [field: string]: unknown }[]
  readonly gates: readonly { readonly gate: string; readonly holds: boolean }[]
}

/** Runs `redline BASE NEW -o out.docx` on files in memory. */
export async function runRedline(
  [baseName, base]: readonly [string, Uint8Array | string],
  [newName, text]: readonly [string, Uint8Array | string],
  options: { readonly [name: string]: string | boolean } = {},
): Promise<Ran> {
  const redline = operations.find(({ name }) => name === 'redline')
  if (!redline) throw new Error('no operation redline')
  const context = memoryContext({ [baseName]: base, [newName]: text })
  const result = await redline.run(context, {
    arguments: [baseName, newName],
    options: { output: 'out.docx', date: '2026-03-01', ...options },
  })
  return {
    result,
    context,
    out: context.files.get('out.docx') ?? new Uint8Array(),
    receipt: result.json as ReceiptJson,
    told: result.messages.map(({ reason }) => reason),
  }
}

/** A list of amendments as a file. */
export const amendmentsFile = (
  amendments: readonly object[],
  base: { readonly file?: string; readonly sha256?: string } = {},
): string =>
  JSON.stringify({
    base,
    amendments: amendments.map((one, order) => ({
      id: `a${order + 1}`,
      old: '',
      new: '',
      obligations: [],
      ...one,
    })),
  })
