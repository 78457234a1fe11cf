import { type Draft, DraftError, type DraftFinding, type DraftOptions, draft } from '@concordance/drafting'
import { map } from '@concordance/gap-analysis'
import type { Law } from '@concordance/law-tree'
import { model, text } from '@concordance/protocol-model'
import type { ProvisionStyle } from '@concordance/templates'
import type { Context } from './context.ts'
import { define } from './define.ts'
import { bothWays } from './draft-check.ts'
import { askValues, settings } from './draft-settings.ts'
import { draftView, notesOf } from './draft-view.ts'
import { findInstrument, instrumentOption } from './find.ts'
import { languageOfLaw } from './laws.ts'
import { lawsToMap } from './laws-to-map.ts'
import { usage } from './problem.ts'

const styles: readonly ProvisionStyle[] = ['common-law', 'civil-law']

/** Amendments from model provisions for the gaps that the mapping proposes, or for obligations that are named. */
export const draftOperation = define({
  name: 'draft',
  summary: 'Draft amendments that close the gaps of a law, in its own words, place and numbering.',
  arguments: [{ name: 'LAW', help: 'file of the law or bill; - is standard input' }],
  options: {
    output: {
      type: 'text',
      short: 'o',
      value: 'AMENDMENTS.json',
      help: 'file to write; - is standard output',
    },
    obligation: {
      type: 'list',
      value: 'ID',
      help: 'obligation to draft for; may be given several times (default: all that are a gap or partly met)',
    },
    provision: {
      type: 'list',
      value: 'ID',
      help: 'model provision to draft in any case, such as offences/printing-and-blueprints; may be given several times',
    },
    set: {
      type: 'list',
      value: 'NAME=VALUE',
      help: 'value of a variable, such as authority="the Registrar", or the wording of a provision, such as licensing/transit=B',
    },
    values: { type: 'text', value: 'FILE.yaml', help: 'file of values, one "name: value" on each line' },
    style: {
      type: 'text',
      value: 'STYLE',
      choices: styles,
      help: 'common-law or civil-law (default: as the law numbers)',
    },
    lang: {
      type: 'text',
      value: 'LANGUAGE',
      help: 'language of the provisions: en, fr, es (default: that of the law)',
    },
    defaults: { type: 'flag', help: 'ask nothing, take every default' },
    force: { type: 'flag', help: 'replace an output file that exists' },
    instrument: instrumentOption,
    'law-lang': languageOfLaw,
  },
  examples: [
    'draft act.docx -o amendments.json',
    'draft act.docx --obligation fp-7-period --set retention=15 -o amendments.json',
    'draft loi.md --values valeurs.yaml -o amendments.json',
    'draft act.docx --provision offences/conversion --obligation fp-8-1-a -o -',
  ],
  run: async (context, { arguments: [file = ''], options }) => {
    const instrument = findInstrument(options.instrument)
    const values = await settings(context, options.set, options.values)
    const save =
      options.output === undefined ? undefined : await context.output(options.output, options.force)
    const [law] = await lawsToMap(context, [file], options['law-lang'])
    if (!law) throw usage('draft: LAW is missing')
    const before = map([law], model, { instrument: instrument.id })
    const language = options.lang ?? law.language
    const wanted: DraftOptions = {
      ...(options.obligation.length + options.provision.length === 0
        ? {}
        : { obligations: options.obligation }),
      provisions: options.provision,
      language,
      style: styles.find((one) => one === options.style),
      values,
    }
    const findings = before.obligations.map((one) => withMissing(one, language))
    const made = await drafted(context, law, findings, wanted, options.defaults)
    const change = bothWays(law, made.amendments, before)
    const json = { base: { file: law.source.file, sha256: law.source.sha256 }, amendments: made.amendments }
    if (save && made.amendments.length > 0)
      await save(new TextEncoder().encode(`${JSON.stringify(json, undefined, 2)}\n`))
    return {
      json,
      view: draftView(made, change, made.amendments.length > 0 ? options.output : undefined),
      messages: [...law.messages, ...notesOf(law, made, change)],
    }
  },
})

/** Drafts; where a person is there, asks for each value that nobody gave and drafts again with the answers. */
async function drafted(
  context: Context,
  law: Law,
  findings: readonly DraftFinding[],
  wanted: DraftOptions,
  defaults: boolean,
): Promise<Draft> {
  const once = (options: DraftOptions): Draft => {
    try {
      return draft(law, findings, options)
    } catch (error) {
      if (error instanceof DraftError) throw usage(error.message, error.rule)
      throw error
    }
  }
  const first = once(wanted)
  if (!context.ask || defaults || first.taken.length === 0) return first
  const answers = await askValues(context.ask, first.taken, wanted.language ?? law.language)
  return once({ ...wanted, values: { ...wanted.values, ...answers } })
}

/** The texts of the essential elements that were not found, for the rationale. */
function withMissing(found: DraftFinding, language: string): DraftFinding {
  const texts = new Map(
    model.instruments.flatMap(({ obligations }) =>
      obligations.flatMap(({ elements }) => elements.map((one) => [one.id, one.text])),
    ),
  )
  const missing = found.criteria
    .filter(({ met, essential }) => essential && !met)
    .map(({ id }) => text(texts.get(id) ?? { en: id }, language))
  return { ...found, missing }
}
