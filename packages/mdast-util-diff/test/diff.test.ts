import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as api from '../src/index.ts'
import { diff, invert, merge, pairs, parseScript, patch, type TreeNode } from '../src/index.ts'
import { tree } from './arbitrary.ts'
import { h, item, list, p, root, strong, t } from './build.ts'

test('exports these names', () => {
  expect(Object.keys(api).sort()).toEqual([
    'defaults',
    'diff',
    'diffText',
    'invert',
    'invertText',
    'longestIncreasing',
    'merge',
    'pairs',
    'parseScript',
    'patch',
    'patchText',
    'weigh',
    'words',
  ])
})

describe('properties', () => {
  const runs = { numRuns: 2000 }
  test('patch(before, diff(before, after)) is after', () => {
    fc.assert(
      fc.property(tree(), tree(), (a, b) => {
        expect(patch(a, diff(a, b))).toEqual(b)
      }),
      runs,
    )
  })
  test('patch leaves the tree before alone', () => {
    fc.assert(
      fc.property(tree(), tree(), (a, b) => {
        const copy = structuredClone(a)
        patch(a, diff(a, b))
        expect(a).toEqual(copy)
      }),
    )
  })
  test('invert leads back', () => {
    fc.assert(
      fc.property(tree(), tree(), (a, b) => {
        expect(patch(b, invert(diff(a, b)))).toEqual(a)
      }),
      runs,
    )
  })
  test('inverting twice changes nothing', () => {
    fc.assert(
      fc.property(tree(), tree(), (a, b) => {
        expect(invert(invert(diff(a, b)))).toEqual(diff(a, b))
      }),
    )
  })
  test('equal trees need nothing', () => {
    fc.assert(
      fc.property(tree(), (a) => {
        expect(diff(a, structuredClone(a)).operations).toEqual([])
      }),
    )
  })
  test('a script survives JSON', () => {
    fc.assert(
      fc.property(tree(), tree(), (a, b) => {
        expect(patch(a, parseScript(JSON.stringify(diff(a, b))))).toEqual(b)
      }),
    )
  })
  test('edits of one tree (shuffled, cut, doubled) rebuild', () => {
    const edited = tree().chain((a) =>
      fc.tuple(fc.constant(a), fc.shuffledSubarray([...(a.children ?? []), ...(a.children ?? [])])),
    )
    fc.assert(
      fc.property(edited, ([a, children]) => {
        const b: TreeNode = { ...a, children: structuredClone(children) }
        expect(patch(a, diff(a, b))).toEqual(b)
        expect(patch(b, invert(diff(a, b)))).toEqual(a)
      }),
      runs,
    )
  })
  test('a merged tree holds all words of both', () => {
    const wordsIn = (node: TreeNode): string[] =>
      node.type === 'html'
        ? []
        : [...api.words(String(node.value ?? '')), ...(node.children ?? []).flatMap(wordsIn)]
    fc.assert(
      fc.property(tree(4), tree(4), (a, b) => {
        const shown = new Set(wordsIn(merge(a, diff(a, b))))
        for (const word of [...wordsIn(a), ...wordsIn(b)]) expect(shown).toContain(word)
      }),
    )
  })
})

