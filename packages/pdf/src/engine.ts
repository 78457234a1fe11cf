import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { PdfError } from './pdf-error.ts'
import { isHopeless } from './soundness.ts'

export type { PDFDocumentProxy, PDFPageProxy }

/** Folders of pdf.js's own data, each ending in a slash. */
export interface Resources {
  readonly characterMaps: string
  readonly decoders: string
}

type Engine = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

let loading: Promise<Engine> | undefined

/**
 * Loads pdf.js, once. It runs its worker part in this thread (callers are in a worker or in Node already), and its
 * drawing part never: the classes of drawing that it asks for on loading are empty.
 */
export function engine(): Promise<Engine> {
  loading ??= load()
  return loading
}

async function load(): Promise<Engine> {
  const world = globalThis as Record<string, unknown>
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) world[name] ??= class {}
  // pdf.js warns of a canvas that it misses; nothing is drawn here, so the warning would only trouble a reader.
  const warn = console.warn
  console.warn = () => {}
  try {
    world.pdfjsWorker = await workerPart(world)
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    console.warn = warn
  }
}

/**
 * pdf.js's worker part. In a browser's worker it would take the messages of whoever runs this code for its own and answer
 * them; it does so only where there is no window, so there is one while it loads.
 */
async function workerPart(world: Record<string, unknown>): Promise<unknown> {
  const inWorker = 'WorkerGlobalScope' in world && !('window' in world)
  if (inWorker) world.window = world
  try {
    // @ts-expect-error pdf.js ships no types for its worker part; it is only handed on to pdf.js itself.
    return await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  } finally {
    if (inWorker) delete world.window
  }
}

/**
 * Opens a PDF. Nothing in it is run: no scripts, no forms, no fonts of the system, nothing is fetched.
 *
 * @throws PdfError if it is encrypted or damaged beyond reading.
 */
export async function openPdf(bytes: Uint8Array, resources?: Resources): Promise<PDFDocumentProxy> {
  if (isHopeless(bytes)) throw damaged()
  const { getDocument } = await engine()
  try {
    return await getDocument({
      data: new Uint8Array(bytes), // a copy: pdf.js takes the buffer away from whoever hands it in
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      enableXfa: false,
      stopAtErrors: false,
      maxImageSize: 100_000_000,
      isOffscreenCanvasSupported: false,
      ...(resources && { cMapUrl: resources.characterMaps, cMapPacked: true, wasmUrl: resources.decoders }),
      verbosity: 0,
    }).promise
  } catch (cause) {
    const name = (cause as Error).name
    if (name === 'PasswordException')
      throw new PdfError(
        'encrypted',
        'the PDF is locked with a password: open it, save a copy without the password, and read that copy',
      )
    throw damaged()
  }
}

const damaged = (): PdfError =>
  new PdfError('damaged', 'the PDF is damaged or incomplete: get the file again, or print it to a new PDF')
