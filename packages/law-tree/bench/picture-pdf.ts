import { deflateSync } from 'node:zlib'

/** A PDF whose pages are nothing but pictures, as a scanner makes it. Takes portable grey maps. */
export function picturePdf(maps: readonly Buffer[], resolution: number): Uint8Array {
  const parts: Buffer[] = []
  const offsets: number[] = []
  let length = 0
  const put = (part: string | Buffer) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part
    parts.push(bytes)
    length += bytes.length
  }
  const object = (number: number, body: () => void) => {
    offsets[number] = length
    put(`${number} 0 obj\n`)
    body()
    put('\nendobj\n')
  }
  put('%PDF-1.5\n')
  object(1, () => put('<< /Type /Catalog /Pages 2 0 R >>'))
  const kids = maps.map((_, k) => `${3 + 3 * k} 0 R`).join(' ')
  object(2, () => put(`<< /Type /Pages /Count ${maps.length} /Kids [${kids}] >>`))
  maps.forEach((map, k) => {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(map.subarray(0, 40).toString('latin1'))
    if (!head) throw new Error('Expected a portable grey map of one byte a pixel')
    const [width, height] = [Number(head[1]), Number(head[2])]
    const [w, h] = [(width * 72) / resolution, (height * 72) / resolution]
    const pixels = deflateSync(map.subarray(head[0].length))
    const content = `q ${w} 0 0 ${h} 0 0 cm /I Do Q`
    const [page, image, stream] = [3 + 3 * k, 4 + 3 * k, 5 + 3 * k]
    object(page, () =>
      put(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Resources << /XObject << /I ${image} 0 R >> >> /Contents ${stream} 0 R >>`,
      ),
    )
    object(image, () => {
      put(
        `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${pixels.length} >>\nstream\n`,
      )
      put(pixels)
      put('\nendstream')
    })
    object(stream, () => put(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`))
  })
  const start = length
  put(`xref\n0 ${offsets.length}\n0000000000 65535 f \n`)
  for (const offset of offsets.slice(1)) put(`${String(offset).padStart(10, '0')} 00000 n \n`)
  put(`trailer << /Size ${offsets.length} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
  return Buffer.concat(parts)
}
