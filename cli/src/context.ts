import { type Context, usage } from '@concordance/toolkit'
import { asker } from './ask.ts'
import { convert } from './convert.ts'
import { nodeDossiers } from './dossiers.ts'
import { homeFolder } from './home.ts'
import { mapMany } from './map-many.ts'
import { nodeNetwork } from './network.ts'
import { listFolder, readIfThere, readInput } from './read.ts'
import { nodeRecognition } from './recognition.ts'
import { fileStore } from './store.ts'
import { version } from './version.ts'
import { claimFile, writeOutput } from './write.ts'

/** The place that this face gives to operations, and whether one of them took standard output for a file. */
export interface NodeContext extends Context {
  readonly tookStandardOutput: () => boolean
  /** Ends what would keep the process waiting. */
  readonly close: () => void
}

export function nodeContext(
  json: boolean,
  { step: progress, stop }: { readonly step: Context['progress']; readonly stop: () => void },
): NodeContext {
  let took = false
  const questions = asker(stop)
  const home = homeFolder(process.env, process.platform)
  return {
    read: readInput,
    readIfThere,
    listFolder,
    convert,
    output: async (file, force) => {
      if (file !== '-') {
        await claimFile(file, force)
        return (bytes) => writeOutput(file, bytes)
      }
      if (json || took) throw usage('standard output takes one document; drop --json or write to a file')
      took = true
      return writeStandardOutput
    },
    store: fileStore(home),
    recognition: nodeRecognition(home),
    dossiers: nodeDossiers(home),
    progress,
    mapMany,
    network: nodeNetwork(),
    ...(process.stdin.isTTY && process.stderr.isTTY
      ? { ask: questions.ask, askSecret: questions.askSecret }
      : {}),
    close: questions.close,
    today: () => localDate(new Date()),
    program: version,
    tookStandardOutput: () => took,
  }
}

const writeStandardOutput = (bytes: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(bytes, (error) => (error ? reject(error) : resolve()))
  })

/** The day where the user is, not in Greenwich. */
function localDate(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
