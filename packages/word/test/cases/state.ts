import { del, ins, mark, p, r } from '../build/markup.ts'
import { type HardCase, insertAt, words } from './case.ts'

const both =
  p(r('A ') + del(1, r('dealer')) + ins(2, r('trader or broker'), 'Ben Cole') + r(' pays.')) + p('End.')

export const stateCases: readonly HardCase[] = [
  {
    name: 'beside changes of two authors',
    base: { body: both },
    edits: [words(0, 'pays', 'shall pay')],
    accepted: ['A trader or broker shall pay.', 'End.'],
  },
  {
    name: 'words deleted inside an earlier insertion',
    base: { body: both },
    edits: [words(0, ' or broker', '')],
    accepted: ['A trader pays.', 'End.'],
  },
  {
    name: 'words inserted inside an earlier insertion',
    base: { body: both },
    edits: [insertAt(0, 8, ', agent')],
    accepted: ['A trader, agent or broker pays.', 'End.'],
  },
  {
    name: 'words replaced inside an earlier insertion',
    base: { body: both },
    edits: [words(0, 'or', 'and')],
    accepted: ['A trader and broker pays.', 'End.'],
  },
  {
    name: 'an edit that overlaps an earlier insertion',
    base: { body: both },
    edits: [words(0, 'broker pays', 'agent shall pay')],
    accepted: ['A trader or agent shall pay.', 'End.'],
  },
  {
    name: 'an edit across an earlier deletion',
    base: { body: both },
    edits: [words(0, 'A trader', 'Each seller')],
    accepted: ['Each seller or broker pays.', 'End.'],
  },
  {
    name: 'a paragraph with earlier changes is deleted',
    base: { body: both },
    edits: [{ kind: 'delete-paragraph', at: { index: 0 } }],
    accepted: ['End.'],
  },
  {
    name: 'a paragraph with earlier changes is split',
    base: { body: both },
    edits: [{ kind: 'split', at: { index: 0 }, from: 8 }],
    accepted: ['A trader', ' or broker pays.', 'End.'],
  },
  {
    name: 'an earlier inserted paragraph is deleted',
    base: { body: p('One.') + p(ins(4, r('Two.')), mark('ins', 3)) + p('End.') },
    edits: [{ kind: 'delete-paragraph', at: { index: 1 } }],
    accepted: ['One.', 'End.'],
    judge: { skip: 'rejected', because: 'LibreOffice 7.4 keeps one change only on the end of a paragraph' },
  },
  {
    name: 'behind an earlier inserted paragraph',
    base: { body: p('One.') + p(ins(4, r('Two.')), mark('ins', 3)) + p('End.') },
    edits: [
      { kind: 'insert-paragraphs', at: { index: 1 }, where: 'after', paragraphs: [{ text: 'Three.' }] },
    ],
    accepted: ['One.', 'Two.', 'Three.', 'End.'],
  },
  {
    name: 'an earlier deleted end of a paragraph',
    base: { body: p('One, ', mark('del', 3)) + p('two.') + p('End.') },
    edits: [words(0, 'One', '1'), words(1, 'two', '2'), { kind: 'delete-paragraph', at: { index: 0 } }],
    accepted: ['1, 2.', 'End.'],
    refused: ['overlap'],
  },
  {
    name: 'words of an earlier move',
    base: {
      body:
        p(
          `<w:moveToRangeStart w:id="8" w:author="Ana Prior" w:name="m"/><w:moveTo w:id="9" w:author="Ana Prior">${r('Moved')}</w:moveTo><w:moveToRangeEnd w:id="8"/>${r(' here.')}`,
        ) + p('End.'),
    },
    edits: [words(0, 'Moved', 'Put'), words(0, 'here', 'there')],
    accepted: ['Moved there.', 'End.'],
    refused: ['in-move'],
    judge: { skip: 'both', because: 'half a move is not a file that Word writes' },
  },
  {
    name: 'a file with macros and things outside it keeps both, byte for byte',
    base: {
      body: p('A dealer pays.') + p('End.'),
      relationships:
        '<Relationship Id="rId90" Type="http://x/attachedTemplate" Target="http://example.test/t.dotm" TargetMode="External"/>',
      extra: { 'word/vbaProject.bin': 'made up' },
    },
    edits: [words(0, 'pays', 'shall pay', { comment: 'Why.' })],
    accepted: ['A dealer shall pay.', 'End.'],
  },
  {
    name: 'a file that allows tracked changes only',
    base: {
      body: p('A dealer pays.') + p('End.'),
      settings: '<w:documentProtection w:edit="trackedChanges" w:enforcement="1"/>',
    },
    edits: [words(0, 'pays', 'shall pay')],
    accepted: ['A dealer shall pay.', 'End.'],
  },
]
