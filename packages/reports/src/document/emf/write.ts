import type { Element } from 'hast'
import { type PolygonShape, shapesOf, type TextShape } from '../svg/shapes.ts'
import { sizeOf } from '../svg/size.ts'
import { advances } from './advances.ts'
import { colorRef, packed, type Words, words } from './records.ts'

/** Units of the drawing in a CSS pixel. */
const scale = 16
/** Record types (MS-EMF 2.1.1). */
const type = {
  header: 1,
  polygon: 3,
  polyline: 4,
  windowExtent: 9,
  windowOrigin: 10,
  viewportExtent: 11,
  viewportOrigin: 12,
  end: 14,
  mapMode: 17,
  backgroundMode: 18,
  textAlign: 22,
  textColour: 24,
  select: 37,
  pen: 38,
  brush: 39,
  remove: 40,
  font: 82,
  text: 84,
} as const
/** Stock objects (MS-EMF 2.1.31). */
const noBrush = 0x80000005
const noPen = 0x80000008
const systemFont = 0x8000000d

/** A picture as an enhanced metafile, which every word processor draws sharply. The same picture gives the same bytes. */
export function toEmf(picture: Element): Uint8Array {
  const { width, height } = sizeOf(picture)
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)]
  const body = words()
  let records = 1
  const record = (kind: number, ...content: readonly number[]) => {
    body.push(kind, 8 + content.length * 4, ...content)
    records += 1
  }
  record(type.mapMode, 8)
  record(type.windowOrigin, 0, 0)
  record(type.windowExtent, w, h)
  record(type.viewportOrigin, 0, 0)
  record(type.viewportExtent, w, h)
  record(type.backgroundMode, 1)
  for (const shape of shapesOf(picture)) {
    if (shape.type === 'polygon') polygon(shape, record)
    else text(shape, record)
  }
  record(type.end, 0, 16, 20)
  const head = header(w, h, body, records)
  const bytes = new Uint8Array(head.length + body.length())
  bytes.set(head)
  bytes.set(body.bytes(), head.length)
  return bytes
}

type Record = (kind: number, ...content: readonly number[]) => void

/** The header (MS-EMF 2.3.4.2) for a device of 96 × scale dots an inch. */
function header(w: number, h: number, body: Words, records: number): Uint8Array {
  const hundredths = (units: number) => Math.round((units / scale / 96) * 2540)
  const millimetres = [320, 240]
  const device = millimetres.map((size) => Math.round((size / 25.4) * 96 * scale))
  const head = words()
  head.push(type.header, 88, 0, 0, w, h, 0, 0, hundredths(w), hundredths(h))
  head.push(0x464d4520, 0x00010000, 88 + body.length(), records, 2, 0, 0, 0, ...device, ...millimetres)
  return head.bytes()
}

function polygon({ points, closed, fill, stroke, strokeWidth }: PolygonShape, record: Record): void {
  if (points.length < 2 || (!fill && !stroke)) return
  const units = points.map(([x, y]) => [Math.round(x * scale), Math.round(y * scale)] as const)
  if (stroke) record(type.pen, 1, 0, Math.round(strokeWidth * scale), 0, colorRef(stroke))
  if (fill) record(type.brush, 2, 0, colorRef(fill), 0)
  record(type.select, stroke ? 1 : noPen)
  record(type.select, fill ? 2 : noBrush)
  const xs = units.map(([x]) => x)
  const ys = units.map(([, y]) => y)
  const bounds = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  record(closed ? type.polygon : type.polyline, ...bounds, units.length, ...units.flat())
  record(type.select, noPen)
  record(type.select, noBrush)
  if (stroke) record(type.remove, 1)
  if (fill) record(type.remove, 2)
}

/** Words at a base line (MS-EMF 2.3.5.8), each letter with its advance so that anchors hold. */
function text({ at: [x, y], text: value, size, bold, fill, anchor }: TextShape, record: Record): void {
  if (value === '') return
  record(type.font, 1, ...font(Math.round(size * scale), bold))
  record(type.select, 1)
  record(type.textColour, colorRef(fill))
  record(type.textAlign, 24 | { start: 0, middle: 6, end: 2 }[anchor])
  const letters = packed(value)
  const widths = advances(value).map((share) => Math.round(share * size * scale * (bold ? 1.06 : 1)))
  const [px, py] = [Math.round(x * scale), Math.round(y * scale)]
  const start = 76
  const dx = start + letters.length * 4
  record(
    type.text,
    0,
    0,
    -1,
    -1,
    1,
    0,
    0,
    px,
    py,
    value.length,
    start,
    0,
    0,
    0,
    -1,
    -1,
    dx,
    ...letters,
    ...widths,
  )
  record(type.select, systemFont)
  record(type.remove, 1)
}

/** LOGFONTW (MS-EMF 2.2.13) as 23 words: height, weight, face. */
function font(height: number, bold: boolean): number[] {
  return [-height, 0, 0, 0, bold ? 700 : 400, 1 << 24, 0, ...packed('Arial', 16)]
}
