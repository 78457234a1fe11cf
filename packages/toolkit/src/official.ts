import type { AttachedText } from '@concordance/protocol-model'
import type { Context } from './context.ts'
import { problem } from './problem.ts'

const folderOf = (instrument: string): string => `official/${instrument}`
const nameOf = (instrument: string, language: string): string => `${folderOf(instrument)}/${language}.json`

/** Stores an official text, in place of one in the same language. Resolves to where it lies. */
export async function storeOfficial(context: Context, text: AttachedText): Promise<string> {
  const name = nameOf(text.instrument, text.language)
  await context.store.write(name, new TextEncoder().encode(`${JSON.stringify(text, undefined, 1)}\n`))
  return context.store.place(name)
}

/** The attached text in the language, else in English, else in any; nothing where none was attached. */
export async function officialText(
  context: Context,
  instrument: string,
  language: string,
): Promise<AttachedText | undefined> {
  const names = await context.store.list(folderOf(instrument))
  const wanted = [nameOf(instrument, language), nameOf(instrument, 'en'), ...names]
  const name = wanted.find((candidate) => names.includes(candidate))
  const bytes = name === undefined ? undefined : await context.store.read(name)
  if (name === undefined || bytes === undefined) return undefined
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw problem(
      'the stored text is damaged; attach the official file again',
      'store',
      context.store.place(name),
    )
  }
}
