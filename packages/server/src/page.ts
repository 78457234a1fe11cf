import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Packing, type PageFile, pageFiles } from './page-file.ts'
import { missing, Refusal } from './refusal.ts'

/** The whole page in one file is there to be taken along; run from here, its script would be refused. */
const takeAway = '/concordance.html'

/** Chunks bear a hash of their contents in their names, and so never change. */
const hashed = /-[A-Z0-9]{8}\.(?:js|css)$/

/** Answers with the files of the built page. Throws a `Refusal` for what is not there. */
export function servePage(
  folder: string,
): (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void> {
  const find = pageFiles(folder)
  return async (request, response, path) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      throw new Refusal(405, 'method_not_allowed', 'files of the page are only read', { allow: 'GET, HEAD' })
    const file = await find(path)
    if (!file) throw missing('there is no such file on this server')
    const headers = {
      'content-type': file.type,
      etag: file.etag,
      'cache-control': hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'Accept-Encoding',
      'service-worker-allowed': '/',
      ...(path === takeAway && { 'content-disposition': 'attachment' }),
    }
    if (isKnown(request, file)) {
      response.writeHead(304, headers).end()
      return
    }
    const range = rangeOf(request, file)
    if (range) sendPart(request, response, file, range, headers)
    else await sendWhole(request, response, file, headers)
  }
}

type Headers = { readonly [name: string]: string }

async function sendWhole(
  request: IncomingMessage,
  response: ServerResponse,
  file: PageFile,
  headers: Headers,
): Promise<void> {
  const packing = file.packed && packingFor(request)
  const body = (packing && (await file.packed?.(packing))) ?? file.bytes
  response.writeHead(200, {
    ...headers,
    ...(packing ? { 'content-encoding': packing } : { 'accept-ranges': 'bytes' }),
    'content-length': body.length,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function sendPart(
  request: IncomingMessage,
  response: ServerResponse,
  { bytes }: PageFile,
  { from, to }: Range,
  headers: Headers,
): void {
  if (from >= bytes.length)
    throw new Refusal(416, 'range', 'the file is shorter', { 'content-range': `bytes */${bytes.length}` })
  const part = bytes.subarray(from, to + 1)
  response.writeHead(206, {
    ...headers,
    'content-range': `bytes ${from}-${from + part.length - 1}/${bytes.length}`,
    'content-length': part.length,
  })
  response.end(request.method === 'HEAD' ? undefined : part)
}

interface Range {
  readonly from: number
  /** The last byte, included. */
  readonly to: number
}

/** One range of bytes (RFC 9110, 14.1.2); several at once are answered with the whole. */
function rangeOf({ headers }: IncomingMessage, { bytes, etag }: PageFile): Range | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? []
  if ((from === '' && to === '') || (headers['if-range'] ?? etag) !== etag) return undefined
  if (from === '') return { from: Math.max(0, bytes.length - Number(to)), to: bytes.length - 1 }
  const last = to === '' ? Number.MAX_SAFE_INTEGER : Number(to)
  return last < Number(from) ? undefined : { from: Number(from), to: last }
}

const isKnown = ({ headers }: IncomingMessage, { etag }: PageFile): boolean =>
  (headers['if-none-match'] ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)

function packingFor({ headers }: IncomingMessage): Packing | undefined {
  const offered = String(headers['accept-encoding'] ?? '')
    .split(',')
    .filter((part) => !/;\s*q=0(?:\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim())
  return (['br', 'gzip'] as const).find((packing) => offered.includes(packing))
}
