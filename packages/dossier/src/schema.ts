import { actSchemas } from './schema-acts.ts'
import {
  entryId,
  hash,
  instant,
  line,
  list,
  name,
  object,
  schemaNumber,
  subject,
  uuid,
} from './schema-parts.ts'

/** Version of the shapes in this file. Older documents are lifted when read (`lift.ts`), newer ones refused. */
export const schemaVersion = 1

export const dossierSchema = object(['_id', 'kind', 'schema', 'dossier', 'name', 'country', 'created'], {
  _id: { const: 'dossier' },
  kind: { const: 'dossier' },
  schema: schemaNumber,
  dossier: uuid,
  name,
  country: { type: 'string', pattern: '^[A-Z]{2}$' },
  created: instant,
})

export const lawSchema = object(
  ['_id', 'kind', 'schema', 'sha256', 'format', 'language', 'title', 'clauses', 'clausesHash'],
  {
    _id: { type: 'string', pattern: '^law:[0-9a-f]{64}$' },
    kind: { const: 'law' },
    schema: schemaNumber,
    sha256: hash,
    format: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,19}$' },
    language: { type: 'string', pattern: '^[a-z]{2,3}$' },
    title: line,
    clauses: { type: 'integer', minimum: 0 },
    clausesHash: hash,
  },
)

const head = {
  _id: entryId,
  kind: { const: 'entry' },
  schema: schemaNumber,
  dossier: uuid,
  subject,
  at: instant,
  by: name,
  after: list(entryId, 1000),
  program: line,
} as const

const required = [
  '_id',
  'kind',
  'schema',
  'dossier',
  'subject',
  'at',
  'by',
  'after',
  'program',
  'did',
] as const

/** An entry whose act is of one kind: the act's name picks the schema, so that a breach names the field that is wrong. */
export const entrySchemas = Object.fromEntries(
  Object.entries(actSchemas).map(([act, did]) => [act, object(required, { ...head, did })]),
)

/** The same as one schema, for other programs and for the compiler. */
export const entrySchema = object(required, {
  ...head,
  did: {
    oneOf: [
      actSchemas.decide,
      actSchemas.resolve,
      actSchemas.comment,
      actSchemas['second-reading'],
      actSchemas.agree,
      actSchemas.withdraw,
      actSchemas.carry,
      actSchemas.law,
      actSchemas.task,
      actSchemas.person,
      actSchemas.paper,
    ],
  },
})
