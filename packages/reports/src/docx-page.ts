/** Sizes in twips (twentieths of a point). */
export interface Paper {
  readonly width: number
  readonly height: number
  readonly margin: { readonly [side in 'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer']: number }
  /** Width of the text on the sheet lying down. */
  readonly measure: number
}

const upright = { A4: { width: 11906, height: 16838 }, Letter: { width: 12240, height: 15840 } } as const

/** The upright sheet, its margins when it lies, and what is left for text. */
export function paper(page: 'A4' | 'Letter'): Paper {
  const margin = { top: 1130, bottom: 960, left: 907, right: 907, header: 540, footer: 480 }
  const { width, height } = upright[page]
  return { width, height, margin, measure: height - margin.left - margin.right }
}

/** Widths of columns from their shares of the measure; the last takes what rounding leaves. */
export function shares(measure: number, parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0)
  const widths = parts.map((part) => Math.floor((measure * part) / total))
  const last = widths.length - 1
  const used = widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, index) => (index === last ? width + measure - used : width))
}
