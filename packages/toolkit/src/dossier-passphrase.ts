import type { Context } from './context.ts'
import type { OptionSpec } from './operation.ts'
import { problem } from './problem.ts'

/** In a file, not on the command line, where every program of the machine could read it. */
export const passphraseOption = {
  type: 'text',
  value: 'FILE',
  help: 'file whose first line is the passphrase that seals the export',
} satisfies OptionSpec

/** The first line of the file. */
export async function passphraseFrom(
  context: Context,
  file: string | undefined,
): Promise<string | undefined> {
  if (file === undefined) return undefined
  const [line = ''] = new TextDecoder().decode(await context.read(file)).split(/\r?\n/)
  if (line.length >= 8) return line
  throw problem('the passphrase has fewer than 8 characters; choose a longer one', 'passphrase', file)
}
