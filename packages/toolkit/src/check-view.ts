import type { CheckResult, FindingRow, Fixes, Severity } from '@concordance/coherence'
import type { Block, Cell, Toned } from './view.ts'

const looks: { readonly [level in Severity]: Toned } = {
  error: { text: 'error', tone: 'bad' },
  warning: { text: 'warning', tone: 'warn' },
  info: { text: 'remark', tone: 'quiet' },
}

/** Findings on one screen or two: by law, each with its clause, exact words and the other place. */
export function checkView(
  result: CheckResult,
  broken: Fixes | undefined,
  files: readonly string[],
): readonly Block[] {
  const { counts, unchecked } = result
  const silent = [...new Set(unchecked.map(({ rule, language }) => `${rule} (${language})`))]
  return [
    ...result.laws.flatMap(({ file, title }): Block[] => {
      const own = result.findings.filter(({ at }) => at.file === file)
      const heading: Block = { type: 'heading', text: title || file }
      return own.length === 0
        ? [heading, { type: 'text', text: 'Nothing was found.' }]
        : [heading, tableOf(own)]
    }),
    ...(broken ? brokenOf(broken) : []),
    {
      type: 'text',
      text: `${counts.error} errors, ${counts.warning} warnings, ${counts.info} remarks. Each is a proposal for a person to decide on.`,
      tone: 'strong',
    },
    ...result.doubtful.map(
      ({ file, unit, missing, cited }): Block => ({
        type: 'text',
        text: `${file}: references to the unit "${unit}" are not reported. ${missing} of ${cited} lead nowhere, so that its numbers were probably lost in the file.`,
        tone: 'warn',
      }),
    ),
    ...(silent.length === 0
      ? []
      : [
          {
            type: 'text',
            text: `Rules that do not know the language: ${silent.join(', ')}.`,
            tone: 'quiet',
          } as const,
        ]),
    ...(files.length === 0
      ? []
      : [{ type: 'list', items: files.map((file) => `written: ${file}`) } as const]),
  ]
}

function tableOf(findings: readonly FindingRow[]): Block {
  return {
    type: 'table',
    columns: [
      { title: 'Clause', width: 'tight' },
      { title: 'Level', width: 'tight' },
      { title: 'Finding', width: 'wide' },
      { title: 'Words', width: 'wide' },
      { title: 'See', width: 'wide' },
    ],
    rows: findings.map(({ at, level, reason, rule, other }): Cell[] => [
      at.line === null ? at.path : `${at.path} (line ${at.line})`,
      looks[level],
      `${reason} [${rule}]`,
      at.quote,
      other ? `${other.path}: ${other.quote}` : '',
    ]),
  }
}

function brokenOf({ amendments, byHand }: Fixes): Block[] {
  const rows = [
    ...amendments.map(({ place, old = '', new: next = '' }): Cell[] => [place.path, old, next]),
    ...byHand.map(({ path, quote, target }): Cell[] => [path, quote, `by hand: ${target} is repealed`]),
  ]
  if (rows.length === 0) return [{ type: 'text', text: 'The amendments break no reference.' }]
  return [
    { type: 'heading', text: 'References that the amendments break' },
    {
      type: 'table',
      columns: [
        { title: 'Clause', width: 'tight' },
        { title: 'Now', width: 'wide' },
        { title: 'Then', width: 'wide' },
      ],
      rows,
    },
  ]
}
