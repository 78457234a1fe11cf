import type { Reading } from '@concordance/formats'
import type { PhrasingContent, Root, RootContent } from 'mdast'

/** A line of a fixture as mdast: `**bold**`, `_italic_`, `^raised^` and plain words. */
function inline(line: string): PhrasingContent[] {
  return line.split(/(\*\*[^*]+\*\*|\^[^^]+\^)/).flatMap((part): PhrasingContent[] => {
    if (part === '') return []
    if (part.startsWith('**'))
      return [{ type: 'strong', children: [{ type: 'text', value: part.slice(2, -2) }] }]
    if (part.startsWith('^'))
      return [
        { type: 'html', value: '<sup>' },
        { type: 'text', value: part.slice(1, -1) },
        { type: 'html', value: '</sup>' },
      ]
    return [{ type: 'text', value: part }]
  })
}

/**
 * Reads a fixture without any guess: paragraphs are parted by blank lines, `#` makes headings, `>` quotes; the first
 * heading or paragraph is the title. So the tests of the tree do not hang on the readers.
 */
export function readFixture(text: string, language: string): Reading {
  const children: RootContent[] = []
  let start = 0
  let line = 1
  for (const part of text.split(/\n{2,}/)) {
    const anchor = { start, end: start + part.length, line }
    start += part.length + 2
    line += part.split('\n').length + 1
    const words = part.trim()
    if (words === '') continue
    const heading = /^(#{1,6})\s+([\s\S]*)$/.exec(words)
    const first = children.length === 0
    const data = { anchor, ...(first ? { role: 'title' as const } : {}) }
    if (heading) {
      const depth = (heading[1]?.length ?? 1) as 1 | 2 | 3 | 4 | 5 | 6
      children.push({ type: 'heading', depth, children: inline(heading[2] ?? ''), data })
    } else if (words.startsWith('> '))
      children.push({ type: 'paragraph', children: inline(words.slice(2)), data: { ...data, role: 'quote' } })
    else children.push({ type: 'paragraph', children: inline(words), data })
  }
  const tree: Root = { type: 'root', children }
  return {
    tree,
    title: text.split('\n')[0]?.replace(/^#+\s*/, '') ?? '',
    language,
    source: { file: 'fixture', format: 'md', sha256: '' },
    messages: [],
  }
}
