import { heading, paragraph, text } from './blocks.ts'
import { type JsonString, jsonStrings } from './json-strings.ts'
import { ReadError } from './read-error.ts'
import type { Input, Parsed } from './reader.ts'
import type { Block, Role } from './types.ts'
import { unitOfChapter } from './unit-of-chapter.ts'

/** Lines of a JSON string with their offsets in the file. */
function linesIn(source: JsonString): { words: string; anchor: { start: number; end: number } }[] {
  return [...source.value.matchAll(/[^\n\r]+/g)].flatMap((match) => {
    const words = match[0].trim()
    if (words === '') return []
    const from = match.index + match[0].indexOf(words)
    return [{ words, anchor: { start: source.at(from), end: source.at(from + words.length) } }]
  })
}

function lines(source: JsonString | undefined, role?: Role): Block[] {
  return source === undefined
    ? []
    : linesIn(source).map(({ words, anchor }) => paragraph([text(words)], { anchor, role }))
}

/**
 * An extraction as JSON: `title`, `description` and `provisions[]`, each with `section`, `title`, `content` and the
 * `chapter` that it stands in.
 */
export function fromJson(input: Input): Parsed {
  const found = jsonStrings(input)
  const title = found.get('title')
  const blocks: Block[] = []
  if (title !== undefined)
    for (const { words, anchor } of linesIn(title))
      blocks.push(heading(1, [text(words)], { anchor, role: 'title' }))
  blocks.push(...lines(found.get('description'), 'note'))
  let chapter = ''
  let any = false
  for (let index = 0; found.has(`provisions.${index}`); index++) {
    const field = (name: string) => found.get(`provisions.${index}.${name}`)
    if (field('content') === undefined && field('title') === undefined) continue
    any = true
    const above = field('chapter')
    if (above !== undefined && above.value !== chapter) {
      chapter = above.value
      for (const { words, anchor } of linesIn(above))
        blocks.push(heading(2, [text(words)], { anchor, unit: unitOfChapter(words) }))
    }
    blocks.push(section(field('section'), field('title'), chapter === '' ? 0 : 1))
    for (const line of lines(field('content'))) blocks.push(line)
  }
  if (!any)
    throw new ReadError(
      input.file,
      'layout-unknown',
      'this JSON file holds no "provisions" with "section", "title" and "content"; give the law as .docx, .html, .xml, .md or .txt.',
    )
  return { blocks, title: title?.value, language: found.get('language')?.value }
}

function section(number: JsonString | undefined, name: JsonString | undefined, depth: number): Block {
  const words = name?.value.trim() ?? ''
  const label = number?.value.trim() ?? ''
  const from = name ?? number
  // A title that prints the number itself ("Art. 5. Scope") needs no label in front.
  const printed = words.split(/[^\p{L}\p{Nd}]+/u).includes(label)
  return heading(depth + 2, words === '' ? [] : [text(words)], {
    anchor: from === undefined ? undefined : { start: from.at(0), end: from.at(from.value.length) },
    label: label === '' || printed ? undefined : label,
    unit: {
      kind: 'section',
      depth,
      ...(label === '' ? {} : { label }),
      ...(words === '' ? {} : { heading: words }),
    },
  })
}
