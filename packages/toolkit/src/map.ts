import { explain, type Mapping, map } from '@concordance/gap-analysis'
import { type Instrument, model, text } from '@concordance/protocol-model'
import { define } from './define.ts'
import { viewExplanation } from './explanation.ts'
import { findInstrument, findMapped, instrumentOption } from './find.ts'
import { languageOfLaw } from './laws.ts'
import { lawsToMap } from './laws-to-map.ts'
import { shortNames } from './short-names.ts'
import { checkLanguage, languageOption } from './texts.ts'
import { type Block, statusCell } from './view.ts'

/** Clauses that the table names per obligation; `--json` and `--explain` give all. */
const namedClauses = 3

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
    instrument: instrumentOption,
    top: { type: 'count', value: 'N', default: 10, help: 'clauses per obligation at most' },
    explain: { type: 'text', value: 'ID', help: 'one obligation with quotes, reasons and elements' },
    lang: languageOption,
    'law-lang': languageOfLaw,
  },
  examples: [
    'map law.docx',
    'map act.xml regulations.xml',
    'map law.md --explain fp-8-1-a',
    'map law.md --json',
  ],
  run: async (context, { arguments: files, options }) => {
    const language = checkLanguage(options.lang, model.languages)
    const instrument = findInstrument(options.instrument)
    const wanted = options.explain === undefined ? undefined : findMapped(instrument, options.explain)
    const laws = await lawsToMap(context, files, options['law-lang'])
    const messages = laws.flatMap((law) => law.messages)
    const mapping = map(laws, model, { instrument: instrument.id, top: options.top })
    if (!wanted) return { json: mapping, view: overview(mapping, instrument, language), messages }
    const explanation = explain(laws, model, wanted.id, { top: options.top })
    return {
      json: { ...mapping, obligations: [explanation.result], explained: explanation.candidates },
      view: viewExplanation(explanation, wanted, { language, fileOf: fileOf(mapping) }),
      messages,
    }
  },
})

/** Says, where several laws were given, in which file a clause stands. */
function fileOf({ laws }: Mapping): (file: string | undefined) => string {
  const names = shortNames(laws.map(({ file }) => file))
  return (file) => (names.size > 1 && file !== undefined ? ` (${names.get(file) ?? file})` : '')
}

/** A number per law, for a table that has no room for names. */
function numberOf({ laws }: Mapping): (file: string) => string {
  const numbers = new Map(laws.map(({ file }, index) => [file, index + 1]))
  return (file) => (laws.length > 1 ? ` [${numbers.get(file)}]` : '')
}

function overview(mapping: Mapping, instrument: Instrument, language: string): readonly Block[] {
  const titles = new Map(instrument.obligations.map(({ id, title }) => [id, title]))
  const number = numberOf(mapping)
  return [
    { type: 'heading', text: mapping.laws.map(({ title, file }) => `${title}${number(file)}`).join(' · ') },
    {
      type: 'table',
      columns: [
        { title: 'Id', width: 'tight' },
        { title: 'Provision', width: 'tight' },
        { title: 'Proposed', width: 'tight' },
        { title: 'Obligation', width: 'wide' },
        { title: 'Clauses, best first', width: 'wide' },
      ],
      rows: mapping.obligations.map(({ id, provision, status, candidates }) => [
        id,
        provision,
        statusCell(status),
        text(titles.get(id) ?? { en: id }, language),
        candidates
          .slice(0, namedClauses)
          .map((one) => `${one.path}${number(one.file)}`)
          .join('; '),
      ]),
    },
    {
      type: 'text',
      text: 'Every status is a proposal for a person to decide on. Add --explain ID to see the words behind one.',
      tone: 'quiet',
    },
  ]
}
