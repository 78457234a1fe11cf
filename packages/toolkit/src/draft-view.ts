import type { Draft } from '@concordance/drafting'
import type { Law } from '@concordance/law-tree'
import { VFileMessage } from 'vfile-message'
import { type BothWays, warningsOf } from './draft-check.ts'
import { type Block, statusCell } from './view.ts'

/** A draft on a screen: the amendments, and what they do to the obligations that they touch. */
export function draftView(
  { amendments }: Draft,
  { turns }: BothWays,
  files: readonly string[],
): readonly Block[] {
  if (amendments.length === 0)
    return [{ type: 'text', text: 'Nothing is to be drafted: no obligation asked for a provision.' }]
  const moved = turns.filter(({ before, after }) => before !== after)
  return [
    {
      type: 'table',
      columns: [
        { title: 'Amendment', width: 'tight' },
        { title: 'Does', width: 'tight' },
        { title: 'Where', width: 'wide' },
        { title: 'First words', width: 'wide' },
      ],
      rows: amendments.map((one) => [
        one.id,
        one.action,
        `${one.place.position} ${one.place.path}`.trim(),
        shown(one.new),
      ]),
    },
    {
      type: 'table',
      columns: [
        { title: 'Provision', width: 'tight' },
        { title: 'Before', width: 'tight' },
        { title: 'After', width: 'tight' },
        { title: 'Obligation', width: 'wide' },
      ],
      rows: moved.map(({ id, provision, before, after }) => [
        provision,
        statusCell(before),
        statusCell(after),
        id,
      ]),
    },
    {
      type: 'text',
      text: 'Every word is a proposal for a drafter: read the rationale of each amendment.',
      tone: 'quiet',
    },
    files.length === 0
      ? { type: 'text', text: 'Nothing was written; add -o amendments.json, and -o bill.docx for the bill.' }
      : { type: 'list', items: files.map((file) => `written: ${file}`) },
  ]
}

const shown = (words: string): string => {
  const [line = ''] = words.split('\n')
  return line.length > 70 ? `${line.slice(0, 69)}…` : line
}

/** Values that nobody gave, obligations without a provision, and what the draft makes worse. */
export function notesOf(
  { source }: Law,
  { taken, none }: Draft,
  { turns, refused }: BothWays,
  untold: readonly { readonly reason: string }[],
): readonly VFileMessage[] {
  const note = (rule: string, reason: string): VFileMessage => {
    const message = new VFileMessage(reason, { source: 'toolkit', ruleId: rule })
    message.file = source.file
    return message
  }
  const values = taken.map(
    ({ name, value, from }) => `${name} = ${value}${from === 'law' ? ' (from the law)' : ''}`,
  )
  return [
    ...warningsOf(turns).map((reason) => note('worse', reason)),
    ...[...untold, ...refused].map(({ reason }) => note('refused', reason)),
    ...(values.length === 0
      ? []
      : [note('values', `values taken: ${values.join('; ')}; give others with --set NAME=VALUE`)]),
    ...(none.length === 0
      ? []
      : [note('no-provision', `there is no model provision for ${none.join(', ')}; draft by hand`)]),
  ]
}
