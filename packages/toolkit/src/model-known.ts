import type { Mapping, ObligationResult } from '@concordance/gap-analysis'
import type { Known } from '@concordance/protocol-model'

/** What a person found on an obligation, as far as it says something about others. */
export interface FoundByPerson {
  readonly obligation: string
  readonly status: 'met' | 'partial' | 'gap' | 'na' | 'conflict' | 'exceeds'
}

/** What is known of each obligation: what persons found before what the program proposes. */
export function knownFrom(
  mappings: readonly Mapping[],
  findings: readonly FoundByPerson[],
): (obligation: string) => Known | undefined {
  const found = new Map(findings.map(({ obligation, status }) => [obligation, status]))
  const results = resultsById(mappings)
  return (id) => {
    const person = found.get(id)
    if (person !== undefined) return told(person === 'exceeds' ? 'met' : person, 'person')
    const result = results.get(id)
    return result && told(result.status, 'program')
  }
}

/** The results of several mappings by id; the first mapping that has one counts. */
export function resultsById(mappings: readonly Mapping[]): ReadonlyMap<string, ObligationResult> {
  const results = mappings.flatMap(({ obligations }) => obligations)
  return new Map(results.reverse().map((result) => [result.id, result]))
}

/** What contradicts an obligation is a gap for all that rests on it; what does not apply says nothing. */
function told(status: FoundByPerson['status'], by: Known['by']): Known | undefined {
  if (status === 'na') return undefined
  return { status: status === 'conflict' ? 'gap' : status === 'exceeds' ? 'met' : status, by }
}
