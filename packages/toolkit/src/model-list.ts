import { model, text } from '@concordance/protocol-model'
import { define } from './define.ts'
import { findInstrument } from './find.ts'
import { checkLanguage, languageOption } from './texts.ts'

/** The instruments of the model and their obligations, one line each. */
export const modelListOperation = define({
  name: 'model list',
  summary: 'List the obligations of the model.',
  arguments: [],
  options: {
    instrument: { type: 'text', value: 'ID', help: 'only this instrument' },
    core: { type: 'flag', help: 'only what a reviewer of a law checks first' },
    lang: languageOption,
  },
  examples: ['model list', 'model list --core --lang fr'],
  run: async (_context, { options }) => {
    const language = checkLanguage(options.lang, model.languages)
    const instruments =
      options.instrument === undefined ? model.instruments : [findInstrument(options.instrument)]
    const listed = instruments.map((instrument) => ({
      id: instrument.id,
      title: text(instrument.title, language),
      version: instrument.version,
      obligations: instrument.obligations.filter(({ core }) => core || !options.core),
    }))
    return {
      json: { instruments: listed, guidance: model.guidance, lawLanguages: Object.keys(model.terms) },
      messages: [],
      view: listed.flatMap(({ id, title, version, obligations }) => [
        {
          type: 'heading',
          text: `${title} (${id}, version ${version}, ${obligations.length} obligations)`,
        } as const,
        {
          type: 'table',
          columns: [
            { title: 'Id', width: 'tight' },
            { title: 'Provision', width: 'tight' },
            { title: 'Level', width: 'tight' },
            { title: 'Obligation', width: 'wide' },
          ],
          rows: obligations.map((o) => [o.id, o.provision.citation, o.level, text(o.title, language)]),
        } as const,
      ]),
    }
  },
})
