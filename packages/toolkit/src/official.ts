import type { Context } from './context.ts'
import { problem } from './problem.ts'

/** Official words of an instrument's provisions in one language, as the user attached them. */
export interface OfficialText {
  readonly instrument: string
  readonly language: string
  readonly title: string
  /** Name and SHA-256 of the file that was attached. */
  readonly file: string
  readonly sha256: string
  /** ISO date. */
  readonly attached: string
  /** eId of a provision → its words, verbatim. */
  readonly provisions: { readonly [eId: string]: string }
}

const nameOf = (instrument: string, language: string): string => `official/${instrument}/${language}.json`

/** Stores a text, in place of one in the same language. Resolves to where it lies. */
export async function storeOfficial(context: Context, text: OfficialText): Promise<string> {
  const name = nameOf(text.instrument, text.language)
  await context.store.write(name, new TextEncoder().encode(`${JSON.stringify(text, undefined, 1)}\n`))
  return context.store.place(name)
}

/** The attached text in the language, else in English, else in any; nothing where none was attached. */
export async function officialText(
  context: Context,
  instrument: string,
  language: string,
): Promise<OfficialText | undefined> {
  const names = await context.store.list(`official/${instrument}`)
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
