import type { Problem } from '../src/problem.ts'
import type { ModelChange } from '../src/types.ts'
import type { RawArticle, RawInstrument } from './raw.ts'
import type { Sheet } from './sheet.ts'

/** Holds change files against the obligations there are: findings of people move along them. */
export function checkChanges(sheets: readonly Sheet[]): Problem[] {
  const known = new Set(sheets.filter(({ kind }) => kind === 'article').flatMap(idsOf))
  return sheets
    .filter(({ kind }) => kind === 'changes')
    .flatMap((sheet) => {
      const home = sheets.find(({ kind, names }) => kind === 'instrument' && names[0] === sheet.names[0])
      const version = (home?.value as RawInstrument | undefined)?.version ?? 0
      return (sheet.value as unknown as readonly ModelChange[]).flatMap((change, index) =>
        reasonsOf(change, version, known).map((reason) => ({
          rule: 'change-sound',
          file: sheet.file,
          id: change.from,
          line: sheet.lineOf([index]),
          reason,
        })),
      )
    })
}

const idsOf = ({ value }: Sheet): string[] => (value as RawArticle).obligations.map(({ id }) => id)

function reasonsOf(
  { fromVersion, from, to, relation }: ModelChange,
  version: number,
  known: ReadonlySet<string>,
): string[] {
  const reasons = [from, ...to]
    .filter((id) => !known.has(id))
    .map((id) => `Correct ${id}: no obligation has this id.`)
  if (fromVersion >= version)
    reasons.push(`Raise the version of the instrument above ${fromVersion}, from which ${from} changes.`)
  if (relation === 'split' ? to.length < 2 : to.length > 1)
    reasons.push(`Give ${from} ${relation === 'split' ? 'two ids or more' : 'one id'}: it is ${relation}.`)
  if (relation === 'renamed' && to.includes(from)) reasons.push(`Give ${from} another id: it is renamed.`)
  return reasons
}
