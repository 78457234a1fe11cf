import type { InlineRules } from './xml-inline.ts'

/** Inline elements of the Canadian statute schema. */
export const canadaInline: InlineRules = new Map([
  ['DefinedTermEn', 'strong'],
  ['DefinedTermFr', 'strong'],
  ['Emphasis', 'emphasis'],
  ['Language', 'emphasis'],
  ['Sup', 'super'],
  ['Sub', 'sub'],
  ['Del', 'delete'],
  ['LineBreak', 'break'],
  ['XRefExternal', 'link'],
  ['FootnoteRef', 'mark'],
])

/** Structural elements and the kind of unit that each begins. */
export const canadaUnits: ReadonlyMap<string, string> = new Map([
  ['Section', 'section'],
  ['Subsection', 'subsection'],
  ['Paragraph', 'paragraph'],
  ['Subparagraph', 'subparagraph'],
  ['Clause', 'item'],
  ['Subclause', 'item'],
  ['Subsubclause', 'item'],
  ['Definition', 'definition'],
  ['Item', 'item'],
])
