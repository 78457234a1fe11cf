import { type Instrument, loadModel, model, text } from '@concordance/protocol-model'
import { define } from './define.ts'
import { findInstruments } from './model-instruments.ts'
import { modelLanguages } from './model-languages.ts'
import { findTheme } from './model-themes.ts'
import { checkLanguage, languageOption } from './texts.ts'
import type { Block } from './view.ts'

/** The instruments of the model and their obligations, one line each. */
export const modelListOperation = define({
  name: 'model list',
  summary: 'List the obligations of the model.',
  arguments: [],
  options: {
    instrument: {
      type: 'list',
      value: 'ID',
      help: 'these instruments, with commas or repeated; all lists every one',
    },
    theme: { type: 'text', value: 'ID', help: 'what all instruments, or those named, say on this theme' },
    core: { type: 'flag', help: 'only what a reviewer of a law checks first' },
    lang: languageOption,
  },
  examples: [
    'model list',
    'model list --core --lang fr',
    'model list --instrument att',
    'model list --theme marking',
  ],
  run: async (_context, { options }) => {
    const language = checkLanguage(options.lang, modelLanguages)
    const theme = options.theme === undefined ? undefined : findTheme(options.theme)
    const instruments = await listed(options.instrument, theme !== undefined)
    const shown = instruments.map((instrument) => ({
      id: instrument.id,
      title: text(instrument.title, language),
      version: instrument.version,
      obligations: instrument.obligations
        .filter(({ core }) => core || !options.core)
        .filter(({ themes }) => theme === undefined || themes.includes(theme.id)),
    }))
    const rest = model.catalogue.filter(({ id }) => !instruments.some((one) => one.id === id))
    return {
      json: {
        instruments: shown,
        catalogue: model.catalogue,
        themes: model.themes,
        guidance: model.guidance,
        lawLanguages: Object.keys(model.terms),
      },
      messages: [],
      view: [
        ...shown
          .filter(({ obligations }) => obligations.length > 0)
          .flatMap(({ id, title, version, obligations }) => [
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
        ...(theme === undefined ? others(rest, language) : []),
      ],
    }
  },
})

/** Those that were named; for a theme all of them; else what is loaded anyway. */
async function listed(words: readonly string[], themed: boolean): Promise<readonly Instrument[]> {
  if (words.includes('all') || (themed && words.length === 0)) return (await loadModel()).instruments
  return words.length === 0
    ? model.instruments
    : (await findInstruments(words)).map(({ instrument }) => instrument)
}

/** What else the library holds, one line each. */
function others(rest: typeof model.catalogue, language: string): readonly Block[] {
  if (rest.length === 0) return []
  return [
    { type: 'heading', text: 'Further instruments (model list --instrument ID)' },
    {
      type: 'table',
      columns: [
        { title: 'Id', width: 'tight' },
        { title: 'Instrument', width: 'wide' },
        { title: 'Obligations', width: 'tight', align: 'right' },
      ],
      rows: rest.map(({ id, title, obligations }) => [id, text(title, language), String(obligations.length)]),
    },
  ]
}
