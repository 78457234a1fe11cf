import type { IncomingMessage } from 'node:http'
import { jsonOf } from './json.ts'
import { badRequest, Refusal } from './refusal.ts'

/**
 * The JSON that a request brings, of at most so many bytes. A form of another page cannot send this content type without
 * asking first, which this server never grants. Throws a `Refusal`.
 */
export async function readJson(request: IncomingMessage, most: number): Promise<unknown> {
  const { 'content-type': type = '', 'content-encoding': packed = 'identity' } = request.headers
  if (!/^application\/json\s*(?:;|$)/i.test(type))
    throw new Refusal(415, 'bad_content_type', 'send JSON, with content-type: application/json')
  if (packed !== 'identity') throw new Refusal(415, 'bad_content_type', 'send the body as it is, not packed')
  const bytes = await readBytes(request, most)
  try {
    return jsonOf(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (error instanceof TypeError) throw badRequest('the body is no UTF-8')
    throw error
  }
}

function readBytes(request: IncomingMessage, most: number): Promise<Uint8Array> {
  const tooLarge = new Refusal(
    413,
    'too_large',
    `a request brings at most ${Math.floor(most / 2 ** 20)} MB; send fewer documents at once, or start the server with a larger --max-body`,
    // What is still on its way is not waited for.
    { connection: 'close' },
  )
  if (Number(request.headers['content-length'] ?? 0) > most) return Promise.reject(tooLarge)
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let size = 0
    request.on('data', (part: Buffer) => {
      size += part.length
      if (size > most) {
        parts.length = 0
        request.pause()
        reject(tooLarge)
      } else parts.push(part)
    })
    request.on('end', () => resolve(Buffer.concat(parts)))
    request.on('error', reject)
    request.on('aborted', () => reject(badRequest('the request broke off')))
  })
}
