import type { Problem } from '../src/problem.ts'
import type { RawArticle, RawIds, RawInstrument } from './raw.ts'
import type { Sheet } from './sheet.ts'

/**
 * Holds the ids of an instrument against `ids.yaml`, the list of all that were ever issued: findings of people refer to
 * them, so an id may neither vanish nor come back with another meaning.
 */
export function checkIds(sheets: readonly Sheet[]): Problem[] {
  return sheets.filter(({ kind }) => kind === 'instrument').flatMap((sheet) => checkInstrument(sheet, sheets))
}

function checkInstrument(instrument: Sheet, sheets: readonly Sheet[]): Problem[] {
  const { version } = instrument.value as RawInstrument
  const mine = sheets.filter(({ names }) => names[0] === instrument.names[0])
  const file = instrument.file.replace('instrument.yaml', 'ids.yaml')
  const ledger = mine.find(({ kind }) => kind === 'ids')
  const now = new Set(mine.filter(({ kind }) => kind === 'article').flatMap(idsOf))
  const issued = ledger ? issuedIn(ledger.value as RawIds) : []
  const everIssued = new Set(issued.map(({ id }) => id))
  const added = [...now]
    .filter((id) => !everIssued.has(id))
    .map((id) => ({
      rule: 'id-issued',
      file,
      id,
      reason: `Add ${id} under "${version}": every id issued is listed.`,
    }))
  const lost = issued
    .filter(({ id }) => !now.has(id))
    .map(({ id, path }) => ({
      rule: 'id-kept',
      file,
      id,
      line: ledger?.lineOf(path) ?? 1,
      reason: `Put ${id} back: an id once issued stays, with movedTo or supersededBy where it is no longer used.`,
    }))
  return [...added, ...lost]
}

function idsOf({ value }: Sheet): string[] {
  return (value as RawArticle).obligations.flatMap(({ id, elements }) => [
    id,
    ...elements.map((one) => one.id),
  ])
}

function issuedIn(ids: RawIds): { id: string; path: string[] }[] {
  return Object.entries(ids).flatMap(([version, obligations]) =>
    Object.entries(obligations).flatMap(([id, names]) => {
      const path = [version, id]
      return [{ id, path }, ...names.map((name) => ({ id: `${id}.${name}`, path }))]
    }),
  )
}
