import type { Draft, DraftFinding, DraftOptions } from '@concordance/drafting'
import { text } from '@concordance/protocol-model'
import type { ProvisionStyle } from '@concordance/templates'
import { repealedCited } from './check-broken.ts'
import { define } from './define.ts'
import { bothWays } from './draft-check.ts'
import { findingsOf, instrumentsFor } from './draft-instruments.ts'
import { type DraftForm, draftForms, draftOutputs } from './draft-outputs.ts'
import { settings } from './draft-settings.ts'
import { checkApplied, checkCited, checkNames, draftedFor, givenAmendments } from './draft-source.ts'
import { toldOf } from './draft-told.ts'
import { draftView, notesOf } from './draft-view.ts'
import { languageOfLaw } from './laws.ts'
import { lawsToMap } from './laws-to-map.ts'
import { instrumentsOption, type Loaded } from './model-instruments.ts'
import { outputsOf } from './outputs.ts'
import { usage } from './problem.ts'

const styles: readonly ProvisionStyle[] = ['common-law', 'civil-law']

/** Amendments from model provisions for the gaps that the mapping proposes, or for obligations that are named. */
export const draftOperation = define({
  name: 'draft',
  summary: 'Draft amendments that close the gaps of a law, in its own words, place and numbering.',
  arguments: [{ name: 'LAW', help: 'file of the law or bill; - is standard input' }],
  options: {
    output: {
      type: 'list',
      short: 'o',
      value: 'FILE',
      help: 'file to write: amendments as .json, the amending bill as .docx, .html or .md, or as Akoma Ntoso .xml; may be given several times; - is standard output',
    },
    form: {
      type: 'text',
      value: 'FORM',
      choices: draftForms,
      help: 'form of the output, where its ending does not tell',
    },
    from: {
      type: 'text',
      value: 'EDITED',
      help: 'the law as someone edited it, of any format: its amendments are found by comparing',
    },
    with: {
      type: 'text',
      value: 'AMENDMENTS.json',
      help: 'take these amendments, such as to write their bill',
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
    instrument: instrumentsOption,
    'law-lang': languageOfLaw,
  },
  examples: [
    'draft act.docx -o amendments.json',
    'draft act.docx --obligation fp-7-period --set retention=15 -o amendments.json',
    'draft loi.md --values valeurs.yaml -o amendments.json',
    'draft act.docx --provision offences/conversion --obligation fp-8-1-a -o -',
    'draft act.docx -o amendments.json -o bill.docx -o bill.xml --set legislature="the National Assembly"',
    'draft act.docx --instrument cross-cutting -o amendments.json',
    'draft act.docx --from act-edited.docx -o amendments.json',
    'draft act.docx --with amendments.json -o bill.docx',
  ],
  run: async (context, { arguments: [file = ''], options }) => {
    const instruments = await instrumentsFor(options.instrument, options.obligation)
    const values = await settings(context, options.set, options.values)
    const given = options.from ?? options.with
    if (options.from !== undefined && options.with !== undefined)
      throw usage('--from and --with exclude each other; take one source of amendments')
    if (given !== undefined && options.obligation.length + options.provision.length > 0)
      throw usage(
        '--obligation and --provision choose what is drafted; leave them out where amendments are given',
      )
    if (given !== undefined) checkNames(values)
    const asked = options.form ?? (options.output.join() === '-' ? 'json' : undefined)
    const outputs = outputsOf(
      options.output,
      draftForms.find((form): form is DraftForm => form === asked),
      draftForms,
    )
    const write = await draftOutputs(context, outputs, options.force)
    const [law] = await lawsToMap(context, [file], options['law-lang'])
    if (!law) throw usage('draft: LAW is missing')
    const before = findingsOf(law, instruments, options.obligation)
    const language = options.lang ?? law.language
    const style = styles.find((one) => one === options.style)
    const wanted: DraftOptions = {
      ...(options.obligation.length + options.provision.length === 0
        ? {}
        : { obligations: options.obligation }),
      provisions: options.provision,
      language,
      style,
      values,
    }
    const taken = await givenAmendments(context, law, {
      list: options.with,
      edited: options.from,
      language: options['law-lang'],
    })
    const findings = before.map((one) => withMissing(one, language, instruments))
    const made: Draft = taken
      ? { amendments: taken.amendments, taken: [], none: [] }
      : await draftedFor(context, law, findings, wanted, options.defaults)
    const change = bothWays(law, made.amendments, before, instruments)
    if (options.with !== undefined) {
      checkApplied(options.with, change)
      checkCited(law, made.amendments)
    }
    const json = { base: { file: law.source.file, sha256: law.source.sha256 }, amendments: made.amendments }
    const citations = Object.fromEntries(before.map(({ id, provision }) => [id, provision]))
    if (made.amendments.length > 0)
      await write({ law, amendments: made.amendments, language, style, values, citations }, json)
    return {
      // The file that is written holds the amendments alone.
      json: { ...json, drafted: toldOf(made, change, values, language) },
      view: draftView(made, change, made.amendments.length > 0 ? outputs.map((one) => one.file) : []),
      messages: [
        ...law.messages,
        ...repealedCited(law, made.amendments),
        ...notesOf(law, made, change, taken?.refused ?? []),
      ],
    }
  },
})

/** The texts of the essential elements that were not found, for the rationale. */
function withMissing(found: DraftFinding, language: string, instruments: readonly Loaded[]): DraftFinding {
  const texts = new Map(
    instruments.flatMap(({ model }) =>
      model.instruments
        .flatMap(({ obligations }) => obligations)
        .flatMap(({ elements }) => elements.map((one) => [one.id, one.text])),
    ),
  )
  const missing = found.criteria
    .filter(({ met, essential }) => essential && !met)
    .map(({ id }) => text(texts.get(id) ?? { en: id }, language))
  return { ...found, missing }
}
