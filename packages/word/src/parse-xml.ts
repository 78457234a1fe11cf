import type { Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { defaultLimits } from './limits.ts'
import { failure, type Message, Refusal, type Result } from './message.ts'
import { scanXml } from './xml.ts'
import { decodeXml } from './xml-text.ts'

/**
 * Parses an XML file into a xast tree with positions. Entities of its own and document types with an internal part are
 * refused, nothing is fetched, nesting is limited before the recursive parser sees the text.
 * A failure is a message with offset, line and column.
 */
export function parseXml(input: string | Uint8Array, nesting = defaultLimits.nesting): Result<Root> {
  const text = (typeof input === 'string' ? input : decodeXml(input)).replace(/^\ufeff/, '')
  const type = /<!DOCTYPE[^[>]*(\[)?/.exec(text)
  if (type?.[1])
    return fail(
      'xml-entity',
      'The file declares entities of its own, which can make it grow without bound; they are not read.',
      text,
      type.index,
    )
  // The same length, so that offsets stay those of the file.
  const bare = type ? text.replace(/<!DOCTYPE[^>]*>/, (found) => found.replace(/[^\n]/g, ' ')) : text
  try {
    scanXml(bare, 'The file', nesting)
    return { ok: true, value: fromXml(bare), messages: [] }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, messages: [error.detail] }
    return failFrom(error, text)
  }
}

function failFrom(error: unknown, text: string): Result<Root> {
  const { cause, place } = error as { cause?: { message?: string }; place?: { offset?: number } }
  const detail =
    cause?.message?.split('\n')[0]?.replace(/\s*\(line \d+, column \d+\).*$/, '') ?? 'not well-formed'
  return fail('xml-broken', `The file is not well-formed XML here: ${detail}.`, text, place?.offset ?? 0)
}

function fail(
  rule: string,
  reason: string,
  text: string,
  offset: number,
): { ok: false; messages: Message[] } {
  return { ok: false, messages: [failure(rule, reason, { text, offset })] }
}
