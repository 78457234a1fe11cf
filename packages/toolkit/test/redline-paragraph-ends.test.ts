import { compareBlocks, paragraphsOf, type TextParagraph } from '@concordance/drafting'
import { describe, expect, it } from 'vitest'
import { changesOfWords } from '../src/redline-paragraph-ends.ts'

const paragraph = (text: string, index?: number): TextParagraph => ({
  type: 'paragraph',
  text,
  layout: { style: '', rest: '' },
  pieces: index === undefined ? [] : [{ index, from: 0 }],
  boxes: [],
})

/** Edits between two texts, and those of them that are about words. */
function compared(before: readonly string[], after: readonly string[]) {
  const base = before.map((text, index) => paragraph(text, index))
  const { changes } = compareBlocks(
    base,
    after.map((text) => paragraph(text)),
    { exact: false },
  )
  const { changes: kept, left } = changesOfWords(changes, paragraphsOf(base))
  return { all: changes.length, kept: kept.flatMap(({ edits }) => edits), left }
}

const sentences = [
  'A dealer shall keep a register of every firearm that is sold in the shop.',
  'Article 9. Period of keeping. The register shall be preserved for five years from the last entry.',
  'The Minister may by order fix the form of the register and of the list.',
]

describe('ends of paragraphs that nobody drafted', () => {
  it('are left out where a paragraph is parted or joined', () => {
    const [first = '', second = '', third = ''] = sentences
    const parted = [first, second.slice(0, 29), second.slice(30), third]
    expect(compared(sentences, parted)).toMatchObject({ kept: [], left: expect.any(Number) })
    expect(compared(parted, sentences)).toMatchObject({ kept: [] })
    expect(compared(sentences, parted).all).toBeGreaterThan(0)
  })

  it('are left out where the last words of one are the first of the next', () => {
    const [first = '', second = '', third = ''] = sentences
    const other = [`${first} Article 9. Period of keeping.`, second.slice(30), third]
    expect(compared(sentences, other)).toMatchObject({ kept: [] })
  })

  it('do not hide a word that changed', () => {
    const [first = '', second = '', third = ''] = sentences
    const parted = [first, second.slice(0, 29), second.slice(30).replace('five', 'ten'), third]
    expect(compared(sentences, parted).kept).toMatchObject([{ kind: 'replace', old: 'five', text: 'ten' }])
  })

  it('stay where a new paragraph, a lost one or a lost space goes with them', () => {
    const [first = '', second = '', third = ''] = sentences
    expect(compared(sentences, [first, second, 'It is open to all.', third]).kept).toHaveLength(1)
    expect(compared(sentences, [first, third]).kept).toMatchObject([{ kind: 'delete-paragraph' }])
    const glued = [first, second.replace('Period of', 'Periodof'), third]
    expect(compared(sentences, glued).kept.length).toBe(compared(sentences, glued).all)
  })
})
