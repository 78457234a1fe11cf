import { type Context, isProblem, operations, placeOf } from '@concordance/toolkit'
import type { Desk } from './desk.ts'
import type { Answers, Notice, Request, RunAnswer } from './messages.ts'
import type { PageStore } from './page-store.ts'

export interface Place {
  readonly store: PageStore
  readonly desk: Desk
  readonly program: string
  readonly dossiers: NonNullable<Context['dossiers']>
  readonly today: () => string
}

/** Does what a request asks. Throws a problem of the toolkit where the reader can help it. */
export async function answer(
  request: Request,
  place: Place,
  progress: Context['progress'],
): Promise<Answers[Request['type']]> {
  const { desk, store } = place
  switch (request.type) {
    case 'files':
      return { names: await desk.put(request.files) }
    case 'sample':
      return { names: await desk.putSample(request.name) }
    case 'restore':
      return { names: await desk.restore() }
    case 'take':
      await desk.take(request.keep)
      return { taken: true }
    case 'clear':
      desk.clear()
      return { taken: false }
    case 'laid':
      return { files: desk.laid() }
    case 'run':
      return run(request, place, progress)
    case 'data':
      return { kind: store.kind, size: await sizeOf(store), names: await store.list('desk') }
    case 'erase':
      for (const name of await place.dossiers.names()) await place.dossiers.discard(name)
      await store.erase()
      return { erased: true }
  }
}

/** Bytes of laws and dossiers: the browser's own count, where it keeps one. */
async function sizeOf(store: PageStore): Promise<number> {
  if (store.kind === 'memory') return store.size()
  const { usage, usageDetails } = (await navigator.storage.estimate()) as StorageEstimate & {
    readonly usageDetails?: { readonly indexedDB?: number }
  }
  return usageDetails?.indexedDB ?? usage ?? store.size()
}

/** Runs an operation with the page as its place: it reads from the desk, and what it writes goes to the page. */
async function run(
  { operation: name, input, files = [] }: Extract<Request, { type: 'run' }>,
  { desk, store, program, today, dossiers }: Place,
  progress: Context['progress'],
): Promise<RunAnswer> {
  const operation = operations.find((one) => one.name === name)
  if (!operation) throw new RangeError(`There is no operation ${name}`)
  const given = async (name: string) => {
    const content = files.find((file) => file.name === name)?.content
    return content && new Uint8Array(await content.arrayBuffer())
  }
  const outputs: RunAnswer['outputs'][number][] = []
  const context: Context = {
    read: async (name) => (await given(name)) ?? desk.read(name),
    readIfThere: async (name) => (await given(name)) ?? desk.readIfThere(name),
    output: async (file) => async (bytes) => {
      outputs.push({ name: file, bytes: new Uint8Array(bytes) })
    },
    store,
    progress,
    today,
    program,
    dossiers,
    // The page's policy lets it reach the server that the page came from, and no other.
    network: { fetch: (url, init) => fetch(url, init as RequestInit) },
  }
  const { json, messages } = await operation.run(context, input)
  return { json, messages: messages.map(noticeOf), outputs }
}

/** A message or problem as plain data, for it loses its methods on the way to the page. */
export const noticeOf = (message: Parameters<typeof placeOf>[0]): Notice => ({
  reason: message.reason,
  place: placeOf(message),
})

export const isForReader = isProblem
