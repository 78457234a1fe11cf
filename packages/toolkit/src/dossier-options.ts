import type { OptionSpec } from './operation.ts'
import { usage } from './problem.ts'

/** Who answers for an entry. */
export const byOption = {
  type: 'text',
  value: 'PERSON',
  help: 'name of the person who decides',
} satisfies OptionSpec

/** A name that must be given: a decision without an author is none. */
export function required(value: string | undefined, option: string, what: string): string {
  if (value !== undefined && value.trim() !== '') return value
  throw usage(`--${option} is missing; give ${what}`)
}

export const nameArgument = { name: 'NAME', help: 'name of the dossier' }
export const obligationArgument = { name: 'OBLIGATION', help: 'id of the obligation, such as fp-8-1-a' }

/** What a judgement is made of, in every operation that makes one. */
export const judgementOptions = {
  status: {
    type: 'text',
    value: 'STATUS',
    choices: ['met', 'partial', 'gap', 'na', 'conflict', 'exceeds'],
    help: 'met, partial, gap, na (not applicable), conflict or exceeds',
  },
  evidence: {
    type: 'list',
    value: 'CITATION',
    help: 'clause that shows it, as 12(1); may be given several times',
  },
  quote: {
    type: 'list',
    value: 'WORDS',
    help: 'words of the cited clauses, as printed, where not the whole clause counts; may be given several times',
  },
  'evidence-from': {
    type: 'text',
    value: 'FILE',
    help: 'file with the evidence as JSON: a list of { clause, quote, file, effect }, for words of several clauses or laws',
  },
  law: { type: 'text', value: 'FILE', help: 'the law that is cited, where several hold the clause' },
  effect: {
    type: 'text',
    value: 'EFFECT',
    choices: ['meets', 'partly', 'conflicts', 'exceeds', 'relevant'],
    help: 'what the cited clauses do: meets, partly, conflicts, exceeds or relevant',
  },
  why: { type: 'text', value: 'WORDS', help: 'reason for the status' },
  recommend: { type: 'text', value: 'WORDS', help: 'what should be done' },
  priority: {
    type: 'text',
    value: 'LEVEL',
    choices: ['high', 'medium', 'low'],
    help: 'how urgent that is: high, medium or low',
  },
  reference: {
    type: 'list',
    value: 'SOURCE',
    help: 'a source outside the laws: a case, a guide, a regulation; may be given several times',
  },
  by: byOption,
} as const satisfies { readonly [name: string]: OptionSpec }
