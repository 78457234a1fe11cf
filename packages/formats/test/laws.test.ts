import { openPackage, partText } from '@concordance/word'
import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { decode } from '../src/decode.ts'
import { type Block, blockText, type Format, read } from '../src/index.ts'
import { haveLaws, lawBytes, laws } from './laws.ts'
import * as visible from './visible.ts'

/** Text with the marks of notes, as printed. */
function printed(node: Nodes): string {
  if (node.type === 'footnoteReference') return node.label ?? ''
  if ('children' in node) return node.children.map(printed).join('')
  return blockText(node)
}

function wordsOf(blocks: readonly Block[], withLabels: (block: Block) => boolean, notes: boolean): string {
  return visible.letters(
    blocks
      .map(
        (block) =>
          (withLabels(block) ? (block.data?.label ?? '') : '') +
          (notes ? printed(block) : blockText(block).replace(visible.linkTarget, ']')),
      )
      .join(' '),
  )
}

function jsonWords(source: string): string {
  const law = JSON.parse(source)
  let chapter = ''
  const provisions = law.provisions.map((provision: Record<string, string>) => {
    const moved = provision.chapter !== undefined && provision.chapter !== chapter ? provision.chapter : ''
    chapter = provision.chapter ?? chapter
    return `${moved} ${provision.title ?? ''} ${provision.content ?? ''}`
  })
  return [law.title, law.description ?? '', ...provisions].join(' ')
}

function docxWords(bytes: Uint8Array): string {
  const opened = openPackage(bytes)
  return opened.ok ? visible.word(partText(opened.value, 'word/document.xml') ?? '') : ''
}

describe.skipIf(!haveLaws)('no word of a real law is lost', () => {
  test('there are laws', () => {
    expect(laws.length).toBeGreaterThan(30)
  })

  test.each(laws)('%s', async (name) => {
    const bytes = lawBytes(name)
    const { tree, source } = await read(bytes, { file: name })
    const blocks = tree.children as Block[]
    const text = source.format === 'docx' ? '' : decode(bytes).text
    expect(
      visible.firstDifference(found(blocks, source.format), reference(source.format, text, bytes)),
    ).toBeUndefined()
  })
})

/** What was read, as far as the reference can tell: labels that the source types, marks of notes. */
function found(blocks: readonly Block[], format: Format): string {
  if (format === 'md') return wordsOf(blocks, (block) => block.data?.role !== 'note', false)
  const typed = format === 'txt' || format === 'canada-xml'
  return wordsOf(blocks, () => typed, format !== 'docx')
}

function reference(format: Format, text: string, bytes: Uint8Array): string {
  if (format === 'docx') return visible.letters(docxWords(bytes))
  if (format === 'json') return visible.letters(jsonWords(text))
  if (format === 'md') return visible.letters(visible.markdown(text))
  if (format === 'html') return visible.letters(visible.html(text))
  return visible.letters(format === 'txt' ? text : visible.canada(text))
}

describe.skipIf(!haveLaws)('every anchor points at the words of its block', () => {
  test.each(laws.filter((name) => !name.endsWith('docx')))('%s', async (name) => {
    const bytes = lawBytes(name)
    const { tree, source } = await read(bytes, { file: name })
    const { text } = decode(bytes)
    const unmarked = source.format === 'md' ? visible.markdown : visible.untagged
    let before = 0
    for (const block of tree.children as Block[]) {
      const anchor = block.data?.anchor
      expect(anchor, blockText(block)).toBeDefined()
      if (anchor === undefined) continue
      const cut = text.slice(anchor.start, anchor.end)
      const there =
        source.format === 'json' ? JSON.parse(`"${cut}"`) : source.format === 'txt' ? cut : unmarked(cut)
      const label = source.format === 'txt' ? (block.data?.label ?? '') : ''
      if (blockText(block) !== '')
        expect(visible.letters(there)).toBe(
          visible.letters(
            label +
              (source.format === 'md' ? blockText(block).replace(visible.linkTarget, ']') : printed(block)),
          ),
        )
      if (source.format !== 'canada-xml') expect(anchor.start).toBeGreaterThanOrEqual(before)
      before = anchor.start
    }
  })
})
