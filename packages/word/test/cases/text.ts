import { field, noteMark, p, r } from '../build/markup.ts'
import { type HardCase, insertAt, words } from './case.ts'

const one = (
  name: string,
  content: string,
  edits: HardCase['edits'],
  accepted: string,
  more: Partial<HardCase> = {},
): HardCase => ({
  name,
  base: { body: p('Preamble.') + p(content) + p('End.') },
  edits,
  accepted: ['Preamble.', accepted, 'End.'],
  ...more,
})

/** A cross-reference whose target is there, so that LibreOffice shows the same words when it computes it. */
const referring = (
  name: string,
  edits: HardCase['edits'],
  accepted: string,
  refused: readonly string[] = [],
): HardCase => ({
  name,
  base: {
    body:
      p(`${r('Section ')}<w:bookmarkStart w:id="7" w:name="_Ref1"/>${r('12')}<w:bookmarkEnd w:id="7"/>`) +
      p(r('see section ') + field('REF _Ref1 \\h', '12') + r(' and')),
  },
  edits,
  accepted: ['Section 12', accepted],
  refused,
})

export const textCases: readonly HardCase[] = [
  one(
    'a word is replaced',
    r('A dealer must keep a register.'),
    [words(1, 'dealer', 'trader')],
    'A trader must keep a register.',
  ),
  one(
    'a word is inserted',
    r('A dealer must keep a register.'),
    [insertAt(1, 8, ', or a broker,')],
    'A dealer, or a broker, must keep a register.',
  ),
  one(
    'words are deleted',
    r('A dealer must, if asked, keep a register.'),
    [words(1, ', if asked,', '')],
    'A dealer must keep a register.',
  ),
  one(
    'a word is split over three runs of mixed bold',
    r('No per', '<w:b/>') + r('mi') + r('t lapses.', '<w:b/><w:i/>'),
    [words(1, 'permit', 'licence')],
    'No licence lapses.',
  ),
  one(
    'an edit across a bold boundary',
    r('The Minister ', '<w:b/>') + r('may refuse.'),
    [words(1, 'Minister may', 'Board must')],
    'The Board must refuse.',
  ),
  one('all words are replaced', r('Old words.'), [words(1, 'Old words.', 'New ones.')], 'New ones.'),
  one(
    'at the start and at the end',
    r('fee is due'),
    [insertAt(1, 0, 'A '), insertAt(1, 10, ' at once.')],
    'A fee is due at once.',
  ),
  one(
    'tabs, line breaks and no-break spaces',
    '<w:r><w:t xml:space="preserve">(a)</w:t><w:tab/><w:t xml:space="preserve">five\u00a0years;</w:t><w:br/><w:t>or</w:t></w:r>',
    [words(1, 'five\u00a0years;\nor', 'six\u00a0years;\tand')],
    '(a)\tsix\u00a0years;\tand',
  ),
  one(
    'soft hyphens and curly quotes',
    '<w:r><w:t>\u201cregis</w:t><w:softHyphen/><w:t>ter\u201d means a book</w:t></w:r>',
    [words(1, '\u201cregis\u00adter\u201d', '\u201clog\u2019s page\u201d')],
    '\u201clog\u2019s page\u201d means a book',
  ),
  one(
    'an edit never parts a letter from its accent',
    r('Un de\u0301lai de cinq jours.'),
    [{ kind: 'replace', at: { index: 1 }, from: 4, to: 5, text: 'e' }],
    'Un de\u0301lai de cinq jours.',
    {
      edits: [{ kind: 'replace', at: { index: 1 }, from: 5, to: 6, text: '\u0300' }],
      accepted: ['Preamble.', 'Un de\u0300lai de cinq jours.', 'End.'],
    },
  ),
  one(
    'pairs of surrogates stay whole',
    r('Seal \u{1F512} and stamp'),
    [{ kind: 'replace', at: { index: 1 }, from: 6, to: 7, text: '\udd13' }],
    'Seal \u{1F513} and stamp',
  ),
  one(
    'signs that are drawn as one stay one',
    r('Seal \u{1F468}\u200D\u{1F469}\u200D\u{1F467} and flag \u{1F1F5}\u{1F1EA} here'),
    [words(1, '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}', '\u{1F468}\u200D\u{1F469}\u200D\u{1F466}')],
    'Seal \u{1F468}\u200D\u{1F469}\u200D\u{1F466} and flag \u{1F1F5}\u{1F1EA} here',
  ),
  one(
    'spaces at the edges',
    r(' A fine ') + r(' is due '),
    [words(1, ' A fine ', ' A charge ')],
    ' A charge  is due ',
  ),
  one(
    'proofing marks, revision ids and page breaks between runs',
    '<w:r w:rsidR="00A1"><w:t xml:space="preserve">A </w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidRPr="00B2"><w:lastRenderedPageBreak/><w:t>deeler</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:t xml:space="preserve"> pays.</w:t></w:r>',
    [words(1, 'deeler', 'dealer')],
    'A dealer pays.',
  ),
  one(
    'the same phrase twice, told apart by offset',
    r('a permit or a permit'),
    [{ kind: 'replace', at: { index: 1 }, from: 12, to: 20, old: 'a permit', text: 'a pass' }],
    'a permit or a pass',
  ),
  one(
    'the same phrase twice, not told apart',
    r('a permit or a permit'),
    [words(1, 'a permit', 'a pass')],
    'a permit or a permit',
    { refused: ['old-words-twice'] },
  ),
  one('old words that do not stand there', r('a permit'), [words(1, 'a licence', 'a pass')], 'a permit', {
    refused: ['old-words-missing'],
  }),
  one(
    'several edits in one paragraph, one of them overlapping',
    r('one two three four'),
    [words(1, 'one', '1'), words(1, 'three', '3'), words(1, 'two three', 'x')],
    '1 two 3 four',
    { refused: ['overlap'] },
  ),
  one(
    'beside a footnote mark',
    r('A fine') + noteMark(2) + r(' is due.'),
    [words(1, 'fine', 'charge'), insertAt(1, 6, ' of ten units')],
    'A charge of ten units is due.',
    {
      base: {
        body: p('Preamble.') + p(r('A fine') + noteMark(2) + r(' is due.')) + p('End.'),
        footnotes:
          '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> As fixed by order.</w:t></w:r></w:p></w:footnote>',
      },
      notes: ['As fixed by order.'],
    },
  ),
  referring('a whole cross-reference is replaced', [words(1, 'section 12', 'Part 2')], 'see Part 2 and'),
  referring('a part of a cross-reference is refused', [words(1, '1', '3')], 'see section 12 and', [
    'in-field',
  ]),
  referring(
    'a clause as a whole, in which one word and a part of a cross-reference change',
    [words(1, 'see section 12 and', 'see section 14 or')],
    'see section 14 or',
  ),
  referring('behind a cross-reference', [insertAt(1, 14, '(3)')], 'see section 12(3) and'),
]
