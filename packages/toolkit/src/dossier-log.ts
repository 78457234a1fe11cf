import type { Act, Entry } from '@concordance/dossier'
import { define } from './define.ts'
import { dossiers, withDossier } from './dossier-open.ts'
import { nameArgument } from './dossier-options.ts'
import { citationsOf } from './dossier-view.ts'

/** Who did what, when and why. */
export const dossierLogOperation = define({
  name: 'dossier log',
  summary: 'Print who decided what in a dossier, when and why; nothing is ever left out.',
  arguments: [nameArgument],
  options: {
    obligation: { type: 'text', value: 'ID', help: 'what was done about this obligation alone' },
  },
  examples: [
    'dossier log Marendia',
    'dossier log Marendia --obligation fp-8-1-a',
    'dossier log Marendia --json',
  ],
  run: async (context, { arguments: [name = ''], options }) =>
    withDossier(context, name, async (dossier) => {
      const { logOf } = await dossiers()
      const entries = (await logOf(dossier)).filter(
        ({ subject }) => options.obligation === undefined || subject === options.obligation,
      )
      return {
        json: {
          name: dossier.head.name,
          country: dossier.head.country,
          entries: entries.map(({ _id, at, by, subject, did, after, program }) => ({
            entry: _id,
            at,
            by,
            ...(subject !== 'dossier' && { obligation: subject }),
            ...did,
            after,
            program,
          })),
        },
        view: [
          {
            type: 'table',
            columns: [
              { title: 'When', width: 'tight' },
              { title: 'Who', width: 'tight' },
              { title: 'About', width: 'tight' },
              { title: 'What', width: 'wide' },
            ],
            rows: entries.map(row),
          },
        ],
        messages: [],
      }
    }),
})

const row = ({ at, by, subject, did }: Entry) => [
  at.slice(0, 16).replace('T', ' '),
  by,
  subject,
  inWords(did),
]

/** One act as a sentence. */
function inWords(did: Act): string {
  switch (did.act) {
    case 'decide':
      return `found ${did.status}${cited(did)}: ${did.why}`
    case 'resolve':
      return `resolved as ${did.status}${cited(did)}: ${did.why}`
    case 'comment':
      return `said: ${did.text}`
    case 'second-reading':
      return `asked ${did.reader ?? 'somebody'} to read it again`
    case 'agree':
      return `agreed${did.why === undefined ? '' : `: ${did.why}`}`
    case 'withdraw':
      return `withdrew ${did.entry}${did.why === undefined ? '' : `: ${did.why}`}`
    case 'carry':
      return did.lost.length === 0
        ? `moved ${did.evidence.length} quotes to the new version`
        : `${did.lost.length} quotes no longer stand in the new version (${did.lost.map(({ path }) => path).join('; ')})`
    case 'law':
      return `${did.replaces === undefined ? 'added' : 'added a new version,'} ${did.file}: ${did.title} (${did.state})`
    case 'task':
      return `${did.done ? 'did' : 'set'} the task: ${did.title}`
    case 'person':
      return `named ${did.name} ${did.role}`
    case 'paper':
      return `kept the ${did.sort}: ${did.name}`
  }
}

const cited = (did: Parameters<typeof citationsOf>[0]): string =>
  did.evidence.length === 0 ? '' : ` (${citationsOf(did)})`
