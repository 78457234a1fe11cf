import type { InferredFrom, Mapping, NotAssessed, ObligationResult } from '@concordance/gap-analysis'
import { type Obligation, text } from '@concordance/protocol-model'
import { standing } from './model-infer.ts'
import type { Loaded } from './model-instruments.ts'
import { type Block, type Cell, statusCell } from './view.ts'

/** Clauses that the table names per obligation; `--json` and `--explain` give all. */
const namedClauses = 3

/** A mapping on a screen: a table per instrument, what was inferred marked as such, then what nobody has looked at. */
export function viewMapping(mapping: Mapping, loaded: readonly Loaded[], language: string): readonly Block[] {
  const number = numberOf(mapping)
  const several = loaded.length > 1
  const tables = loaded.flatMap(({ instrument }): readonly Block[] => {
    const titles = new Map(instrument.obligations.map(({ id, title }) => [id, title]))
    const results = mapping.obligations.filter((one) => (several ? one.instrument === instrument.id : true))
    return [
      ...(several || instrument.kind !== 'treaty'
        ? [{ type: 'heading', text: text(instrument.title, language) } as const]
        : []),
      (instrument.kind === 'register' ? fieldsView : overview)(
        results,
        (id) => text(titles.get(id) ?? { en: id }, language),
        number,
      ),
    ]
  })
  const inferred = mapping.obligations.some((one) => one.inferred)
  return [
    { type: 'heading', text: mapping.laws.map(({ title, file }) => `${title}${number(file)}`).join(' · ') },
    ...tables,
    {
      type: 'text',
      text: 'Every status is a proposal for a person to decide on. Add --explain ID to see the words behind one.',
      tone: 'quiet',
    },
    ...(inferred
      ? [
          {
            type: 'text',
            text: 'Inferred: not looked for in the law, it follows from what is proposed for another instrument; --explain ID shows the path.',
            tone: 'quiet',
          } as const,
        ]
      : []),
    ...notAssessedBlocks(mapping.notAssessed ?? [], loaded, language),
  ]
}

/** A number per law, for a table that has no room for names. */
function numberOf({ laws }: Mapping): (file: string) => string {
  const numbers = new Map(laws.map(({ file }, index) => [file, index + 1]))
  return (file) => (laws.length > 1 ? ` [${numbers.get(file)}]` : '')
}

function overview(
  results: readonly ObligationResult[],
  titleOf: (id: string) => string,
  number: (file: string) => string,
): Block {
  return {
    type: 'table',
    columns: [
      { title: 'Id', width: 'tight' },
      { title: 'Provision', width: 'tight' },
      { title: 'Proposed', width: 'tight' },
      { title: 'Obligation', width: 'wide' },
      { title: 'Clauses, best first', width: 'wide' },
    ],
    rows: results.map(({ id, provision, status, candidates, inferred }) => [
      id,
      provision,
      inferred ? inferredCell(status) : statusCell(status),
      titleOf(id),
      candidates
        .slice(0, namedClauses)
        .map((one) => `${one.path}${number(one.file)}`)
        .join('; '),
    ]),
  }
}

/** Letters of a quote that a table shows. */
const quoteLength = 160

/** Fields that a register must hold: where the law names each, in its own words. */
function fieldsView(
  results: readonly ObligationResult[],
  titleOf: (id: string) => string,
  number: (file: string) => string,
): Block {
  return {
    type: 'table',
    columns: [
      { title: 'Field', width: 'wide' },
      { title: 'Proposed', width: 'tight' },
      { title: 'Words of the law', width: 'wide' },
      { title: 'Clause', width: 'tight' },
    ],
    rows: results.map(({ id, criteria, status }) => {
      const shown = criteria.find(({ met, quote }) => met && quote !== '')
      if (!shown) return [titleOf(id), { text: 'not found', tone: statusCell(status).tone }, '', '']
      const { quote, path = '', file } = shown
      const words =
        quote.length > quoteLength ? `${quote.slice(0, quoteLength).replace(/\s+\S*$/, '')} …` : quote
      return [
        titleOf(id),
        { text: 'found', tone: statusCell(status).tone },
        words.replace(/\s+/g, ' '),
        `${path}${file === undefined ? '' : number(file)}`,
      ]
    }),
  }
}

function inferredCell(status: ObligationResult['status']): Cell {
  const { text: word, tone } = statusCell(status)
  return { text: `${word}, inferred`, tone }
}

/** The questions to put where nothing is proposed; not for the first instrument alone, whose other rows are acts of the State. */
export function notAssessedBlocks(
  items: readonly NotAssessed[],
  loaded: readonly Loaded[],
  language: string,
): readonly Block[] {
  const shown = items.filter(({ instrument }) => instrument !== 'firearms-protocol' || loaded.length > 1)
  if (shown.length === 0) return []
  return [
    { type: 'heading', text: `Not assessed: ${shown.length} questions for a person` },
    {
      type: 'table',
      columns: [
        { title: 'Id', width: 'tight' },
        { title: 'Provision', width: 'tight' },
        { title: 'Ask', width: 'wide' },
      ],
      rows: shown.map(({ id, provision, question }) => [id, provision, text(question, language)]),
    },
  ]
}

/** How the status of an obligation follows from others, step by step, or the question to ask where it does not. */
export function viewInference(
  mapping: Mapping,
  { id, provision, title, statement, question }: Obligation,
  language: string,
): readonly Block[] {
  const result = mapping.obligations.find((one) => one.id === id)
  return [
    { type: 'heading', text: `${provision.citation}  ${text(title, language)}` },
    {
      type: 'fields',
      fields: [
        ['Id', id],
        ['Demands', text(statement, language)],
        ['Proposed', result ? inferredCell(result.status) : 'not assessed'],
        ...(result ? ([['Because', result.because]] as const) : []),
        ['Ask', text(question, language)],
      ],
    },
    ...(result?.inferred ?? []).flatMap((path) => stepBlocks(path, language)),
    ...(result?.candidates ?? [])
      .slice(0, namedClauses)
      .map(({ quote, path, file }) => ({ type: 'quote', text: quote, from: `${path} (${file})` }) as const),
  ]
}

function stepBlocks(step: InferredFrom, language: string): readonly Block[] {
  const { obligation, provision, title, relation, status, by, rationale, confidence, source } = step
  return [
    { type: 'heading', text: `Follows from ${obligation}: ${provision}, ${text(title, language)}` },
    {
      type: 'fields',
      fields: [
        ['Relation', `It ${standing[relation]}.`],
        [
          'Its status',
          by === 'person' ? `${statusCell(status).text}, found by a person` : statusCell(status),
        ],
        ['Why', rationale],
        ['Confidence', confidence],
        ['Rests on', source],
      ],
    },
  ]
}
