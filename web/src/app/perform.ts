import { Stop } from '../client/client.ts'
import type { Task, Tools } from './tools.ts'

/** Does tasks and tells the reader what became of them. Resolves to whether the task was done. */
export interface Performer {
  readonly quietly: (task: Task) => Promise<boolean>
  /** With a bar that says what is under way. */
  readonly busily: (task: Task) => Promise<boolean>
}

export function createPerformer(tools: Tools): Performer {
  const { set, say } = tools
  const tell = (error: unknown): void => {
    if (error instanceof Stop && error.why === 'cancelled') set({ news: say('busy.cancelled') })
    else if (error instanceof Stop && error.notice) set({ problem: error.notice })
    else {
      const message = error instanceof Error ? error.message : String(error)
      set({ problem: { reason: say('problem.fault', { message }), place: '' } })
    }
  }
  const quietly = async (task: Task): Promise<boolean> => {
    try {
      await task(tools)
      return true
    } catch (error) {
      tell(error)
      return false
    }
  }
  const busily = async (task: Task): Promise<boolean> => {
    set({ busy: { phase: 'loading', file: '', done: 0, total: 0 }, problem: undefined, news: '' })
    const done = await quietly(task)
    set({ busy: undefined })
    return done
  }
  return { quietly, busily }
}
