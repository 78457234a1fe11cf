/** A name for a download, after the law: `Firearms Act (2014).docx` and `docx` give `Firearms Act (2014) - matrix.docx`. */
export function matrixName(files: readonly string[], form: string, ending: string): string {
  const [first = ''] = files
  const base = first.replace(/\.[a-z0-9]{1,5}$/i, '').trim() || 'law'
  const more = files.length > 1 ? ` +${files.length - 1}` : ''
  return `${base}${more} - ${form}.${ending}`
}

/** Names that are all different: the second `act.docx` becomes `act (2).docx`. */
export function differentNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const [, base = name, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? []
    let unique = name
    for (let count = 2; taken.has(unique); count++) unique = `${base} (${count})${ending}`
    taken.add(unique)
    return unique
  })
}

/** Files under names that are all different, for the same name may lie in two folders. */
export function namedFiles<T extends { readonly name: string }>(
  files: readonly T[],
): readonly { readonly name: string; readonly content: T }[] {
  const names = differentNames(files.map(({ name }) => name))
  return files.map((content, index) => ({ name: names[index] ?? content.name, content }))
}
