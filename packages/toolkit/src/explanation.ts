import type { Criterion, ExplainedCandidate, Explanation, Part } from '@concordance/gap-analysis'
import { type Obligation, text } from '@concordance/protocol-model'
import { type Block, type Cell, statusCell } from './view.ts'

/** Strength of a group of concepts from which on it stands in the sentence itself or right beside it. */
const present = 0.6

interface ViewOptions {
  readonly language: string
  /** What to say of the file in which a clause stands. */
  readonly fileOf: (file: string | undefined) => string
}

/** One obligation's result with all that speaks for it and against it: elements, quotes, the words that hit. */
export function viewExplanation(
  { result, candidates }: Explanation,
  obligation: Obligation,
  { language, fileOf }: ViewOptions,
): readonly Block[] {
  const texts = new Map(obligation.elements.map((element) => [element.id, text(element.text, language)]))
  const headings = new Map(result.candidates.map(({ clause, heading }) => [clause, heading]))
  const cite = (path = '', heading?: string, file?: string) =>
    `${[path, heading].filter(Boolean).join(' ')}${fileOf(file)}`
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
    ...result.criteria.flatMap((one) =>
      elementBlocks(one, texts.get(one.id) ?? one.id, cite(one.path, '', one.file)),
    ),
    { type: 'heading', text: `Clauses that bear on it, best first (${candidates.length})` },
    ...candidates.flatMap((one) => candidateBlocks(one, cite(one.path, headings.get(one.clause), one.file))),
  ]
}

function elementBlocks(
  { met, essential, note, quote }: Criterion,
  words: string,
  from: string,
): readonly Block[] {
  return [
    {
      type: 'list',
      items: [
        { text: `${words} (${essential ? 'essential' : 'supporting'}). ${note}`, tone: met ? 'good' : 'bad' },
      ],
    },
    ...(quote === '' ? [] : [{ type: 'quote', text: quote, from } as const]),
  ]
}

/** The sentence that was scored, then what was found in it and what was missed. */
function candidateBlocks(candidate: ExplainedCandidate, from: string): readonly Block[] {
  const { sentence, score, parts, becauseOf } = candidate
  const missed = parts.filter(({ role, strength }) => role === 'core' && strength < present)
  const against = parts.filter(({ role }) => role === 'against')
  const fields: (readonly [string, Cell])[] = [
    ['Score', score.toFixed(2)],
    ['Words', wordsOf(candidate)],
    ...(missed.length === 0 ? [] : [['Not in it', names(missed)] as const]),
    ...(against.length === 0 ? [] : [['Against', names(against)] as const]),
    ...(becauseOf === undefined ? [] : [['Through', becauseOf] as const]),
  ]
  return [
    { type: 'quote', text: candidate.text.slice(sentence.from, sentence.to).trim(), from },
    { type: 'fields', fields },
  ]
}

const names = (parts: readonly Part[]): string =>
  parts.map(({ concepts }) => concepts.join(' or ')).join('; ')

/** `marking “struck into”, serial number “serial number”`: each concept once, with the words that stand for it. */
function wordsOf({ text: words, marks }: ExplainedCandidate): string {
  const found = new Map<string, Set<string>>()
  for (const { concept, from, to } of marks) {
    found.set(concept, (found.get(concept) ?? new Set()).add(words.slice(from, to)))
  }
  return [...found].map(([concept, hits]) => `${concept} “${[...hits].join('”, “')}”`).join('; ')
}
