import type { Alignment } from './align.ts'

/** An official text as it is stored in the user's data folder; plain JSON. Never part of the project. */
export interface AttachedText {
  /** Id of the instrument. */
  readonly instrument: string
  /** BCP 47 primary tag. */
  readonly language: string
  /** Title as the file has it. */
  readonly title: string
  /** Name and hex SHA-256 of the file that was attached. */
  readonly file: string
  readonly sha256: string
  /** ISO date. */
  readonly attached: string
  readonly provisions: Alignment['provisions']
  readonly titles?: Alignment['titles']
  readonly missing?: Alignment['missing']
}

/**
 * The words that a reader needs to understand a provision: the opening words of the parts above it, its own, and those of
 * the parts below, in order of reading. Empty if the text has none for it.
 */
export function officialWords(
  { provisions }: Pick<AttachedText, 'provisions'>,
  eId: string,
): readonly { readonly eId: string; readonly text: string }[] {
  const wanted = Object.entries(provisions).filter(
    ([other]) => other === eId || eId.startsWith(`${other}__`) || other.startsWith(`${eId}__`),
  )
  const own = wanted.some(([other]) => other === eId || other.startsWith(`${eId}__`))
  return own ? wanted.map(([other, text]) => ({ eId: other, text })) : []
}
