import type { WorkbookContent } from '@concordance/reports'
import { dataOf } from './data.ts'
import { textsOf } from './front.ts'
import type { CompareSetting } from './setting.ts'
import { solvedIn } from './solved.ts'
import { paths, percent, statusText } from './words.ts'

type Sheet = WorkbookContent['sheets'][number]

/** The side-by-side table: one row an obligation or element, status and clauses of each column. */
export function tableSheet(setting: CompareSetting): Sheet {
  const { input, words } = setting
  const { articles } = dataOf(setting)
  return {
    name: words.sheets.table,
    columns: [
      { title: words.article, width: 22 },
      { title: words.obligation, width: 16 },
      { title: input.rows === 'elements' ? words.element : words.demanded, width: 44 },
      ...input.columns.map(({ name }) => ({ title: name, width: 20 })),
    ],
    rows: articles.flatMap(({ article, rows }) =>
      rows.map((row) => [
        article,
        row.citation,
        row.title,
        ...row.cells.map((one) =>
          [statusText(one, setting), ...(one && paths(one) ? [paths(one)] : [])].join('\n'),
        ),
      ]),
    ),
  }
}

/** The comparison as a workbook: table, averages, quotes, sources. */
export function comparisonWorkbook(setting: CompareSetting): WorkbookContent {
  const { input, words, labels, language } = setting
  const { articles, columns, date } = dataOf(setting)
  return {
    title: words.title,
    language,
    date,
    sheets: [
      tableSheet(setting),
      {
        name: words.sheets.averages,
        columns: [
          { title: words.article, width: 44 },
          ...columns.map(({ name }) => ({ title: name, width: 16 })),
          { title: words.average, width: 12 },
        ],
        rows: articles.map(({ article, averages, average }) => [
          article,
          ...averages.map((share) => percent(share, language)),
          percent(average, language),
        ]),
      },
      {
        name: words.sheets.solved,
        columns: [
          { title: words.obligation, width: 34 },
          { title: words.column, width: 24 },
          { title: labels.parts.status, width: 16 },
          { title: labels.answers.provision, width: 14 },
          { title: labels.answers.quote, width: 80 },
        ],
        rows: solvedIn(setting).flatMap(({ line, solutions }) =>
          solutions.flatMap(({ column, statusWord, quotes }) =>
            quotes.map(({ path, quote }) => [
              `${line.view.citation} ${line.view.title.text}`,
              column,
              statusWord,
              path,
              quote,
            ]),
          ),
        ),
      },
      {
        name: words.sheets.about,
        columns: [
          { title: words.column, width: 24 },
          { title: labels.sources.title, width: 50 },
          { title: labels.sources.file, width: 30 },
          { title: labels.sources.hash, width: 66 },
        ],
        rows: [
          ...input.columns.flatMap(({ name, matrix }) =>
            textsOf(matrix).map(({ title, file, sha256 }) => [name, title, file, sha256]),
          ),
          [labels.proposals.title, labels.proposals.text, '', ''],
        ],
      },
    ],
  }
}
