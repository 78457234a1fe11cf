import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf, ServerError } from './server-error.ts'

/** What somebody did. Ids of documents, never their contents, nor anything typed into a log-in that is no known name. */
export interface Deed {
  /** Name of the account; null where nobody had to log in or it is not known. */
  readonly who: string | null
  /** Address of the machine. */
  readonly from: string
  readonly what:
    | 'start'
    | 'stop'
    | 'log-in'
    | 'log-in-failed'
    | 'log-out'
    | 'password'
    | 'create'
    | 'write'
    | 'write-refused'
    | 'refused'
  readonly dossier?: string
  readonly ids?: readonly string[]
  readonly rule?: string
  readonly path?: string
}

export interface Audit {
  /** Resolves when the line is handed to the system. */
  readonly log: (deed: Deed) => Promise<void>
  readonly close: () => Promise<void>
}

/** One JSON document a line, only ever appended. Throws a `ServerError` where the file cannot be written. */
export async function auditFile(file: string, now: () => Date = () => new Date()): Promise<Audit> {
  const handle = await opened(file)
  let last: Promise<unknown> = Promise.resolve()
  return {
    log: (deed) => {
      const line = `${JSON.stringify({ at: now().toISOString(), ...deed })}\n`
      const next = last.then(() => handle.appendFile(line))
      last = next.catch(() => undefined)
      return next
    },
    close: async () => {
      await last
      await handle.close()
    },
  }
}

async function opened(file: string): Promise<FileHandle> {
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    return await open(file, 'a', 0o600)
  } catch (error) {
    throw new ServerError(
      'folder',
      `the record of who did what cannot be written (${codeOf(error)}); set CONCORDANCE_HOME to a folder of yours with room in it`,
      file,
    )
  }
}
