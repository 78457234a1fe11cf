import { type Dossier, entriesOf } from './dossier.ts'
import { wholeDossier } from './entry.ts'
import { type Finding, findingOf, inLaws, replacedIn, type Stage } from './finding.ts'
import { heldFindings } from './findings-index.ts'
import { type KeptLaw, lawsOf } from './laws.ts'
import type { Entry, FindingStatus } from './types.ts'

/** The findings of a dossier, in order of their obligations' ids. */
export async function findingsOf(dossier: Dossier): Promise<readonly Finding[]> {
  const replaced = replacedIn(lawsOf(await entriesOf(dossier, wholeDossier)))
  const held = await heldFindings(dossier)
  return [...held.values()]
    .sort((a, b) => (a.obligation < b.obligation ? -1 : 1))
    .map((finding) => inLaws(finding, replaced))
}

/** The same from entries at hand. */
export function findingsIn(entries: readonly Entry[], laws: readonly KeptLaw[]): readonly Finding[] {
  return [...grouped(entries)]
    .filter(([subject]) => subject !== wholeDossier)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([obligation, own]) => findingOf(obligation, own, laws) ?? [])
}

/** Entries by their subject. */
export function grouped(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const bySubject = new Map<string, Entry[]>()
  for (const entry of entries) {
    const there = bySubject.get(entry.subject)
    if (there) there.push(entry)
    else bySubject.set(entry.subject, [entry])
  }
  return bySubject
}

/** Which findings to show; what is not given does not matter. */
export interface Filter {
  readonly status?: FindingStatus
  readonly stage?: Stage
  /** Holds an opinion. */
  readonly by?: string
  readonly stale?: boolean
  readonly disagreement?: boolean
  /** Ids of obligations, for filters by what the model knows: level, form, article. */
  readonly obligations?: ReadonlySet<string>
}

export const filterFindings = (findings: readonly Finding[], filter: Filter): readonly Finding[] =>
  findings.filter(
    (finding) =>
      (filter.status === undefined || finding.opinions.some(({ status }) => status === filter.status)) &&
      (filter.stage === undefined || finding.stage === filter.stage) &&
      (filter.by === undefined || finding.opinions.some(({ by }) => by === filter.by)) &&
      (filter.stale === undefined || finding.stale === filter.stale) &&
      (filter.disagreement === undefined || finding.disagreement === filter.disagreement) &&
      (filter.obligations === undefined || filter.obligations.has(finding.obligation)),
  )

/** An obligation and the article that it is counted under. */
export interface Counted {
  readonly id: string
  readonly article: string
}

export interface ArticleProgress {
  readonly article: string
  readonly total: number
  readonly stages: { readonly [stage in Stage]: number }
  readonly stale: number
  readonly disagreements: number
}

/**
 * How far each article has come. An obligation for which nobody has found anything counts as `proposed` where the
 * program proposes a status for it, else as `not-assessed`.
 */
export function progressOf(
  obligations: readonly Counted[],
  findings: readonly Finding[],
  proposed: ReadonlySet<string> = new Set(),
): readonly ArticleProgress[] {
  const byId = new Map(findings.map((finding) => [finding.obligation, finding]))
  const articles = new Map<string, Counted[]>()
  for (const one of obligations) articles.set(one.article, [...(articles.get(one.article) ?? []), one])
  return [...articles].map(([article, own]) => {
    const stages = { 'not-assessed': 0, proposed: 0, found: 0, 'second-reading': 0, agreed: 0 }
    const found = own.flatMap(({ id }) => byId.get(id) ?? [])
    for (const { id } of own)
      stages[byId.get(id)?.stage ?? (proposed.has(id) ? 'proposed' : 'not-assessed')] += 1
    return {
      article,
      total: own.length,
      stages,
      stale: found.filter(({ stale }) => stale).length,
      disagreements: found.filter(({ disagreement }) => disagreement).length,
    }
  })
}
