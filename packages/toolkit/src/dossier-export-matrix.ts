import { define } from './define.ts'
import { fromDossier } from './dossier-matrix.ts'
import { dossiers, withDossier } from './dossier-open.ts'
import { nameArgument, required } from './dossier-options.ts'
import { sheetColumns, sheetRow } from './dossier-sheet.ts'
import { findInstruments, instrumentsOption } from './model-instruments.ts'
import { mapInstruments } from './model-mapping.ts'
import { matrixOfInstruments } from './model-matrix.ts'
import { usage } from './problem.ts'
import { withShortNames } from './short-names.ts'

/** Writes the whole matrix as a workbook to be edited and brought back. */
export const dossierExportMatrixOperation = define({
  name: 'dossier export-matrix',
  summary:
    'Write the matrix of a dossier as a workbook that may be edited and brought back with import-matrix.',
  arguments: [nameArgument],
  options: {
    output: { type: 'text', short: 'o', value: 'FILE', help: 'file to write, ending in .xlsx' },
    instrument: instrumentsOption,
    force: { type: 'flag', help: 'replace the file if it exists' },
  },
  examples: ['dossier export-matrix Marendia -o review.xlsx'],
  run: async (context, { arguments: [name = ''], options }) => {
    const file = required(options.output, 'output', 'the file to write, such as -o review.xlsx')
    if (!/\.xlsx$/i.test(file)) throw usage('the sheet is an .xlsx workbook; let the name end so')
    const save = await context.output(file, options.force)
    const instruments = await findInstruments(options.instrument)
    const { laws, findings = [] } = await fromDossier(context, name)
    const mappings = await mapInstruments(withShortNames(laws), instruments, { top: 5, findings: [] })
    const { rows } = matrixOfInstruments(mappings, instruments, [], {
      date: context.today(),
      program: context.program,
    })
    const byId = new Map(findings.map((finding) => [finding.obligation, finding]))
    const sheet = rows.map((row) => sheetRow(row, row.status, byId.get(row.id)))
    const { writeWorkbook } = await import('@concordance/reports')
    const head = await withDossier(context, name, async (dossier) => dossier.head)
    const bytes = await writeWorkbook(
      {
        title: head.name,
        language: 'en',
        date: context.today(),
        sheets: [
          {
            name: 'Review',
            columns: sheetColumns,
            rows: sheet.map((row) => sheetColumns.map(({ key }) => row[key])),
          },
        ],
      },
      'A4',
    )
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
