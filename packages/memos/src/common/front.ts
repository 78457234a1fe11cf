import type { Block } from '@concordance/reports'
import { fill, plural } from '@concordance/templates'
import { paragraph, said, styled } from '../nodes.ts'
import { dated, type Setting, stateOf } from '../setting.ts'

/** Which law is held against what, under the title. */
export function subject({ labels, laws, instruments }: Setting): Block[] {
  return [styled('subtitle', fill(labels.subject, { laws, instruments }))]
}

/** The block under the title: what a reader cites. */
export function facts(setting: Setting): Block[] {
  const { labels, view, input, language, instruments } = setting
  const { facts: names } = labels
  return [
    {
      type: 'facts',
      caption: names.laws,
      rows: [
        { name: names.laws, children: view.laws.map(({ title }) => paragraph(said(title, language))) },
        { name: names.instruments, children: [paragraph(instruments)] },
        { name: names.date, children: [paragraph(dated(input.matrix.date, language))] },
        { name: names.status, children: [paragraph(stateInWords(setting))] },
        { name: names.program, children: [paragraph(`Concordance ${input.matrix.program}`)] },
      ],
    },
  ]
}

function stateInWords(setting: Setting): string {
  const { labels, points, language } = setting
  const state = stateOf(setting)
  if (state !== 'partly') return labels.facts[state]
  return plural(labels.facts.partly, points.filter(({ row }) => row.finding).length, language)
}

/** That nobody has found anything yet, before everything that could be taken for a result. */
export function proposals(setting: Setting): Block[] {
  const { proposals: words } = setting.labels
  const state = stateOf(setting)
  if (state === 'found') return []
  const [title, text] =
    state === 'proposed' ? [words.title, words.text] : [words.partlyTitle, words.partlyText]
  return [
    { type: 'box', look: state === 'proposed' ? 'caution' : 'note', title, children: [paragraph(text)] },
  ]
}

/** How many obligations there are and how they stand, in sentences. */
export function result(setting: Setting): Block[] {
  const { labels, view, points, language } = setting
  const { result: words } = labels
  const counts = view.statuses
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => plural(words[status], count, language))
  const open = points.filter(isOpenAndBinding).length
  const listed = new Intl.ListFormat(language, { type: 'conjunction' }).format(counts)
  return [
    styled(
      'lead',
      [
        plural(words.total, points.length, language),
        fill(words.sentence, { counts: listed }),
        open > 0 ? plural(words.binding, open, language) : words.none,
      ].join(' '),
    ),
  ]
}

export function isOpen({ row }: Setting['points'][number]): boolean {
  return row.status === 'gap' || row.status === 'partial'
}

export function isBinding({ row }: Setting['points'][number]): boolean {
  return row.level === 'mandatory' || row.level === 'qualified'
}

export function isOpenAndBinding(point: Setting['points'][number]): boolean {
  return isBinding(point) && isOpen(point)
}
