/** Why a request is not answered as it was meant: a status, a rule for programs, a sentence for people. */
export class Refusal extends Error {
  readonly status: number
  readonly rule: string
  readonly headers: { readonly [name: string]: string }

  constructor(
    status: number,
    rule: string,
    reason: string,
    headers: { readonly [name: string]: string } = {},
  ) {
    super(reason)
    this.name = 'Refusal'
    this.status = status
    this.rule = rule
    this.headers = headers
  }
}

/** CouchDB says `not_found` for everything that is not there, and so does PouchDB's replication expect. */
export const missing = (reason = 'missing'): Refusal => new Refusal(404, 'not_found', reason)

export const forbidden = (reason: string): Refusal => new Refusal(403, 'forbidden', reason)

export const badRequest = (reason: string): Refusal => new Refusal(400, 'bad_request', reason)

/** Browsers ignore the scheme of CouchDB, and so ask nobody for a password in a window of their own. */
export const logIn = (reason = 'log in first', rule = 'log-in'): Refusal =>
  new Refusal(401, rule, reason, { 'www-authenticate': 'Cookie realm="Concordance"' })
