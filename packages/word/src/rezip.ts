import { deflateSync, strToU8 } from 'fflate'
import { crc32 } from './crc32.ts'
import { type Stored, signature, view, type ZipEntry } from './zip.ts'

/** 1 January 1980, the first day that a zip file knows: a fixed date makes the same input give the same bytes. */
const fixedDate = 0x0021

function store({ content, stored }: ZipEntry): Stored {
  return stored ?? { packed: deflateSync(content, { level: 6 }), method: 8, crc: crc32(content) }
}

/** A zip archive of the entries in their order, each with the packed bytes it has or else packed now. */
export function rezip(entries: readonly ZipEntry[]): Uint8Array {
  const kept = entries.map((entry) => ({ ...store(entry), name: entry.name, size: entry.content.length }))
  const names = kept.map((entry) => strToU8(entry.name))
  const size = kept.reduce(
    (sum, entry, index) => sum + 76 + 2 * (names[index]?.length ?? 0) + entry.packed.length,
    22,
  )
  const bytes = new Uint8Array(size)
  const data = view(bytes)
  const offsets: number[] = []
  let at = 0
  kept.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array()
    offsets.push(at)
    data.setUint32(at, signature.local, true)
    writeCommon(data, at + 4, entry, name.length)
    bytes.set(name, at + 30)
    bytes.set(entry.packed, at + 30 + name.length)
    at += 30 + name.length + entry.packed.length
  })
  const directory = at
  kept.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array()
    data.setUint32(at, signature.central, true)
    data.setUint16(at + 4, 20, true)
    writeCommon(data, at + 6, entry, name.length)
    data.setUint32(at + 42, offsets[index] ?? 0, true)
    bytes.set(name, at + 46)
    at += 46 + name.length
  })
  data.setUint32(at, signature.end, true)
  data.setUint16(at + 8, entries.length, true)
  data.setUint16(at + 10, entries.length, true)
  data.setUint32(at + 12, at - directory, true)
  data.setUint32(at + 16, directory, true)
  return bytes
}

/** The fields that the local and the central header have in common, from "version needed" to the name's length. */
function writeCommon(
  data: DataView,
  at: number,
  entry: Stored & { readonly size: number },
  nameLength: number,
): void {
  data.setUint16(at, 20, true)
  data.setUint16(at + 2, 0x0800, true)
  data.setUint16(at + 4, entry.method, true)
  data.setUint16(at + 8, fixedDate, true)
  data.setUint32(at + 10, entry.crc, true)
  data.setUint32(at + 14, entry.packed.length, true)
  data.setUint32(at + 18, entry.size, true)
  data.setUint16(at + 22, nameLength, true)
}
