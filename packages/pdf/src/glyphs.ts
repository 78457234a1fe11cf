import { engine, type PDFPageProxy } from './engine.ts'
import { combine, identity, type Matrix, shift, upright } from './matrix.ts'
import type { Glyph } from './types.ts'

interface DrawnGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}

interface Font {
  readonly name: string
  readonly scale: number
  readonly bold: boolean
  readonly italic: boolean
  readonly vertical: boolean
}

/** What text drawing depends on; saved and restored with the graphics state. */
interface State {
  place: Matrix
  font: Font | undefined
  size: number
  charSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
}

export interface DrawnImage {
  /** Name under which pdf.js keeps the decoded picture. */
  readonly name: string
  /** Box on the upright page: left, bottom, right, top. */
  readonly box: readonly [number, number, number, number]
  /** The picture itself, where pdf.js hands it over at once. */
  readonly image?: {
    readonly width: number
    readonly height: number
    readonly kind?: number
    readonly data?: Uint8Array
  }
  /** A stencil: black where its bits are 0. */
  readonly mask?: boolean
}

export interface Drawing {
  readonly glyphs: readonly Glyph[]
  readonly images: readonly DrawnImage[]
}

/**
 * Follows the drawing of a page and notes each glyph with its place. pdf.js's own text extraction joins glyphs to
 * strings first, and turns ligatures around where a script runs right to left; here each glyph stays whole.
 */
export async function draw(page: PDFPageProxy): Promise<Drawing> {
  const { OPS } = await engine()
  const { fnArray, argsArray } = await page.getOperatorList()
  const glyphs: Glyph[] = []
  const images: DrawnImage[] = []
  const fonts = new Map<string, Font>()
  const saved: State[] = []
  let state: State = {
    place: upright(page.view, page.rotate),
    font: undefined,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  }
  let line = identity
  let at = identity
  const to = (next: Matrix) => {
    line = next
    at = next
  }

  const show = (drawn: readonly (DrawnGlyph | number | null)[]) => {
    const { font, size, charSpacing, wordSpacing, stretch, rise } = state
    if (!font) return
    for (const glyph of drawn) {
      if (glyph === null) continue
      if (typeof glyph === 'number') {
        at = combine(at, shift((-glyph * size * stretch) / 1000, 0))
        continue
      }
      const advance =
        (glyph.width * font.scale * size + charSpacing + (glyph.isSpace ? wordSpacing : 0)) * stretch
      const [a, b, c, d, x, y] = combine(state.place, combine(at, shift(0, rise)))
      const along = Math.hypot(a, b)
      // Text that runs up or down the page (stamps, watermarks) is no line of the law.
      if (glyph.unicode !== '' && Math.abs(b) < 0.2 * along && a > 0 && !font.vertical) {
        const width = glyph.width * font.scale * size * stretch * along
        glyphs.push({
          text: glyph.unicode,
          x,
          y,
          width,
          size: Math.abs(size) * Math.hypot(c, d),
          bold: font.bold,
          italic: font.italic,
        })
      }
      at = combine(at, shift(advance, 0))
    }
  }

  const handlers: { readonly [op: number]: (args: readonly unknown[]) => void } = {
    [OPS.save]: () => saved.push({ ...state }),
    [OPS.restore]: () => {
      state = saved.pop() ?? state
    },
    [OPS.transform]: (args) => {
      state.place = combine(state.place, args as unknown as Matrix)
    },
    [OPS.paintFormXObjectBegin]: ([matrix]) => {
      saved.push({ ...state })
      if (matrix) state.place = combine(state.place, matrix as Matrix)
    },
    [OPS.paintFormXObjectEnd]: () => {
      state = saved.pop() ?? state
    },
    [OPS.beginText]: () => to(identity),
    [OPS.setTextMatrix]: (args) =>
      to(
        (Array.isArray(args[0]) || ArrayBuffer.isView(args[0])
          ? [...(args[0] as number[])]
          : args) as unknown as Matrix,
      ),
    [OPS.moveText]: ([x, y]) => to(combine(line, shift(x as number, y as number))),
    [OPS.setLeadingMoveText]: ([x, y]) => {
      state.leading = -(y as number)
      to(combine(line, shift(x as number, y as number)))
    },
    [OPS.nextLine]: () => to(combine(line, shift(0, -state.leading))),
    [OPS.setLeading]: ([leading]) => {
      state.leading = -(leading as number)
    },
    [OPS.setCharSpacing]: ([spacing]) => {
      state.charSpacing = spacing as number
    },
    [OPS.setWordSpacing]: ([spacing]) => {
      state.wordSpacing = spacing as number
    },
    [OPS.setHScale]: ([percent]) => {
      state.stretch = (percent as number) / 100
    },
    [OPS.setTextRise]: ([rise]) => {
      state.rise = rise as number
    },
    [OPS.setFont]: ([name, size]) => {
      state.font = fontOf(page, name as string, fonts)
      state.size = size as number
    },
    [OPS.showText]: ([drawn]) => show(drawn as unknown as DrawnGlyph[]),
    [OPS.paintImageXObject]: ([name]) => images.push({ name: name as string, box: boxOf(state.place) }),
    [OPS.paintInlineImageXObject]: ([image]) =>
      images.push({ name: '', box: boxOf(state.place), image: image as NonNullable<DrawnImage['image']> }),
    [OPS.paintImageMaskXObject]: ([image]) => {
      const stencil = image as {
        readonly data: Uint8Array | string
        readonly width: number
        readonly height: number
      }
      const named = typeof stencil.data === 'string'
      images.push({
        name: named ? (stencil.data as string) : '',
        box: boxOf(state.place),
        mask: true,
        ...(!named && { image: stencil as NonNullable<DrawnImage['image']> }),
      })
    },
  }
  fnArray.forEach((op, index) => {
    handlers[op]?.((argsArray[index] ?? []) as unknown[])
  })
  return { glyphs, images }
}

function fontOf(page: PDFPageProxy, id: string, known: Map<string, Font>): Font {
  const before = known.get(id)
  if (before) return before
  const loaded = page.commonObjs.get(id) as {
    name?: string
    fontMatrix?: readonly number[]
    vertical?: boolean
  }
  const name = loaded.name ?? ''
  const font: Font = {
    name,
    scale: loaded.fontMatrix?.[0] ?? 0.001,
    bold: /bold|black|heavy|semibold|demi/i.test(name),
    italic: /italic|oblique/i.test(name),
    vertical: loaded.vertical ?? false,
  }
  known.set(id, font)
  return font
}

/** Where the unit square lands: images are drawn into it. */
function boxOf([a, b, c, d, e, f]: Matrix): DrawnImage['box'] {
  const xs = [e, e + a, e + c, e + a + c]
  const ys = [f, f + b, f + d, f + b + d]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
