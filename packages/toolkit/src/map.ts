import { explain, type Mapping } from '@concordance/gap-analysis'
import { type Model, model, type Obligation } from '@concordance/protocol-model'
import { define } from './define.ts'
import { viewExplanation } from './explanation.ts'
import { languageOfLaw } from './laws.ts'
import { lawsToMap } from './laws-to-map.ts'
import { mapEach } from './map-each.ts'
import { findInstruments, instrumentsOption, type Loaded } from './model-instruments.ts'
import { viewInference, viewMapping } from './model-map-view.ts'
import { mapInstruments, mergeMappings } from './model-mapping.ts'
import { unknown } from './nearest.ts'
import { usage } from './problem.ts'
import { shortNames } from './short-names.ts'
import { checkLanguage, languageOption } from './texts.ts'

/** Proposes, for every obligation, the clauses that bear on it and a status. */
export const mapOperation = define({
  name: 'map',
  summary: 'Propose, for every obligation, the clauses of a law that bear on it and a status.',
  arguments: [
    {
      name: 'LAW',
      many: true,
      help: 'file of a law; several files count as one body of law; - is standard input',
    },
  ],
  options: {
    instrument: instrumentsOption,
    top: { type: 'count', value: 'N', default: 10, help: 'clauses per obligation at most' },
    each: { type: 'flag', help: 'every file is a law of its own; many are mapped at once on all cores' },
    explain: { type: 'text', value: 'ID', help: 'one obligation with quotes, reasons and elements' },
    lang: languageOption,
    'law-lang': languageOfLaw,
  },
  examples: [
    'map law.docx',
    'map act.xml regulations.xml',
    'map law.md --explain fp-8-1-a',
    'map law.md --instrument firearms-protocol,att',
    'map law.md --json',
    'map laws/*.docx --each',
  ],
  run: async (context, { arguments: files, options }) => {
    const language = checkLanguage(options.lang, model.languages)
    if (options.each) {
      if (options.explain !== undefined) throw usage('--explain looks at one body of law; drop --each')
      const { instrument, top } = options
      return mapEach(context, files, { instrument, top, language: options['law-lang'], reader: language })
    }
    const loaded = await findInstruments(options.instrument)
    const wanted = options.explain === undefined ? undefined : findAsked(loaded, options.explain)
    const laws = await lawsToMap(context, files, options['law-lang'])
    const messages = laws.flatMap((law) => law.messages)
    const mapping = mergeMappings(await mapInstruments(laws, loaded, { top: options.top, reader: language }))
    if (!wanted) return { json: mapping, view: viewMapping(mapping, loaded, language), messages }
    const { obligation } = wanted
    if (!wanted.model.recognition[obligation.id])
      return {
        json: { ...mapping, ...only(mapping, obligation.id), explained: [] },
        view: viewInference(mapping, obligation, language),
        messages,
      }
    const explanation = explain(laws, wanted.model, obligation.id, { top: options.top, language })
    return {
      json: { ...mapping, obligations: [explanation.result], explained: explanation.candidates },
      view: viewExplanation(explanation, obligation, { language, fileOf: fileOf(mapping) }),
      messages,
    }
  },
})

/** The obligation among those of the instruments that were asked for. Throws a usage problem that offers the nearest id. */
function findAsked(
  loaded: readonly Loaded[],
  id: string,
): { readonly obligation: Obligation; readonly model: Model } {
  for (const one of loaded) {
    const obligation = one.instrument.obligations.find((item) => item.id === id)
    if (obligation) return { obligation, model: one.model }
  }
  const ids = loaded.flatMap(({ instrument }) => instrument.obligations.map((one) => one.id))
  throw usage(unknown('obligation', id, ids, 'model list shows all ids'))
}

/** What a mapping says of one obligation. */
const only = ({ obligations, notAssessed = [] }: Mapping, id: string) => ({
  obligations: obligations.filter((one) => one.id === id),
  notAssessed: notAssessed.filter((one) => one.id === id),
})

/** Says, where several laws were given, in which file a clause stands. */
function fileOf({ laws }: Mapping): (file: string | undefined) => string {
  const names = shortNames(laws.map(({ file }) => file))
  return (file) => (names.size > 1 && file !== undefined ? ` (${names.get(file) ?? file})` : '')
}
