import type { Converted, OfficeFormat } from './convert.ts'
import { ReadError } from './read-error.ts'
import type { Input, Parsed, Reader } from './reader.ts'

const names: Readonly<Record<OfficeFormat, string>> = {
  odt: 'an OpenDocument text',
  rtf: 'an RTF file',
  doc: 'a Word file of the old binary format (.doc) or a Word file under a password',
}

const advice: Readonly<Record<'missing' | 'refused' | 'late', string>> = {
  missing:
    'which needs LibreOffice to be read; install LibreOffice, or open the file in a word processor and save it as .docx without a password.',
  refused:
    'which LibreOffice could not open; take off its password, or open it in a word processor and save it as .docx.',
  late: 'on which LibreOffice worked too long; open it in a word processor and save it as .docx.',
}

/** Reads the formats of word processors through the conversion that the place offers. */
export function fromOffice(format: OfficeFormat): Reader {
  return async (input: Input): Promise<Parsed> => {
    const converted: Converted = (await input.convert?.(input.bytes, format)) ?? { failure: 'missing' }
    if ('failure' in converted)
      throw new ReadError(
        input.file,
        'format-unreadable',
        `this is ${names[format]}, ${advice[converted.failure]}`,
      )
    const { fromDocx } = await import('./from-docx.ts')
    return fromDocx({ ...input, bytes: converted.docx })
  }
}
