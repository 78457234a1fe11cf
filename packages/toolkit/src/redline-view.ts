import type { RedlineReceipt } from '@concordance/reports'
import { VFileMessage } from 'vfile-message'
import type { Block } from './view.ts'

/** Changes that are listed on the screen; the receipt lists all. */
const listed = 20

/** A redline on one screen: what was written, what was refused, where the files lie. */
export function redlineView(receipt: RedlineReceipt, files: readonly string[]): readonly Block[] {
  const { base, target, author, date, changes, refused, gates } = receipt
  const held = gates.filter(({ holds }) => holds).length
  return [
    { type: 'heading', text: `${base.file} → ${target.file}` },
    {
      type: 'fields',
      fields: [
        ['Tracked changes', String(changes.length)],
        ['Refused', { text: String(refused.length), tone: refused.length > 0 ? 'bad' : 'good' }],
        ['Author, date', `${author}, ${date}`],
        ['Proof', `${held} of ${gates.length} gates hold`],
        ...(base.fresh ? [['Base', 'no Word file: its text was set in a fresh one'] as const] : []),
      ],
    },
    ...(changes.length === 0
      ? []
      : [
          {
            type: 'table',
            columns: [
              { title: 'Clause', width: 'tight' },
              { title: 'Old words', width: 'wide' },
              { title: 'New words', width: 'wide' },
            ],
            rows: changes
              .slice(0, listed)
              .map(({ clause = '', old, new: words }) => [clause, shown(old), shown(words)]),
          } as const,
        ]),
    ...(changes.length > listed
      ? [
          {
            type: 'text',
            text: `and ${changes.length - listed} more, listed in the receipt`,
            tone: 'quiet',
          } as const,
        ]
      : []),
    ...(files.length > 0
      ? [{ type: 'list', items: files.map((file) => `written: ${file}`) } as const]
      : [{ type: 'text', text: 'Nothing was written.', tone: 'strong' } as const]),
  ]
}

/** One message for each change that was refused. */
export function refusals({ refused }: RedlineReceipt, file: string): readonly VFileMessage[] {
  return refused.map(({ amendment, clause, rule, reason }) => {
    const whose = [
      ...(amendment === undefined ? [] : [`amendment ${amendment}`]),
      ...(clause === undefined ? [] : [`clause ${clause}`]),
    ].join(', ')
    const message = new VFileMessage(`not written${whose === '' ? '' : ` (${whose})`}: ${reason}`, {
      source: 'toolkit',
      ruleId: rule,
    })
    message.fatal = true
    message.file = file
    return message
  })
}

/** The end of a paragraph shows as its sign. */
function shown(text: string): string {
  const words = text === '\n' ? '¶' : text
  return words.length > 160 ? `${words.slice(0, 159)}…` : words
}
