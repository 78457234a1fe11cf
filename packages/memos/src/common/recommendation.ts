import type { Block } from '@concordance/reports'
import { fill } from '@concordance/templates'
import { items, paragraph, said } from '../nodes.ts'
import { list, type Point, type Setting } from '../setting.ts'

/** What is recommended on a point: what a person wrote, or else what follows from status, force and kind. */
export function recommendation(point: Point, setting: Setting): Block[] {
  const { row, view } = point
  const { labels, language } = setting
  const { recommend } = labels
  if (row.finding?.recommendation) return [paragraph(row.finding.recommendation)]
  if (row.status === 'met') return [paragraph(recommend.met)]
  if (row.status === 'na') return [paragraph(recommend.na)]
  const missing = view.missing.map((words) => [paragraph(said(words, language))])
  return [
    ...(row.unclear && clauses(point) !== ''
      ? [paragraph(fill(recommend.unclear, { clauses: clauses(point) }))]
      : []),
    ...((row.conflicts?.length ?? 0) > 0 ? [paragraph(recommend.conflict)] : []),
    ...(missing.length > 0
      ? [paragraph(lead(point, setting)), ...items(missing)]
      : [paragraph(recommend.nothingMissing)]),
  ]
}

/** The sentence before what is missing. */
function lead(point: Point, { labels, language }: Setting): string {
  const { row, view, obligation } = point
  const { recommend } = labels
  if (row.level === 'consider' || row.level === 'optional') return recommend[row.level]
  if (row.level === 'definition') return recommend.definition
  const administrative = obligation !== undefined && obligation.needsLegislation !== 'yes'
  if (row.status === 'gap') return administrative ? recommend.gapAdministrative : recommend.gap
  if (view.nearestOnly || view.evidence.length === 0) return recommend.partialBare
  const named = list(
    view.evidence.slice(0, 3).map(({ cite }) => lower(cite.full, language)),
    language,
  )
  return fill(administrative ? recommend.partialAdministrative : recommend.partial, { clauses: named })
}

const clauses = ({ view }: Point): string =>
  view.evidence
    .slice(0, 3)
    .map(({ cite }) => cite.short)
    .join(', ')

/** The word for a clause inside a sentence: `clause 12(1)`. */
export function lower(text: string, language: string): string {
  return text.charAt(0).toLocaleLowerCase(language) + text.slice(1)
}
