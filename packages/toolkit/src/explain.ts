import type { Candidate, Criterion, ObligationResult } from '@concordance/gap-analysis'
import { type Obligation, text } from '@concordance/protocol-model'
import { type Block, statusCell } from './view.ts'

/** One obligation's result with all that speaks for it: elements, quotes, concepts that hit. */
export function explain(
  result: ObligationResult,
  obligation: Obligation,
  language: string,
): readonly Block[] {
  const texts = new Map(obligation.elements.map((element) => [element.id, text(element.text, language)]))
  return [
    { type: 'heading', text: `${obligation.provision.citation}  ${text(obligation.title, language)}` },
    {
      type: 'fields',
      fields: [
        ['Id', result.id],
        ['Demands', text(obligation.statement, language)],
        ['Proposed', statusCell(result.status)],
        ['Because', result.because],
      ],
    },
    { type: 'heading', text: 'Elements' },
    ...result.criteria.flatMap((criterion) =>
      elementBlocks(criterion, texts.get(criterion.id) ?? criterion.id),
    ),
    { type: 'heading', text: `Clauses that bear on it, best first (${result.candidates.length})` },
    ...result.candidates.map(candidate),
  ]
}

function elementBlocks(criterion: Criterion, words: string): readonly Block[] {
  const state = criterion.met ? ('found' as const) : ('not found' as const)
  const weight = criterion.essential ? 'essential' : 'supporting'
  const found: Block = {
    type: 'list',
    items: [{ text: `${words} (${weight}): ${state}`, tone: criterion.met ? 'good' : 'bad' }, criterion.note],
  }
  if (criterion.quote === '') return [found]
  return [
    found,
    { type: 'quote', text: criterion.quote, from: `${criterion.path ?? ''}, ${criterion.file ?? ''}` },
  ]
}

const candidate = ({ quote, path, heading, file, score, why }: Candidate): Block => ({
  type: 'quote',
  text: quote,
  from: [[path, heading].filter(Boolean).join(' '), file, `score ${score.toFixed(2)}`, why.join(', ')].join(
    '; ',
  ),
})
