import { ReadError } from './read-error.ts'
import type { Input } from './reader.ts'

/** A string of a JSON text. */
export interface JsonString {
  readonly value: string
  /** Offset in the JSON text of a character of the value. */
  readonly at: (index: number) => number
}

const token = /\s+|[{}[\],:]|"|[^\s{}[\],:"]+/y

/** The string literal that opens at `start`, quotes included. A quote closes it unless an odd run of backslashes stands before. */
function literalAt(text: string, start: number): string {
  let end = text.indexOf('"', start + 1)
  for (; end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text[end - 1 - slashes] === '\\') slashes++
    if (slashes % 2 === 0) return text.slice(start, end + 1)
  }
  return text.slice(start)
}

interface Level {
  readonly path: string
  /** Next index of an array; -1 for an object. */
  index: number
  key: string
}

/**
 * All strings of a JSON text by their path (`provisions.3.title`), with exact offsets; objects and arrays stand in the
 * map too, as empty strings, so that a path can be asked for. Runs over the text once and without recursion.
 */
export function jsonStrings(input: Input): Map<string, JsonString> {
  const { text } = input
  check(input)
  const found = new Map<string, JsonString>()
  const levels: Level[] = []
  const pathOf = (level: Level | undefined) =>
    level === undefined
      ? ''
      : `${level.path}${level.path === '' ? '' : '.'}${level.index < 0 ? level.key : level.index}`
  token.lastIndex = 0
  let expectKey = false
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const part = match[0]
    const level = levels.at(-1)
    if (part === '{' || part === '[') {
      const path = pathOf(level)
      found.set(path, { value: '', at: () => match.index })
      levels.push({ path, index: part === '[' ? 0 : -1, key: '' })
      expectKey = part === '{'
      if (levels.length > input.limits.nesting) throw tooDeep(input)
    } else if (part === '}' || part === ']') levels.pop()
    else if (part === ',') {
      if (level !== undefined && level.index >= 0) level.index++
      expectKey = level !== undefined && level.index < 0
    } else if (part === '"') {
      const literal = literalAt(text, match.index)
      token.lastIndex = match.index + literal.length
      if (expectKey && level !== undefined) {
        level.key = JSON.parse(literal)
        expectKey = false
      } else found.set(pathOf(level), stringAt(literal, match.index))
    } else if (/^[-\d]/.test(part))
      found.set(pathOf(level), { value: part, at: (index) => match.index + index })
  }
  return found
}

/** Escapes are longer than what they stand for: the offset of each character behind one is kept. */
function stringAt(raw: string, start: number): JsonString {
  const whole: string = JSON.parse(raw)
  const value = whole.replace(/\p{Surrogate}/gu, '\uFFFD')
  if (!raw.includes('\\')) return { value, at: (index) => start + 1 + index }
  const offsets: number[] = []
  for (const match of raw.slice(1, -1).matchAll(/\\u[0-9a-fA-F]{4}|\\[\s\S]|[^\\]/g))
    for (let unit = 0; unit < (match[0].startsWith('\\') ? 1 : match[0].length); unit++)
      offsets.push(start + 1 + match.index + unit)
  return { value, at: (index) => offsets[index] ?? start + raw.length - 1 }
}

function tooDeep(input: Input): ReadError {
  const reason = `values are nested more than ${input.limits.nesting} deep, which no law needs; check where the file comes from.`
  return new ReadError(input.file, 'too-deep', reason)
}

function check(input: Input): void {
  try {
    JSON.parse(input.text)
  } catch (cause) {
    const at = /position (\d+)/.exec(cause instanceof Error ? cause.message : '')?.[1]
    const line = at === undefined ? undefined : input.text.slice(0, Number(at)).split('\n').length
    throw new ReadError(
      input.file,
      'file-damaged',
      'the JSON is not well formed; download or export the file again.',
      line === undefined ? undefined : `line ${line}`,
    )
  }
}
