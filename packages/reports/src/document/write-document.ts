import { documentLanguages, documentWording } from '@concordance/templates'
import { directionOf } from '../words.ts'
import { toDocx } from './docx/write.ts'
import { toHtml } from './html/write.ts'
import { toMd } from './md/write.ts'
import type { DocumentFormat, DocumentOptions, Setting } from './options.ts'
import { outlineOf } from './outline.ts'
import type { DocumentTree } from './tree.ts'

type DocumentWriter = (tree: DocumentTree, setting: Setting) => string | Uint8Array

/** One writer for each format. */
const writers: { readonly [format in DocumentFormat]: DocumentWriter } = {
  docx: toDocx,
  html: toHtml,
  md: toMd,
}

/**
 * Writes a document in a format: `docx` gives bytes, `html` and `md` a string to be stored as UTF-8. The same tree and
 * options give the same output. Throws a RangeError for a language without wording, for a date that is no ISO date and
 * for a picture with shapes that cannot be drawn.
 */
export function writeDocument(tree: DocumentTree, options: DocumentOptions): Uint8Array | string {
  const wording = documentWording(options.language)
  if (!wording)
    throw new RangeError(
      `A document cannot be written in "${options.language}"; choose one of ${documentLanguages.join(', ')}`,
    )
  if (Number.isNaN(new Date(options.now).getTime()))
    throw new RangeError(`"${options.now}" is no ISO date such as 2026-03-01`)
  const setting = {
    ...options,
    language: wording.language,
    wording,
    direction: directionOf(wording.language),
    outline: outlineOf(tree),
  }
  return writers[options.format](tree, setting)
}