describe('what lawyers do to a text', () => {
  const base = root(
    h(1, 'Licences'),
    p('A person who makes a firearm without a licence commits an offence and is liable to a fine.'),
    p('The Registrar keeps the register for five years from the last entry in it.'),
    p('A dealer shall store every firearm in a strong room that the Registrar has approved.'),
  )
  const ops = (after: TreeNode) => diff(base, after).operations

  test('a changed word is an update of that word', () => {
    const after = structuredClone(base) as TreeNode
    ;(after.children?.[2]?.children?.[0] as { value: string }).value =
      'The Registrar keeps the register for ten years from the last entry in it.'
    expect(ops(after)).toEqual([
      { op: 'update', from: [2, 0], to: [2, 0], text: [{ at: 37, remove: 'five', insert: 'ten' }] },
    ])
  })
  test('a new paragraph is one insert', () => {
    const node = p('Records of exports are sent to the Registrar every month.')
    const after = root(...(base.children ?? []).slice(0, 2), node, ...(base.children ?? []).slice(2))
    expect(ops(after)).toEqual([{ op: 'insert', to: [2], node }])
  })
  test('a paragraph that changes its place is one move', () => {
    const [a, b, c, d] = base.children as TreeNode[]
    expect(ops(root(a as TreeNode, c as TreeNode, d as TreeNode, b as TreeNode))).toEqual([
      { op: 'move', from: [1], to: [3] },
    ])
  })
  test('a paragraph that moves and changes a word is a move and an update', () => {
    const [a, b, c] = base.children as TreeNode[]
    const edited = p('A dealer shall store every firearm in a safe room that the Registrar has approved.')
    expect(ops(root(a as TreeNode, edited, b as TreeNode, c as TreeNode)).map((o) => o.op)).toEqual([
      'move',
      'update',
    ])
  })
  test('a paragraph that goes into a list is moved there', () => {
    const [a, b, c, d] = base.children as TreeNode[]
    const after = root(a as TreeNode, b as TreeNode, list(item(c as TreeNode)), d as TreeNode)
    expect(ops(after).map((o) => o.op)).toEqual(['insert', 'move'])
  })
  test('a paragraph that becomes a heading is retyped', () => {
    const before = root(p('Transitional provisions'))
    expect(diff(before, root(h(2, 'Transitional provisions'))).operations).toEqual([
      {
        op: 'retype',
        from: [0],
        to: [0],
        before: 'paragraph',
        after: 'heading',
        fields: [{ field: 'depth', after: 2 }],
      },
    ])
  })
  test('a level of a heading is a field', () => {
    expect(diff(root(h(2, 'Records')), root(h(3, 'Records'))).operations).toEqual([
      { op: 'update', from: [0], to: [0], fields: [{ field: 'depth', before: 2, after: 3 }] },
    ])
  })
  test('positions do not count unless asked for', () => {
    const placed = (line: number): TreeNode => ({
      ...p('Same words'),
      position: { start: { line, column: 1 }, end: { line, column: 11 } },
    })
    expect(diff(root(placed(1)), root(placed(9))).operations).toEqual([])
    expect(diff(root(placed(1)), root(placed(9)), { ignore: [] }).operations).toHaveLength(1)
  })
  test('merge shows what came and what went', () => {
    const before = root(p('A fine of ', strong('five'), ' crowns.'), p('Repealed.'))
    const after = root(p('A fine of ', strong('ten'), ' crowns.'), p('Commencement on the first of May.'))
    const flat = (node: TreeNode): string =>
      node.children ? node.children.map(flat).join('') : String(node.value)
    expect(merge(before, diff(before, after)).children?.map(flat)).toEqual([
      'A fine of <del>five</del><ins>ten</ins> crowns.',
      '<del>Repealed.</del>',
      '<ins>Commencement on the first of May.</ins>',
    ])
  })
  test('a moved paragraph bears the same number at both places', () => {
    const [a, b, c, d] = base.children as TreeNode[]
    const after = root(a as TreeNode, c as TreeNode, d as TreeNode, b as TreeNode)
    const marks = JSON.stringify(merge(base, diff(base, after))).match(/data-moved=\\"1\\"/g)
    expect(marks).toHaveLength(2)
  })
})

test('pairs tell which node is which', () => {
  const before = root(p('one'), p('The register is kept by the authority for ten years.'))
  const after = root(p('The register is kept by the authority for nine years.'), p('one'))
  expect(pairs(before, after)).toEqual([
    [[], []],
    [[1], [0]],
    [
      [1, 0],
      [0, 0],
    ],
    [[0], [1]],
    [
      [0, 0],
      [1, 0],
    ],
  ])
})

describe('what does not fit', () => {
  const script = diff(root(p('one two three')), root(p('one two four')))
  test('words that do not stand there', () => {
    expect(() => patch(root(p('another text here')), script)).toThrow('does not fit the tree at [0, 0]')
  })
  test('a place that does not exist', () => {
    expect(() => patch(root(), script)).toThrow('there is no such node')
  })
  test('a node to delete that is another one', () => {
    const removal = diff(root(p('one two three'), t('x')), root(t('x')))
    expect(() => patch(root(p('quite other words'), t('x')), removal)).toThrow('another one')
  })
  test.each([
    '{}',
    '{"type":"script","version":2,"operations":[]}',
    '{"type":"script","version":1,"operations":[{"op":"rename"}]}',
    '{"type":"script","version":1,"operations":[{"op":"move","from":[0]}]}',
    '{"type":"script","version":1,"operations":[{"op":"move","from":[0],"to":[-1]}]}',
  ])('JSON that is no script: %s', (json) => expect(() => parseScript(json)).toThrow())
})
