import { cell, field, instance, list, lvl, num, p, r, row, table } from '../build/markup.ts'
import { type HardCase, insertAt, words } from './case.ts'

const control = (inner: string, more = ''): string =>
  `<w:sdt><w:sdtPr>${more}<w:id w:val="77"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`
const box = `<w:txbxContent>${p('In the margin.')}</w:txbxContent>`
const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="914400" cy="914400"/><wp:docPr id="1" name="Box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>${box}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:72pt;height:72pt"><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
const link = (text: string): string =>
  `<w:hyperlink w:anchor="top">${r(text, '<w:u w:val="single"/>')}</w:hyperlink>`
const bookmarked = (text: string): string =>
  `<w:bookmarkStart w:id="5" w:name="here"/>${r(text)}<w:bookmarkEnd w:id="5"/>`

export const storyCases: readonly HardCase[] = [
  {
    name: 'in a header',
    base: { body: p('One.'), header: p('Bill No. 4') },
    edits: [{ kind: 'replace', at: { part: 'word/header.xml', index: 0 }, old: '4', text: '5' }],
    accepted: ['One.'],
  },
  {
    name: 'in a text box that is held twice',
    base: { body: p(r('See ') + both) + p('End.') },
    edits: [words(1, 'margin', 'schedule')],
    accepted: ['See ', 'End.'],
    judge: { skip: 'both', because: 'the judge does not read frames' },
  },
  {
    name: 'in a content control',
    base: { body: p(r('The ') + control(r('Minister')) + r(' decides.')) },
    edits: [words(0, 'Minister', 'Board')],
    accepted: ['The Board decides.'],
  },
  {
    name: 'behind a content control',
    base: { body: p(r('The ') + control(r('Minister')) + r(' decides.')) },
    edits: [insertAt(0, 12, ' or Board')],
    accepted: ['The Minister or Board decides.'],
  },
  {
    name: 'in a locked content control',
    base: { body: p(r('The ') + control(r('Minister'), '<w:lock w:val="contentLocked"/>')) },
    edits: [words(0, 'Minister', 'Board')],
    accepted: ['The Minister'],
    refused: ['in-control'],
  },
  {
    name: 'a paragraph with content controls is deleted, one with a locked control is not',
    base: {
      body:
        p('One.') +
        p(r('The ') + control(r('Minister') + control(r(' or Board')))) +
        p(r('The ') + control(r('Board'), '<w:lock w:val="sdtLocked"/>')) +
        p('End.'),
    },
    edits: [
      { kind: 'delete-paragraph', at: { index: 1 } },
      { kind: 'delete-paragraph', at: { index: 2 } },
    ],
    accepted: ['One.', 'The Board', 'End.'],
    refused: ['in-control'],
  },
  {
    name: 'the only paragraph of a control around it is not deleted',
    base: { body: p('One.') + control(p('Two.')) + p('End.') },
    edits: [{ kind: 'delete-paragraph', at: { index: 1 } }],
    accepted: ['One.', 'Two.', 'End.'],
    refused: ['only-paragraph'],
    judge: {
      skip: 'both',
      because: 'LibreOffice 7.4 reads a control around paragraphs as a field of their words',
    },
  },
  {
    name: 'in a control around paragraphs',
    base: { body: control(p('One.') + p('Two.')) + p('End.') },
    edits: [
      words(0, 'One', '1'),
      { kind: 'insert-paragraphs', at: { index: 0 }, where: 'after', paragraphs: [{ text: 'New.' }] },
    ],
    accepted: ['1.', 'New.', 'Two.', 'End.'],
    judge: {
      skip: 'both',
      because: 'LibreOffice 7.4 reads a control around paragraphs as a field of their words',
    },
  },
  {
    name: 'in, behind and across a hyperlink',
    base: { body: p(r('see ') + link('section 5') + r(' and') + r(' more')) },
    edits: [words(0, '5', '6'), insertAt(0, 13, '(1)'), words(0, 'd more', 'other')],
    accepted: ['see section 6(1) another'],
  },
  {
    name: 'across the edge of a hyperlink',
    base: { body: p(r('see ') + link('section 5') + r(' and more')) },
    edits: [words(0, '5 and', '6 or')],
    accepted: ['see section 6 or more'],
  },
  {
    name: 'a paragraph with a hyperlink is split in it',
    base: { body: p(r('see ') + link('section 5') + r(' now')) + p('End.') },
    edits: [{ kind: 'split', at: { index: 0 }, from: 8 }],
    accepted: ['see sect', 'ion 5 now', 'End.'],
  },
  {
    name: 'bookmarks at the edges',
    base: { body: p(r('The ') + bookmarked('fee') + r(' is due.')) + p('End.') },
    edits: [words(0, 'fee', 'charge'), insertAt(0, 4, 'annual ')],
    accepted: ['The annual charge is due.', 'End.'],
  },
  {
    name: 'a paragraph with a bookmark is deleted',
    base: { body: p('One.') + p(bookmarked('Two.')) + p('End.') },
    edits: [{ kind: 'delete-paragraph', at: { index: 1 } }],
    accepted: ['One.', 'End.'],
  },
  {
    name: 'the first comment of a file, over a change and over a new paragraph',
    base: { body: p('A dealer pays.') + p('End.') },
    edits: [
      words(0, 'dealer', 'trader', { comment: 'Article 5 speaks of traders & brokers.\nSee the memo.' }),
      {
        kind: 'insert-paragraphs',
        at: { index: 0 },
        where: 'after',
        paragraphs: [{ text: 'So does a broker.' }],
        comment: 'New duty.',
      },
    ],
    accepted: ['A trader pays.', 'So does a broker.', 'End.'],
  },
  {
    name: 'comments of a new item, of one that goes, and of a new row',
    base: {
      body:
        p('Zero.') +
        p('One.', num(1)) +
        p('Two.', num(1)) +
        p('End.') +
        table(1, row(cell(p('a')))) +
        p('Last.'),
      numbering: list(1, lvl(0, 'lowerLetter', '(%1)')) + instance(1, 1),
    },
    edits: [
      {
        kind: 'insert-paragraphs',
        at: { index: 0 },
        where: 'after',
        paragraphs: [{ text: 'New.' }],
        comment: 'Why new.',
      },
      { kind: 'delete-paragraph', at: { index: 1 }, comment: 'Why not.' },
      { kind: 'insert-row', table: 0, row: 0, cells: ['b'], comment: 'Why a row.' },
    ],
    accepted: ['Zero.', 'New.', '(a) Two.', 'End.', 'T:a|b', 'Last.'],
  },
  {
    name: 'a comment across the edit, and one more',
    base: {
      body: p(
        `${r('A ')}<w:commentRangeStart w:id="0"/>${r('dealer')}${r(' pays')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${r('.')}`,
      ),
      comments: `<w:comment w:id="0" w:author="Ana Prior" w:date="2024-05-06T07:08:09Z" w:initials="AP">${p('Who?')}</w:comment>`,
    },
    edits: [
      words(0, 'dealer pays', 'trader shall pay', { comment: 'As defined.' }),
      insertAt(0, 13, ' at once'),
    ],
    accepted: ['A trader shall pay at once.'],
  },
  {
    name: 'a paragraph with a whole field is deleted',
    base: { body: p('One.') + p(r('On ') + field('QUOTE "Monday"', 'Monday')) + p('End.') },
    edits: [{ kind: 'delete-paragraph', at: { index: 1 } }],
    accepted: ['One.', 'End.'],
  },
]
