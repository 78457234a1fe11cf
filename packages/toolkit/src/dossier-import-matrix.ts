import { instrumentOf } from '@concordance/protocol-model'
import { define } from './define.ts'
import { dossiers, handOf, withDossier } from './dossier-open.ts'
import { byOption, nameArgument, required } from './dossier-options.ts'
import { changesIn, type SheetChange } from './dossier-sheet-changes.ts'
import { commentsIn } from './dossier-sheet-comments.ts'
import { returnedRows } from './dossier-sheet-read.ts'
import { returnedDocument } from './dossier-sheet-read-docx.ts'
import type { Block, Tone } from './view.ts'

/** Brings an edited matrix back: shows what it changes, and writes it when told to. */
export const dossierImportMatrixOperation = define({
  name: 'dossier import-matrix',
  summary: 'Bring an edited matrix back; it lists the changes, and writes them with --apply.',
  arguments: [
    nameArgument,
    { name: 'FILE', help: 'workbook or document that dossier export-matrix wrote and somebody edited' },
  ],
  options: {
    apply: { type: 'flag', help: 'write the changes as decisions; without it they are only listed' },
    by: byOption,
  },
  examples: [
    'dossier import-matrix Marendia review.xlsx',
    'dossier import-matrix Marendia review.docx --apply --by "A. Orlen"',
  ],
  run: async (context, { arguments: [name = '', file = ''], options }) => {
    const hand = options.apply
      ? handOf(context, required(options.by, 'by', 'the name of the person who decides'))
      : undefined
    const bytes = await context.read(file)
    const {
      rows,
      comments: written,
      elsewhere,
    } = /\.docx$/i.test(file)
      ? returnedDocument(bytes, file)
      : { rows: returnedRows(bytes, file), comments: [], elsewhere: [] }
    return withDossier(context, name, async (dossier) => {
      const { comment, decide } = await dossiers()
      const known = (id: string) => instrumentOf(id) !== undefined
      const { changes, unchanged, ...sheet } = await changesIn(context, dossier, rows, known)
      const { comments, ...beside } = await commentsIn(dossier, written, known)
      const refused = [...sheet.refused, ...beside.refused]
      // All or nothing: half a sheet would leave nobody knowing which half.
      const applied = hand !== undefined && refused.length === 0
      const entries = []
      if (applied) {
        for (const [done, { obligation, judgement }] of changes.entries()) {
          entries.push((await decide(dossier, obligation, hand, judgement))._id)
          context.progress({ label: 'Written', done: done + 1, total: changes.length })
        }
        for (const { obligation, by, text } of comments)
          entries.push((await comment(dossier, obligation, handOf(context, by), text))._id)
      }
      return {
        json: { name: dossier.head.name, applied, changes, comments, elsewhere, refused, unchanged, entries },
        view: [
          ...changes.map(changeBlock),
          ...listed(
            'Comments:',
            comments.map(({ obligation, by, text }) => `${obligation}, ${by}: ${text}`),
          ),
          ...listed(
            'These comments stand beside no row and are not taken over:',
            elsewhere.map(({ by, text }) => `${by}: ${text}`),
          ),
          ...listed(
            'These rows are refused, and nothing is written until they are mended:',
            refused.map(({ obligation, place, reason }) => `${place}, ${obligation || 'no id'}: ${reason}`),
            'bad',
          ),
          { type: 'text', text: ending(changes.length, unchanged, applied, refused.length) },
        ],
        messages: [],
        failed: refused.length > 0,
      }
    })
  },
})

function changeBlock({ obligation, cells, meanwhile }: SheetChange): Block {
  return {
    type: 'fields',
    fields: [
      ['Obligation', obligation],
      ...Object.entries(cells).map(
        ([cell, [before, now]]) => [cell, `${before || '(nothing)'} → ${now || '(nothing)'}`] as const,
      ),
      ...(meanwhile === undefined ? [] : [['Meanwhile', { text: meanwhile, tone: 'warn' }] as const]),
    ],
  }
}

const listed = (title: string, items: readonly string[], tone?: Tone): readonly Block[] =>
  items.length === 0
    ? []
    : [
        { type: 'text', text: title, ...(tone && { tone }) },
        { type: 'list', items },
      ]

function ending(changes: number, unchanged: number, applied: boolean, refused: number): string {
  const counts = `${changes} rows change, ${unchanged} stay as they are`
  if (applied) return `${counts}. The changes are written.`
  return refused > 0
    ? `${counts}, ${refused} are refused.`
    : `${counts}. Nothing is written yet; add --apply to write.`
}
