import {
  type AmendedLaw,
  type Amendment,
  amendmentsBetween,
  type Draft,
  DraftError,
  type DraftFinding,
  type DraftOptions,
  draft,
} from '@concordance/drafting'
import type { Law } from '@concordance/law-tree'
import { provisionVariables } from '@concordance/templates'
import { readAmendments } from './check-amendments.ts'
import { repealedCited } from './check-broken.ts'
import type { Context } from './context.ts'
import { askValues } from './draft-settings.ts'
import { readLaw } from './laws.ts'
import { problem, usage } from './problem.ts'

/** Drafts; where a person is there, asks for each value that nobody gave and drafts again with the answers. */
export async function draftedFor(
  context: Context,
  law: Law,
  findings: readonly DraftFinding[],
  wanted: DraftOptions,
  defaults: boolean,
): Promise<Draft> {
  const once = (options: DraftOptions): Draft => {
    try {
      return draft(law, findings, options)
    } catch (error) {
      if (error instanceof DraftError) throw usage(error.message, error.rule)
      throw error
    }
  }
  const first = once(wanted)
  if (!context.ask || defaults || first.taken.length === 0) return first
  const answers = await askValues(context.ask, first.taken, wanted.language ?? law.language)
  return once({ ...wanted, values: { ...wanted.values, ...answers } })
}

/** Amendments that were not drafted here, with what could not be told as one. */
export interface GivenAmendments {
  readonly amendments: readonly Amendment[]
  readonly refused: readonly { readonly reason: string }[]
}

/**
 * Amendments from a list (`with`), or from the law as someone edited it (`from`). Throws a problem for a file that holds
 * none, and for an edited file that differs in nothing.
 */
export async function givenAmendments(
  context: Context,
  law: Law,
  {
    list,
    edited,
    language,
  }: {
    readonly list: string | undefined
    readonly edited: string | undefined
    readonly language: string | undefined
  },
): Promise<GivenAmendments | undefined> {
  if (list !== undefined) return { amendments: await readAmendments(context, list), refused: [] }
  if (edited === undefined) return undefined
  const made = amendmentsBetween(law, await readLaw(context, edited, { language: language ?? law.language }))
  if (made.amendments.length === 0 && made.refused.length === 0)
    throw usage(
      `${edited} differs from ${law.source.file} in no clause; give the edited file`,
      'no-difference',
    )
  return made
}

/** Throws a usage problem for a variable that no provision and no bill leaves open. */
export function checkNames(values: { readonly [name: string]: string }): void {
  const strange = Object.keys(values).find(
    (name) => !Object.hasOwn(provisionVariables, name) && !name.includes('/'),
  )
  if (strange !== undefined)
    throw usage(
      `nothing leaves "${strange}" open; the names are ${Object.keys(provisionVariables).join(', ')}`,
      'variable-unknown',
    )
}

/** Throws the first reference, with both places, that a given list leaves pointing at a clause that it repeals. */
export function checkCited(law: Law, amendments: readonly Amendment[]): void {
  const [first, ...more] = repealedCited(law, amendments)
  if (!first) return
  const others = more.length === 0 ? '' : ` ${more.length} more are told by check --with.`
  first.reason = first.message = `${first.reason}. Nothing was written.${others}`
  first.fatal = true
  throw first
}

/** Throws a problem that names each amendment of a given list that cannot be applied: a bill of half a list would mislead. */
export function checkApplied(file: string, { refused }: AmendedLaw): void {
  if (refused.length === 0) return
  const reasons = refused.map(({ amendment, reason }) => `amendment ${amendment + 1}: ${reason}`)
  throw problem(`${reasons.join(' ')} Nothing was written.`, 'refused', file)
}
