import type { Progress } from '@concordance/toolkit'
import type { Answers, Notice, Numbered, Reply, Request } from '../worker/messages.ts'

/** The other end of the worker. */
export interface Client {
  /** Rejects with a `Stop` that says why. */
  readonly ask: <R extends Request>(
    request: R,
    progress?: (step: Progress) => void,
  ) => Promise<Answers[R['type']]>
  /** Ends whatever runs, at once; what was asked is rejected as cancelled. */
  readonly cancel: () => void
}

/** Why an answer did not come. */
export class Stop extends Error {
  readonly why: 'cancelled' | 'problem' | 'fault'
  readonly notice: Notice | undefined

  constructor(why: Stop['why'], message: string, notice?: Notice) {
    super(message)
    this.why = why
    this.notice = notice
  }
}

type Port = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

interface Waiting {
  readonly request: Request
  readonly resolve: (answer: Answers[Request['type']]) => void
  readonly reject: (stop: Stop) => void
  readonly progress: ((step: Progress) => void) | undefined
}

const laysDesk = ({ type }: Request) => type === 'files' || type === 'sample' || type === 'restore'

/**
 * A worker cannot be interrupted, so cancelling ends it; the next question starts another one, which is first given the
 * desk as it was when something was last taken over.
 */
export function createClient(start: () => Promise<Port>): Client {
  let port: Promise<Port> | undefined
  let next = 1
  let laid: Request | undefined
  let desk: readonly Request[] = []
  const waiting = new Map<number, Waiting>()

  const stopAll = (stop: Stop) => {
    const stopped = [...waiting.values()]
    waiting.clear()
    for (const { reject } of stopped) reject(stop)
  }
  const end = () => {
    const ended = port
    port = undefined
    ended?.then((open) => open.terminate()).catch(() => undefined)
  }
  const receive = (reply: Reply) => {
    const asked = waiting.get(reply.id)
    if (!asked) return
    if (reply.type === 'progress') return asked.progress?.(reply.progress)
    waiting.delete(reply.id)
    if (reply.type === 'problem') return asked.reject(new Stop('problem', reply.notice.reason, reply.notice))
    if (reply.type === 'fault') return asked.reject(new Stop('fault', reply.message))
    if (laysDesk(asked.request)) laid = asked.request
    if (asked.request.type === 'take' && laid) desk = [laid, asked.request]
    asked.resolve(reply.answer)
  }
  const connect = async (): Promise<Port> => {
    const made = await start()
    made.onmessage = ({ data }: MessageEvent<Reply>) => receive(data)
    made.onerror = ({ message }: ErrorEvent) => {
      // A worker that failed to load never answers; the next question starts a new one.
      end()
      stopAll(new Stop('fault', message || 'the worker did not start'))
    }
    // Their answers find nobody waiting, which is right: the desk is as it was.
    for (const request of desk) made.postMessage({ id: next++, ...request } satisfies Numbered)
    return made
  }

  return {
    ask: <R extends Request>(request: R, progress?: (step: Progress) => void) =>
      new Promise<Answers[R['type']]>((resolve, reject) => {
        const id = next++
        const settle = resolve as Waiting['resolve']
        waiting.set(id, { request, resolve: settle, reject, progress })
        port ??= connect()
        port.then(
          (open) => waiting.has(id) && open.postMessage({ id, ...request } satisfies Numbered),
          (error: unknown) => {
            waiting.delete(id)
            reject(new Stop('fault', String(error)))
          },
        )
      }),
    cancel: () => {
      end()
      stopAll(new Stop('cancelled', 'cancelled'))
    },
  }
}
