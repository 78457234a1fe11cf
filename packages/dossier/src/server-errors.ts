import { DossierError } from './dossier-error.ts'

/** What a server answered, or that it did not. */
export interface Trouble {
  /** Name of the server without credentials: `db.example.org:5984`. */
  readonly host: string
  readonly status?: number
  /** What the server says itself, if it says anything. */
  readonly reason?: string
  /** What was sent, in bytes. */
  readonly size?: number
}

/** Answers after which the same question may be answered otherwise. */
export const passing = (status: number): boolean => [408, 409, 425, 429, 500, 502, 503, 504].includes(status)

const kept = 'everything stays here, and the next sync goes on from there'

/** One sentence for each way in which a server refuses. `rule` is `server-` and the status. */
export function refused({ host, status = 0, reason = '', size }: Trouble): DossierError {
  const says = reason === '' ? '' : ` (${reason.slice(0, 300)})`
  return new DossierError(`server-${status}`, sentence())

  function sentence(): string {
    switch (status) {
      case 401:
        return `${host} does not know this name or password${says}; check both and sync again`
      case 403:
        return `this account may not do that on ${host}${says}; ask who leads the dossier there for the right`
      case 404:
        return `${host} has no such database${says}; check the address, or let the administrator make it`
      case 409:
        return `${host} was busy with another sync of this copy${says}; ${kept}`
      case 413:
        return `${host} takes nothing as large as ${Math.ceil((size ?? 0) / 1024)} KB; let the administrator raise max_http_request_size and max_attachment_size; ${kept}`
      case 429:
        return `${host} was asked too often${says}; wait some minutes and sync again`
      default:
        return `${host} has trouble of its own, status ${status}${says}; ${kept}`
    }
  }
}

export const unreachable = (host: string, reason: string): DossierError =>
  new DossierError(
    'server-unreachable',
    `${host} cannot be reached or the connection broke off (${reason.slice(0, 200)}); ${kept}`,
  )

export const noCouch = (host: string): DossierError =>
  new DossierError(
    'server-garbage',
    `what answers at ${host} does not speak as a CouchDB does; check the address, and that no log-in page of a network stands between; ${kept}`,
  )

export const stopped = (): DossierError => new DossierError('stopped', `the sync was stopped; ${kept}`)
