import type { Block, DocumentMetadata, DocumentTree, WorkbookContent } from '@concordance/reports'
import { fill } from '@concordance/templates'
import type { Element } from 'hast'
import { heading, styled } from '../nodes.ts'
import { dated } from '../setting.ts'
import { bill } from './bill.ts'
import { dataOf } from './data.ts'
import { averages, front, pictures, sources } from './front.ts'
import { movement } from './movement.ts'
import { comparisonPicture } from './picture.ts'
import { type CompareSetting, compareSetting } from './setting.ts'
import { solved } from './solved.ts'
import { table } from './table.ts'
import type { CompareInput, ComparisonData } from './types.ts'
import { comparisonWorkbook, tableSheet } from './workbook.ts'

/** A comparison in each of its forms; each is made when it is asked for. */
export interface Comparison {
  readonly data: ComparisonData
  readonly document: () => { readonly tree: DocumentTree; readonly metadata: DocumentMetadata }
  readonly workbook: () => WorkbookContent
  /** The side-by-side table alone. */
  readonly sheet: () => WorkbookContent['sheets'][number]
  readonly picture: () => Element
}

/** Columns of countries in the table of averages. */
const columnsOfAverages = 7

/**
 * Sets several countries, several versions of a law, or a law and a bill side by side. Throws a RangeError for a
 * language without words and where there are fewer than two columns.
 */
export function compareCountries(input: CompareInput): Comparison {
  if (input.columns.length < 2) throw new RangeError('A comparison needs two columns or more')
  const setting = compareSetting(input)
  return {
    data: dataOf(setting),
    document: () => documentOf(setting),
    workbook: () => comparisonWorkbook(setting),
    sheet: () => tableSheet(setting),
    picture: () => comparisonPicture(setting),
  }
}

function documentOf(setting: CompareSetting): ReturnType<Comparison['document']> {
  const { input, words, labels, instruments, language } = setting
  const [first] = input.columns
  const title = titleOf(setting)
  const columns = new Intl.ListFormat(language, { type: 'conjunction' }).format(columnNames(setting))
  const subject = fill(words.subject, { columns, instruments })
  const children: Block[] = [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] },
    styled('subtitle', subject),
    ...front(setting),
    ...proposals(setting),
    heading(2, words.headings.picture),
    ...pictures(setting),
    ...(input.sort === 'versions' ? [heading(2, words.headings.movement), ...movement(setting)] : []),
    ...(input.sort === 'bill' ? [heading(2, words.headings.bill), ...bill(setting)] : []),
    heading(2, words.headings.averages),
    ...averages(setting, columnsOfAverages),
    ...(input.sort === 'countries' ? [heading(2, words.headings.solved), ...solved(setting)] : []),
    ...tableSection(setting),
    heading(2, words.headings.sources),
    ...sources(setting),
  ]
  const found = input.columns.flatMap(({ matrix }) => matrix.rows).some(({ finding }) => finding)
  const date = dated(first?.matrix.date ?? '', language)
  return {
    tree: { type: 'root', numbered: true, children },
    metadata: {
      title,
      subject,
      keywords: [title, columns, instruments].join('; '),
      program: first?.matrix.program ?? '',
      foot: fill(labels.foot, { title, date }),
      notice: found ? labels.noticePartly : labels.notice,
    },
  }
}

/** The heading of a table on lying pages goes with it. */
function tableSection(setting: CompareSetting): Block[] {
  const title = heading(2, setting.words.headings.table)
  return table(setting).map((block) =>
    block.type === 'sheet' ? { ...block, children: [title, ...block.children] } : block,
  )
}

function proposals({ input, labels }: CompareSetting): Block[] {
  const found = input.columns.flatMap(({ matrix }) => matrix.rows).some(({ finding }) => finding)
  const { title, text, partlyTitle, partlyText } = labels.proposals
  const value = found ? partlyText : text
  return [
    {
      type: 'box',
      look: found ? 'note' : 'caution',
      title: found ? partlyTitle : title,
      children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
    },
  ]
}

const titles = { countries: 'title', versions: 'titleVersions', bill: 'titleBill' } as const
const titleOf = ({ input, words }: CompareSetting): string => words[titles[input.sort]]

/** In a title three names and how many more; all of them stand in the tables. */
function columnNames({ input }: CompareSetting): readonly string[] {
  const names = input.columns.map(({ name }) => name)
  return names.length <= 4 ? names : [...names.slice(0, 3), `+ ${names.length - 3}`]
}
