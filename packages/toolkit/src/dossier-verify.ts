import { define } from './define.ts'
import { dossiers, withDossier } from './dossier-open.ts'
import { nameArgument } from './dossier-options.ts'

/** Checks every hash and reference of a dossier. */
export const dossierVerifyOperation = define({
  name: 'dossier verify',
  summary: 'Check every hash, quote and reference of a dossier.',
  arguments: [nameArgument],
  options: {},
  examples: ['dossier verify Marendia'],
  run: async (context, { arguments: [name = ''] }) =>
    withDossier(context, name, async (dossier) => {
      const { verifyDossier } = await dossiers()
      const { entries, laws, quotes, flaws } = await verifyDossier(dossier)
      const counts = `${entries} entries, ${laws} laws and ${quotes} quotes were checked`
      return {
        json: { name: dossier.head.name, clean: flaws.length === 0, entries, laws, quotes, flaws },
        view:
          flaws.length === 0
            ? [{ type: 'text', text: `The dossier is clean: ${counts}.`, tone: 'good' }]
            : [
                { type: 'text', text: `${flaws.length} flaws: ${counts}.`, tone: 'bad' },
                { type: 'list', items: flaws.map(({ id, reason }) => `${id}: ${reason}`) },
              ],
        messages: [],
        failed: flaws.length > 0,
      }
    }),
})
