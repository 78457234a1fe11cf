import { type Clause, flatten, type Law } from '@concordance/law-tree'
import type { Obligation } from '@concordance/protocol-model'
import { create, insertMultiple, search } from '@orama/orama'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'

interface Document {
  readonly id: number
  readonly path: string
  readonly text: string
}

/** Ranks a law's clauses for a query: paths, best first. */
export type Baseline = (query: string) => string[]

/** Three search libraries over the same clauses that the matcher reads. */
export async function baselines(law: Law): Promise<{ readonly [name: string]: Baseline }> {
  const documents = documentsOf(law)
  const fuse = new Fuse(documents, { keys: ['text'], ignoreLocation: true, useExtendedSearch: false })
  const orama = create({ schema: { path: 'string', text: 'string' } as const })
  await insertMultiple(
    orama,
    documents.map(({ path, text }) => ({ path, text })),
  )
  return {
    'MiniSearch (BM25)': miniSearch(law),
    'Fuse.js': (query) => fuse.search(query.slice(0, 300)).map(({ item }) => item.path),
    Orama: (query) => {
      const found = search(orama, { term: query, properties: ['text'], limit: 100, threshold: 1 })
      return 'hits' in found ? found.hits.map(({ document }) => document.path) : []
    },
  }
}

/** BM25 over the clauses. */
export function miniSearch(law: Law): Baseline {
  const documents = documentsOf(law)
  const mini = new MiniSearch<Document>({ fields: ['text'] })
  mini.addAll(documents)
  return (query) => mini.search(query).map(({ id }) => documents[id as number]?.path ?? '')
}

function documentsOf(law: Law): Document[] {
  return flatten(law)
    .map(({ clause }) => clause)
    .filter(({ text }) => text.trim() !== '')
    .map((clause, id) => ({ id, path: clause.path, text: `${clause.heading ?? ''} ${clause.text}` }))
}

/**
 * The treaty's own words for an obligation, taken from the official text when the benchmark runs;
 * our statement in the law's language where no official text in that language is at hand.
 */
export function queryOf(obligation: Obligation, language: string, treaty: Law | undefined): string {
  const path =
    obligation.provision.citation
      .replace(/^.*?art\.\s*/, '')
      .split(',')[0]
      ?.trim() ?? ''
  const clauses = treaty && obligation.provision.instrument === 'firearms-protocol' ? flatten(treaty) : []
  for (let wanted = path; wanted !== ''; wanted = wanted.replace(/\([^()]*\)$|^[^()]+$/, '')) {
    const found = clauses.find(({ clause }) => clause.path === wanted)
    if (found) return textOf(found.clause)
  }
  return obligation.statement[language] ?? obligation.statement.en
}

function textOf(clause: Clause): string {
  return [clause.text, ...clause.children.map(textOf)].join(' ')
}
