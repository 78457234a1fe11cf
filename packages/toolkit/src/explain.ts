import type { Candidate, Criterion, ObligationResult } from '@concordance/gap-analysis'
import { type Obligation, text } from '@concordance/protocol-model'
import { type Block, type Cell, statusCell } from './view.ts'

/** One obligation's result with all that speaks for it: elements, quotes, concepts that hit. */
export function explain(
  result: ObligationResult,
  obligation: Obligation,
  language: string,
): readonly Block[] {
  const texts = new Map(obligation.elements.map((element) => [element.id, text(element.text, language)]))
  const { id, status, because, criteria, candidates } = result
  const several = new Set([...candidates, ...criteria].map(({ file }) => file).filter(Boolean)).size > 1
  const place = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' ')
  const element = (criterion: Criterion): readonly Block[] => [
    { type: 'list', items: [stateOf(criterion, texts.get(criterion.id) ?? criterion.id)] },
    ...(criterion.note === '' ? [] : [{ type: 'text', text: criterion.note, tone: 'quiet' } as const]),
    ...(criterion.quote === ''
      ? []
      : [quote(criterion, place(criterion.path, several ? criterion.file : ''))]),
  ]
  const candidate = (one: Candidate): Block =>
    quote(
      one,
      `${place(one.path, one.heading, several ? one.file : '')}, score ${one.score.toFixed(2)}: ${one.why.join(', ')}`,
    )
  return [
    { type: 'heading', text: `${obligation.provision.citation}  ${text(obligation.title, language)}` },
    {
      type: 'fields',
      fields: [
        ['Id', id],
        ['Demands', text(obligation.statement, language)],
        ['Proposed', statusCell(status)],
        ['Because', because],
      ],
    },
    { type: 'heading', text: 'Elements' },
    ...criteria.flatMap(element),
    { type: 'heading', text: `Clauses that bear on it, best first (${candidates.length})` },
    ...candidates.map(candidate),
  ]
}

const quote = ({ quote: words }: { readonly quote: string }, from: string): Block => ({
  type: 'quote',
  text: words,
  from,
})

function stateOf({ met, essential }: Criterion, words: string): Cell {
  const weight = essential ? 'essential' : 'supporting'
  return { text: `${words} (${weight}): ${met ? 'found' : 'not found'}`, tone: met ? 'good' : 'bad' }
}
