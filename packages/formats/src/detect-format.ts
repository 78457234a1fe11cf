import { unmarkedUtf16 } from './decode.ts'
import { blockElements } from './html-elements.ts'
import { decodeAs } from './platform.ts'
import type { Format } from './types.ts'

const endings: Readonly<Record<string, Format>> = {
  docx: 'docx',
  docm: 'docx',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  xml: 'xml',
  akn: 'akn',
  json: 'json',
  md: 'md',
  markdown: 'md',
  txt: 'txt',
  text: 'txt',
  pdf: 'pdf',
  odt: 'odt',
  rtf: 'rtf',
  doc: 'doc',
}

/** Format that the ending of a name stands for; `xml` for every dialect of it. */
export function formatOfName(name: string): Format | undefined {
  const ending = /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]
  return ending === undefined ? undefined : endings[ending.toLowerCase()]
}

const headBytes = 4096

/** File names inside a zip stand uncompressed in its directory at the end, and the first one at the beginning. */
function inZip(bytes: Uint8Array): Format | undefined {
  const head = decodeAs('windows-1252', bytes.subarray(0, headBytes))
  const tail = decodeAs('windows-1252', bytes.subarray(Math.max(0, bytes.length - 262_144)))
  if (head.includes('application/vnd.oasis.opendocument.text')) return 'odt'
  if (head.includes('word/') || tail.includes('word/')) return 'docx'
  return undefined
}

function inMarkup(head: string): Format | undefined {
  // The prologue (declaration, comments, instructions) does not tell; the first element does.
  const start = head.replace(/<\?[^>]*>|<!--[\s\S]{0,2000}?-->/g, '').trimStart()
  if (/^<!doctype\s+html/i.test(start)) return 'html'
  // A document type of its own, entities and all, is XML without its first line.
  const xml = head.startsWith('<?xml') || /^<!DOCTYPE\s/i.test(start)
  const root = /^(?:<!DOCTYPE[^>]{0,400}>\s*)?<([A-Za-z_][\w.:-]*)([^>]*)/.exec(start)
  if (root === null) return xml ? 'xml' : undefined
  const [, name = '', attributes = ''] = root
  const local = name.slice(name.indexOf(':') + 1)
  if (local === 'akomaNtoso') return 'akn'
  if ((local === 'Statute' || local === 'Regulation') && attributes.includes('justice.gc.ca'))
    return 'canada-xml'
  if (local.toLowerCase() === 'html') return 'html'
  const tag = local.toLowerCase()
  if (blockElements.has(tag) || /^(?:head|font|span|b|a|img|br|script|style|meta|link|title)$/.test(tag))
    return xml ? 'xml' : 'html'
  return 'xml'
}

/**
 * Format of a file by its content; where the content leaves it open (plain text of any kind), by the ending of its name.
 * Undefined for what is none of the known formats.
 */
export function detectFormat(bytes: Uint8Array, name: string): Format | undefined {
  const magic = decodeAs('windows-1252', bytes.subarray(0, 8))
  if (decodeAs('windows-1252', bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf'
  if (magic.startsWith('{\\rtf')) return 'rtf'
  // Compound file: legacy Word, and DOCX under a password.
  if (magic.startsWith('ÐÏ\u0011à')) return 'doc'
  if (magic.startsWith('PK\u0003\u0004') || magic.startsWith('PK\u0005\u0006')) return inZip(bytes)
  const sample = bytes.subarray(0, headBytes)
  if (looksBinary(sample)) return undefined
  const wide = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : unmarkedUtf16(sample)
  const head = decodeAs(wide ?? 'utf-8', sample).trimStart()
  const named = formatOfName(name)
  // Markdown of legal databases may open with a tag or a comment; its ending is believed.
  if (named === 'md' && !/^<(?:!doctype\s+html|\?xml|html)/i.test(head)) return 'md'
  const markup = head.startsWith('<') ? inMarkup(head) : undefined
  if (markup !== undefined) return markup
  if (/^[{[]\s*["{[\]}]/.test(head)) return 'json'
  if (named === 'txt') return 'txt'
  return /^---\r?\n|^#{1,6} |\n#{1,6} /.test(head) ? 'md' : 'txt'
}

/** True where control characters that no text holds make up more than one byte in a hundred (UTF-16 set aside). */
export function looksBinary(sample: Uint8Array): boolean {
  if (sample[0] === 0xff || sample[0] === 0xfe || unmarkedUtf16(sample) !== undefined) return false
  let controls = 0
  for (const byte of sample)
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++
  return controls * 100 > sample.length
}
