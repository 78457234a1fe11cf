import type { PDFPageProxy } from './engine.ts'
import type { DrawnImage } from './glyphs.ts'

/** A page as grey pixels, row by row from the top left: 0 is black, 255 white. */
export interface PagePicture {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
  /** Dots per inch. */
  readonly resolution: number
}

/** How pdf.js hands over a decoded image. */
interface Decoded {
  readonly width: number
  readonly height: number
  /** 1: one bit a pixel, 2: red, green, blue, 3: and alpha. */
  readonly kind?: number
  readonly data?: Uint8Array | Uint8ClampedArray
}

/** What recognition works best with; pictures that are finer are scaled down to it. */
const enough = 300

/** The scanned picture of a page, put together from its images (some scanners cut a page into strips). */
export async function pictureOf(
  page: PDFPageProxy,
  images: readonly DrawnImage[],
  size: { readonly width: number; readonly height: number },
): Promise<PagePicture | undefined> {
  const decoded: { image: Decoded; drawn: DrawnImage }[] = []
  for (const drawn of images) {
    const image = drawn.image ?? (await decode(page, drawn.name))
    if (image?.data) decoded.push({ image, drawn })
  }
  if (decoded.length === 0) return undefined
  const finest = Math.max(
    ...decoded.map(({ image, drawn: { box } }) => (image.width / Math.max(1, box[2] - box[0])) * 72),
  )
  const resolution = Math.min(enough, finest)
  const scale = resolution / 72
  const width = Math.round(size.width * scale)
  const height = Math.round(size.height * scale)
  const grey = new Uint8Array(width * height).fill(255)
  for (const { image, drawn } of decoded) paint(grey, width, height, image, drawn, scale)
  return { width, height, grey, resolution }
}

function decode(page: PDFPageProxy, name: string): Promise<Decoded | undefined> {
  const store = name.startsWith('g_') ? page.commonObjs : page.objs
  return new Promise((resolve) => {
    store.get(name, (image: Decoded | null) => resolve(image ?? undefined))
  })
}

/** Draws an image into the page, each pixel as the mean of what falls on it. */
function paint(
  grey: Uint8Array,
  width: number,
  height: number,
  image: Decoded,
  { box, mask }: DrawnImage,
  scale: number,
): void {
  const [x0, y0, x1, y1] = box
  const left = x0 * scale
  const top = height - y1 * scale
  const stepX = image.width / Math.max(1e-6, (x1 - x0) * scale)
  const stepY = image.height / Math.max(1e-6, (y1 - y0) * scale)
  const sample = sampler(image, mask ?? false)
  const fromY = Math.max(0, Math.floor(top))
  const toY = Math.min(height, Math.ceil(top + (y1 - y0) * scale))
  const fromX = Math.max(0, Math.floor(left))
  const toX = Math.min(width, Math.ceil(left + (x1 - x0) * scale))
  for (let y = fromY; y < toY; y++) {
    const v0 = Math.max(0, Math.min(image.height - 1, Math.floor((y - top) * stepY)))
    const v1 = Math.max(v0 + 1, Math.min(image.height, Math.floor((y + 1 - top) * stepY)))
    for (let x = fromX; x < toX; x++) {
      const u0 = Math.max(0, Math.min(image.width - 1, Math.floor((x - left) * stepX)))
      const u1 = Math.max(u0 + 1, Math.min(image.width, Math.floor((x + 1 - left) * stepX)))
      let sum = 0
      for (let v = v0; v < v1; v++) for (let u = u0; u < u1; u++) sum += sample(u, v)
      grey[y * width + x] = Math.min(grey[y * width + x] as number, Math.round(sum / ((v1 - v0) * (u1 - u0))))
    }
  }
}

/** Reads one pixel as grey. A mask paints black where its bit is 0. */
function sampler({ width, kind, data }: Decoded, mask: boolean): (x: number, y: number) => number {
  const bytes = data as Uint8Array
  if (mask || kind === 1) {
    const stride = (width + 7) >> 3
    return (x, y) => (((bytes[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0)
  }
  const channels = kind === 2 ? 3 : 4
  return (x, y) => {
    const at = (y * width + x) * channels
    // Weights of the luminance in ITU-R BT.601.
    return 0.299 * (bytes[at] ?? 0) + 0.587 * (bytes[at + 1] ?? 0) + 0.114 * (bytes[at + 2] ?? 0)
  }
}
