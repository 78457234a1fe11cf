/**
 * Puts values in the place of `{name}`. Values are taken as they are: a brace inside a value is never filled.
 * Throws where the wording asks for a value that was not given, since the reader would see a bare placeholder.
 */
export function fill(wording: string, values: { readonly [name: string]: string }): string {
  return wording.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new RangeError(`No value for {${name}} in "${wording}"`)
    return value
  })
}
