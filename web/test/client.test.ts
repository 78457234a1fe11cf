import { expect, test, vi } from 'vitest'
import { createClient, Stop } from '../src/client/client.ts'
import type { Numbered, Reply } from '../src/worker/messages.ts'

/** A worker that answers when it is told to. */
function fakeWorker() {
  const asked: Numbered[] = []
  const port = {
    postMessage: (message: Numbered) => asked.push(message),
    terminate: vi.fn(),
    onmessage: null as null | ((event: { data: Reply }) => void),
    onerror: null as null | ((event: { message: string }) => void),
  }
  const reply = (data: Reply) => port.onmessage?.({ data })
  return { asked, port, reply }
}

function setUp() {
  const workers: ReturnType<typeof fakeWorker>[] = []
  const client = createClient(async () => {
    const worker = fakeWorker()
    workers.push(worker)
    return worker.port as never
  })
  return { workers, client, at: (index: number) => workers[index] ?? fakeWorker() }
}
const settled = () => new Promise((resolve) => setTimeout(resolve))
const sample = { type: 'sample', name: 'marendia' } as const
const data = { kind: 'memory', size: 0, names: [] } as const

test('an answer finds the question it belongs to', async () => {
  const { client, at } = setUp()
  const first = client.ask({ type: 'data' })
  const second = client.ask({ type: 'data' })
  await settled()
  at(0).reply({ id: 2, type: 'done', answer: { ...data, size: 2 } })
  at(0).reply({ id: 1, type: 'done', answer: { ...data, size: 1 } })
  expect([await first, await second].map(({ size }) => size)).toEqual([1, 2])
})

test('a problem comes with its sentence, a fault with its message', async () => {
  const { client, at } = setUp()
  const problem = client.ask({ type: 'data' })
  const fault = client.ask({ type: 'data' })
  await settled()
  at(0).reply({ id: 1, type: 'problem', notice: { reason: 'the file holds no text', place: 'a.pdf' } })
  at(0).reply({ id: 2, type: 'fault', message: 'x is not a function' })
  await expect(problem).rejects.toMatchObject({ why: 'problem', notice: { place: 'a.pdf' } })
  await expect(fault).rejects.toMatchObject({ why: 'fault', message: 'x is not a function' })
})

test('cancelling ends the worker; the next one is given the desk as it was', async () => {
  const { client, workers, at } = setUp()
  const laid = client.ask(sample)
  const taken = client.ask({ type: 'take', keep: true })
  await settled()
  at(0).reply({ id: 1, type: 'done', answer: { names: ['marendia.docx'] } })
  at(0).reply({ id: 2, type: 'done', answer: { taken: true } })
  await Promise.all([laid, taken])
  // Laid, but never taken over: it must not come back.
  void client.ask({ type: 'sample', name: 'sourane' })
  await settled()
  at(0).reply({ id: 3, type: 'done', answer: { names: ['sourane.docx'] } })
  const broken = client.ask({ type: 'data' })
  await settled()
  client.cancel()
  await expect(broken).rejects.toBeInstanceOf(Stop)
  await expect(broken).rejects.toMatchObject({ why: 'cancelled' })
  expect(at(0).port.terminate).toHaveBeenCalledOnce()

  const asked = client.ask({ type: 'data' })
  await settled()
  expect(workers).toHaveLength(2)
  expect(at(1).asked.map(({ type }) => type)).toEqual(['sample', 'take', 'data'])
  expect(at(1).asked[0]).toMatchObject(sample)
  const [, , question] = at(1).asked
  at(1).reply({ id: question?.id ?? 0, type: 'done', answer: data })
  await expect(asked).resolves.toEqual(data)
})

test('a worker that does not load is reported, and the next question tries again', async () => {
  const { client, workers, at } = setUp()
  const asked = client.ask({ type: 'data' })
  await settled()
  at(0).port.onerror?.({ message: 'syntax' })
  await expect(asked).rejects.toMatchObject({ why: 'fault', message: 'syntax' })
  void client.ask({ type: 'data' }).catch(() => undefined)
  await settled()
  expect(workers).toHaveLength(2)
})
