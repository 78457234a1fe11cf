import type { Clause, Law } from '@concordance/law-tree'
import { DossierError } from './dossier-error.ts'
import { jsonOf } from './safe-json.ts'

type Loose = { readonly [name: string]: unknown }

/**
 * The law in `law.json`. A hash says that nobody changed it since, not that it is a law: every field that the house
 * relies on is looked at. Throws a `DossierError` for anything else.
 */
export function lawFrom(bytes: Uint8Array): Law {
  const value = jsonOf(new TextDecoder().decode(bytes))
  if (isLaw(value)) return value
  throw new DossierError('law-changed', 'the clauses of a law in the dossier are not in the expected form')
}

function isLaw(value: unknown): value is Law {
  if (!isObject(value) || value.type !== 'law' || !isObject(value.source)) return false
  return (
    [value.title, value.language, value.source.file, value.source.format, value.source.sha256].every(
      isText,
    ) &&
    Array.isArray(value.messages) &&
    value.messages.length === 0 &&
    areClauses(value.children)
  )
}

// No deeper than `jsonOf` allows, so recursion is safe.
const areClauses = (value: unknown): value is Clause[] => Array.isArray(value) && value.every(isClause)

function isClause(value: unknown): value is Clause {
  if (!isObject(value) || value.type !== 'clause') return false
  const { id, kind, path, element, text, bodyStart, spans, number, label, heading, term } = value
  return (
    [id, kind, path, element, text].every(isText) &&
    [number, label, heading, term].every((each) => each === undefined || isText(each)) &&
    Number.isInteger(bodyStart) &&
    Array.isArray(spans) &&
    spans.length === 0 &&
    areClauses(value.children)
  )
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
