/** One piece of text on a page: where it stands (points from the lower left corner), in what size, bold or not. */
export interface Piece {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size?: number
  readonly bold?: boolean
}

const latin1 = (text: string): string => text.replace(/[\\()]/g, '\\$&')

/** A minimal PDF with Latin text in Helvetica at given places, drawn in the given order. */
export function buildPdf(pages: readonly (readonly Piece[])[]): Uint8Array {
  const objects: string[] = []
  const kids = pages.map((_, k) => `${5 + 2 * k} 0 R`).join(' ')
  objects.push('<< /Type /Catalog /Pages 2 0 R >>')
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>')
  pages.forEach((pieces, k) => {
    const content = pieces
      .map(
        ({ x, y, text, size = 10, bold }) =>
          `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${x} ${y} Td (${latin1(text)}) Tj ET`,
      )
      .join('\n')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${6 + 2 * k} 0 R >>`,
    )
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  })
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, k) => {
    const at = file.length
    file += `${k + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0))
}

/** Lines of running text from a place downwards, broken after so many signs. */
export function setLines(
  text: string,
  { x, y, wide, size = 10 }: { x: number; y: number; wide: number; size?: number },
): Piece[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < wide) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map((line, k) => ({ x, y: y - k * size * 1.25, text: line, size }))
}
