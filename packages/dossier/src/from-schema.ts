/** The part of JSON Schema 2020-12 that the dossier's schemas use. */
export type SchemaNode =
  | {
      readonly type: 'string'
      readonly pattern?: string
      readonly minLength?: number
      readonly maxLength?: number
    }
  | { readonly type: 'integer'; readonly minimum?: number; readonly maximum?: number }
  | { readonly type: 'boolean' }
  | { readonly const: string }
  | { readonly enum: readonly string[] }
  | { readonly type: 'array'; readonly items: SchemaNode; readonly maxItems?: number }
  | ObjectNode
  | { readonly oneOf: readonly SchemaNode[] }

export interface ObjectNode {
  readonly type: 'object'
  readonly additionalProperties: false
  readonly required: readonly string[]
  readonly properties: { readonly [name: string]: SchemaNode }
}

type Flat<T> = { readonly [K in keyof T]: T[K] }

type FromObject<S extends ObjectNode> = Flat<
  {
    readonly [K in Extract<keyof S['properties'], S['required'][number]>]: FromSchema<S['properties'][K]>
  } & {
    readonly [K in Exclude<keyof S['properties'], S['required'][number]>]?: FromSchema<S['properties'][K]>
  }
>

/** The TypeScript type of the values that fit a schema: the compiler compares it with the types written by hand. */
export type FromSchema<S> = S extends { readonly const: infer C }
  ? C
  : S extends { readonly enum: readonly (infer E)[] }
    ? E
    : S extends { readonly oneOf: readonly (infer O)[] }
      ? FromSchema<O>
      : S extends ObjectNode
        ? FromObject<S>
        : S extends { readonly type: 'array'; readonly items: infer I }
          ? readonly FromSchema<I>[]
          : S extends { readonly type: 'string' }
            ? string
            : S extends { readonly type: 'integer' }
              ? number
              : S extends { readonly type: 'boolean' }
                ? boolean
                : never
