import type { Finding } from '@concordance/dossier'
import type { Matrix } from '@concordance/gap-analysis'
import type { Law } from '@concordance/law-tree'
import type { MatrixForm } from '@concordance/reports'
import { matrixLanguages } from '@concordance/templates'
import { VFileMessage } from 'vfile-message'
import type { Context } from './context.ts'
import { define } from './define.ts'
import { dossierNamed, fromDossier, type MatrixSource } from './dossier-matrix.ts'
import { dossiers } from './dossier-open.ts'
import { languageOfLaw } from './laws.ts'
import { lawsToMap } from './laws-to-map.ts'
import { afterBill, comparedMatrix } from './matrix-bill.ts'
import { tally } from './matrix-tally.ts'
import { findInstruments, instrumentsOption } from './model-instruments.ts'
import { notAssessedBlocks } from './model-map-view.ts'
import { mapInstruments } from './model-mapping.ts'
import { matrixOfInstruments } from './model-matrix.ts'
import { type Output, outputsOf } from './outputs.ts'
import { withShortNames } from './short-names.ts'
import { summary } from './summary.ts'
import { checkLanguage, languageOption } from './texts.ts'

/** Forms in which a matrix can be written; the ending of the file picks one. */
const forms: readonly MatrixForm[] = ['docx', 'xlsx', 'html', 'csv', 'md', 'json', 'svg']

/** The compliance matrix of one or several laws, written in one or several forms. */
export const matrixOperation = define({
  name: 'matrix',
  summary: 'Write the compliance matrix of a law and print its summary.',
  arguments: [
    {
      name: 'LAW',
      many: true,
      help: 'file of a law; several files count as one body of law; - is standard input; or the name of a dossier',
    },
  ],
  options: {
    output: {
      type: 'list',
      short: 'o',
      value: 'FILE',
      help: `file to write, ending in ${forms.join(', ')}; may be given several times; - is standard output`,
    },
    form: {
      type: 'text',
      value: 'FORM',
      choices: forms,
      help: 'form of the output, where its ending does not tell',
    },
    force: { type: 'flag', help: 'replace output files that exist' },
    instrument: instrumentsOption,
    top: { type: 'count', value: 'N', default: 5, help: 'clauses per obligation at most' },
    with: {
      type: 'text',
      value: 'AMENDMENTS.json',
      help: 'amendments; the matrix shows the law before and after them',
    },
    after: {
      type: 'text',
      value: 'BILL',
      help: 'the law as a bill would leave it, of any format; the matrix shows both',
    },
    lang: languageOption,
    date: { type: 'date', value: 'DATE', help: 'date of the matrix as YYYY-MM-DD (default: today)' },
    'law-lang': languageOfLaw,
  },
  examples: [
    'matrix law.docx -o matrix.docx',
    'matrix act.xml regulations.xml -o matrix.xlsx -o matrix.html --lang fr',
    'matrix law.md -o - --form csv',
    'matrix law.md -o matrix.docx --instrument firearms-protocol,att',
    'matrix Marendia -o matrix.docx',
    'matrix act.docx --with amendments.json -o after.docx',
    'matrix act.docx --after bill.docx -o after.html',
  ],
  run: async (context, { arguments: files, options }) => {
    const language = checkLanguage(options.lang, matrixLanguages)
    const instruments = await findInstruments(options.instrument)
    const outputs = outputsOf(
      options.output,
      forms.find((form) => form === options.form),
      forms,
    )
    const claimed = await claim(context, outputs, options.force)
    const dossier = await dossierNamed(context, files)
    const { laws, findings = [] }: MatrixSource =
      dossier === undefined
        ? { laws: withShortNames(await lawsToMap(context, files, options['law-lang'])) }
        : await fromDossier(context, dossier)
    const date = options.date ?? context.today()
    // What people found holds for the law as it is; nobody has read it as the bill would leave it.
    const matrixOf = async (some: readonly Law[], known: readonly Finding[]) => {
      const personal = known.flatMap(({ obligation, opinions }) => {
        const status = opinions.at(-1)?.status
        return status === undefined ? [] : [{ obligation, status }]
      })
      const mappings = await mapInstruments(some, instruments, {
        top: options.top,
        findings: personal,
        reader: language,
      })
      return matrixOfInstruments(mappings, instruments, personal, { date, program: context.program })
    }
    const bill = await afterBill(context, laws, {
      with: options.with,
      after: options.after,
      language: options['law-lang'],
    })
    const { matrix, warnings } = bill
      ? comparedMatrix(await matrixOf(laws, []), await matrixOf(bill.laws, []), bill.bill)
      : { matrix: await found(await matrixOf(laws, findings), findings), warnings: [] }
    const unread = bill && findings.length > 0 ? [findingsNotShown] : []
    await write(context, matrix, claimed, language)
    return {
      json: matrix,
      view: [
        ...(await summary(
          matrix,
          language,
          outputs.map(({ file }) => file),
        )),
        ...(await tally(matrix, language)),
        ...notAssessedBlocks(matrix.notAssessed ?? [], instruments, language),
      ],
      messages: [...laws.flatMap((law) => law.messages), ...warnings.map(loud), ...unread],
    }
  },
})

/** What a bill makes worse is told as a warning of its own for each obligation. */
const loud = (reason: string): VFileMessage =>
  new VFileMessage(reason, { source: 'toolkit', ruleId: 'worse' })

const findingsNotShown = new VFileMessage(
  'the findings of the dossier are not shown here, they are on the law before the bill',
  { source: 'toolkit', ruleId: 'findings-not-shown' },
)

/** What people found in place of what is proposed. */
async function found(matrix: Matrix, findings: readonly Finding[]): Promise<Matrix> {
  if (findings.length === 0) return matrix
  const { withFindings } = await dossiers()
  return withFindings(matrix, findings)
}

interface Claimed extends Output<MatrixForm> {
  readonly save: (bytes: Uint8Array) => Promise<void>
}

/** Claims all outputs before any work, so that the second cannot fail after the first was written. */
async function claim(
  context: Context,
  outputs: readonly Output<MatrixForm>[],
  force: boolean,
): Promise<readonly Claimed[]> {
  const claimed: Claimed[] = []
  for (const output of outputs) claimed.push({ ...output, save: await context.output(output.file, force) })
  return claimed
}

async function write(
  context: Context,
  matrix: Matrix,
  outputs: readonly Claimed[],
  language: string,
): Promise<void> {
  if (outputs.length === 0) return
  // The writers are big and a run that only looks does not need them.
  const { writeMatrix } = await import('@concordance/reports')
  for (const [index, { file, form, save }] of outputs.entries()) {
    context.progress({ label: `writing ${file}`, done: index, total: outputs.length })
    const written = await writeMatrix(matrix, form, { language })
    await save(typeof written === 'string' ? new TextEncoder().encode(written) : written)
  }
}
