import type { Schema } from '@cfworker/json-schema'
import { isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml'
import type { Problem } from '../src/problem.ts'
import { checkSchema } from '../src/schema-check.ts'
import { type Kind, kindOf, type Source } from './kinds.ts'

/** A data file that was read and fits its schema. */
export interface Sheet {
  readonly file: string
  readonly kind: Kind
  /** Instrument, language, article: what the path names, in its order. */
  readonly names: readonly string[]
  readonly value: unknown
  /** 1-based line of the value or key at a path of keys. */
  readonly lineOf: (path: readonly (string | number)[]) => number
}

/** Parses one file and checks it against the schema of its kind. */
export function toSheet(
  { file, text }: Source,
  schemas: Readonly<Record<string, Schema>>,
): { sheet?: Sheet; problems: Problem[] } {
  const place = kindOf(file)
  if (!place)
    return {
      problems: [{ rule: 'known-file', file, reason: 'Move or rename this file, nothing reads it here.' }],
    }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const broken = document.errors.map((error) => ({
    rule: 'yaml',
    file,
    line: lines.linePos(error.pos[0]).line,
    reason: `Correct the YAML: ${error.message.split('\n')[0]?.replace(/ at line.*$/, '')}.`,
  }))
  if (broken.length > 0) return { problems: broken }

  const lineOf = (path: readonly (string | number)[]) => lines.linePos(offsetOf(document, path)).line
  const value: unknown = document.toJS() ?? {}
  const schema = schemas[place.kind]
  if (!schema) throw new Error(`There is no schema/${place.kind}.schema.json.`)
  const problems = checkSchema(value, schema, Object.values(schemas)).map(({ path, reason }) => ({
    rule: 'schema',
    file,
    line: lineOf(path),
    reason: `${reason}.`,
  }))
  return problems.length > 0 ? { problems } : { sheet: { file, ...place, value, lineOf }, problems }
}

type Document = ReturnType<typeof parseDocument>

/** Offset of the key (of a map) or value (of a list) at the path, or of the deepest part of the path that exists. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const key = path[length - 1]
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(key))
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0]
    }
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}
