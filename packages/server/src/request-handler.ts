import type { IncomingMessage, ServerResponse } from 'node:http'
import { api } from './api.ts'
import type { Asked } from './asked.ts'
import { type CouchOptions, couch } from './couch.ts'
import { guard, type KnownHosts } from './guard.ts'
import { strictHeaders } from './headers.ts'
import { servePage } from './page.ts'
import { addressOf, type People } from './people.ts'
import { badRequest, missing, Refusal } from './refusal.ts'
import { sendRefusal } from './reply.ts'

export interface HandlerOptions extends CouchOptions {
  readonly page: string | undefined
  readonly people: People
  readonly hosts: KnownHosts
  readonly secure: boolean
  readonly report: (message: string) => void
}

const below = { api: '/_concordance/', couch: '/db/' } as const

/** Answers every request; whatever is thrown on the way becomes an answer too. */
export function requestHandler(
  options: HandlerOptions,
): (request: IncomingMessage, response: ServerResponse) => void {
  const { audit, hosts, people, report } = options
  const forApi = api(options)
  const forCouch = couch(options)
  const forPage = options.page === undefined ? undefined : servePage(options.page)

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(strictHeaders)) response.setHeader(name, value)
    if (options.secure) response.setHeader('strict-transport-security', 'max-age=31536000')
    const { method = 'GET' } = request
    const url = urlOf(request)
    const isData = Object.values(below).some((start) => `${url.pathname}/`.startsWith(start))
    guard(method, request.headers, hosts, !isData)
    if (!isData) {
      if (!forPage) throw missing('no page is served here')
      return forPage(request, response, url.pathname)
    }
    const person = await people.identify(request)
    const asked: Asked = { request, response, url, method, person, address: addressOf(request) }
    if (url.pathname.startsWith(below.api)) return forApi(asked, url.pathname.slice(below.api.length))
    return forCouch(asked, url.pathname.slice(below.couch.length))
  }

  const refuse = async (
    request: IncomingMessage,
    response: ServerResponse,
    error: unknown,
  ): Promise<void> => {
    const known = error instanceof Refusal
    if (!known)
      report(`a request failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    const refusal = known
      ? error
      : new Refusal(500, 'fault', 'something went wrong on the server; nothing was written')
    if (refusal.status === 403 || refusal.status === 421) {
      const path = (request.url ?? '').split('?')[0]?.slice(0, 200) ?? ''
      await audit.log({ who: null, from: addressOf(request), what: 'refused', rule: refusal.rule, path })
    }
    if (response.headersSent) response.destroy()
    else await sendRefusal(request, response, refusal)
    // A body that is still on its way would be read to its end otherwise.
    if (!request.complete) request.resume()
  }

  return (request, response) => {
    answer(request, response)
      .catch((error: unknown) => refuse(request, response, error))
      .catch((error: unknown) => {
        report(`a request could not be answered: ${String(error)}`)
        response.destroy()
      })
  }
}

function urlOf({ url = '/' }: IncomingMessage): URL {
  // The host comes from elsewhere and is looked at by the guard.
  if (!url.startsWith('/') || url.length > 8000)
    throw badRequest('the address is not written as it should be')
  try {
    return new URL(`http://server${url.replace(/^\/+/, '/')}`)
  } catch {
    throw badRequest('the address is not written as it should be')
  }
}
