import type { CheckResult } from './check.ts'
import { data } from './data.ts'
import { type FindingRow, type Language, worded } from './message.ts'
import { rules } from './table.ts'
import type { Severity } from './types.ts'

/** Findings as a Markdown text for people: by law, then by rule, with exact words and the other place. */
export function toMarkdown(result: CheckResult, language: Language = 'en'): string {
  const say = (key: string, values: { readonly [name: string]: string } = {}) => {
    const text = data.wording.report[key]
    if (!text) throw new RangeError(`wording.yaml has no report.${key}`)
    return worded(text, values, language)
  }
  const lines = [`# ${say('title')}`, '']
  for (const { file, title } of result.laws) {
    const own = result.findings.filter(({ at }) => at.file === file)
    lines.push(
      `## ${escaped(title || file)}`,
      '',
      `${escaped(file)}. ${own.length === 0 ? say('none') : counted(own, say)}`,
      '',
    )
    for (const rule of rules) {
      const found = own.filter((finding) => finding.rule === rule.id)
      if (found.length === 0) continue
      lines.push(`### ${escaped(rule.about[language])} (\`${rule.id}\`)`, '')
      for (const finding of found) lines.push(...item(finding, say))
      lines.push('')
    }
  }
  for (const { file, unit, missing, cited } of result.doubtful)
    lines.push(say('doubtful', { file, unit, missing: String(missing), cited: String(cited) }), '')
  const silent = [...new Set(result.unchecked.map(({ rule, language: tag }) => `${rule} (${tag})`))]
  if (silent.length > 0) lines.push(`## ${say('silent')}`, '', silent.join(', '), '')
  lines.push(say('caution'), '')
  return lines.join('\n')
}

type Say = (key: string, values?: { readonly [name: string]: string }) => string

function item({ at, other, reason, note, level }: FindingRow, say: Say): string[] {
  const quote = at.quote === '' ? '' : `: “${escaped(at.quote)}”`
  return [
    `- **${escaped(at.path)}**${quote}`,
    `  ${say(level)}. ${escaped(reason)} ${escaped(note)}`,
    ...(other ? [`  ${say('other')} **${escaped(other.path)}**: “${escaped(other.quote)}”`] : []),
  ]
}

function counted(findings: readonly FindingRow[], say: Say): string {
  const of = (level: Severity) => String(findings.filter((finding) => finding.level === level).length)
  return say('counts', { error: of('error'), warning: of('warning'), info: of('info') })
}

const escaped = (text: string): string => text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>|#]/g, '\\$&')
