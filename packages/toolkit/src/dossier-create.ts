import { define } from './define.ts'
import { closing, dossiers, inWords, keyOf, placeOfDossiers } from './dossier-open.ts'
import { nameArgument, required } from './dossier-options.ts'
import { problem, usage } from './problem.ts'

/** Makes an empty dossier. */
export const dossierCreateOperation = define({
  name: 'dossier create',
  summary: 'Make a dossier for the laws of a country and the decisions on them.',
  arguments: [nameArgument],
  options: {
    country: { type: 'text', value: 'XX', help: 'country, as the two letters of ISO 3166-1' },
  },
  examples: ['dossier create Marendia --country MR'],
  run: async (context, { arguments: [name = ''], options }) => {
    const country = required(options.country, 'country', 'the two letters of ISO 3166-1').toUpperCase()
    if (!/^[A-Z]{2}$/.test(country))
      throw usage(`--country takes two letters of ISO 3166-1, not "${options.country}"`)
    const key = keyOf(name)
    const place = placeOfDossiers(context)
    if ((await place.names()).includes(key))
      throw problem('there is a dossier of this name already; choose another name', 'exists', name)
    const { createDossier } = await dossiers()
    const naming = { name: name.normalize('NFC').trim(), country, created: place.now() }
    const database = await place.database(key)
    const head = await inWords(name, async () =>
      closing(await createDossier(database, naming), async (dossier) => dossier.head),
    )
    return {
      json: {
        name: head.name,
        country,
        dossier: head.dossier,
        created: head.created,
        place: database.location,
      },
      view: [
        {
          type: 'fields',
          fields: [
            ['Dossier', head.name],
            ['Country', country],
            ['Lies in', database.location],
          ],
        },
        { type: 'text', text: `Next: dossier add "${head.name}" LAW...` },
      ],
      messages: [],
    }
  },
})
