import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Refusal } from './refusal.ts'

const pack = promisify(gzip)

/** Smaller answers gain nothing from packing. */
const worthPacking = 2000

export interface Reply {
  readonly status?: number
  readonly headers?: { readonly [name: string]: string }
  readonly json: unknown
}

/** Sends JSON that nobody keeps. */
export async function sendJson(
  request: IncomingMessage,
  response: ServerResponse,
  { status = 200, headers = {}, json }: Reply,
): Promise<void> {
  const plain = Buffer.from(`${JSON.stringify(json)}\n`)
  const packed = plain.length > worthPacking && /\bgzip\b/.test(String(request.headers['accept-encoding']))
  const body = packed ? await pack(plain, { level: 4 }) : plain
  response.writeHead(status, {
    ...headers,
    'content-type': 'application/json',
    'cache-control': 'no-store',
    vary: 'Accept-Encoding',
    ...(packed && { 'content-encoding': 'gzip' }),
    'content-length': body.length,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

export const sendRefusal = (
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, rule, message }: Refusal,
): Promise<void> => sendJson(request, response, { status, headers, json: { error: rule, reason: message } })
