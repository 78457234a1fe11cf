import type { AppState } from '../state/app-state.ts'
import type { Drafting } from '../state/drafting.ts'

/** The draft on view, as long as the law that it was made for is open. */
export function currentDrafting({ drafting, work }: AppState): Drafting | undefined {
  const base = drafting?.answer.base.sha256
  return work?.laws.some(({ source }) => source.sha256 === base) ? drafting : undefined
}
