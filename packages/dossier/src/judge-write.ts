/** Who writes, as CouchDB says it. */
export interface UserContext {
  /** Name of the account; `null` where nobody logged in. */
  readonly name: string | null
  /** `_admin`, `concordance-lead`, `concordance-reviewer`; all others read only. */
  readonly roles: readonly string[]
}

/** The `_security` object of a database, with what this program keeps in it. */
export interface SecurityObject {
  readonly concordance?: {
    /** Names of accounts that may write in this dossier, and of those that lead it. */
    readonly reviewers?: readonly string[]
    readonly leads?: readonly string[]
    /** Name of an account to the name under which its person decides, where the two differ. */
    readonly people?: { readonly [account: string]: string }
  }
  readonly [name: string]: unknown
}

/**
 * Judges a write, given the rules: the body of a function of `rules, newDoc, oldDoc, userCtx, secObj` that throws
 * `{ unauthorized }` or `{ forbidden }` with one sentence. It is text because CouchDB wants text, and because bundlers
 * rewrite functions; old grammar (ES5), since the engines of CouchDB 3 know no other for sure.
 */
export const judgeWrite = `
  function refuse(reason) { throw { forbidden: reason } }
  function owns(value, key) { return Object.prototype.hasOwnProperty.call(value, key) }
  function isObject(value) { return typeof value === 'object' && value !== null && !Array.isArray(value) }
  function list(value) { return Array.isArray(value) ? value : [] }

  // Keys that begin with an underscore belong to the database.
  function words(value, top) {
    var parts = [], keys, index
    if (Array.isArray(value)) {
      for (index = 0; index < value.length; index++) parts.push(words(value[index], false))
      return '[' + parts.join(',') + ']'
    }
    if (!isObject(value)) return String(JSON.stringify(value))
    keys = Object.keys(value).sort()
    for (index = 0; index < keys.length; index++)
      if (!top || keys[index].charAt(0) !== '_')
        parts.push(JSON.stringify(keys[index]) + ':' + words(value[keys[index]], false))
    return '{' + parts.join(',') + '}'
  }

  // The part of JSON Schema that the schemas of this program use; answers with the place of the first breach.
  function breach(schema, value, place) {
    var index, keys, key, inner
    if (owns(schema, 'const')) return value === schema['const'] ? undefined : place
    if (owns(schema, 'enum'))
      return typeof value === 'string' && schema['enum'].indexOf(value) >= 0 ? undefined : place
    if (schema.type === 'boolean') return typeof value === 'boolean' ? undefined : place
    if (schema.type === 'integer') {
      if (typeof value !== 'number' || Math.floor(value) !== value) return place
      if (owns(schema, 'minimum') && value < schema.minimum) return place
      return owns(schema, 'maximum') && value > schema.maximum ? place : undefined
    }
    if (schema.type === 'string') {
      if (typeof value !== 'string') return place
      if (owns(schema, 'minLength') && value.length < schema.minLength) return place
      // What lies outside the basic plane counts once in JSON Schema and twice here: twice the length is surely too long.
      if (owns(schema, 'maxLength') && value.length > 2 * schema.maxLength) return place
      return !owns(schema, 'pattern') || new RegExp(schema.pattern).test(value) ? undefined : place
    }
    if (schema.type === 'array') {
      if (!Array.isArray(value)) return place
      if (owns(schema, 'maxItems') && value.length > schema.maxItems) return place
      for (index = 0; index < value.length; index++) {
        inner = breach(schema.items, value[index], place + '/' + index)
        if (inner !== undefined) return inner
      }
      return undefined
    }
    if (schema.type !== 'object' || !isObject(value)) return place
    for (index = 0; index < schema.required.length; index++)
      if (!owns(value, schema.required[index])) return place + '/' + schema.required[index]
    keys = Object.keys(value)
    for (index = 0; index < keys.length; index++) {
      key = keys[index]
      if (place === '' && key.charAt(0) === '_' && key !== '_id') continue
      if (!owns(schema.properties, key)) return place + '/' + key
      inner = breach(schema.properties[key], value[key], place + '/' + key)
      if (inner !== undefined) return inner
    }
    return undefined
  }

  var roles = list(userCtx.roles)
  var admin = roles.indexOf('_admin') >= 0
  var own = (secObj && secObj.concordance) || {}
  var account = userCtx.name
  var lead = admin || roles.indexOf('concordance-lead') >= 0 || list(own.leads).indexOf(account) >= 0
  var reviewer = lead || roles.indexOf('concordance-reviewer') >= 0 || list(own.reviewers).indexOf(account) >= 0
  if (!account && !admin) throw { unauthorized: 'log in to write in a dossier' }

  if (String(newDoc._id).indexOf('_design/') === 0) {
    if (!admin) refuse('only the administrator of the server changes its rules')
    return
  }
  if (newDoc._deleted) refuse('nothing is removed from a dossier; withdraw it instead')
  if (!reviewer) refuse('this account may read the dossier and not write in it')
  if (oldDoc && !oldDoc._deleted && words(oldDoc, true) !== words(newDoc, true))
    refuse('what stands in a dossier is never changed; add a new entry instead')

  var act = isObject(newDoc.did) ? newDoc.did.act : undefined
  var kind = newDoc.kind === 'entry' ? 'entry ' + act : String(newDoc.kind)
  if (!owns(rules.schemas, kind)) refuse('the document is of no kind that a dossier holds')
  if (typeof newDoc.schema === 'number' && newDoc.schema > rules.version)
    refuse('a newer Concordance wrote this; install its rules on the server with concordance serve --install')
  var wrong = breach(rules.schemas[kind], newDoc, '')
  if (wrong !== undefined) refuse('the document has not the expected form at ' + (wrong || '/'))
  var attached = isObject(newDoc._attachments) ? Object.keys(newDoc._attachments).sort().join() : ''
  if (attached !== (kind === 'law' ? 'file,law.json' : ''))
    refuse('a law comes with its file and its clauses, and nothing else with any file')

  if (kind === 'dossier' && !lead) refuse('only a lead sets up a dossier on the server')
  if (newDoc.kind !== 'entry') return
  if (rules.leadOnly.indexOf(act) >= 0 && !lead) refuse('only a lead names the people of a dossier')
  if (admin) return
  var people = own.people || {}
  var person = owns(people, account) ? people[account] : account
  if (newDoc.by !== person && !(newDoc.by === rules.program && rules.byProgram.indexOf(act) >= 0))
    refuse('this account writes as ' + person + ' and not as ' + newDoc.by)
`
