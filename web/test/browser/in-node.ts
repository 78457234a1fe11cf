import { readFileSync } from 'node:fs'
import { operations } from '@concordance/toolkit'
import { answer } from '../../src/worker/answer.ts'
import { openDesk } from '../../src/worker/desk.ts'
import { dossierPlace } from '../../src/worker/dossier-place.ts'
import type { RunAnswer } from '../../src/worker/messages.ts'
import { memoryStore } from '../../src/worker/page-store.ts'

/** The version that the build writes into what it makes. */
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

/** Runs an operation of the toolkit in Node on one file, as the page does in its worker. */
export async function inNode(
  operation: string,
  file: string,
  bytes: Uint8Array,
  options: { readonly [name: string]: string | readonly string[] },
): Promise<RunAnswer> {
  const found = operations.find(({ name }) => name === operation)
  if (!found) throw new Error(`no operation ${operation}`)
  const outputs: RunAnswer['outputs'][number][] = []
  const store = memoryStore()
  const desk = openDesk(store)
  await answer(
    { type: 'files', files: [{ name: file, content: new Blob([new Uint8Array(bytes)]) }] },
    { store, desk, dossiers: dossierPlace(store), program: version, today: () => '2026-03-01' },
    () => undefined,
  )
  const { json, messages } = await found.run(
    {
      read: desk.read,
      output: async (name) => async (written) => {
        outputs.push({ name, bytes: new Uint8Array(written) })
      },
      store,
      progress: () => undefined,
      today: () => '2026-03-01',
      program: version,
    },
    { arguments: [file], options },
  )
  return { json, messages: messages.map(({ reason }) => ({ reason, place: '' })), outputs }
}
