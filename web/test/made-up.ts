import type { Matrix, MatrixRow } from '@concordance/toolkit'
import type { AppState } from '../src/state/app-state.ts'
import { noFilter, parseRoute } from '../src/state/route.ts'

/** A row of a made-up matrix. */
export const row = (id: string, more: Partial<MatrixRow> = {}): MatrixRow => ({
  id,
  citation: `art. ${id}`,
  article: id.split('-')[0] ?? id,
  level: 'mandatory',
  form: 'marking',
  title: { en: `Title of ${id}`, es: `Marcación de ${id}` },
  statement: { en: `Statement of ${id}` },
  status: 'met',
  because: '',
  evidence: [],
  elements: [],
  missing: [],
  ...more,
})

/** The page's state with these rows on the desk, at an address. */
export function stateAt(hash: string, rows: readonly MatrixRow[]): AppState {
  const route = parseRoute(hash)
  return {
    route: { ...route, filter: route.filter ?? noFilter },
    preferences: { language: 'en', theme: 'auto', keys: true, sync: false, person: '', keep: true },
    explained: new Map(),
    asked: new Set(),
    drafts: new Map(),
    syncs: new Map(),
    news: '',
    lawLanguage: '',
    work: { laws: [], proposed: matrixOf(rows), matrix: matrixOf(rows), counted: [] },
  }
}

export const matrixOf = (rows: readonly MatrixRow[]): Matrix => ({
  instrument: { id: 'protocol', title: { en: 'Protocol' }, version: 1 },
  laws: [],
  date: '2026-03-01',
  program: 'test',
  rows,
  counts: { met: 0, partial: 0, gap: 0, na: 0 },
})
