import { operations } from '@concordance/toolkit'
import { CommanderError } from 'commander'
import { endPipesQuietly, removeHalfWrittenFiles } from './endings.ts'
import { buildProgram } from './program.ts'
import { exitCodeOf, say } from './say.ts'
import { leavePdfRejections } from './stray-rejections.ts'

/** Runs one command line and sets the exit code: 0 done, 1 a problem with input or result, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<void> {
  endPipesQuietly()
  removeHalfWrittenFiles()
  leavePdfRejections()
  try {
    await buildProgram(operations).parseAsync(args, { from: 'user' })
  } catch (error) {
    // Commander has printed its own sentence already.
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
    else {
      say(error)
      process.exitCode = exitCodeOf(error)
    }
  }
}
