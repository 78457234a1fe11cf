import { type Obligation, text } from '@concordance/protocol-model'
import type { Block, GridRow } from '@concordance/reports'
import {
  cell,
  grid,
  heading,
  items,
  paragraph,
  quotation,
  said,
  statusCell,
  strong,
  styled,
} from '../nodes.ts'
import type { Point, Setting } from '../setting.ts'
import { whenOf } from './when.ts'

/** Clauses quoted beside a demand; the desk review quotes them all. */
const most = 2

/** The terms of the instrument and what the law makes of them. */
export function terms(setting: Setting): Block[] {
  const points = setting.points.filter(isTerm)
  if (points.length === 0) return [paragraph(setting.labels.nothing)]
  return [
    paragraph(setting.labels.ratification.termsIntro),
    table(points, setting.labels.ratification.caption, setting),
  ]
}

const isTerm = ({ row }: Point): boolean => row.level === 'definition' || row.form === 'definition'

/** Every article: what is demanded, what the law has, what must change and when; then what asks nothing of the law. */
export function demands(setting: Setting): Block[] {
  return [
    ...setting.chapters.flatMap(({ anchor, heading: name, points }) => {
      const own = points.filter((point) => !isTerm(point))
      return own.length > 0 ? [heading(4, name, anchor), table(own, name, setting)] : []
    }),
    ...beside(setting),
  ]
}

function table(points: readonly Point[], caption: string, setting: Setting): Block {
  const { ratification: words } = setting.labels
  return grid(
    caption,
    [36, 38, 26],
    [words.demand, words.has, words.change],
    points.map((point) => row(point, setting)),
  )
}

function row(point: Point, setting: Setting): GridRow {
  const { row: found, view } = point
  const { labels, language, wording } = setting
  const { ratification: words, parts } = labels
  const shown = view.nearestOnly ? [] : view.evidence.slice(0, most)
  const when = whenOf(point)
  const status = statusCell(
    found.status,
    view.statusWord,
    ...items(view.missing.map((missing) => [paragraph(said(missing, language))])),
    ...(when === 'nothing' ? [] : [styled('muted', `${words.whenLabel}${wording.colon}${words[when]}`)]),
  )
  return {
    long: true,
    cells: [
      cell(strong(`${view.citation} `), strong(view.title.text), said(view.statement, language)),
      cell(
        ...(shown.length === 0 ? [parts.none] : []),
        ...shown.flatMap(({ cite, quotes }) => [
          styled('clause', cite.full),
          ...quotes.slice(0, most).map((quote) => quotation('law', quote.text, quote.language)),
        ]),
      ),
      status,
    ],
  }
}

/** Obligations that no law can fulfil, told where they do not belong to the steps of joining. */
function beside(setting: Setting): Block[] {
  const rest = unmapped(setting).filter(({ form }) => form !== 'procedure')
  if (rest.length === 0) return []
  return [paragraph(setting.labels.ratification.otherIntro), ...told(rest, setting)]
}

/** Obligations of the instruments that were asked for and that are not looked for in laws. */
export function unmapped({ input, points }: Setting): readonly Obligation[] {
  const mapped = new Set(points.map(({ row: one }) => one.id))
  return input.model.instruments
    .filter(({ id }) => input.instruments.includes(id))
    .flatMap(({ obligations }) => obligations.filter(({ id }) => !mapped.has(id)))
}

export function told(obligations: readonly Obligation[], { language, wording }: Setting): Block[] {
  return items(
    obligations.map(({ provision, title, statement }) => [
      paragraph(
        strong(`${provision.citation} ${text(title, language)}`),
        wording.colon,
        text(statement, language),
      ),
    ]),
  )
}
