import { Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { PhrasingContent, RootContent } from 'mdast'
import { wordLanguage } from './docx-language.ts'
import type { MatrixView, Words } from './types.ts'

/** A paragraph of our own words in a style. */
export function paragraph(style: string, ...children: readonly (ParagraphChild | string)[]): Paragraph {
  return new Paragraph({
    style,
    children: children
      .filter((child) => child !== '')
      .map((child) => (typeof child === 'string' ? own(child) : child)),
  })
}

/** Text with a character style. */
export function styled(style: string, text: string): TextRun {
  return own(text, style)
}

const fromRight = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** A run of our own words. Word wants each run of right-to-left letters marked (ECMA-376 part 1, 17.3.2.30). */
export function own(text: string, style?: string): TextRun {
  return new TextRun({
    text,
    ...(style ? { style } : {}),
    ...(fromRight.test(text) ? { rightToLeft: true } : {}),
  })
}

/** A run that names its language where it differs from the document's; right-to-left script is marked as such. */
export function said(words: Words, view: MatrixView, style?: string): TextRun {
  return new TextRun({
    text: words.text,
    ...(style ? { style } : {}),
    ...(words.language === view.language ? {} : { language: wordLanguage(words.language) }),
    ...(words.direction === 'rtl' ? { rightToLeft: true } : {}),
  })
}

/** Paragraphs of a text, one for each of its lines, in the direction of its script. */
export function saidParagraphs(style: string, words: Words, view: MatrixView): Paragraph[] {
  return words.text.split(/\s*\n\s*/).map(
    (text) =>
      new Paragraph({
        style,
        // A document from the right has its direction from its styles, which a quote from the left has to undo.
        ...(words.direction === view.direction && words.direction === 'ltr'
          ? {}
          : { bidirectional: words.direction === 'rtl' }),
        children: [said({ ...words, text }, view)],
      }),
  )
}

/** Blocks of the wording as paragraphs in a style. */
export function prose(style: string, blocks: readonly RootContent[]): Paragraph[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph' ? [new Paragraph({ style, children: block.children.flatMap(phrase) })] : [],
  )
}

function phrase(node: PhrasingContent): TextRun[] {
  if (node.type === 'strong') return [styled('Strong', plain(node))]
  if (node.type === 'emphasis') return [styled('Emphasis', plain(node))]
  return [own(plain(node))]
}

function plain(node: PhrasingContent): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plain).join('') : ''
}
