import type { Matrix, MatrixRow, Status } from '@concordance/gap-analysis'
import type { MemoInput } from '@concordance/memos'
import { model, type Obligation } from '@concordance/protocol-model'
import type { MemoKind } from '@concordance/templates'

const file = 'arms-act.md'

/** A row on an obligation of the model, found in one made-up clause or not at all. */
function row(id: string, status: Status, more: Partial<MatrixRow> = {}): MatrixRow {
  const obligation = obligationOf(id)
  const met = status !== 'gap'
  const quote = met ? `The Registrar shall see to ${id}; it is so.` : ''
  const elements = obligation.elements.map(({ id: element, text, essential }, index) => ({
    id: element,
    text,
    essential,
    met: status === 'met' || (status === 'partial' && index === 0),
    quote: status === 'met' || (status === 'partial' && index === 0) ? quote : '',
    note: '',
    ...(met ? { clause: 'sec_5', path: '5(1)', file } : {}),
  }))
  return {
    id,
    citation: obligation.provision.citation,
    article: /art\. (\d+)/.exec(obligation.provision.citation)?.[1] ?? '',
    level: obligation.level,
    form: obligation.form,
    title: obligation.title,
    statement: obligation.statement,
    status,
    because: 'The words of the clause were compared.',
    evidence: met
      ? [{ clause: 'sec_5', path: '5(1)', score: 0.9, file, quote, why: [], heading: 'Duties' }]
      : [],
    elements,
    missing: elements.filter((one) => one.essential && !one.met).map(({ text }) => text),
    ...more,
  }
}

function obligationOf(id: string): Obligation {
  const found = model.instruments.flatMap(({ obligations }) => obligations).find((one) => one.id === id)
  if (!found) throw new Error(`no obligation ${id}`)
  return found
}

export const rows: readonly MatrixRow[] = [
  row('fp-3-firearm', 'partial'),
  row('fp-5-1-a-ii', 'met'),
  row('fp-5-1-c', 'gap'),
  row('fp-6-1', 'gap'),
  row('fp-7-period', 'partial'),
  row('fp-8-1-a', 'gap'),
  row('fp-13-2', 'na'),
  row('fp-15-1-registration', 'gap'),
]

export function matrixOf(all: readonly MatrixRow[]): Matrix {
  const [instrument] = model.instruments
  if (!instrument) throw new Error('no instrument')
  const counts = { met: 0, partial: 0, gap: 0, na: 0 }
  for (const { status } of all) counts[status] += 1
  return {
    instrument,
    articles: instrument.articles.map((one) => ({ ...one, instrument: instrument.id })),
    laws: [{ title: 'Arms Act of Marendia', language: 'en', file, sha256: 'ab'.repeat(32) }],
    date: '2026-03-01',
    program: '0.1.0',
    rows: all,
    counts,
  }
}

export function inputOf(kind: MemoKind, language: string, more: Partial<MemoInput> = {}): MemoInput {
  return {
    kind,
    language,
    matrix: matrixOf(rows),
    model,
    instruments: ['firearms-protocol'],
    drafts: [
      {
        file,
        language: 'en',
        amendments: [
          {
            id: 'one',
            action: 'insert',
            place: { path: '8', position: 'after' },
            old: '',
            new: '8A Marks\n(1) Every firearm must be marked.',
            obligations: ['fp-8-1-a', 'fp-5-1-c'],
          },
          {
            id: 'two',
            action: 'replace',
            place: { path: '7', position: 'in' },
            old: 'five years',
            new: 'ten years',
            obligations: ['fp-7-period'],
          },
        ],
      },
    ],
    after: { 'fp-8-1-a': 'met' },
    coherence: [
      {
        level: 'error',
        reason: 'Unexpected reference to section 99.',
        expected: 'a section',
        note: 'Correct the number.',
        at: { file, path: '12(2)', quote: 'section 99' },
      },
    ],
    ...more,
  }
}

/** A finding of a person on a row. */
export function foundBy(one: MatrixRow, by: string, why: string): MatrixRow {
  const finding = {
    status: one.status,
    proposed: one.status,
    stage: 'found',
    stale: false,
    disagreement: false,
  } as const
  return { ...one, finding: { ...finding, by, at: '2026-02-01T10:00:00.000Z', why, opinions: [] } }
}
