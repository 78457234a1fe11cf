import fc from 'fast-check'
import type { Parts } from '../build/docx.ts'
import {
  cell,
  del,
  field,
  footnote,
  ins,
  instance,
  list,
  lvl,
  mark,
  noteMark,
  num,
  p,
  r,
  row,
  styled,
  table,
} from '../build/markup.ts'

/** What a random bill may hold; LibreOffice shows notes and fields otherwise, so bills for it have none. */
export interface BillOptions {
  readonly notes: boolean
  readonly fields: boolean
  /** Ends of paragraphs with earlier changes, of which LibreOffice 7.4 keeps one only. */
  readonly marks: boolean
}

const vocabulary = [
  'dealer',
  'permit',
  'a fine',
  'shall',
  'the Board',
  'of ten units',
  'or',
  'and',
  'keeps',
  'public place',
  'without',
  'délai',
  'e\u0301tat',
  'animal\u00a0;',
  '“register”',
  '(2)',
  '5bis',
  '第五条',
  '养狗',
  'паса',
  'ترخيص',
  'المادة',
  '\u{1F512}',
  'lead,',
  'dog.',
]

const phrase = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '))
const look = fc.constantFrom('', '', '', '<w:b/>', '<w:i/>', '<w:b/><w:color w:val="800000"/>', '<w:rtl/>')

type Inline = {
  readonly kind: 'run' | 'bold' | 'ins' | 'del' | 'link' | 'note' | 'field' | 'bookmark' | 'tab' | 'control'
  readonly text: string
  readonly look: string
  readonly author: string
}

const inline = ({ notes, fields }: BillOptions): fc.Arbitrary<Inline> =>
  fc.record({
    kind: fc.constantFrom<Inline['kind']>(
      'run',
      'run',
      'run',
      'run',
      'bold',
      'ins',
      'del',
      'link',
      'bookmark',
      'tab',
      'control',
      ...(notes ? (['note'] as const) : []),
      ...(fields ? (['field'] as const) : []),
    ),
    text: phrase,
    look,
    author: fc.constantFrom('Ana Prior', 'Ben Cole'),
  })

interface Block {
  readonly kind: 'plain' | 'heading' | 'item' | 'table' | 'inserted' | 'joined' | 'rtl' | 'empty'
  readonly level: number
  readonly inlines: readonly Inline[]
  readonly cells: readonly (readonly string[])[]
}

const block = (options: BillOptions): fc.Arbitrary<Block> =>
  fc.record({
    kind: fc.constantFrom<Block['kind']>(
      'plain',
      'plain',
      'heading',
      'item',
      'item',
      'item',
      'item',
      'table',
      ...(options.marks ? (['inserted', 'joined'] as const) : []),
      'rtl',
      'empty',
    ),
    level: fc.nat(2),
    inlines: fc.array(inline(options), { minLength: 1, maxLength: 4 }),
    cells: fc.array(fc.tuple(phrase, phrase), { minLength: 1, maxLength: 3 }),
  })

const numbering =
  list(1, lvl(0, 'decimal', '%1.') + lvl(1, 'lowerLetter', '(%2)') + lvl(2, 'lowerRoman', '(%3)')) +
  instance(1, 1)

/** A made-up bill as its parts. It ends with a plain paragraph, as Word's files do. */
export function bill(options: BillOptions): fc.Arbitrary<Parts> {
  return fc.array(block(options), { minLength: 2, maxLength: 8 }).map((blocks) => {
    const notes: string[] = []
    let id = 100
    const fresh = (): number => id++
    const write = (one: Inline): string => {
      switch (one.kind) {
        case 'run':
        case 'bold':
          return r(`${one.text} `, one.kind === 'bold' ? '<w:b/>' : one.look)
        case 'ins':
          return ins(fresh(), r(`${one.text} `, one.look), one.author)
        case 'del':
          return del(fresh(), r(`${one.text} `, one.look), one.author)
        case 'link':
          return `<w:hyperlink w:anchor="top">${r(one.text, '<w:u w:val="single"/>')}</w:hyperlink>`
        case 'note': {
          const note = fresh()
          notes.push(footnote(note, one.text))
          return noteMark(note)
        }
        case 'field':
          return field(`QUOTE "${one.text.replaceAll('"', '')}"`, one.text)
        case 'bookmark': {
          const mark = fresh()
          return `<w:bookmarkStart w:id="${mark}" w:name="b${mark}"/>${r(one.text)}<w:bookmarkEnd w:id="${mark}"/>`
        }
        case 'tab':
          return '<w:r><w:tab/><w:t xml:space="preserve">x </w:t></w:r>'
        case 'control':
          return `<w:sdt><w:sdtPr><w:id w:val="${fresh()}"/></w:sdtPr><w:sdtContent>${r(one.text)}</w:sdtContent></w:sdt>`
      }
    }
    const body = blocks.map((one) => {
      const content = one.inlines.map(write).join('')
      switch (one.kind) {
        case 'heading':
          return p(content, styled(`Heading${one.level + 1}`))
        case 'item':
          return p(content, num(1, one.level))
        case 'table':
          return (
            table(2, ...one.cells.map((texts) => row(...texts.map((text) => cell(p(text)))))) + p('Below.')
          )
        case 'inserted':
          return p(ins(fresh(), r(one.inlines[0]?.text ?? '')), mark('ins', fresh(), 'Ben Cole')) + p('Kept.')
        case 'joined':
          return p(r('Runs on '), mark('del', fresh())) + p(content)
        case 'rtl':
          return p(content, '<w:bidi/>')
        case 'empty':
          return p()
        default:
          return p(content)
      }
    })
    return {
      body: `${body.join('')}${p('The end.')}<w:sectPr/>`,
      numbering,
      ...(notes.length > 0 ? { footnotes: notes.join('') } : {}),
    }
  })
}
