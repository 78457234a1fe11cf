import { ReadError } from './read-error.ts'
import type { Input } from './reader.ts'
import type { Format } from './types.ts'

/** Formats that are recognised but have no reader yet, with their names as people know them. */
const names: Partial<Record<Format, string>> = {
  odt: 'an OpenDocument text',
  rtf: 'an RTF file',
  doc: 'a Word file of the old binary format (.doc) or a Word file under a password',
}

/** Says what the file is and how to bring it into a form that can be read. */
export function unreadable(format: Format): (input: Input) => never {
  return (input) => {
    const reason = `this is ${names[format] ?? format}, which cannot be read here yet; open it in a word processor and save it as .docx or .html without a password.`
    throw new ReadError(input.file, 'format-unreadable', reason)
  }
}
