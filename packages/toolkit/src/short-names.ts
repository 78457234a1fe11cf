import type { Law } from '@concordance/law-tree'

/**
 * The last parts of paths, as a document or a table shows them: folders are nobody's business.
 * Where two files would have one name, all keep theirs. Path → name.
 */
export function shortNames(files: readonly string[]): ReadonlyMap<string, string> {
  const names = files.map((file) => file.split(/[\\/]/).at(-1) ?? file)
  const clear = new Set(names).size === new Set(files).size
  return new Map(files.map((file, index) => [file, (clear && names[index]) || file]))
}

/** The laws under their short names. */
export function withShortNames(laws: readonly Law[]): readonly Law[] {
  const names = shortNames(laws.map(({ source }) => source.file))
  return laws.map((law) => ({
    ...law,
    source: { ...law.source, file: names.get(law.source.file) ?? law.source.file },
  }))
}
