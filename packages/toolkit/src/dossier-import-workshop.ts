import { instrumentOf } from '@concordance/protocol-model'
import { define } from './define.ts'
import { dossiers, handOf, withDossier } from './dossier-open.ts'
import { nameArgument } from './dossier-options.ts'
import { commentsIn } from './dossier-sheet-comments.ts'
import type { Block } from './view.ts'
import { returnedWorkshop } from './workshop-returned.ts'

/** Brings a workshop pack back: what the meeting wrote becomes comments of its authors on the obligations. */
export const dossierImportWorkshopOperation = define({
  name: 'dossier import-workshop',
  summary: 'Bring a workshop pack back: comments and tracked changes go to their obligations, with --apply.',
  arguments: [
    nameArgument,
    { name: 'FILE', help: 'Word file that memo workshop wrote and a meeting wrote into' },
  ],
  options: {
    apply: { type: 'flag', help: 'write the comments into the dossier; without it they are only listed' },
  },
  examples: [
    'dossier import-workshop Marendia pack.docx',
    'dossier import-workshop Marendia pack.docx --apply',
  ],
  run: async (context, { arguments: [name = '', file = ''], options }) => {
    const known = (id: string) => instrumentOf(id) !== undefined
    const { comments: written, elsewhere, pages } = returnedWorkshop(await context.read(file), file, known)
    return withDossier(context, name, async (dossier) => {
      const { comments, refused } = await commentsIn(dossier, written, known)
      // All or nothing: half a pack would leave nobody knowing which half.
      const applied = options.apply && refused.length === 0
      const entries = []
      if (applied) {
        const { comment } = await dossiers()
        for (const [done, { obligation, by, text }] of comments.entries()) {
          entries.push((await comment(dossier, obligation, handOf(context, by), text))._id)
          context.progress({ label: 'Written', done: done + 1, total: comments.length })
        }
      }
      const there = written.length - comments.length - refused.length
      return {
        json: {
          name: dossier.head.name,
          applied,
          pages,
          comments,
          elsewhere,
          refused,
          known: there,
          entries,
        },
        view: [
          ...listed(
            'What was written:',
            comments.map(({ obligation, by, text }) => `${obligation}, ${by}: ${text}`),
          ),
          ...listed(
            'This stands on no page of an obligation or names nobody, and is not taken over:',
            elsewhere.map(({ by, text }) => (by === '' ? text : `${by}: ${text}`)),
          ),
          ...listed(
            'These are refused, and nothing is written until they are mended:',
            refused.map(({ obligation, reason }) => `${obligation}: ${reason}`),
          ),
          {
            type: 'text',
            text: `${pages.length} pages, ${comments.length} new remarks, ${there} known already. ${applied ? 'They are written.' : 'Nothing is written yet; add --apply to write.'}`,
          },
        ],
        messages: [],
        failed: refused.length > 0,
      }
    })
  },
})

const listed = (title: string, items: readonly string[]): readonly Block[] =>
  items.length === 0
    ? []
    : [
        { type: 'text', text: title },
        { type: 'list', items },
      ]
