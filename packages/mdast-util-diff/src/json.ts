import type { Script } from './types.ts'

const kinds: { readonly [op: string]: readonly string[] } = {
  insert: ['to', 'node'],
  delete: ['from', 'node'],
  move: ['from', 'to'],
  update: ['from', 'to'],
  retype: ['from', 'to', 'before', 'after'],
}

/**
 * Reads a script that was stored as JSON (`JSON.stringify` writes it).
 *
 * @throws Error that names the operation and the field if it is no script of this version.
 */
export function parseScript(json: string): Script {
  const value: unknown = JSON.parse(json)
  if (!isRecord(value) || value.type !== 'script' || value.version !== 1 || !Array.isArray(value.operations))
    throw new Error('Expected a script of version 1 with operations')
  value.operations.forEach((operation: unknown, index: number) => {
    const fields = isRecord(operation) ? kinds[String(operation.op)] : undefined
    if (!isRecord(operation) || !fields) throw new Error(`Operation ${index} is of no known kind`)
    for (const field of fields) {
      if (operation[field] === undefined)
        throw new Error(`Operation ${index} (${String(operation.op)}) lacks “${field}”`)
      if ((field === 'from' || field === 'to') && !isPath(operation[field]))
        throw new Error(`Operation ${index} (${String(operation.op)}): “${field}” is no path`)
    }
  })
  return value as unknown as Script
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isPath = (value: unknown): boolean =>
  Array.isArray(value) && value.every((step) => Number.isInteger(step) && step >= 0)
