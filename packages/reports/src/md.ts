import { fill } from '@concordance/templates'
import type { BlockContent, Root, RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { heading, list, paragraph, quote, strong, table } from './mdast.ts'
import { statuses } from './status.ts'
import type { ArticleView, MatrixView, RowView } from './types.ts'

/** The matrix as GitHub-flavoured Markdown: summary tables, then one short section for each obligation. */
export function toMd(view: MatrixView): string {
  return toMarkdown(toMdast(view), { bullet: '-', emphasis: '_', extensions: [gfmToMarkdown()] })
}

/** The matrix as a Markdown tree. */
function toMdast(view: MatrixView): Root {
  const { headings } = view.wording
  return {
    type: 'root',
    children: [
      heading(1, view.title),
      paragraph(view.subject),
      list(
        view.facts.map(({ label, value, note }) => [
          strong(label),
          `${view.wording.colon}${value.text}${note ? ` (${note})` : ''}`,
        ]),
      ),
      heading(2, headings.caution),
      quote(...view.caution.filter(isBlock)),
      heading(2, headings.summary),
      byStatus(view),
      byArticle(view),
      heading(2, headings.attention),
      ...attention(view),
      heading(2, headings.matrix),
      ...view.articles.flatMap((article) => articleBlocks(article, view)),
      ...questions(view),
      heading(2, headings.reading),
      ...view.reading,
    ],
  }
}

function isBlock(node: RootContent): node is BlockContent {
  return ['paragraph', 'list', 'blockquote', 'heading', 'table', 'thematicBreak', 'code'].includes(node.type)
}

function byStatus({ wording, statuses: views, compares }: MatrixView): BlockContent {
  const { columns } = wording
  return table([
    [columns.status, ...(compares ? [columns.before] : []), columns.count, columns.share, columns.meaning],
    ...views.map(({ sign, word, count, countBefore, share, meaning }) => [
      `${sign} ${word}`,
      ...(compares ? [String(countBefore)] : []),
      String(count),
      share,
      meaning,
    ]),
  ])
}

function byArticle({ wording, articles }: MatrixView): BlockContent {
  return table([
    [wording.columns.article, ...statuses.map((status) => wording.status[status]), wording.columns.total],
    ...articles.map(({ heading: name, counts, rows }) => [
      name,
      ...statuses.map((status) => String(counts[status])),
      String(rows.length),
    ]),
  ])
}

function attention(view: MatrixView): BlockContent[] {
  const { wording } = view
  if (view.attention.length === 0) return [paragraph(wording.attention.none)]
  const lines = view.attention.map((row) => [
    `${row.sign} ${row.statusWord}${row.before ? ` (${row.before.changeWord})` : ''}`,
    row.citation,
    row.title.text,
    row.missing.map(({ text }) => text).join('; '),
  ])
  const { columns } = wording
  return [
    paragraph(view.attentionIntro),
    table([[columns.status, columns.citation, columns.obligation, columns.missing], ...lines]),
  ]
}

function questions({ questions: items, wording }: MatrixView): BlockContent[] {
  if (items.length === 0) return []
  const { columns, questions: labels } = wording
  return [
    heading(2, labels.heading),
    paragraph(labels.intro),
    table([
      [columns.citation, columns.obligation, labels.question],
      ...items.map(({ citation, title, question }) => [citation, title.text, question.text]),
    ]),
  ]
}

function articleBlocks(article: ArticleView, view: MatrixView): BlockContent[] {
  return [heading(3, article.heading), ...article.rows.flatMap((row) => rowBlocks(row, view))]
}

function rowBlocks(row: RowView, { wording }: MatrixView): BlockContent[] {
  const { colon, columns, evidence, elements } = wording
  const marks = row.elements.map((element) => [
    strong(element.met ? elements.found : elements.notFound),
    `${colon}${element.text.text}${element.cite ? ` (${element.cite.full})` : ''}`,
  ])
  return [
    heading(4, `${row.citation} ${row.title.text}`),
    paragraph(row.statement.text),
    paragraph(
      strong(`${columns.status}${colon}${row.sign} ${row.statusWord}`),
      row.before ? `. ${columns.before}${colon}${row.before.sign} ${row.before.word}. ` : '. ',
      ...(row.before ? [strong(row.before.changeWord), '. '] : []),
      row.reason.text,
    ),
    ...(row.evidence.length === 0 ? [paragraph(evidence.none)] : []),
    ...(row.nearestOnly ? [paragraph(evidence.nearest)] : []),
    ...row.evidence.map(({ cite, heading: name, quotes: texts }) =>
      quote(
        paragraph(strong(name ? `${cite.full}, ${name.text}` : cite.full)),
        ...texts.map(({ text }) => paragraph(text)),
      ),
    ),
    ...(row.also.length > 0
      ? [paragraph(fill(evidence.also, { clauses: row.also.map(({ short }) => short).join('; ') }))]
      : []),
    ...(marks.length > 0 ? [list(marks)] : []),
  ]
}
