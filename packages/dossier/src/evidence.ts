import { type Clause, findClause, type Law } from '@concordance/law-tree'
import { sha256 } from './bytes.ts'
import { DossierError } from './dossier-error.ts'
import type { Effect, Evidence } from './types.ts'

/** A law of the dossier with its clauses. */
export interface ReadLaw {
  readonly sha256: string
  readonly file: string
  readonly law: Law
}

/** What a person points at: a clause, or words in it. */
export interface Pointing {
  /** `12(1)`, `art. 5 (1) a)`, an eId. */
  readonly citation: string
  /** Words that stand in the clause or below it; the whole clause with all below it unless told. */
  readonly words?: string
  readonly effect?: Effect
}

/** Who cites more than this has not chosen. */
const mostClauses = 100

/**
 * The words that a citation points at, clause by clause, from whichever of the laws holds it.
 * Throws a `DossierError` where no law or several hold it, or where the words do not stand there.
 */
export async function evidenceFor(
  laws: readonly ReadLaw[],
  { citation, words, effect }: Pointing,
): Promise<readonly Evidence[]> {
  const holders = laws.flatMap((held) => {
    const clause = findClause(held.law, citation)
    return clause ? [{ ...held, clause }] : []
  })
  const [holder] = holders
  if (!holder) throw notFound(laws, citation)
  if (holders.length > 1) {
    throw new DossierError(
      'ambiguous-citation',
      `"${citation}" stands in ${holders.map(({ file }) => file).join(' and in ')}; say which with --law`,
    )
  }
  const clauses = [...withWords(holder.clause)]
  if (clauses.length > mostClauses) {
    throw new DossierError(
      'wide-citation',
      `"${citation}" holds ${clauses.length} clauses; cite the ones that matter`,
    )
  }
  const spans = words === undefined ? clauses.map(wholeOf) : spansOf(clauses, words, citation)
  return Promise.all(
    spans.map(async ({ clause, from, to }) => {
      const quote = clause.text.slice(from, to)
      return {
        law: holder.sha256,
        file: holder.file,
        clause: clause.id,
        path: clause.path,
        ...(clause.path !== citation && { cited: citation }),
        quote,
        from,
        to,
        hash: await sha256(quote),
        ...(effect && { effect }),
      }
    }),
  )
}

interface Span {
  readonly clause: Clause
  readonly from: number
  readonly to: number
}

function* withWords(clause: Clause): Generator<Clause> {
  if (clause.text.slice(clause.bodyStart).trim() !== '') yield clause
  for (const child of clause.children) yield* withWords(child)
}

/** The words behind label and heading. */
function wholeOf(clause: Clause): Span {
  const from = clause.text.slice(clause.bodyStart).search(/\S/) + clause.bodyStart
  return { clause, from, to: clause.text.trimEnd().length }
}

/** The first place of the words; white space may be typed as one pleases, every other sign must agree. */
function spansOf(clauses: readonly Clause[], words: string, citation: string): readonly Span[] {
  const parts = words.trim().split(/\s+/)
  const pattern = new RegExp(
    parts.map((part) => part.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('\\s+'),
    'u',
  )
  for (const clause of clauses) {
    const hit = pattern.exec(clause.text)
    if (hit && hit[0] !== '') return [{ clause, from: hit.index, to: hit.index + hit[0].length }]
  }
  throw new DossierError(
    'quote-not-found',
    `the words "${words}" do not stand in ${citation}; copy them from the law as they are printed`,
  )
}

function notFound(laws: readonly ReadLaw[], citation: string): DossierError {
  if (laws.length === 0)
    return new DossierError('no-law', 'the dossier holds no law yet; add one with dossier add')
  return new DossierError(
    'clause-not-found',
    `no clause "${citation}" in ${laws.map(({ file }) => file).join(', ')}; concordance read LAW lists the clauses with their citations`,
  )
}
