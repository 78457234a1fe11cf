import {
  loadModel,
  type Model,
  type Unverified,
  unverified,
  validateModel,
} from '@concordance/protocol-model'
import { define } from './define.ts'
import { problem } from './problem.ts'
import type { Block } from './view.ts'

/** The model against its schema and its rules. */
export const modelValidateOperation = define({
  name: 'model validate',
  summary: 'Check the whole model against its schema and its rules, and list citations nobody has verified.',
  arguments: [],
  options: {},
  examples: ['model validate', 'model validate --json'],
  run: async () => {
    const model = await loadModel()
    const problems = validateModel(model)
    const toVerify = unverified(model)
    return {
      json: { valid: problems.length === 0, problems, toVerify },
      view: [...(problems.length === 0 ? [sound(model, toVerify)] : []), ...listOf(toVerify)],
      messages: problems.map(({ reason, rule, id, file }) => problem(reason, rule, file ?? id)),
      failed: problems.length > 0,
    }
  },
})

function sound(
  { instruments, concepts, languages, terms, relations }: Model,
  toVerify: readonly Unverified[],
): Block {
  const obligations = new Set(instruments.flatMap((one) => one.obligations.map(({ id }) => id))).size
  return {
    type: 'fields',
    fields: [
      ['The model', { text: 'is sound', tone: 'good' }],
      ['Instruments', instruments.map(({ id, version }) => `${id} (version ${version})`).join(', ')],
      ['Obligations', String(obligations)],
      ['Relations', String(relations.length)],
      ['Concepts', String(concepts.length)],
      ['Texts in', languages.join(', ')],
      ['Terms in', Object.keys(terms).join(', ')],
      [
        'To verify',
        toVerify.length === 0
          ? 'nothing'
          : { text: `${toVerify.length} citations, listed below`, tone: 'warn' },
      ],
    ],
  }
}

/** What has to be held against an official text, by instrument. */
function listOf(toVerify: readonly Unverified[]): readonly Block[] {
  if (toVerify.length === 0) return []
  return [
    { type: 'heading', text: 'Citations to verify against the official texts' },
    {
      type: 'table',
      columns: [
        { title: 'Instrument', width: 'tight' },
        { title: 'Obligation', width: 'tight' },
        { title: 'Of', width: 'tight' },
        { title: 'Citation', width: 'wide' },
      ],
      rows: toVerify.map(({ instrument, id, of, citation, source }) => [
        instrument,
        id,
        source ?? of,
        citation,
      ]),
    },
  ]
}
