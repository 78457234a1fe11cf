import { open, readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { nearest, problem } from '@concordance/toolkit'
import { isCode, reasonOf } from './system-error.ts'

/** No law comes near this; a bigger file is a mistake that would only eat the memory. */
const largestInput = 100 * 1024 * 1024

/** Bytes of a file, or of standard input for `-`. Throws a problem that says what to do. */
export async function readInput(file: string): Promise<Uint8Array> {
  if (file === '-') return collect(process.stdin, 'standard input')
  const handle = await open(file, 'r').catch((error: unknown) => cannotOpen(file, error))
  try {
    const { size } = await handle.stat()
    if ((await handle.stat()).isDirectory()) {
      throw problem('this is a folder; name the file of the law in it', 'input', file)
    }
    if (size > largestInput) throw tooLarge(file, size)
    // Pipes and devices tell no size: they are read as they come, up to the limit.
    return await collect(handle.createReadStream({ autoClose: false }), file)
  } finally {
    await handle.close()
  }
}

/** Bytes of a file, or undefined where there is none of that name. */
export async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  const there = await stat(file).catch(() => undefined)
  return there?.isFile() ? readInput(file) : undefined
}

async function collect(stream: AsyncIterable<Uint8Array>, file: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of stream) {
    size += part.length
    if (size > largestInput) throw tooLarge(file, size)
    parts.push(part)
  }
  if (size === 0)
    throw problem('the file is empty; give the file that holds the text of the law', 'input', file)
  return new Uint8Array(Buffer.concat(parts))
}

const megabytes = (bytes: number): number => Math.round(bytes / (1024 * 1024))

const tooLarge = (file: string, size: number) =>
  problem(
    `the file has ${megabytes(size)} MB, at most ${megabytes(largestInput)} MB are read; give the law alone, without scans or annexes of pictures`,
    'input',
    file,
  )

async function cannotOpen(file: string, error: unknown): Promise<never> {
  if (!isCode(error, 'ENOENT')) throw problem(`the file cannot be read: ${reasonOf(error)}`, 'input', file)
  const names = await readdir(dirname(file)).catch(() => undefined)
  if (!names) throw problem(`there is no folder ${dirname(file)}; check the path`, 'input', file)
  const near = nearest(basename(file), names)
  const hint = near ? `did you mean ${join(dirname(file), near)}?` : 'check the name and the folder'
  throw problem(`there is no such file; ${hint}`, 'input', file)
}

/** Names in a folder, sorted, hidden ones left out. */
export async function listFolder(
  folder: string,
): Promise<{ readonly folders: readonly string[]; readonly files: readonly string[] }> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw problem(`the folder cannot be read: ${reasonOf(error)}`, 'input', folder)
  })
  const shown = entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1))
  return {
    folders: shown.filter((entry) => entry.isDirectory()).map(({ name }) => name),
    files: shown.filter((entry) => entry.isFile()).map(({ name }) => name),
  }
}
