import { define } from './define.ts'
import { dossiers, withDossier } from './dossier-open.ts'
import { nameArgument, required } from './dossier-options.ts'
import { unknown } from './nearest.ts'
import { usage } from './problem.ts'

/** Gives a law's file back, byte for byte as it was kept. */
export const dossierTakeOperation = define({
  name: 'dossier take',
  summary: 'Write the file of a law as the dossier keeps it, byte for byte.',
  arguments: [
    nameArgument,
    { name: 'LAW', help: 'file name of the law, or its SHA-256 for an older version' },
  ],
  options: {
    output: { type: 'text', short: 'o', value: 'FILE', help: 'file to write; - is standard output' },
    force: { type: 'flag', help: 'replace the file if it exists' },
  },
  examples: ['dossier take Marendia act.docx -o act.docx'],
  run: async (context, { arguments: [name = '', wanted = ''], options }) => {
    const output = required(options.output, 'output', 'the file to write, such as -o act.docx')
    const save = await context.output(output, options.force)
    return withDossier(context, name, async (dossier) => {
      const { keptLaws, presentLaws, sha256 } = await dossiers()
      const laws = await keptLaws(dossier)
      const law =
        presentLaws(laws).find(({ file }) => file === wanted) ?? laws.find(({ law }) => law === wanted)
      if (!law) {
        const files = presentLaws(laws).map(({ file }) => file)
        throw usage(unknown('law of this dossier', wanted, files, `it holds ${files.join(', ') || 'none'}`))
      }
      const bytes = await dossier.store.attachment(`law:${law.law}`, 'file')
      await save(bytes)
      return {
        json: { ...law, sha256: await sha256(bytes), size: bytes.length, output },
        view: [
          {
            type: 'fields',
            fields: [
              ['Law', law.title],
              ['Written', output],
              ['Bytes', String(bytes.length)],
            ],
          },
        ],
        messages: [],
      }
    })
  },
})
