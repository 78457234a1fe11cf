import { randomUUID } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { problem } from '@concordance/toolkit'
import { remember } from './endings.ts'
import { isCode, reasonOf } from './system-error.ts'

/** Checks that a file may be written, before the work begins. Throws a problem that says what to do. */
export async function claimFile(file: string, force: boolean): Promise<void> {
  const folder = await stat(dirname(file)).catch((error: unknown) => refuse(file, error))
  if (!folder.isDirectory()) throw problem(`${dirname(file)} is no folder; check the path`, 'output', file)
  const there = await stat(file).catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return undefined
    return refuse(file, error)
  })
  if (there?.isDirectory()) throw problem('this is a folder; name a file in it', 'output', file)
  if (there && !force) {
    throw problem(
      'the file exists already; add --force to replace it, or choose another name',
      'output',
      file,
    )
  }
  await tryFolder(file)
}

/** Writes beside the file under a temporary name, then renames: a reader never sees half of it. */
export async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  // A link keeps pointing where it points; what it points to is replaced.
  const target = await realpath(file).catch(() => file)
  const before = await stat(target).catch(() => undefined)
  const temporary = temporaryName(target)
  const memory = remember(temporary)
  try {
    const handle = await open(temporary, 'wx', before?.mode)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  } finally {
    memory.done()
  }
}

/** As `replaceFile`; what goes wrong becomes a problem that names the file. */
export const writeOutput = (file: string, bytes: Uint8Array): Promise<void> =>
  replaceFile(file, bytes).catch((error: unknown) => refuse(file, error))

/** Only an attempt tells whether a folder takes files: rights, read-only disks and network shares differ. */
async function tryFolder(file: string): Promise<void> {
  const temporary = temporaryName(file)
  try {
    await (await open(temporary, 'wx')).close()
    await rm(temporary)
  } catch (error) {
    refuse(file, error)
  }
}

const temporaryName = (file: string): string =>
  join(dirname(file), `.${basename(file).slice(0, 80)}.${randomUUID().slice(0, 8)}.tmp`)

function refuse(file: string, error: unknown): never {
  const reason = isCode(error, 'ENOENT')
    ? `there is no folder ${dirname(file)}; create it first or choose another`
    : `the file cannot be written: ${reasonOf(error)}`
  throw problem(reason, 'output', file)
}
