/**
 * The text that `JSON.stringify(value, undefined, 2)` gives, in parts: lists below the first level come item by item, so
 * that a long result never stands in memory as one string.
 */
export function* jsonParts(value: unknown): Generator<string> {
  const entries = isObject(value) ? Object.entries(value).filter(([, one]) => one !== undefined) : []
  if (entries.length === 0) {
    yield JSON.stringify(value, undefined, 2)
    return
  }
  let before = '{'
  for (const [key, one] of entries) {
    yield `${before}\n  ${JSON.stringify(key)}: `
    if (Array.isArray(one) && one.length > 0) yield* listParts(one)
    else yield indented(one, 2)
    before = ','
  }
  yield '\n}'
}

function* listParts(list: readonly unknown[]): Generator<string> {
  let before = '['
  for (const item of list) {
    yield `${before}\n    ${indented(item, 4)}`
    before = ','
  }
  yield '\n  ]'
}

/** JSON writes line ends inside strings as `\n`, so that every line end of the text is one of its layout. */
function indented(value: unknown, by: number): string {
  return (JSON.stringify(value, undefined, 2) ?? 'null').replace(/\n/g, `\n${' '.repeat(by)}`)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('toJSON' in value)
}
