import fc from 'fast-check'
import type { TreeNode } from '../src/index.ts'

const word = fc.constantFrom(
  'licence',
  'firearm',
  'shall',
  'register',
  'ten',
  'years',
  'import',
  'the',
  'a',
  '武器',
  '許可',
  'سلاح',
  'é',
  '👩‍⚖️',
)

const text = (most: number): fc.Arbitrary<TreeNode> =>
  fc.array(word, { minLength: 1, maxLength: most }).map((words) => ({ type: 'text', value: words.join(' ') }))

const inlines = (most: number): fc.Arbitrary<TreeNode[]> =>
  fc.array(
    fc.oneof(
      { weight: 3, arbitrary: text(most) },
      text(3).map((t) => ({ type: 'strong', children: [t] })),
    ),
    { maxLength: 3 },
  )

const paragraph = (most: number): fc.Arbitrary<TreeNode> =>
  inlines(most).map((children) => ({ type: 'paragraph', children }))

const heading = (most: number): fc.Arbitrary<TreeNode> =>
  fc
    .tuple(fc.integer({ min: 1, max: 3 }), inlines(most))
    .map(([depth, children]) => ({ type: 'heading', depth, children }))

const list = (most: number): fc.Arbitrary<TreeNode> =>
  fc
    .array(
      fc
        .array(paragraph(most), { minLength: 1, maxLength: 2 })
        .map((children) => ({ type: 'listItem', children })),
      { maxLength: 4 },
    )
    .map((children) => ({ type: 'list', ordered: true, children }))

/** A document of any shape. */
export const tree = (blocks = 8, most = 12): fc.Arbitrary<TreeNode> =>
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: paragraph(most) },
        heading(most),
        list(most),
        fc.constant({ type: 'thematicBreak' }),
      ),
      {
        maxLength: blocks,
      },
    )
    .map((children) => ({ type: 'root', children }))

/** A document of one to four one-line paragraphs. */
export const smallTree: fc.Arbitrary<TreeNode> = fc
  .array(
    text(3).map((t) => ({ type: 'paragraph', children: [t] })),
    { maxLength: 3 },
  )
  .map((children) => ({ type: 'root', children }))
