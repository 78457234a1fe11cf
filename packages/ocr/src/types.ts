/** A page as grey pixels, row by row from the top left: 0 is black, 255 white. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
  /** Dots per inch, where known. */
  readonly resolution?: number
}

/** A word that was recognised. Box in pixels from the top left. */
export interface RecognisedWord {
  readonly text: string
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  /** Height of the line on which the baseline of its line stands, in pixels from the top. */
  readonly baseline: number
  /** Height of the line's type in pixels. */
  readonly size: number
  /** 0 to 100. */
  readonly confidence: number
}

export interface Recognition {
  readonly words: readonly RecognisedWord[]
  /** Mean confidence over the page, 0 to 100. */
  readonly confidence: number
}

/** Where the recogniser finds what it needs; nothing is ever fetched from elsewhere. */
export interface RecogniserOptions {
  /** Tesseract's names of the languages: `eng`, `ara`, `chi_sim`. */
  readonly languages: readonly string[]
  /** Folder (Node) or address on the same host (browser) of `<language>.traineddata.gz`. */
  readonly data: string
  /** False where the files of `data` are not compressed. Default: true. */
  readonly compressed?: boolean
  /** Script of the recogniser's worker, where the package's own is not at hand (bundles). */
  readonly worker?: string
  /** Browser only: address of the recogniser's core. */
  readonly core?: string
}

export interface Recogniser {
  /** Recognises one page. */
  readonly recognise: (picture: Picture) => Promise<Recognition>
  readonly close: () => Promise<void>
}
