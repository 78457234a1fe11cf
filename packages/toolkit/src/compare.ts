import type { CompareInput } from '@concordance/memos'
import { countriesLanguages, countriesWording } from '@concordance/templates'
import { columnsOf } from './compare-columns.ts'
import { type NamedSource, sourceOf, versionsOf } from './compare-source.ts'
import { compareView } from './compare-view.ts'
import { type CompareForm, compareForms, writeComparisonForms } from './compare-write.ts'
import type { Context } from './context.ts'
import { define } from './define.ts'
import { dossierNamed } from './dossier-matrix.ts'
import { languageOfLaw } from './laws.ts'
import { afterBill } from './matrix-bill.ts'
import { findInstruments, instrumentsOption } from './model-instruments.ts'
import { outputsOf } from './outputs.ts'
import { usage } from './problem.ts'
import { readAmendments } from './redline-amend.ts'
import { checkLanguage, languageOption } from './texts.ts'

const papers = ['A4', 'Letter'] as const

/** Several countries or versions side by side, or a law and a bill. */
export const compareOperation = define({
  name: 'compare',
  summary:
    'Set several countries, versions of a law, or a law and a bill side by side, obligation by obligation.',
  arguments: [
    {
      name: 'LAW',
      many: true,
      help: 'each is a column: a file of a law, the name of a dossier, or NAME=FILE,FILE for a body of law under a name; one dossier alone gives its versions',
    },
  ],
  options: {
    output: {
      type: 'list',
      short: 'o',
      value: 'FILE',
      help: `file to write, ending in ${compareForms.join(', ')}; may be given several times; - is standard output`,
    },
    form: {
      type: 'text',
      value: 'FORM',
      choices: compareForms,
      help: 'form of the output, where its ending does not tell',
    },
    force: { type: 'flag', help: 'replace output files that exist' },
    instrument: instrumentsOption,
    elements: { type: 'flag', help: 'a row for each element of an obligation' },
    versions: { type: 'flag', help: 'the laws are versions of one law, oldest first: tell what moved' },
    with: {
      type: 'text',
      value: 'AMENDMENTS.json',
      help: 'amendments; the law as it is and as they would leave it, with the draft provisions',
    },
    after: {
      type: 'text',
      value: 'BILL',
      help: 'the law as a bill would leave it, of any format; both stand side by side',
    },
    page: { type: 'text', value: 'PAGE', choices: papers, default: 'A4', help: 'paper: A4 or Letter' },
    lang: languageOption,
    date: { type: 'date', value: 'DATE', help: 'date of the comparison as YYYY-MM-DD (default: today)' },
    'law-lang': languageOfLaw,
  },
  examples: [
    'compare act.docx loi.pdf ley.md -o comparison.docx',
    'compare Marendia Sourane Caldamar -o comparison.xlsx -o heat-map.svg',
    'compare Marendia=act.docx,rules.docx Sourane=loi.docx -o comparison.html --lang fr',
    'compare Marendia -o movement.docx',
    'compare act-2010.docx act-2020.docx --versions',
    'compare act.docx --with amendments.json -o bill.docx',
  ],
  run: async (context, { arguments: words, options }) => {
    const language = checkLanguage(options.lang, countriesLanguages)
    const instruments = await findInstruments(options.instrument)
    const outputs = outputsOf<CompareForm>(
      options.output,
      compareForms.find((form) => form === options.form),
      compareForms,
    )
    const claimed = []
    for (const output of outputs)
      claimed.push({ ...output, save: await context.output(output.file, options.force) })
    const { sort, sources, draft } = await gathered(context, words, {
      with: options.with,
      after: options.after,
      versions: options.versions,
      lawLanguage: options['law-lang'],
      language,
    })
    const columns = await columnsOf(context, sources, instruments, options.date ?? context.today())
    const { compareCountries } = await import('@concordance/memos')
    const comparison = compareCountries({
      columns,
      sort,
      rows: options.elements ? 'elements' : 'obligations',
      instruments: instruments.map(({ instrument }) => instrument.id),
      language,
      ...(draft && { draft }),
    })
    const page = papers.find((paper) => paper === options.page) ?? 'A4'
    await writeComparisonForms(context, comparison, claimed, { page, language })
    return {
      json: comparison.data,
      view: compareView(
        comparison.data,
        outputs.map(({ file }) => file),
      ),
      messages: sources.flatMap(({ laws }) => laws.flatMap((law) => law.messages)),
    }
  },
})

interface Gathered {
  readonly sort: CompareInput['sort']
  readonly sources: readonly NamedSource[]
  readonly draft?: NonNullable<CompareInput['draft']>
}

interface Wish {
  readonly with: string | undefined
  readonly after: string | undefined
  readonly versions: boolean
  readonly lawLanguage: string | undefined
  readonly language: string
}

/** What stands in the columns: a law and its bill, the versions in one dossier, or one column for each argument. */
async function gathered(context: Context, words: readonly string[], wish: Wish): Promise<Gathered> {
  if (wish.with !== undefined || wish.after !== undefined) return lawAndBill(context, words, wish)
  const [word = '', ...more] = [...new Set(words)]
  if (more.length === 0) {
    const dossier = await dossierNamed(context, [word])
    if (dossier === undefined)
      throw usage('compare: give two laws or dossiers, or one law with --with or --after, or one dossier')
    return { sort: 'versions', sources: await versionsOf(context, dossier) }
  }
  const sources = []
  for (const one of [word, ...more]) sources.push(await sourceOf(context, one, wish.lawLanguage))
  return { sort: wish.versions ? 'versions' : 'countries', sources }
}

async function lawAndBill(
  context: Context,
  [word = '', ...more]: readonly string[],
  { with: list, after, lawLanguage, language }: Wish,
): Promise<Gathered> {
  if (more.length > 0)
    throw usage('compare: --with and --after go with one law or dossier; NAME=FILE,FILE names a body of law')
  const law = await sourceOf(context, word, lawLanguage)
  const bill = await afterBill(context, law.laws, { with: list, after, language: lawLanguage })
  if (!bill) throw usage('compare: give a bill')
  const names = countriesWording(language)
  const [first] = law.laws
  return {
    sort: 'bill',
    // Nobody has read the law as the bill would leave it; findings stand on the law as it is.
    sources: [
      { ...law, name: names?.law ?? law.name },
      { name: names?.bill ?? bill.bill.title, laws: bill.laws, bill: bill.bill },
    ],
    ...(list !== undefined && first
      ? {
          draft: {
            file: first.source.file,
            language: first.language,
            amendments: readAmendments(await context.read(list), list).amendments,
          },
        }
      : {}),
  }
}
