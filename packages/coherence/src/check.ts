import type { Law } from '@concordance/law-tree'
import type { VFileMessage } from 'vfile-message'
import { indexLaw } from './law-index.ts'
import { type FindingRow, findingRow, type Language, languages, toMessage } from './message.ts'
import { rules as table } from './table.ts'
import { type Doubtful, doubtfulUnits } from './trust.ts'
import type { Severity } from './types.ts'

export interface CheckOptions {
  /** Ids of the rules to run; all unless told. */
  readonly rules?: readonly string[]
  /** Language of the messages: `en` unless told. */
  readonly language?: string
}

/** A rule that does not know the language of a law. */
export interface Unchecked {
  readonly rule: string
  readonly file: string
  /** Language of the law. */
  readonly language: string
}

/** What `check` gives: the same findings as messages and as plain data. */
export interface CheckResult {
  readonly laws: readonly { readonly file: string; readonly title: string; readonly language: string }[]
  readonly findings: readonly FindingRow[]
  readonly counts: { readonly [level in Severity]: number }
  readonly unchecked: readonly Unchecked[]
  /** Units whose references were not reported, since most lead nowhere: the file has probably lost their numbers. */
  readonly doubtful: readonly (Doubtful & { readonly file: string })[]
  readonly messages: readonly VFileMessage[]
}

/**
 * Holds laws against the rules. Each law is checked by itself; findings come in the order of the laws, of the rules and of
 * the text. Throws `RangeError` for a rule or a language that does not exist.
 */
export function check(laws: readonly Law[], options: CheckOptions = {}): CheckResult {
  const language = languageOf(options.language ?? 'en')
  const chosen = options.rules ? options.rules.map(ruleOf) : table
  const findings: FindingRow[] = []
  const unchecked: Unchecked[] = []
  const doubtful: (Doubtful & { readonly file: string })[] = []
  for (const law of laws) {
    const index = indexLaw(law)
    doubtful.push(...doubtfulUnits(index).map((one) => ({ file: law.source.file, ...one })))
    for (const rule of chosen) {
      if (rule.languages.includes(index.language))
        findings.push(...rule.find(index).map((finding) => findingRow(index, rule, finding, language)))
      else unchecked.push({ rule: rule.id, file: law.source.file, language: index.language })
    }
  }
  const count = (level: Severity) => findings.filter((finding) => finding.level === level).length
  return {
    laws: laws.map((law) => ({ file: law.source.file, title: law.title, language: law.language })),
    findings,
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    unchecked,
    doubtful,
    messages: findings.map(toMessage),
  }
}

function ruleOf(id: string) {
  const rule = table.find((one) => one.id === id)
  if (!rule) throw new RangeError(`There is no rule "${id}"`)
  return rule
}

function languageOf(language: string): Language {
  const primary = language.toLowerCase().split('-')[0]
  const known = languages.find((one) => one === primary)
  if (!known) throw new RangeError(`Findings are worded in ${languages.join(', ')}, not in "${language}"`)
  return known
}
