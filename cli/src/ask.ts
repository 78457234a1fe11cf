import { createInterface, type Interface } from 'node:readline'
import { Writable } from 'node:stream'

export interface Asker {
  /** The next line that a person types; empty where the input has ended. */
  readonly ask: (question: string) => Promise<string>
  /** The same, with nothing shown of what is typed. */
  readonly askSecret: (question: string) => Promise<string>
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
    askSecret: async (question) => {
      reader?.close()
      reader = undefined
      stopBar()
      process.stderr.write(question)
      const silent = createInterface({ input: process.stdin, output: nowhere(), terminal: true })
      const line = await new Promise<string>((resolve) => {
        silent.once('line', resolve)
        silent.once('close', () => resolve(''))
      })
      silent.close()
      process.stderr.write('\n')
      ended = false
      return line
    },
    close: () => reader?.close(),
  }
}

/** A terminal shows what it is sent: this one is sent nothing. */
const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() })
