import { define } from './define.ts'
import { dossiers, withDossier } from './dossier-open.ts'
import { nameArgument } from './dossier-options.ts'
import type { Block } from './view.ts'

/** Everything that waits for a person to settle it. */
export const dossierConflictsOperation = define({
  name: 'dossier conflicts',
  summary:
    'List what met and does not agree: opinions, laws, and what was set apart; both sides stay until settled.',
  arguments: [nameArgument],
  options: {},
  examples: ['dossier conflicts Marendia'],
  run: async (context, { arguments: [name = ''] }) =>
    withDossier(context, name, async (dossier) => {
      const { conflictsOf, readingsOf } = await dossiers()
      const { findings, own, laws, readings, quarantined } = await conflictsOf(dossier)
      const readAs = await Promise.all(
        readings.map(async (id) => {
          const several = await readingsOf(dossier, id.slice('law:'.length))
          const told = several.map(
            ({ reading, title, clauses }) => `${reading.slice(0, 8)} (${title}, ${clauses} clauses)`,
          )
          return `${id.slice(0, 12)}: ${told.join('; ')}`
        }),
      )
      const part = (title: string, items: readonly string[]): readonly Block[] =>
        items.length === 0
          ? []
          : [
              { type: 'text', text: title, tone: 'warn' },
              { type: 'list', items },
            ]
      const sides = (finding: (typeof findings)[number]) =>
        `${finding.obligation}: ${finding.opinions.map(({ by, status, why }) => `${by} finds ${status} (${why})`).join('; ')}`
      const view = [
        ...part('Opinions differ; end it with dossier resolve:', findings.map(sides)),
        ...part('One person wrote twice, apart; that person decides again:', own.map(sides)),
        ...part(
          'Laws of one name were added apart; say with dossier law --choose which counts, or with --replaces which replaces which:',
          laws.map(
            (same) =>
              `${same[0]?.file ?? ''}: ${same.map(({ law, by, at }) => `${law.slice(0, 8)} by ${by}, ${at.slice(0, 10)}`).join('; ')}`,
          ),
        ),
        ...part(
          'These files were read differently by two versions of the program; say with dossier law --choose which reading counts:',
          readAs,
        ),
        ...part(
          'These came from elsewhere, are no sound part of the dossier and count nowhere:',
          quarantined.map(({ id, from, at, reason }) => `${id} from ${from}, ${at.slice(0, 10)}: ${reason}`),
        ),
      ]
      return {
        json: {
          name: dossier.head.name,
          findings,
          own,
          laws,
          readings,
          quarantined: quarantined.map(({ text: _, ...said }) => said),
        },
        view: view.length > 0 ? view : [{ type: 'text', text: 'Nothing waits to be settled.', tone: 'good' }],
        messages: [],
      }
    }),
})
