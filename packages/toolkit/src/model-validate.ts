import { model, validateModel } from '@concordance/protocol-model'
import { define } from './define.ts'
import { problem } from './problem.ts'
import type { Block } from './view.ts'

/** The model against its schema and its rules. */
export const modelValidateOperation = define({
  name: 'model validate',
  summary: 'Check the model against its schema and its rules.',
  arguments: [],
  options: {},
  examples: ['model validate', 'model validate --json'],
  run: async () => {
    const problems = validateModel(model)
    return {
      json: { valid: problems.length === 0, problems },
      view: problems.length === 0 ? [sound()] : [],
      messages: problems.map(({ reason, rule, id, file }) => problem(reason, rule, file ?? id)),
      failed: problems.length > 0,
    }
  },
})

function sound(): Block {
  const { instruments, concepts, languages, terms } = model
  const obligations = instruments.reduce((sum, instrument) => sum + instrument.obligations.length, 0)
  return {
    type: 'fields',
    fields: [
      ['The model', { text: 'is sound', tone: 'good' }],
      ['Instruments', instruments.map(({ id, version }) => `${id} (version ${version})`).join(', ')],
      ['Obligations', String(obligations)],
      ['Concepts', String(concepts.length)],
      ['Texts in', languages.join(', ')],
      ['Terms in', Object.keys(terms).join(', ')],
    ],
  }
}
