import { formatOfName, type Reading } from '@concordance/formats'
import { problem } from './problem.ts'

/** An ending in letters, as programs give it; the dot in `Act No. 5 of 2012` begins none. */
const ending = /\.([a-z][a-z0-9]{1,4})$/i

/**
 * A name whose ending says something else than the content is a mistake that its owner should see before any result:
 * often the wrong file was picked. Throws a problem for it; a name without ending, as standard input has, says nothing.
 */
export function checkEnding({ source, messages }: Reading): void {
  const { file, format } = source
  const [, letters] = ending.exec(file) ?? []
  if (messages.some(({ ruleId }) => ruleId === 'file-ending')) {
    throw problem(
      `the name ends in .${letters}, but the content is ${format}; check that it is the right file and let its name end in .${format}`,
      'file-ending',
      file,
    )
  }
  if (letters !== undefined && formatOfName(file) === undefined) {
    throw problem(
      `.${letters} is no ending of a law file that can be read; give .docx, .pdf, .html, .xml, .md or .txt`,
      'file-ending',
      file,
    )
  }
}
