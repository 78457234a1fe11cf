import type { Block } from '@concordance/reports'
import { fill } from '@concordance/templates'
import { draftText } from '../common/draft.ts'
import { isOpen } from '../common/front.ts'
import { lawSays } from '../common/law-says.ts'
import {
  bareHeading,
  cell,
  code,
  grid,
  items,
  link,
  paragraph,
  said,
  statusCell,
  strong,
  styled,
} from '../nodes.ts'
import type { Point, Setting } from '../setting.ts'
import type { Fillings } from '../skeleton.ts'

/** Empty lines for comments, and quotes that leave room for them. */
const lines = 4
const mostClauses = 2

/** Placeholders of the workshop pack: an agenda, and a page for each point that is open. */
export function workshop(setting: Setting): Fillings['blocks'] {
  const open = setting.points.filter(isOpen)
  return {
    agenda: () => agenda(open, setting),
    gaps: () => open.flatMap((point, index) => page(point, index + 1, setting)),
  }
}

function agenda(open: readonly Point[], { labels, language }: Setting): Block[] {
  const { workshop: words, parts } = labels
  if (open.length === 0) return [paragraph(words.none)]
  return [
    grid(
      words.agendaCaption,
      [9, 22, 45, 24],
      [words.page, labels.ratification.provision, parts.demanded, parts.status],
      open.map(({ row, view }, index) => ({
        cells: [
          cell(String(index + 1)),
          cell(link(row.id, view.citation)),
          cell(said(view.title, language)),
          statusCell(row.status, view.statusWord),
        ],
      })),
    ),
  ]
}

function page(point: Point, number: number, setting: Setting): Block[] {
  const { row, view } = point
  const { labels, language, wording } = setting
  const { workshop: words, parts, answers } = labels
  return [
    { type: 'pageBreak' },
    bareHeading(2, `${number}. ${view.citation} ${view.title.text}`, row.id),
    styled('muted', `${parts.reference}${wording.colon}`, code(row.id)),
    styled('label', parts.demanded),
    paragraph(said(view.statement, language)),
    styled('label', parts.says),
    ...lawSays(point, setting, mostClauses),
    ...(view.missing.length > 0
      ? [
          styled('label', answers.missing),
          ...items(view.missing.map((missing) => [paragraph(said(missing, language))])),
        ]
      : []),
    ...optionsOf(point, setting).flatMap(({ title, text, more }, index) => [
      styled(
        'label',
        `${fill(words.option, { letter: String.fromCharCode(65 + index) })}${wording.colon}${title}`,
      ),
      paragraph(text),
      ...more,
    ]),
    styled('label', words.comments),
    grid(
      words.comments,
      [28, 18, 54],
      [words.institution, words.preferred, words.comment],
      Array.from({ length: lines }, () => ({ cells: [cell('\u00a0'), cell('\u00a0'), cell('\u00a0')] })),
      true,
    ),
  ]
}

interface Option {
  readonly title: string
  readonly text: string
  readonly more: readonly Block[]
}

/** A: a law with words to begin with; B: what is open instead, by the force and kind of the obligation. */
function optionsOf(point: Point, setting: Setting): Option[] {
  const { row, obligation, drafts } = point
  const { workshop: words } = setting.labels
  const [draft] = drafts
  const law: Option = {
    title: words.optionLaw,
    text: words.optionLawText,
    more: draft ? [paragraph(strong(words.draftFor)), ...draftText(draft, setting)] : [],
  }
  if (row.level === 'consider' || row.level === 'optional')
    return [law, { title: words.optionRefuse, text: words.optionRefuseText, more: [] }]
  if (obligation && obligation.needsLegislation !== 'yes')
    return [law, { title: words.optionRegulation, text: words.optionRegulationText, more: [] }]
  return [law, { title: words.optionLater, text: words.optionLaterText, more: [] }]
}
