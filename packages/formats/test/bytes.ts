/** Bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Bytes of a text in UTF-16, with or without its byte order mark. */
export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units = [...(mark ? '\uFEFF' : ''), ...text].join('')
  const bytes = new Uint8Array(units.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < units.length; index++)
    view.setUint16(index * 2, units.charCodeAt(index), order === 'le')
  return bytes
}

/** Where some versions of Node decode windows-1252 wrongly: byte 0x92 is the apostrophe. */
const misread = new Map([['’', 0x92]])

/** Bytes of a text in a one-byte code page, found by asking the decoder what each byte stands for. */
export function oneByte(text: string, page: string): Uint8Array {
  const table = new Map<string, number>(page === 'windows-1252' ? misread : [])
  for (let byte = 0; byte < 256; byte++) table.set(new TextDecoder(page).decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from(text, (character) => {
    const byte = table.get(character)
    if (byte === undefined) throw new Error(`${character} is not in ${page}`)
    return byte
  })
}
