import type { Dossier, KeptLaw, LawState } from '@concordance/dossier'
import { define } from './define.ts'
import { dossiers, handOf, withDossier } from './dossier-open.ts'
import { byOption, nameArgument, required } from './dossier-options.ts'
import { written } from './dossier-view.ts'
import { unknown } from './nearest.ts'
import { usage } from './problem.ts'

/** Says something new of a law that is kept, or chooses among laws and readings that compete. */
export const dossierLawOperation = define({
  name: 'dossier law',
  summary:
    'Say what is new of a law that the dossier keeps: its state, its dates, which law it replaces; or choose it where several compete.',
  arguments: [
    nameArgument,
    { name: 'LAW', help: 'file name of the law, or the first digits of its hash or of a reading' },
  ],
  options: {
    state: {
      type: 'text',
      value: 'STATE',
      choices: ['in-force', 'adopted', 'bill'],
      help: 'in-force, adopted (not yet in force) or bill',
    },
    adopted: { type: 'date', value: 'DATE', help: 'day of adoption as YYYY-MM-DD' },
    'in-force': { type: 'date', value: 'DATE', help: 'day of entry into force as YYYY-MM-DD' },
    replaces: { type: 'text', value: 'LAW', help: 'law of the dossier that this one takes the place of' },
    choose: {
      type: 'flag',
      help: 'of several laws of one name, or several readings of one file, this one counts',
    },
    by: byOption,
  },
  examples: [
    'dossier law Marendia act-2027.docx --state in-force --in-force 2027-01-01 --by "A. Orlen"',
    'dossier law Marendia 3fa9c1 --choose --by "C. Ruan"',
  ],
  run: async (context, { arguments: [name = '', named = ''], options }) => {
    const hand = handOf(context, required(options.by, 'by', 'the name of the person who does it'))
    const { carryFindings, chooseLaw, describeLaw, keptLaws } = await dossiers()
    return withDossier(context, name, async (dossier) => {
      const laws = await keptLaws(dossier)
      const reading = options.choose ? await readingNamed(dossier, laws, named) : undefined
      const law = reading?.law ?? hashOf(laws, named)
      const change = {
        ...(options.state !== undefined && { state: options.state as LawState }),
        ...(options.adopted !== undefined && { adopted: options.adopted }),
        ...(options['in-force'] !== undefined && { inForce: options['in-force'] }),
        ...(options.replaces !== undefined && { replaces: hashOf(laws, options.replaces) }),
      }
      const chosen = options.choose ? await chooseLaw(dossier, hand, law, reading?.reading) : []
      const told =
        options.choose && Object.keys(change).length === 0
          ? []
          : [await describeLaw(dossier, hand, law, change)]
      await carryFindings(dossier, handOf(context, 'Concordance'))
      return written(...chosen, ...told)
    })
  },
})

const isDigits = (text: string): boolean => /^[0-9a-f]{6,}$/.test(text)

function hashOf(laws: readonly KeptLaw[], text: string): string {
  const hits = laws.filter(({ file, law }) => file === text || (isDigits(text) && law.startsWith(text)))
  const [only] = hits
  if (only && hits.length === 1) return only.law
  const known = laws.map(({ file, law }) => `${file} (${law.slice(0, 8)})`)
  if (hits.length > 1)
    throw usage(`several laws are named ${text}; give the first digits of the hash: ${known.join(', ')}`)
  throw usage(
    unknown(
      'law of this dossier',
      text,
      laws.map(({ file }) => file),
      `it holds ${known.join(', ') || 'none'}`,
    ),
  )
}

/** The reading whose hash begins so, of a file that was read in several ways. */
async function readingNamed(
  dossier: Dossier,
  laws: readonly KeptLaw[],
  digits: string,
): Promise<{ readonly law: string; readonly reading: string } | undefined> {
  if (!isDigits(digits)) return undefined
  const { readingsOf } = await dossiers()
  for (const { law } of laws) {
    const readings = await readingsOf(dossier, law)
    const [hit, ...more] = readings.filter(({ reading }) => reading.startsWith(digits))
    if (hit && more.length === 0 && readings.length > 1) return { law, reading: hit.reading }
  }
  return undefined
}
