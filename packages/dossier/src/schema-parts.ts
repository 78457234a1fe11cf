import type { SchemaNode } from './from-schema.ts'

/** An object of which every key is known. */
export const object = <
  const R extends readonly string[],
  const P extends { readonly [name: string]: SchemaNode },
>(
  required: R,
  properties: P,
) => ({ type: 'object', additionalProperties: false, required, properties }) as const

export const list = <const I extends SchemaNode>(items: I, maxItems: number) =>
  ({ type: 'array', items, maxItems }) as const

/** Words by a person; a rationale of fifty pages is a document of its own. */
export const words = { type: 'string', minLength: 1, maxLength: 100_000 } as const
export const line = { type: 'string', minLength: 1, maxLength: 1000 } as const
export const name = { type: 'string', pattern: '^\\S(.{0,198}\\S)?$' } as const
export const hash = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const
export const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const
export const instant = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$',
} as const
export const eId = { type: 'string', pattern: '^[^\\s\\u0000-\\u001f\\u007f-\\u009f]{1,400}$' } as const
/** Obligation id, or `dossier`. */
export const subject = { type: 'string', pattern: '^[a-z][a-z0-9-]{0,99}$' } as const
export const entryId = {
  type: 'string',
  pattern: '^entry:[a-z][a-z0-9-]{0,99}:\\d{8}T\\d{9}Z:[0-9a-f]{32}$',
} as const
export const uuid = { type: 'string', pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' } as const
export const schemaNumber = { type: 'integer', minimum: 1, maximum: 1_000_000 } as const
export const offset = { type: 'integer', minimum: 0, maximum: 100_000_000 } as const
export const quoted = { type: 'string', minLength: 1, maxLength: 200_000 } as const
