import type { ProvisionStyle } from '@concordance/templates'

/** What a mapping says of one obligation, as far as drafting asks. A result of gap-analysis fits. */
export interface DraftFinding {
  readonly id: string
  /** Citation: `art. 8(1)(b)`. */
  readonly provision?: string
  /** What the law lacks, in words. */
  readonly missing?: readonly string[]
  readonly status: 'met' | 'partial' | 'gap' | 'na'
  /** Clauses that bear on it, best first, by eId. */
  readonly candidates: readonly { readonly clause: string; readonly score: number }[]
  readonly criteria: readonly {
    readonly id: string
    readonly met: boolean
    readonly essential: boolean
    readonly path?: string
  }[]
}

export interface DraftOptions {
  /** Obligations to draft for; all that are a gap or partly met, unless told. */
  readonly obligations?: readonly string[] | undefined
  /** Provisions to draft whether or not an obligation asks for them. */
  readonly provisions?: readonly string[]
  /** BCP 47 tag of the provisions; the law's language unless told. */
  readonly language?: string | undefined
  /** Drafting tradition; what the law's own numbering shows, unless told. */
  readonly style?: ProvisionStyle | undefined
  /** Variables by name, and alternatives (`A`, `B`) by the id of their provision. */
  readonly values?: { readonly [name: string]: string }
}

/** A value that nobody gave. */
export interface TakenValue {
  readonly name: string
  readonly value: string
  readonly from: 'law' | 'default'
}

/** Why a draft cannot be made; each sentence says what to do. */
export class DraftError extends Error {
  override readonly name = 'DraftError'
  readonly rule: string

  constructor(rule: string, reason: string) {
    super(reason)
    this.rule = rule
  }
}
