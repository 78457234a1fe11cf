import { parentPort, Worker } from 'node:worker_threads'
import { model } from '@concordance/protocol-model'
import { map } from '../src/index.ts'
import { readLaw } from './gold.ts'
import { longer } from './longer.ts'

interface Order {
  readonly file: string
  readonly sections: number
}

/** In a worker: reads a law, makes it as long as asked, maps it and says how many obligations came back. */
export function serveLaws(): void {
  parentPort?.on('message', async ({ file, sections }: Order) => {
    const mapping = map([longer(await readLaw(file), sections)], model)
    parentPort?.postMessage(mapping.obligations.length)
  })
}

/** Hands laws to so many workers, one after the other to whichever is free. */
export async function manyLaws(
  self: string,
  files: readonly string[],
  sections: number,
  threads: number,
): Promise<{ seconds: number; mapped: number }> {
  const start = performance.now()
  const queue = [...files]
  let mapped = 0
  const work = async (): Promise<void> => {
    const worker = new Worker(self, { resourceLimits: { maxYoungGenerationSizeMb: 16 } })
    for (let file = queue.shift(); file; file = queue.shift()) {
      worker.postMessage({ file, sections } satisfies Order)
      await new Promise((resolve, reject) => {
        worker.once('message', resolve).once('error', reject)
      })
      worker.removeAllListeners('error')
      mapped++
    }
    await worker.terminate()
  }
  await Promise.all(Array.from({ length: threads }, work))
  return { seconds: (performance.now() - start) / 1000, mapped }
}
