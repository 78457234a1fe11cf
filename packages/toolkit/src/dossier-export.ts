import { define } from './define.ts'
import { dossiers, withDossier } from './dossier-open.ts'
import { nameArgument, required } from './dossier-options.ts'
import { passphraseFrom, passphraseOption } from './dossier-passphrase.ts'

/** Writes a dossier as one file. */
export const dossierExportOperation = define({
  name: 'dossier export',
  summary: 'Write a dossier as one file, with its laws, decisions and hashes.',
  arguments: [nameArgument],
  options: {
    output: {
      type: 'text',
      short: 'o',
      value: 'FILE',
      help: 'file to write, ending in .concordance; - is standard output',
    },
    'passphrase-file': passphraseOption,
    force: { type: 'flag', help: 'replace the file if it exists' },
  },
  examples: ['dossier export Marendia -o marendia.concordance'],
  run: async (context, { arguments: [name = ''], options }) => {
    const file = required(options.output, 'output', 'the file to write, such as -o marendia.concordance')
    const passphrase = await passphraseFrom(context, options['passphrase-file'])
    const save = await context.output(file, options.force)
    return withDossier(context, name, async (dossier) => {
      const { exportDossier, sha256 } = await dossiers()
      const bytes = await exportDossier(dossier, passphrase)
      await save(bytes)
      const hash = await sha256(bytes)
      return {
        json: {
          name: dossier.head.name,
          file,
          size: bytes.length,
          sha256: hash,
          sealed: passphrase !== undefined,
        },
        view: [
          {
            type: 'fields',
            fields: [
              ['Written', file],
              ['Bytes', String(bytes.length)],
              ['SHA-256', hash],
              ['Sealed', passphrase === undefined ? 'no, whoever has the file can read it' : 'yes'],
            ],
          },
        ],
        messages: [],
      }
    })
  },
})
