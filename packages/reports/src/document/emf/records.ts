/** A growing list of 32-bit words, little endian, as EMF records are made of. */
export interface Words {
  readonly push: (...words: readonly number[]) => void
  readonly bytes: () => Uint8Array
  readonly length: () => number
}

export function words(): Words {
  const list: number[] = []
  return {
    push: (...more) => {
      for (const word of more) list.push(word)
    },
    length: () => list.length * 4,
    bytes: () => {
      const view = new DataView(new ArrayBuffer(list.length * 4))
      list.forEach((word, index) => {
        view.setUint32(index * 4, word >>> 0, true)
      })
      return new Uint8Array(view.buffer)
    },
  }
}

/** UTF-16 code units packed two in a word, the last one filled up with nothing. */
export function packed(text: string, words_ = Math.ceil(text.length / 2)): number[] {
  return Array.from({ length: words_ }, (_, index) => {
    const low = index * 2 < text.length ? text.charCodeAt(index * 2) : 0
    const high = index * 2 + 1 < text.length ? text.charCodeAt(index * 2 + 1) : 0
    return low | (high << 16)
  })
}

/** A colour of six hexadecimal digits as COLORREF, blue first (MS-WMF 2.2.2.8). */
export function colorRef(colour: string): number {
  const value = Number.parseInt(colour, 16)
  return ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16)
}
