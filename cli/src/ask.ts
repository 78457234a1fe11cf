import { createInterface } from 'node:readline/promises'

/** Asks on standard error, so that standard output stays the result's; the bar makes way for the question. */
export async function askLine(question: string, stopBar: () => void): Promise<string> {
  stopBar()
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return (await lines.question(question)).trim()
  } finally {
    lines.close()
  }
}
