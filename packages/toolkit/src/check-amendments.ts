import { type Amendment, AmendmentsError, parseAmendments } from '@concordance/drafting'
import type { Context } from './context.ts'
import { problem } from './problem.ts'

/** The amendments of a file. Throws a problem that names it where it holds none. */
export async function readAmendments(context: Context, file: string): Promise<readonly Amendment[]> {
  const text = new TextDecoder().decode(await context.read(file))
  try {
    return parseAmendments(JSON.parse(text)).amendments
  } catch (error) {
    if (error instanceof SyntaxError)
      throw problem('this is no JSON; give a file as `draft` writes it', 'amendments', file)
    if (error instanceof AmendmentsError) throw problem(error.message, 'amendments', file)
    throw error
  }
}
