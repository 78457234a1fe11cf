import type { Effect, Evidence, ReadLaw } from '@concordance/dossier'
import type { Context } from './context.ts'
import { dossiers } from './dossier-open.ts'
import { problem } from './problem.ts'

/** One line of an evidence file. */
interface Pointed {
  /** eId or citation. */
  readonly clause: string
  /** Words of the clause; all of it unless given. */
  readonly quote?: string
  /** File of the law, where several hold the clause. */
  readonly file?: string
  readonly effect?: Effect
}

const effects: readonly unknown[] = [undefined, 'meets', 'partly', 'conflicts', 'exceeds', 'relevant']
const texts: readonly unknown[] = ['string', 'undefined']

/** Evidence from a JSON file: words of several clauses or laws at once. Throws a problem for a file of another shape. */
export async function evidenceFrom(
  context: Context,
  name: string,
  laws: readonly ReadLaw[],
): Promise<readonly Evidence[]> {
  const { evidenceFor } = await dossiers()
  const found: Evidence[] = []
  for (const { clause, quote, file, effect } of pointedIn(await context.read(name), name)) {
    const held = file === undefined ? laws : laws.filter((law) => law.file === file)
    if (held.length === 0)
      throw problem(`the dossier holds no law ${file}; take the line out`, 'evidence', name)
    found.push(
      ...(await evidenceFor(held, {
        citation: clause,
        ...(quote !== undefined && { words: quote }),
        ...(effect !== undefined && { effect }),
      })),
    )
  }
  return found
}

function pointedIn(bytes: Uint8Array, name: string): readonly Pointed[] {
  const wrong = problem(
    'it is no JSON list of { clause, quote, file, effect }; see the help',
    'evidence',
    name,
  )
  let list: unknown
  try {
    list = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw wrong
  }
  if (!Array.isArray(list) || !list.every(isPointed)) throw wrong
  return list
}

function isPointed(one: unknown): one is Pointed {
  if (typeof one !== 'object' || one === null) return false
  const { clause, quote, file, effect } = one as { readonly [key: string]: unknown }
  return (
    typeof clause === 'string' &&
    texts.includes(typeof quote) &&
    texts.includes(typeof file) &&
    effects.includes(effect)
  )
}
