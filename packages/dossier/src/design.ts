import { writeRules } from './design-rules.ts'
import { judgeWrite, type SecurityObject, type UserContext } from './judge-write.ts'

/** A design document of CouchDB: functions as text. */
export interface DesignDocument {
  readonly _id: string
  readonly language: 'javascript'
  readonly validate_doc_update?: string
  readonly views?: { readonly [name: string]: { readonly map: string; readonly reduce?: string } }
  readonly filters?: { readonly [name: string]: string }
}

type Judge = (
  newDoc: { readonly [name: string]: unknown },
  oldDoc: { readonly [name: string]: unknown } | null | undefined,
  userCtx: UserContext,
  secObj?: SecurityObject | null,
) => void

let judge: Judge | undefined

/**
 * The same judgement for a server that runs this program itself, from the same text. Throws `{ unauthorized }` or
 * `{ forbidden }`. Needs a place that may make functions of text, as Node does.
 */
export const validateAct: Judge = (newDoc, oldDoc, userCtx, secObj) => {
  judge ??= new Function('rules', `return function (newDoc, oldDoc, userCtx, secObj) {${judgeWrite}}`)(
    writeRules,
  ) as Judge
  judge(newDoc, oldDoc, userCtx, secObj)
}

/** Counts entries under a key. */
const counting = (key: string) => ({
  map: `function (doc) { if (doc.kind === 'entry' && doc.did) emit(${key}, 1) }`,
  reduce: '_sum',
})

/**
 * What a CouchDB 3 needs in each database of a dossier: the rules of writing, counts, and the filter that leaves out what
 * is no part of the dossier. Plain data; install it with PUT, as administrator.
 */
export const designDocuments: readonly DesignDocument[] = [
  {
    _id: '_design/concordance',
    language: 'javascript',
    validate_doc_update: `function (newDoc, oldDoc, userCtx, secObj) {
  var rules = ${JSON.stringify(writeRules)}
  ${judgeWrite}
}`,
    filters: {
      dossier: `function (doc, req) {
        return doc.kind === 'law' || ((doc.kind === 'entry' || doc.kind === 'dossier') && doc.dossier === req.query.dossier)
      }`,
    },
    views: {
      acts: counting('doc.did.act'),
      people: counting('[doc.by, doc.did.act]'),
      obligations: counting('[doc.subject, doc.did.act]'),
      statuses: {
        map: "function (doc) { if (doc.kind === 'entry' && doc.did && doc.did.status) emit([doc.did.status, doc.subject], 1) }",
        reduce: '_sum',
      },
    },
  },
]
