import { readFileSync } from 'node:fs'
import { read } from '@concordance/formats'
import { type Law, toLaw } from '@concordance/law-tree'
import memdown from 'memdown'
import {
  createDossier,
  type Dossier,
  type Hand,
  keepLaw,
  keptLaws,
  type Level,
  type Place,
  readKept,
} from '../src/index.ts'

let count = 0

/** A database of its own in memory. */
export const memoryPlace = (): Place => ({
  location: `test-${process.pid}-${count++}`,
  level: memdown as Level,
})

export const hand = (by: string, at = '2026-03-01T09:00:00.000Z'): Hand => ({ by, at, program: 'test' })

/** A clock that goes a second further each time. */
export function clock(start = '2026-03-01T09:00:00.000Z'): (by: string) => Hand {
  let now = Date.parse(start)
  return (by) => {
    now += 1000
    return hand(by, new Date(now).toISOString())
  }
}

export const emptyDossier = (place = memoryPlace()): Promise<Dossier> =>
  createDossier(place, { name: 'Veldoria', country: 'VD', created: '2026-03-01T08:00:00.000Z' })

export const bytesOf = (fixture: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`fixtures/${fixture}`, import.meta.url)))

export const lawFrom = async (fixture: string): Promise<Law> =>
  toLaw(await read(bytesOf(fixture), { file: fixture }))

/** Keeps a fixture as a law in force. */
export async function keep(
  dossier: Dossier,
  by: Hand,
  fixture: string,
  replaces?: string,
  file = fixture,
  title?: string,
): Promise<string> {
  const law = await lawFrom(fixture)
  await keepLaw(dossier, by, {
    bytes: bytesOf(fixture),
    law: { ...law, ...(title !== undefined && { title }) },
    file,
    state: 'in-force',
    ...(replaces !== undefined && { replaces }),
  })
  return law.source.sha256
}

export const readAll = async (dossier: Dossier) =>
  Promise.all((await keptLaws(dossier)).map((law) => readKept(dossier, law)))
