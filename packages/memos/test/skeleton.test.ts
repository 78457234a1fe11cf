import { deepEqual, equal } from 'node:assert/strict'
import { parseMarkdown } from '@concordance/formats'
import { describe, test } from 'vitest'
import { fillSkeleton } from '../src/skeleton.ts'

const fillings = {
  words: { law: 'Arms *Act*', empty: '' },
  blocks: {
    picture: () => [{ type: 'pageBreak' } as const],
    annex: () => [{ type: 'sheet', orientation: 'landscape', children: [] } as const],
    nothing: () => [],
  },
}
const filled = (markdown: string) => fillSkeleton({ tree: parseMarkdown(markdown), file: 'my.md' }, fillings)

describe('a skeleton', () => {
  test('words are put into sentences and never read as Markdown', () => {
    const [first] = filled('The {law}{empty} is *read*.').children
    equal(
      first?.type === 'paragraph' && first.children[0]?.type === 'text' && first.children[0].value,
      'The Arms *Act* is ',
    )
  })

  test('blocks take the place of a paragraph of their own', () =>
    deepEqual(
      filled('{picture}\n\n{nothing}').children.map(({ type }) => type),
      ['pageBreak'],
    ))

  test('pages that lie take their heading along, without a number where it says so', () => {
    const [sheet] = filled('## Annex {-}\n\n{annex}').children
    if (sheet?.type !== 'sheet') throw new Error('sheet expected')
    const [heading] = sheet.children
    deepEqual(heading?.type === 'heading' && heading.data, { unnumbered: true })
    equal(
      heading?.type === 'heading' && heading.children[0]?.type === 'text' && heading.children[0].value,
      'Annex',
    )
  })

  test('what no one knows is told with its file, its own line and what there is', () => {
    const { unknown } = filled('# Title\n\nThe {law} and\nthe {lwa} of\n\n- {pictures}\n')
    deepEqual(
      unknown.map(({ file, line, name }) => `${file}:${line} ${name}`),
      ['my.md:4 lwa', 'my.md:6 pictures'],
    )
    deepEqual(unknown[0]?.known, ['annex', 'empty', 'law', 'nothing', 'picture'])
  })

  test('a block inside a sentence is no word', () =>
    deepEqual(
      filled('See {picture} here.').unknown.map(({ name }) => name),
      ['picture'],
    ))
})
