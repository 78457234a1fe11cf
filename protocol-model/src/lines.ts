/** A block of an official file in order of reading, as a reader of files gives it. */
export interface OfficialBlock {
  readonly text: string
  /** True for what the file marks as a heading. */
  readonly heading?: boolean
  /** Number that the file shows before the text without holding it, such as automatic numbering: `1.`, `(a)`. */
  readonly label?: string
}

export interface Line {
  readonly text: string
  readonly heading: boolean
}

/** The lines of a block, with the number that the file shows before the first. Empty lines are left out. */
export function toLines({ text, heading = false, label = '' }: OfficialBlock): Line[] {
  const labelled = label === '' ? text : `${label} ${text}`
  return labelled
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line, heading }))
}
