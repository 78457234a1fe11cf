import { loadModel, searchModel, text } from '@concordance/protocol-model'
import { define } from './define.ts'
import { modelLanguages } from './model-languages.ts'
import { checkLanguage, languageOption } from './texts.ts'

/** Obligations by words, in any language of the model, forgiving typing errors. */
export const modelSearchOperation = define({
  name: 'model search',
  summary: 'Search the obligations by words in any of the model’s languages; typing errors are forgiven.',
  arguments: [{ name: 'WORDS', many: true, help: 'what to look for' }],
  options: {
    top: { type: 'count', value: 'N', default: 10, help: 'results at most' },
    lang: languageOption,
  },
  examples: ['model search marking at import', 'model search "piezas y componentes" --lang es'],
  run: async (_context, { arguments: words, options }) => {
    const language = checkLanguage(options.lang, modelLanguages)
    const hits = searchModel(words.join(' '), { limit: options.top, library: await loadModel() })
    return {
      json: { query: words.join(' '), results: hits },
      messages: [],
      view:
        hits.length === 0
          ? [
              {
                type: 'text',
                text: `Nothing in the model resembles "${words.join(' ')}"; model list shows all.`,
              },
            ]
          : [
              {
                type: 'table',
                columns: [
                  { title: 'Id', width: 'tight' },
                  { title: 'Provision', width: 'tight' },
                  { title: 'Obligation', width: 'wide' },
                ],
                rows: hits.map(({ obligation: o }) => [o.id, o.provision.citation, text(o.title, language)]),
              },
            ],
    }
  },
})
