import schemas from '../dist/schemas.js'
import type { Problem } from './problem.ts'
import { problemsOf } from './rules.ts'
import { checkSchema } from './schema-check.ts'
import type { Model } from './types.ts'

/**
 * The problems of a compiled model: first its shape (JSON Schema), then, if the shape is right, its rules.
 * An empty list means that it is sound. Never throws.
 */
export function validateModel(data: unknown): readonly Problem[] {
  const shape = checkSchema(data, schemas.model, Object.values(schemas))
  return shape.length === 0
    ? problemsOf(data as Model)
    : shape.map(({ path, reason }) => ({ rule: 'schema', id: path.join('/'), reason: `${reason}.` }))
}
