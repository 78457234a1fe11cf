import type { IncomingHttpHeaders } from 'node:http'
import { isIP } from 'node:net'
import { Refusal } from './refusal.ts'

/** Names under which this server may be asked for, beside addresses in figures. */
export interface KnownHosts {
  readonly names: readonly string[]
}

/**
 * Throws a `Refusal` for what another page made the browser ask. A name that is not this server's in `Host` is how a page
 * elsewhere reaches into the machine (DNS rebinding); an address in figures cannot be turned that way.
 */
export function guard(
  method: string,
  headers: IncomingHttpHeaders,
  { names }: KnownHosts,
  isPage: boolean,
): void {
  const host = headers.host?.toLowerCase() ?? ''
  const name = hostName(host)
  if (name === undefined || (isIP(name) === 0 && !names.includes(name)))
    throw new Refusal(
      421,
      'host',
      'this server does not answer to that name; use the address that it printed, or start it with --name for this one',
    )
  const { origin } = headers
  if (origin !== undefined && hostOf(origin) !== host) throw fromElsewhere()
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') return
  // A link on another page may lead to the page here, and nowhere else.
  const follows =
    isPage && (method === 'GET' || method === 'HEAD') && headers['sec-fetch-mode'] === 'navigate'
  if (!follows) throw fromElsewhere()
}

const fromElsewhere = (): Refusal =>
  new Refusal(403, 'origin', 'another page asked for this; only the page of this server may')

/** `localhost:8080`, `[::1]:8080` without the port; undefined for what is no host. */
function hostName(host: string): string | undefined {
  const bracketed = /^\[([0-9a-f:.]+)\](?::\d{1,5})?$/.exec(host)
  if (bracketed) return bracketed[1]
  return /^([a-z0-9._-]+)(?::\d{1,5})?$/.exec(host)?.[1]
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host
  } catch {
    return undefined
  }
}
