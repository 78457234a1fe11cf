import type { Exported, Imported } from '@concordance/dossier'
import type { Context } from './context.ts'
import { define } from './define.ts'
import { dossiers, inWords, keyOf, placeOfDossiers, programHand, withDossier } from './dossier-open.ts'
import { passphraseFrom, passphraseOption } from './dossier-passphrase.ts'

/** Takes an exported dossier in: as a new one, or merged with the copy that is here. */
export const dossierImportOperation = define({
  name: 'dossier import',
  summary: 'Take an exported dossier in, or merge it with the copy that is here.',
  arguments: [{ name: 'FILE', help: 'file that dossier export wrote' }],
  options: {
    as: { type: 'text', value: 'NAME', help: 'name for the dossier here (default: its own)' },
    'passphrase-file': passphraseOption,
  },
  examples: ['dossier import marendia.concordance', 'dossier import marendia.concordance --as Marendia-copy'],
  run: async (context, { arguments: [file = ''], options }) => {
    const { readExport } = await dossiers()
    const passphrase = await passphraseFrom(context, options['passphrase-file'])
    const bytes = await context.read(file)
    const exported = await inWords(file, () => readExport(bytes, passphrase))
    const name = options.as ?? exported.head.name
    const merged = (await placeOfDossiers(context).names()).includes(keyOf(name))
    const { entries, laws } = merged
      ? await withDossier(context, name, async (dossier) => {
          const { carryFindings, mergeInto } = await dossiers()
          const imported = await mergeInto(dossier, exported)
          await carryFindings(dossier, programHand(context))
          return imported
        })
      : await importNew(context, name, exported)
    return {
      json: { name, country: exported.head.country, merged, entries, laws },
      view: [
        {
          type: 'text',
          text: `${merged ? 'Merged with' : 'Imported as'} ${name}: ${entries} entries and ${laws} laws that were not here.`,
        },
      ],
      messages: [],
    }
  },
})

async function importNew(
  context: Context,
  name: string,
  exported: Exported,
): Promise<Pick<Imported, 'entries' | 'laws'>> {
  const { importAs } = await dossiers()
  const key = keyOf(name)
  const place = placeOfDossiers(context)
  return inWords(name, async () => {
    try {
      const imported = await importAs(await place.database(key), exported, name.normalize('NFC').trim())
      await imported.dossier.close()
      return imported
    } catch (error) {
      // Half a dossier would stand in the way of the next attempt.
      await place.discard(key)
      throw error
    }
  })
}
