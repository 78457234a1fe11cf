import type { Instrument, Model, Obligation, Texts } from '@concordance/protocol-model'
import type {
  Criterion,
  Mapping,
  Matrix,
  MatrixInstrument,
  MatrixRow,
  ObligationResult,
  Status,
} from './types.ts'

/** What the matrix cannot know by itself: the day it is made (ISO date) and the version of the program. */
export interface MatrixOptions {
  readonly date: string
  readonly program: string
}

/**
 * The matrix of a mapping: one row per obligation, in the model's order, with the texts that a reader of the page needs.
 * Throws a RangeError when the model does not hold the mapping's instrument: the two were made from different models.
 */
export function buildMatrix(mapping: Mapping, model: Model, options: MatrixOptions): Matrix {
  const instrument = model.instruments.find(({ id }) => id === mapping.instrument)
  if (!instrument) throw new RangeError(`The model has no instrument "${mapping.instrument}"`)
  const results = new Map(mapping.obligations.map((result) => [result.id, result]))
  const rows = instrument.obligations.flatMap((obligation) => {
    const result = results.get(obligation.id)
    return result ? [toRow(obligation, result, instrument.id)] : []
  })
  const named = new Set([instrument.id, ...rows.flatMap((row) => row.instrument ?? [])])
  const instruments = model.instruments.filter(({ id }) => named.has(id))
  return {
    instrument: { ...naming(instrument), version: instrument.version },
    related: instruments.filter(({ id }) => id !== instrument.id).map(naming),
    articles: instruments.flatMap(({ id, articles }) =>
      articles.map(({ number, label, subject }) => ({
        instrument: id,
        number,
        ...(label && { label }),
        subject,
      })),
    ),
    laws: mapping.laws,
    date: options.date,
    program: options.program,
    rows,
    counts: count(rows),
  }
}

function naming({ id, title, shortTitle }: Instrument): MatrixInstrument {
  return { id, title, shortTitle }
}

function toRow(obligation: Obligation, result: ObligationResult, home: string): MatrixRow {
  const elements = withTexts(obligation, result.criteria)
  const { instrument } = obligation.provision
  return {
    id: obligation.id,
    citation: obligation.provision.citation,
    ...(instrument === home ? {} : { instrument }),
    article: articleOf(obligation.provision.eId),
    level: obligation.level,
    form: obligation.form,
    title: obligation.title,
    statement: obligation.statement,
    status: result.status,
    because: result.because,
    confidence: result.confidence,
    ...(result.unclear && { unclear: true }),
    ...(result.conflicts && { conflicts: result.conflicts }),
    ...(result.inferred && { inferred: result.inferred }),
    evidence: result.candidates,
    elements,
    missing:
      result.status === 'na'
        ? []
        : elements.filter(({ met, essential }) => essential && !met).map(({ text }) => text),
  }
}

function withTexts(obligation: Obligation, criteria: readonly Criterion[]): (Criterion & { text: Texts })[] {
  const texts = new Map(obligation.elements.map(({ id, text }) => [id, text]))
  return criteria.map((criterion) => ({
    ...criterion,
    text: texts.get(criterion.id) ?? { en: criterion.id },
  }))
}

/** `art_8__para_1__subpara_a` → `8`, `sec_2__para_7` → `2` */
function articleOf(eId: string): string {
  return /^[a-z]+_([^_]+)/.exec(eId)?.[1] ?? ''
}

function count(rows: readonly MatrixRow[]): { [status in Status]: number } {
  const counts = { met: 0, partial: 0, gap: 0, na: 0 }
  for (const { status } of rows) counts[status] += 1
  return counts
}
