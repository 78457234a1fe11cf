import { rmSync } from 'node:fs'

const halfWritten = new Set<string>()

/** Remembers a temporary file until `done`; an interrupted run removes it. */
export function remember(file: string): { readonly done: () => void } {
  halfWritten.add(file)
  return { done: () => halfWritten.delete(file) }
}

/** On Ctrl+C or a request to end, no temporary file stays behind. 128 + signal number is the shells' convention. */
export function removeHalfWrittenFiles(): void {
  for (const [signal, number] of [['SIGINT', 2] as const, ['SIGTERM', 15] as const]) {
    process.once(signal, () => {
      for (const file of halfWritten) remove(file)
      process.exit(128 + number)
    })
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { recursive: true, force: true })
  } catch {
    // Renamed or removed in the meantime: nothing is left to do.
  }
}

/** A reader such as `head` that closes the pipe early has what it wanted; that is no error. */
export function endPipesQuietly(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
      throw error
    })
  }
}
