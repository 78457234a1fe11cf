import type { Dossier, LawState } from '@concordance/dossier'
import { type Law, toLaw } from '@concordance/law-tree'
import type { Context } from './context.ts'
import { define } from './define.ts'
import { dossiers, handOf, placeOfDossiers, programHand, withDossier } from './dossier-open.ts'
import { byOption, nameArgument } from './dossier-options.ts'
import { languageOfLaw, readingOf } from './laws.ts'
import { unknown } from './nearest.ts'
import { problem, usage } from './problem.ts'
import { repaired, repairsBeside } from './repairs.ts'

/** Keeps laws in a dossier; a new version takes the findings along whose quotes still stand. */
export const dossierAddOperation = define({
  name: 'dossier add',
  summary: 'Keep laws in a dossier, or a new version of one; findings whose quotes still stand move along.',
  arguments: [
    nameArgument,
    { name: 'LAW', many: true, help: 'file of a law; one of a name already there is its new version' },
  ],
  options: {
    state: {
      type: 'text',
      value: 'STATE',
      choices: ['in-force', 'adopted', 'bill'],
      default: 'in-force',
      help: 'in-force, adopted (not yet in force) or bill',
    },
    adopted: { type: 'date', value: 'DATE', help: 'day of adoption as YYYY-MM-DD' },
    'in-force': { type: 'date', value: 'DATE', help: 'day of entry into force as YYYY-MM-DD' },
    replaces: { type: 'text', value: 'FILE', help: 'law of the dossier of which this is the new version' },
    by: byOption,
    'law-lang': languageOfLaw,
  },
  examples: [
    'dossier add Marendia act.docx regulations.pdf',
    'dossier add Marendia act-2027.docx --replaces act.docx',
  ],
  run: async (context, { arguments: [name = '', ...files], options }) => {
    if (options.replaces !== undefined && files.length > 1)
      throw usage('--replaces goes with one law; add the others apart')
    const hand = handOf(context, options.by ?? placeOfDossiers(context).user)
    const read: Read[] = []
    for (const file of files) read.push(await readToKeep(context, file, options['law-lang']))
    return withDossier(context, name, async (dossier) => {
      const { carryFindings, findingsOf, keepLaw } = await dossiers()
      const added = []
      for (const { bytes, law, file, repairs } of read) {
        await refuseOtherRepairs(dossier, file, law.source.sha256, repairs)
        const replaces = await olderVersion(dossier, file, law.source.sha256, options.replaces)
        await keepLaw(dossier, hand, {
          bytes,
          law,
          file,
          state: options.state as LawState,
          ...(options.adopted !== undefined && { adopted: options.adopted }),
          ...(options['in-force'] !== undefined && { inForce: options['in-force'] }),
          ...(replaces !== undefined && { replaces }),
          ...(repairs !== undefined && { repairs }),
        })
        added.push({ file, title: law.title, sha256: law.source.sha256, language: law.language, replaces })
      }
      const carried = await carryFindings(dossier, programHand(context))
      const stale = (await findingsOf(dossier)).filter((finding) => finding.stale)
      return {
        json: {
          added,
          carried: carried.map(({ obligation }) => obligation),
          stale: stale.map(({ obligation }) => obligation),
        },
        view: [
          {
            type: 'list',
            items: added.map(
              ({ file, title, replaces }) =>
                `${file}: ${title}${replaces === undefined ? '' : ' (a new version)'}`,
            ),
          },
          ...(carried.length === 0
            ? []
            : ([
                {
                  type: 'text',
                  text: `${carried.length} opinions were looked up in the new version; ${stale.length} obligations have a finding whose words no longer stand${stale.length === 0 ? '' : `: ${stale.map(({ obligation }) => obligation).join(', ')}`}.`,
                },
              ] as const)),
        ],
        messages: read.flatMap(({ law }) => law.messages),
      }
    })
  },
})

interface Read {
  readonly bytes: Uint8Array
  readonly law: Law
  /** Without folders: those are nobody's business. */
  readonly file: string
  /** The repair file with which it was read. */
  readonly repairs: string | undefined
}

/** A law's file and what is read from it, named without its folders. */
export async function readToKeep(
  context: Context,
  path: string,
  language: string | undefined,
): Promise<Read> {
  if (path === '-') throw usage('a law for a dossier needs the name of its file; give the file itself')
  const bytes = await context.read(path)
  const reading = await readingOf(context, bytes, path, language)
  const law = toLaw(await repaired(context, path, reading, undefined))
  for (const message of law.messages) message.file ||= law.source.file
  const file = path.split(/[\\/]/).at(-1) ?? path
  const repairs = await repairsBeside(context, path)
  return { bytes, law: { ...law, source: { ...law.source, file } }, file, repairs }
}

/** Clauses are kept once for a file: findings point at them. Corrections that come later would move them. */
async function refuseOtherRepairs(
  dossier: Dossier,
  file: string,
  sha256: string,
  repairs: string | undefined,
): Promise<void> {
  const { keptLaws } = await dossiers()
  const kept = (await keptLaws(dossier)).find(({ law }) => law === sha256)
  if (kept && repairs !== undefined && repairs !== kept.repairs)
    throw problem(
      'the dossier keeps this file already, read with other corrections; findings point at its clauses as they are, so correct a law before it is kept',
      'repairs-differ',
      file,
    )
}

/** Hash of the law that the file takes the place of: the one named, else the present one of the same name. */
async function olderVersion(
  dossier: Dossier,
  file: string,
  sha256: string,
  named: string | undefined,
): Promise<string | undefined> {
  const { keptLaws, presentLaws } = await dossiers()
  const present = presentLaws(await keptLaws(dossier))
  const old = present.find((law) => law.file === (named ?? file))
  if (named !== undefined && !old) {
    const files = present.map((law) => law.file)
    throw usage(unknown('law of this dossier', named, files, `it holds ${files.join(', ') || 'none'}`))
  }
  return old?.law === sha256 ? undefined : old?.law
}
