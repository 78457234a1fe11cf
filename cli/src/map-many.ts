import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { MapChoices, MapMany, MapOutcome } from '@concordance/toolkit'

/** What a worker is asked. */
export interface MapOrder {
  readonly file: string
  readonly choices: MapChoices
}

/** What it answers: an outcome as JSON, or the words of a fault in the program. */
export type MapAnswer = { readonly outcome: string } | { readonly fault: string }

/** Young objects are few where one law is mapped after the other; this keeps many threads small. */
const limits = { maxYoungGenerationSizeMb: 16 }

/** Hands files to as many workers as there are cores, one after the other to whichever is free. */
export const mapMany: MapMany = async (files, choices, done) => {
  const outcomes: MapOutcome[] = []
  const queue = files.entries()
  let failed = false
  const known = new Map<string, string>()
  // Names, notes and quotes come again and again; each is kept once, as hundreds of mappings stand in memory together.
  const kept = (_: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value
    const same = known.get(value)
    if (same === undefined) known.set(value, value)
    return same ?? value
  }
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL('./map-worker.mjs', import.meta.url), { resourceLimits: limits })
    try {
      for (const [at, file] of queue) {
        if (failed) break
        outcomes[at] = JSON.parse(await ask(worker, { file, choices }), kept)
        done(file)
      }
    } catch (error) {
      failed = true
      throw error
    } finally {
      await worker.terminate()
    }
  }
  const threads = Math.min(availableParallelism(), files.length)
  await Promise.all(Array.from({ length: threads }, work))
  return outcomes
}

function ask(worker: Worker, order: MapOrder): Promise<string> {
  return new Promise((resolve, reject) => {
    const settle = (then: () => void): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      then()
    }
    const onMessage = (answer: MapAnswer): void =>
      settle(() => ('outcome' in answer ? resolve(answer.outcome) : reject(new Error(answer.fault))))
    const onError = (error: unknown): void => settle(() => reject(error))
    const onExit = (): void => settle(() => reject(new Error(`a worker ended while it read ${order.file}`)))
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(order)
  })
}
