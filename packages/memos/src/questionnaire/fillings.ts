import type { Block } from '@concordance/reports'
import { cell, grid, heading, items, link, paragraph, quotation, said, strong, styled } from '../nodes.ts'
import type { Chapter, Point, Setting } from '../setting.ts'
import type { Fillings } from '../skeleton.ts'

/** Quotes in one answer; the form is to stay readable, the matrix has them all. */
const mostQuotes = 3

/** Placeholders of the questionnaire. */
export function questionnaire(setting: Setting): Fillings['blocks'] {
  return {
    'answers-table': () => answersTable(setting),
    answers: () => setting.chapters.flatMap((chapter) => chapterAnswers(chapter, setting)),
  }
}

/** How many answers of each kind there are, by article. */
function answersTable({ labels, view }: Setting): Block[] {
  const { answers } = labels
  const order = ['met', 'partial', 'gap', 'na'] as const
  return [
    grid(
      answers.caption,
      [48, 13, 13, 13, 13],
      [answers.article, answers.yes, answers.part, answers.no, answers.na],
      view.articles.map(({ anchor, heading: name, counts }) => ({
        cells: [
          cell(link(anchor, name)),
          ...order.map((status) => cell(counts[status] === 0 ? '–' : String(counts[status]))),
        ],
      })),
    ),
  ]
}

function chapterAnswers({ anchor, heading: name, points }: Chapter, setting: Setting): Block[] {
  return [heading(3, name, anchor), ...points.flatMap((point) => answer(point, setting))]
}

function answer({ row, view, obligation }: Point, { labels, language }: Setting): Block[] {
  const { answers } = labels
  const words = { met: answers.yes, partial: answers.part, gap: answers.no, na: answers.na }
  const boxes = (['met', 'partial', 'gap', 'na'] as const)
    .map((status) => `${status === row.status ? '☒' : '☐'} ${words[status]}`)
    .join('    ')
  const question = obligation ? questionOf(obligation.question, language) : view.statement
  const shown = view.nearestOnly ? [] : view.evidence.slice(0, mostQuotes)
  return [
    styled('clause', `${view.citation} · `, said(question, language)),
    grid(
      view.citation,
      [18, 82],
      [],
      [
        { cells: [cell(strong(answers.answer)), { status: row.status, children: [paragraph(boxes)] }] },
        {
          long: true,
          cells: [
            cell(strong(answers.provision)),
            cell(
              ...(shown.length === 0 ? ['–'] : []),
              ...shown.flatMap(({ cite, heading: name, quotes }) => [
                styled('clause', cite.full, ...(name ? [', ', said(name, language)] : [])),
                ...quotes.map((quote) => quotation('law', quote.text, quote.language)),
              ]),
            ),
          ],
        },
        ...(view.missing.length > 0
          ? [
              {
                cells: [
                  cell(strong(answers.missing)),
                  cell(...items(view.missing.map((missing) => [paragraph(said(missing, language))]))),
                ],
              },
            ]
          : []),
        { cells: [cell(strong(answers.remarks)), cell(row.finding?.why ?? '\u00a0')] },
      ],
      true,
    ),
  ]
}

function questionOf(texts: { readonly en: string; readonly [language: string]: string }, language: string) {
  const own = texts[language]
  return own === undefined ? { text: texts.en, language: 'en' } : { text: own, language }
}
