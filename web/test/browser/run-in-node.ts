import { readFileSync } from 'node:fs'
import { operations, type RawInput } from '@concordance/toolkit'
import type { RunAnswer } from '../../src/worker/messages.ts'
import { memoryStore } from '../../src/worker/page-store.ts'

/** The version that the build writes into what it makes. */
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

/** Runs an operation of the toolkit in Node on these files, as the command line does, on the day of the tests unless told. */
export async function runInNode(
  operation: string,
  input: RawInput,
  files: { readonly [name: string]: Uint8Array },
  today = '2026-03-01',
): Promise<Pick<RunAnswer, 'json' | 'outputs'>> {
  const found = operations.find(({ name }) => name === operation)
  if (!found) throw new Error(`no operation ${operation}`)
  const outputs: RunAnswer['outputs'][number][] = []
  const { json } = await found.run(
    {
      read: async (name) => {
        const bytes = files[name]
        if (!bytes) throw new Error(`there is no ${name}`)
        return bytes
      },
      readIfThere: async (name) => files[name],
      output: async (name) => async (bytes) => {
        outputs.push({ name, bytes: new Uint8Array(bytes) })
      },
      store: memoryStore(),
      progress: () => undefined,
      today: () => today,
      program: version,
    },
    input,
  )
  return { json, outputs }
}
