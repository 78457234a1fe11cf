/** One file of a zip archive. */
export interface ZipEntry {
  readonly name: string
  readonly content: Uint8Array
  /** How the archive held it, so that an untouched entry is written back as it was; absent for new content. */
  readonly stored?: Stored
}

export interface Stored {
  readonly packed: Uint8Array
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8
  readonly crc: number
}

/** Signatures and field offsets of APPNOTE.TXT 4.3 that reading and writing share. */
export const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const

export function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
