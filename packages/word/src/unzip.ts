import { inflateSync, strFromU8 } from 'fflate'
import { crc32 } from './crc32.ts'
import type { Limits } from './limits.ts'
import { failure, Refusal } from './message.ts'
import { signature, view, type ZipEntry } from './zip.ts'

const damaged = (detail: string) =>
  new Refusal(failure('zip-damaged', `This file is damaged or cut off (${detail}); get a fresh copy.`))

/** The entries of a zip archive, unpacked, checked against their sums and the limits; throws a `Refusal`. */
export function unzip(bytes: Uint8Array, limits: Limits): ZipEntry[] {
  const data = view(bytes)
  const end = findEnd(data)
  const count = data.getUint16(end + 10, true)
  if (count > limits.entries) throw tooBig(`it holds ${count} parts, more than ${limits.entries}`)
  let at = data.getUint32(end + 16, true)
  let total = 0
  const entries: ZipEntry[] = []
  const seen = new Set<string>()
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || data.getUint32(at, true) !== signature.central)
      throw damaged('its list of parts is broken')
    const header = readHeader(bytes, data, at)
    checkHeader(header, seen, limits)
    seen.add(header.name)
    total += header.size
    if (total > limits.totalSize) throw tooBig(`its parts unpack to more than ${limits.totalSize} bytes`)
    if (!header.name.endsWith('/')) entries.push(unpack(bytes, data, header))
    at = header.next
  }
  return entries
}

interface Header {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  readonly local: number
  readonly next: number
}

function findEnd(data: DataView): number {
  // The end record is 22 bytes plus a comment of at most 65,535.
  for (let at = data.byteLength - 22; at >= 0 && at >= data.byteLength - 65_557; at--)
    if (data.getUint32(at, true) === signature.end) return at
  throw damaged('its end is missing')
}

function readHeader(bytes: Uint8Array, data: DataView, at: number): Header {
  const nameLength = data.getUint16(at + 28, true)
  const next = at + 46 + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true)
  if (next > bytes.length) throw damaged('its list of parts is cut off')
  return {
    name: strFromU8(bytes.subarray(at + 46, at + 46 + nameLength)),
    flags: data.getUint16(at + 8, true),
    method: data.getUint16(at + 10, true),
    crc: data.getUint32(at + 16, true),
    packedSize: data.getUint32(at + 20, true),
    size: data.getUint32(at + 24, true),
    local: data.getUint32(at + 42, true),
    next,
  }
}

function checkHeader(header: Header, seen: ReadonlySet<string>, limits: Limits): void {
  const { name } = header
  if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[A-Za-z]:|\0/.test(name))
    throw new Refusal(failure('zip-path', `The part name “${name}” points outside the file; do not open it.`))
  if (seen.has(name))
    throw new Refusal(
      failure('zip-twice', `The part “${name}” stands in the file twice; save it anew in Word.`),
    )
  if (header.flags & 1)
    throw new Refusal(failure('zip-encrypted', 'This file is encrypted; save it without a password first.'))
  if (header.method !== 0 && header.method !== 8)
    throw new Refusal(
      failure('zip-method', `The part “${name}” is packed in an unknown way; save it anew in Word.`),
    )
  if (header.size === 0xffffffff || header.packedSize === 0xffffffff || header.local === 0xffffffff)
    throw tooBig('it is a zip64 archive')
  if (header.size > limits.partSize) throw tooBig(`its part “${name}” unpacks to ${header.size} bytes`)
  if (header.size > 1_048_576 && header.size > header.packedSize * limits.ratio)
    throw new Refusal(
      failure(
        'zip-bomb',
        `The part “${name}” unpacks to more than ${limits.ratio} times its size; this is not a normal document.`,
      ),
    )
}

function unpack(bytes: Uint8Array, data: DataView, header: Header): ZipEntry {
  const { local, name, packedSize, size } = header
  if (local + 30 > bytes.length || data.getUint32(local, true) !== signature.local)
    throw damaged(`its part “${name}” is not where it should be`)
  const start = local + 30 + data.getUint16(local + 26, true) + data.getUint16(local + 28, true)
  if (start + packedSize > bytes.length) throw damaged(`its part “${name}” is cut off`)
  const packed = bytes.subarray(start, start + packedSize)
  const content = header.method === 0 ? packed : inflate(packed, size, name)
  if (content.length !== size || crc32(content) !== header.crc)
    throw damaged(`its part “${name}” does not match its check sum`)
  return { name, content, stored: { packed, method: header.method === 0 ? 0 : 8, crc: header.crc } }
}

function inflate(packed: Uint8Array, size: number, name: string): Uint8Array {
  try {
    // A fixed buffer: an entry that lies about its size cannot grow beyond it.
    return inflateSync(packed, { out: new Uint8Array(size) })
  } catch {
    throw damaged(`its part “${name}” cannot be unpacked`)
  }
}

function tooBig(why: string): Refusal {
  return new Refusal(
    failure('zip-limit', `This file is larger than allowed: ${why}. Raise the limit if you trust it.`),
  )
}
