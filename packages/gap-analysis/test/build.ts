import type { Clause, ClauseKind, Law } from '@concordance/law-tree'
import { type Model, model } from '@concordance/protocol-model'
import { indexLaws } from '../src/index-law.ts'
import type { LawIndex } from '../src/law-index.ts'
import { at } from '../src/strengths.ts'
import type { Unit } from '../src/units.ts'

/** A clause as `[path, text, …children]`; the kind follows from the depth. */
export type Sketch = readonly [path: string, text: string, ...children: Sketch[]]

const kinds: readonly ClauseKind[] = ['section', 'subsection', 'paragraph', 'subparagraph']

/** A made-up law of a made-up country. */
export function law(language: string, ...sections: readonly Sketch[]): Law {
  return {
    type: 'law',
    title: 'Arms Act of Nowhere',
    language,
    source: { file: `nowhere.${language}.txt`, format: 'txt', sha256: '0' },
    children: sections.map((sketch, at) => clause(sketch, 0, `sec_${at + 1}`)),
    messages: [],
  }
}

function clause([path, text, ...children]: Sketch, depth: number, id: string): Clause {
  const kind = path.startsWith('annex') ? 'schedule' : (kinds[depth] ?? 'item')
  return {
    type: 'clause',
    kind,
    element: kind === 'section' ? 'section' : 'paragraph',
    id,
    path,
    text,
    bodyStart: 0,
    spans: [],
    children: children.map((child, at) => clause(child, depth + 1, `${id}__${at + 1}`)),
  }
}

export function index(...laws: readonly Law[]): LawIndex {
  return indexLaws(laws, model)
}

/** The first sentence of the clause at a path. */
export function unitAt(found: LawIndex, path: string): Unit {
  const unit = found.corpus.units.find(({ clause }) => clause.clause.path === path)
  if (!unit) throw new Error(`No sentence at ${path}`)
  return unit
}

/** Strength of a feature in the first sentence at a path. */
export function strengthAt(found: LawIndex, path: string, feature: string): number {
  return at(found.table, unitAt(found, path).index, found.space.indexOf(feature))
}

/** Names of the concepts in a text. */
export function conceptsIn(text: string, language: string, from: Model = model): string[] {
  const found = indexLaws([law(language, ['1', text])], from)
  return [
    ...new Set(
      found.corpus.units.flatMap(({ hits }) => hits.map(({ concept }) => found.space.nameOf(concept))),
    ),
  ]
}
