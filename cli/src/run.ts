import { once } from 'node:events'
import type { Operation, RawInput } from '@concordance/toolkit'
import { nodeContext } from './context.ts'
import { jsonParts } from './json.ts'
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
  if (json) await printJson(result.json)
  else if (!context.tookStandardOutput()) {
    process.stdout.write(render(result.view, terminalOf(process.stdout, process.env)))
  }
  sayAll(result.messages)
  if (result.failed) process.exitCode = 1
}

/** Waits for a slow reader, so that parts do not pile up. */
async function printJson(value: unknown): Promise<void> {
  for (const part of jsonParts(value)) {
    if (!process.stdout.write(part)) await once(process.stdout, 'drain')
  }
  process.stdout.write('\n')
}
