import type { Schema } from '@cfworker/json-schema'
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
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

  const lineOf = (path: readonly (string | number)[]) => lines.linePos(offsetOf(document.contents, path)).line
  const value: unknown = document.toJS() ?? {}
  const name = place.kind.replace(/^own-/, '')
  const schema = schemas[name]
  if (!schema) throw new Error(`There is no schema/${name}.schema.json.`)
  const problems = checkSchema(value, schema, Object.values(schemas)).map(({ path, reason }) => ({
    rule: 'schema',
    file,
    line: lineOf(path),
    reason: `${reason}.`,
  }))
  return problems.length > 0 ? { problems } : { sheet: { file, ...place, value, lineOf }, problems }
}

/** Offset of the key (of a map) or value (of a list) at the path, or of the deepest part of the path that exists. */
function offsetOf(root: unknown, path: readonly (string | number)[]): number {
  let node = root
  let offset = 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (!pair || !isNode(pair.key)) break
      offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      if (isNode(node)) offset = node.range?.[0] ?? offset
    } else break
  }
  return offset
}
