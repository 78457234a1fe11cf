import type { Amendment, AmendmentList } from './amendment.ts'

const actions = ['insert', 'replace', 'repeal', 'renumber'] as const
const positions = ['after', 'before', 'in'] as const

/** Why a list of amendments cannot be used, one sentence each, with the amendment that is meant. */
export class AmendmentsError extends Error {
  override readonly name = 'AmendmentsError'
}

/**
 * Checks what `JSON.parse` gave. Throws `AmendmentsError` with one sentence that names the amendment and the field.
 * Fields that are not known are left out.
 */
export function parseAmendments(json: unknown): AmendmentList {
  if (!isRecord(json) || !Array.isArray(json.amendments))
    throw new AmendmentsError('the file holds no list "amendments"; make it with concordance draft.')
  const amendments = json.amendments.map(parseOne)
  const seen = new Set<string>()
  for (const { id } of amendments) {
    if (seen.has(id)) throw new AmendmentsError(`two amendments have the id "${id}"; give each its own.`)
    seen.add(id)
  }
  return { ...(isRecord(json.base) ? { base: parseBase(json.base) } : {}), amendments }
}

function parseBase(base: Record<string, unknown>): NonNullable<AmendmentList['base']> {
  return {
    ...(typeof base.file === 'string' ? { file: base.file } : {}),
    ...(typeof base.sha256 === 'string' ? { sha256: base.sha256.toLowerCase() } : {}),
  }
}

function parseOne(value: unknown, index: number): Amendment {
  const name =
    isRecord(value) && typeof value.id === 'string' ? `amendment "${value.id}"` : `amendment ${index + 1}`
  const stop = (what: string): never => {
    throw new AmendmentsError(`${name}: ${what}`)
  }
  if (!isRecord(value)) return stop('it is no object; see the shape that concordance draft writes.')
  const text = (field: string, other: string): string => {
    const found = value[field] ?? other
    return typeof found === 'string' ? found : stop(`"${field}" is no text.`)
  }
  const { action, place, obligations = [] } = value
  if (!isRecord(place) || typeof place.path !== 'string') return stop('"place.path" names no clause.')
  const position = place.position ?? (action === 'insert' ? 'after' : 'in')
  const amendment = {
    id: text('id', String(index + 1)),
    action: actions.find((one) => one === action) ?? stop(`"action" is none of ${actions.join(', ')}.`),
    place: {
      path: place.path,
      position:
        positions.find((one) => one === position) ??
        stop(`"place.position" is none of ${positions.join(', ')}.`),
    },
    old: text('old', ''),
    new: text('new', ''),
    obligations:
      Array.isArray(obligations) && obligations.every((one) => typeof one === 'string')
        ? obligations
        : stop('"obligations" is no list of ids.'),
    ...(value.template === undefined || value.template === null ? {} : { template: text('template', '') }),
    ...(value.rationale === undefined || value.rationale === null
      ? {}
      : { rationale: text('rationale', '') }),
  }
  const needsWords =
    amendment.action === 'replace' ? amendment.old.trim() === '' : amendment.action !== 'repeal'
  if (needsWords && amendment.new.trim() === '') return stop('"new" holds no words.')
  return amendment
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
