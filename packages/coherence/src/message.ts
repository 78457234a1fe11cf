import type { FlatClause } from '@concordance/law-tree'
import { VFileMessage } from 'vfile-message'
import { data } from './data.ts'
import { citedAs } from './places.ts'
import type { Finding, LawIndex, Place, RuleText, Severity, Wording } from './types.ts'

/** Languages in which findings can be worded. */
export type Language = keyof Wording
export const languages: readonly Language[] = ['en', 'fr', 'es']

/** A place in a law as plain data. */
export interface PlaceRow {
  /** File of the law. */
  readonly file: string
  /** 1-based line of the clause in the source, for plain files. */
  readonly line: number | null
  /** eId of the clause. */
  readonly clause: string
  readonly path: string
  /** Exact words of the clause. */
  readonly quote: string
}

/** A finding as `--json` prints it. */
export interface FindingRow {
  readonly rule: string
  readonly level: Severity
  readonly reason: string
  readonly expected: string
  readonly note: string
  /** `law.md:12:1` */
  readonly place: string
  readonly at: PlaceRow
  /** The place that explains it. */
  readonly other: PlaceRow | null
}

/** Words in the language asked for, with the values filled in. Throws where a value is missing. */
export function worded(text: Wording, values: Finding['values'], language: Language): string {
  return text[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new RangeError(`No value for {${name}} in "${text[language]}"`)
    return typeof value === 'string' ? value.replace(/\s+/gu, ' ') : value[language]
  })
}

/** Letters of a quotation. */
const most = 240

/** Line of the stretch, told by the last piece of the source that begins at or before it. */
function lineOf({ clause, from }: Place, flat: FlatClause | undefined): number | null {
  const span = clause.spans.findLast((one) => one.from <= from) ?? clause.spans[0]
  return span?.anchor.line ?? flat?.line ?? null
}

function rowOf(law: LawIndex, place: Place): PlaceRow {
  const { clause, from, to } = place
  return {
    file: law.source.file,
    line: lineOf(place, law.byId.get(clause.id)),
    clause: clause.id,
    path: citedAs(clause),
    quote: clause.text.slice(from, Math.min(to, from + most)).trim(),
  }
}

/** A finding in words. The sentence has one form: Unexpected …, expected …. */
export function findingRow(law: LawIndex, rule: RuleText, finding: Finding, language: Language): FindingRow {
  const { values } = finding
  const unexpected = worded(rule.unexpected, values, language)
  const expected = worded(rule.expected, values, language)
  const at = rowOf(law, finding.at)
  return {
    rule: rule.id,
    level: rule.severity,
    reason: worded(data.wording.sentence, { unexpected, expected }, language),
    expected,
    note: worded(rule.note, values, language),
    place: [at.file, ...(at.line === null ? [] : [at.line, 1])].join(':'),
    at,
    other: finding.other ? rowOf(law, finding.other) : null,
  }
}

/** A finding as a message: `actual` quotes, `expected` and `note` help, `related` is the other place. */
export function toMessage(row: FindingRow): VFileMessage & { related?: PlaceRow } {
  const { at, other } = row
  const message: VFileMessage & { related?: PlaceRow } = new VFileMessage(row.reason, {
    source: 'coherence',
    ruleId: row.rule,
    ...(at.line === null ? {} : { place: { line: at.line, column: 1 } }),
  })
  message.file = at.file
  message.fatal = row.level === 'error' ? true : row.level === 'warning' ? false : undefined
  message.actual = at.quote
  message.expected = [row.expected]
  message.note = row.note
  if (other) message.related = other
  return message
}
