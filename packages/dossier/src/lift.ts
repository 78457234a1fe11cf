import { newer } from './check.ts'
import { schemaVersion } from './schema.ts'

type Loose = { readonly [name: string]: unknown }

/** Makes a document of the next schema version out of one of the version that is its index + 1. */
export type Step = (doc: Loose) => Loose

/** No step yet: there is only one version. */
const steps: readonly Step[] = []

/**
 * A document as the present schema has it. The stored one stays as it was written, since its id is the hash of its words:
 * migration is done on reading, and copies at different versions of the program still agree on what was decided.
 * Throws a `DossierError` for a document of a newer schema.
 */
export function lift(doc: Loose, known: readonly Step[] = steps, to: number = schemaVersion): Loose {
  const from = typeof doc.schema === 'number' ? doc.schema : to
  if (from > to) throw newer()
  let lifted = doc
  for (let version = from; version < to; version++) {
    const step = known[version - 1]
    if (!step) throw new RangeError(`There is no step from schema ${version} to ${version + 1}`)
    lifted = { ...step(lifted), schema: version + 1 }
  }
  return lifted
}
