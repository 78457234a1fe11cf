import { instrumentOf } from '@concordance/protocol-model'
import { define } from './define.ts'
import { dossiers, handOf, withDossier } from './dossier-open.ts'
import { byOption, nameArgument, required } from './dossier-options.ts'
import { changesIn, type SheetChange } from './dossier-sheet-changes.ts'
import { returnedRows } from './dossier-sheet-read.ts'
import type { Block } from './view.ts'

/** Brings an edited matrix back: shows what it changes, and writes it when told to. */
export const dossierImportMatrixOperation = define({
  name: 'dossier import-matrix',
  summary: 'Bring an edited matrix back; it lists the changes, and writes them with --apply.',
  arguments: [
    nameArgument,
    { name: 'FILE', help: 'workbook that dossier export-matrix wrote and somebody edited' },
  ],
  options: {
    apply: { type: 'flag', help: 'write the changes as decisions; without it they are only listed' },
    by: byOption,
  },
  examples: [
    'dossier import-matrix Marendia review.xlsx',
    'dossier import-matrix Marendia review.xlsx --apply --by "A. Orlen"',
  ],
  run: async (context, { arguments: [name = '', file = ''], options }) => {
    const hand = options.apply
      ? handOf(context, required(options.by, 'by', 'the name of the person who decides'))
      : undefined
    const rows = returnedRows(await context.read(file), file)
    return withDossier(context, name, async (dossier) => {
      const { decide } = await dossiers()
      const { changes, refused, unchanged } = await changesIn(
        context,
        dossier,
        rows,
        (id) => instrumentOf(id) !== undefined,
      )
      // All or nothing: half a sheet would leave nobody knowing which half.
      const applied = hand !== undefined && refused.length === 0
      const entries = []
      if (applied) {
        for (const [done, { obligation, judgement }] of changes.entries()) {
          entries.push((await decide(dossier, obligation, hand, judgement))._id)
          context.progress({ label: 'Written', done: done + 1, total: changes.length })
        }
      }
      return {
        json: { name: dossier.head.name, applied, changes, refused, unchanged, entries },
        view: [
          ...changes.map(changeBlock),
          ...(refused.length === 0
            ? []
            : ([
                {
                  type: 'text',
                  text: 'These rows are refused, and nothing is written until they are mended:',
                  tone: 'bad',
                },
                {
                  type: 'list',
                  items: refused.map(
                    ({ obligation, place, reason }) => `${place}, ${obligation || 'no id'}: ${reason}`,
                  ),
                },
              ] as const)),
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

function ending(changes: number, unchanged: number, applied: boolean, refused: number): string {
  const counts = `${changes} rows change, ${unchanged} stay as they are`
  if (applied) return `${counts}. The changes are written.`
  return refused > 0
    ? `${counts}, ${refused} are refused.`
    : `${counts}. Nothing is written yet; add --apply to write.`
}
