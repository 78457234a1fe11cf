import type { SchemaNode } from './from-schema.ts'
import { dossierSchema, entrySchemas, lawSchema, schemaVersion } from './schema.ts'
import { actSchemas } from './schema-acts.ts'

/** What a server must know to judge a write: plain data, so that it can be written into a design document. */
export interface WriteRules {
  readonly version: number
  readonly schemas: { readonly [kind: string]: SchemaNode }
  /** Kinds of entries that only a lead may write. */
  readonly leadOnly: readonly string[]
  /** Name under which the program writes where quotes stand in a new version. */
  readonly program: string
  /** Kinds of entries that may be written under that name. */
  readonly byProgram: readonly string[]
}

export const writeRules: WriteRules = {
  version: schemaVersion,
  schemas: {
    dossier: dossierSchema,
    law: lawSchema,
    ...Object.fromEntries(
      Object.keys(actSchemas).map((act) => [`entry ${act}`, entrySchemas[act] as SchemaNode]),
    ),
  },
  leadOnly: ['person'],
  program: 'Concordance',
  byProgram: ['carry'],
}
