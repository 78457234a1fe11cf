/** A data file as it lies on disk. */
export interface Source {
  /** Relative to `protocol-model/`, with forward slashes. */
  readonly file: string
  readonly text: string
}

export type Kind =
  | 'guidance'
  | 'languages'
  | 'themes'
  | 'relations'
  | 'instrument'
  | 'article'
  | 'ids'
  | 'changes'
  | 'translation'
  | 'examples'
  | 'concepts'
  | 'terms'
  | 'own-concepts'
  | 'own-terms'
  | 'recognition'

/** Which kind of file lies where; each kind has a schema of its name (notions of one instrument: that of all notions). The groups of a pattern are `Sheet.names`. */
const places: readonly (readonly [Kind, RegExp])[] = [
  ['guidance', /^guidance\.yaml$/],
  ['languages', /^languages\.yaml$/],
  ['themes', /^themes\.yaml$/],
  ['relations', /^relations\/([^/]+)\.yaml$/],
  ['instrument', /^instruments\/([^/]+)\/instrument\.yaml$/],
  ['ids', /^instruments\/([^/]+)\/ids\.yaml$/],
  ['changes', /^instruments\/([^/]+)\/changes\.yaml$/],
  ['article', /^instruments\/([^/]+)\/(article-\d+)\.yaml$/],
  ['translation', /^instruments\/([^/]+)\/translations\/([a-z]{2,3})\/(article-\d+|instrument)\.yaml$/],
  ['examples', /^instruments\/([^/]+)\/examples\/(article-\d+)\.yaml$/],
  ['concepts', /^concepts\/concepts\.yaml$/],
  ['terms', /^concepts\/terms\/([a-z]{2,3})\.yaml$/],
  ['own-concepts', /^instruments\/([^/]+)\/concepts\/concepts\.yaml$/],
  ['own-terms', /^instruments\/([^/]+)\/concepts\/terms\/([a-z]{2,3})\.yaml$/],
  ['recognition', /^recognition\/([^/]+)\/[^/]+\.yaml$/],
]

/** The kind of a file and the names in its path (instrument, language, article); undefined where nothing is expected. */
export function kindOf(file: string): { kind: Kind; names: readonly string[] } | undefined {
  for (const [kind, pattern] of places) {
    const match = pattern.exec(file)
    if (match) return { kind, names: match.slice(1) }
  }
  return undefined
}
