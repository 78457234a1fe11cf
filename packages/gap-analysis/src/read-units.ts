import type { Clause, ClauseKind, Law } from '@concordance/law-tree'
import type { Model } from '@concordance/protocol-model'
import { findTerms, type Hit } from './find-terms.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'
import { sentencesOf } from './sentences.ts'
import type { Token } from './tokens.ts'
import type { Citation, Corpus, IndexedClause, Section, Unit } from './units.ts'

const structure = new Set<ClauseKind>(['book', 'title', 'part', 'chapter', 'division', 'subdivision'])

/** Reads laws into sentences with their concepts, in reading order. Each text is walked once. */
export function readUnits(laws: readonly Law[], model: Model): Corpus {
  const corpus = {
    laws,
    sections: [] as Section[],
    citations: [] as Citation[],
    clauses: [] as IndexedClause[],
    units: [] as Unit[],
  }
  for (const law of laws) {
    const lexicon = lexiconOf(model, law.language)
    let section: Section | undefined
    let citations = new Map<string, Citation>()
    const visit = (clause: Clause, parent: IndexedClause | undefined, above: ReadonlySet<number>): void => {
      const heading = conceptsIn(clause.heading, lexicon)
      const key = citationOf(clause)
      if (!section || !parent || !holds(parent, clause, key)) {
        section = { law, key, clauses: [], above }
        corpus.sections.push(section)
        citations = new Map()
      }
      let citation = citations.get(key)
      if (!citation) {
        citation = { section, key, clauses: [] }
        citations.set(key, citation)
        corpus.citations.push(citation)
      }
      const inSection = parent?.section === section ? parent : undefined
      const indexed: IndexedClause = {
        clause,
        section,
        parent: inSection,
        citation,
        units: [],
        children: [],
        heading,
      }
      inSection?.children.push(indexed)
      section.clauses.push(indexed)
      citation.clauses.push(indexed)
      corpus.clauses.push(indexed)
      if (!clause.repealed) readClause(indexed, lexicon, corpus.units)
      const below = structure.has(clause.kind) ? new Set([...above, ...heading]) : above
      for (const child of clause.children) visit(child, indexed, below)
    }
    for (const clause of law.children) visit(clause, undefined, new Set())
  }
  return corpus
}

/** Below a section everything belongs to it; elsewhere a clause belongs to its parent where it is cited under the same number. */
function holds(parent: IndexedClause, clause: Clause, key: string): boolean {
  if (clause.kind === 'section' || structure.has(clause.kind) || structure.has(parent.clause.kind))
    return false
  return parent.section.clauses[0]?.clause.kind === 'section' || parent.citation.key === key
}

/** `12(1)(a)` → `12`; units above the section and unnumbered text have none. */
function citationOf(clause: Clause): string {
  if (structure.has(clause.kind)) return ''
  return (clause.path.split('(')[0] ?? '').trim().toLowerCase()
}

function readClause(indexed: IndexedClause, lexicon: Lexicon, units: Unit[]): void {
  const { clause } = indexed
  const tokens = lexicon.tokenise(clause.text)
  const hits = findTerms(tokens, lexicon)
  let token = 0
  let hit = 0
  for (const { from, to } of sentencesOf(clause.text)) {
    const firstToken = token
    while (token < tokens.length && (tokens[token] as Token).from < to) token++
    const own: Hit[] = []
    for (; hit < hits.length && (hits[hit] as Hit).from < to; hit++) own.push(hits[hit] as Hit)
    if (token === firstToken || to <= clause.bodyStart) continue
    const unit = {
      index: units.length,
      clause: indexed,
      from,
      to,
      hits: own,
      words: Math.round((token - firstToken) / lexicon.perWord),
    }
    units.push(unit)
    indexed.units.push(unit)
  }
}

function conceptsIn(text: string | undefined, lexicon: Lexicon): ReadonlySet<number> {
  if (!text) return new Set()
  return new Set(findTerms(lexicon.tokenise(text), lexicon).map(({ concept }) => concept))
}
