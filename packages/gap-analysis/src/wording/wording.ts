import type { ClauseForm } from '../concept-space.ts'

/** What is said on a proposal. */
export type MessageKey =
  | 'found'
  | 'foundMeasure'
  | 'tooLittle'
  | 'exceptionIn'
  | 'exceptionHere'
  | 'delegated'
  | 'treaty'
  | 'notFound'
  | 'notFoundNear'
  | 'barred'
  | 'barredStatus'
  | 'met'
  | 'partial'
  | 'partialCore'
  | 'partialDelegated'
  | 'gap'
  | 'gapElsewhere'
  | 'unclear'
  | 'conflict'
  | 'na'

/** The wording of notes and reasons in one language; `{name}` is filled in. */
export interface Wording {
  readonly messages: { readonly [key in MessageKey]: string }
  /** What a clause can be. */
  readonly forms: { readonly [form in ClauseForm]: string }
  /** Names of concepts, where neither the id in words (English) nor the language's first term for it will do. */
  readonly concepts: { readonly [concept: string]: string }
  readonly definitionOf: string
  readonly or: string
  readonly with: string
  /** Units of measure, where the model's own name is not a word of the language. */
  readonly units: { readonly [unit: string]: string }
}
