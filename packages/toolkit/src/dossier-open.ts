import type { Dossier, Hand } from '@concordance/dossier'
import type { Context, DossierPlace } from './context.ts'
import { nearest } from './nearest.ts'
import { problem, usage } from './problem.ts'

/** The package brings a database along; it is loaded when a dossier is asked for. */
export const dossiers = () => import('@concordance/dossier')

/** Names that people give and that every file system can hold. */
const goodName = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} _.-]{0,78}$/u
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|[ .]$/i

/** How long another program that has the dossier open is waited for, in milliseconds. */
const patience = 10_000

export function placeOfDossiers({ dossiers: place }: Context): DossierPlace {
  if (!place) throw problem('dossiers cannot be kept here; use the command line', 'no-dossiers')
  return place
}

/** The key under which a dossier's database lies: letters of one case, since some file systems know no other. */
export function keyOf(name: string): string {
  const key = name.normalize('NFC').trim()
  if (!goodName.test(key) || reserved.test(key))
    throw usage(
      `"${name}" cannot be the name of a dossier; use letters, digits, spaces, - and _, such as Marendia-2026`,
    )
  return key.toLowerCase()
}

/** Opens the dossier of that name, does the work, and closes it whatever happens. */
export async function withDossier<T>(
  context: Context,
  name: string,
  work: (dossier: Dossier) => Promise<T>,
): Promise<T> {
  const place = placeOfDossiers(context)
  const key = keyOf(name)
  const names = await place.names()
  if (!names.includes(key)) throw unknownDossier(name, names)
  const { openDossier } = await dossiers()
  const database = await place.database(key)
  return inWords(name, async () => closing(await patiently(() => openDossier(database)), work))
}

export async function closing<T>(dossier: Dossier, work: (dossier: Dossier) => Promise<T>): Promise<T> {
  try {
    return await work(dossier)
  } finally {
    await dossier.close()
  }
}

/** What the package refuses becomes a problem that names the dossier. */
export async function inWords<T>(name: string, work: () => Promise<T>): Promise<T> {
  const { DossierError } = await dossiers()
  try {
    return await work()
  } catch (error) {
    if (error instanceof DossierError) throw problem(error.message, error.rule, name)
    throw error
  }
}

/** A database takes one program at a time; two commands at once wait for each other. */
async function patiently<T>(open: () => Promise<T>): Promise<T> {
  const { DossierError } = await dossiers()
  const until = Date.now() + patience
  for (let wait = 10; ; wait = Math.min(200, wait * 2)) {
    try {
      return await open()
    } catch (error) {
      if (!(error instanceof DossierError) || error.rule !== 'in-use' || Date.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}

function unknownDossier(name: string, names: readonly string[]) {
  const near = nearest(keyOf(name), names)
  const known = names.length === 0 ? 'there is none yet' : `there are ${names.join(', ')}`
  const hint = near ? `did you mean ${near}?` : `${known}; make one with dossier create`
  return problem(`there is no dossier of this name; ${hint}`, 'no-dossier', name)
}

/** The hand that writes an entry. */
export const handOf = (context: Context, by: string): Hand => {
  const name = by.normalize('NFC').trim()
  if (name === '' || name.length > 200 || /[\p{Cc}]/u.test(name))
    throw usage('--by takes the name of the person who decides, of at most 200 characters')
  return { by: name, at: placeOfDossiers(context).now(), program: context.program }
}

/** The program itself, for what nobody decides: where a quote stands in a new version. */
export const programHand = (context: Context): Hand => handOf(context, 'Concordance')
