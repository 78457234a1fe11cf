import type { Block } from './types.ts'

/** A body as it was read: each child by its XML, with the blocks that it gave where it stands for itself. */
export interface BodyReading {
  readonly units: readonly { readonly xml: string; readonly blocks?: readonly Block[] }[]
}
