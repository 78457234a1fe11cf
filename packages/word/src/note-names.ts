/** Marks in the text that point at a note. */
export const noteNames: ReadonlySet<string> = new Set(['w:footnoteReference', 'w:endnoteReference'])
