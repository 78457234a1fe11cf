import type { Context } from './context.ts'
import { define } from './define.ts'
import { fromDossier } from './dossier-matrix.ts'
import { dossiers, withDossier } from './dossier-open.ts'
import { nameArgument, required } from './dossier-options.ts'
import { type SheetRow, sheetColumns, sheetRow } from './dossier-sheet.ts'
import { sheetDocument } from './dossier-sheet-docx.ts'
import { type SheetLanguage, sheetLanguages, sheetWords } from './dossier-sheet-words.ts'
import { findInstruments, instrumentsOption } from './model-instruments.ts'
import { mapInstruments } from './model-mapping.ts'
import { matrixOfInstruments } from './model-matrix.ts'
import { usage } from './problem.ts'
import { withShortNames } from './short-names.ts'
import { checkLanguage, languageOption } from './texts.ts'

/** Writes the whole matrix as a workbook or a Word table to be edited and brought back. */
export const dossierExportMatrixOperation = define({
  name: 'dossier export-matrix',
  summary:
    'Write the matrix of a dossier as a workbook or Word table that may be edited and brought back with import-matrix.',
  arguments: [nameArgument],
  options: {
    output: { type: 'text', short: 'o', value: 'FILE', help: 'file to write, ending in .xlsx or .docx' },
    instrument: instrumentsOption,
    lang: { ...languageOption, help: 'language of headings and statuses: en, fr, es' },
    force: { type: 'flag', help: 'replace the file if it exists' },
  },
  examples: [
    'dossier export-matrix Marendia -o review.xlsx',
    'dossier export-matrix Marendia --lang fr -o examen.docx',
  ],
  run: async (context, { arguments: [name = ''], options }) => {
    const file = required(options.output, 'output', 'the file to write, such as -o review.xlsx')
    const [, form] = /\.(xlsx|docx)$/i.exec(file) ?? []
    if (form === undefined)
      throw usage('the sheet is an .xlsx workbook or a .docx document; let the name end so')
    const language = checkLanguage(options.lang, sheetLanguages) as SheetLanguage
    const save = await context.output(file, options.force)
    const instruments = await findInstruments(options.instrument)
    const { laws, findings = [] } = await fromDossier(context, name)
    const mappings = await mapInstruments(withShortNames(laws), instruments, { top: 5, findings: [] })
    const { rows } = matrixOfInstruments(mappings, instruments, [], {
      date: context.today(),
      program: context.program,
    })
    const byId = new Map(findings.map((finding) => [finding.obligation, finding]))
    const sheet = rows.map((row) => sheetRow(row, byId.get(row.id), language))
    const head = await withDossier(context, name, async (dossier) => dossier.head)
    const bytes =
      form.toLowerCase() === 'docx'
        ? await sheetDocument(context, head.name, sheet, language)
        : await workbookOf(context, head.name, sheet, language)
    await save(bytes)
    const { sha256 } = await dossiers()
    return {
      json: {
        name: head.name,
        file,
        rows: sheet.length,
        found: findings.length,
        sha256: await sha256(bytes),
      },
      view: [
        {
          type: 'fields',
          fields: [
            ['Written', file],
            ['Rows', String(sheet.length)],
          ],
        },
        {
          type: 'text',
          text: `Edit Status, Why, Clauses, Recommendation and Priority; then: dossier import-matrix "${head.name}" ${file}`,
        },
      ],
      messages: [],
    }
  },
})

async function workbookOf(
  context: Context,
  title: string,
  sheet: readonly SheetRow[],
  language: SheetLanguage,
): Promise<Uint8Array> {
  const { writeWorkbook } = await import('@concordance/reports')
  const columns = sheetColumns(language)
  const rows = sheet.map((row) => columns.map(({ key }) => row[key]))
  const sheets = [{ name: sheetWords[language].name, columns, rows }]
  return writeWorkbook({ title, language, date: context.today(), sheets }, 'A4')
}
