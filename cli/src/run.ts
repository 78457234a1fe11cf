import type { Operation, RawInput } from '@concordance/toolkit'
import { nodeContext } from './context.ts'
import { progressBar } from './progress.ts'
import { render } from './render.ts'
import { sayAll } from './say.ts'
import { terminalOf } from './terminal.ts'

/** Runs an operation and prints its result: data with `--json`, else for a person. Problems are thrown. */
export async function runOperation(operation: Operation, input: RawInput, json: boolean): Promise<void> {
  const bar = progressBar(process.stderr)
  const context = nodeContext(json, bar)
  const result = await operation.run(context, input).finally(() => {
    bar.stop()
    context.close()
  })
  if (json) process.stdout.write(`${JSON.stringify(result.json, undefined, 2)}\n`)
  else if (!context.tookStandardOutput()) {
    process.stdout.write(render(result.view, terminalOf(process.stdout, process.env)))
  }
  sayAll(result.messages)
  if (result.failed) process.exitCode = 1
}
