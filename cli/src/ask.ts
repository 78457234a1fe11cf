import { createInterface, type Interface } from 'node:readline'

export interface Asker {
  /** The next line that a person types; empty where the input has ended. */
  readonly ask: (question: string) => Promise<string>
  readonly close: () => void
}

/**
 * Asks on standard error, so that standard output stays the result's; the bar makes way for the question. One reader
 * serves all questions: lines that were pasted ahead answer those that follow.
 */
export function asker(stopBar: () => void): Asker {
  const typed: string[] = []
  let reader: Interface | undefined
  let answer: ((line: string) => void) | undefined
  let ended = false
  const take = (line: string): void => {
    if (!answer) typed.push(line)
    else {
      const give = answer
      answer = undefined
      give(line)
    }
  }
  const open = (): void => {
    stopBar()
    reader = createInterface({ input: process.stdin, output: process.stderr })
    reader.on('line', take)
    reader.on('close', () => {
      ended = true
      answer?.('')
    })
  }
  return {
    ask: (question) => {
      if (!reader) open()
      process.stderr.write(question)
      const ahead = typed.shift()
      if (ahead !== undefined || ended) return Promise.resolve((ahead ?? '').trim())
      return new Promise((resolve) => {
        answer = (line) => resolve(line.trim())
      })
    },
    close: () => reader?.close(),
  }
}
