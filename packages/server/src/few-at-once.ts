import { Refusal } from './refusal.ts'

/** Lets so many pieces of work run at once and so many wait; throws a `Refusal` (503) for more. */
export function fewAtOnce(running: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = []
  let busy = 0
  return async (work) => {
    if (busy >= running) {
      if (queue.length >= waiting)
        throw new Refusal(503, 'busy', 'the server is busy; try again in a moment', { 'retry-after': '2' })
      await new Promise<void>((go) => queue.push(go))
    } else busy++
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else busy--
    }
  }
}
