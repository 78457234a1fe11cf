import { parentPort } from 'node:worker_threads'
import { mapOne } from '@concordance/toolkit'
import { nodeContext } from './context.ts'
import type { MapAnswer, MapOrder } from './map-many.ts'
import { leavePdfRejections } from './stray-rejections.ts'

// A worker of `map --each`: maps one file after the other, each as a law of its own.
leavePdfRejections()
const context = nodeContext(true, { step: () => {}, stop: () => {} })
context.close()
parentPort?.on('message', async ({ file, choices }: MapOrder) => {
  parentPort?.postMessage(await answer({ file, choices }))
})

async function answer({ file, choices }: MapOrder): Promise<MapAnswer> {
  try {
    return { outcome: JSON.stringify(await mapOne(context, file, choices)) }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}
