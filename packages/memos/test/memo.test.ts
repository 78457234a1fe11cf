import { deepEqual, equal, match, ok, throws } from 'node:assert/strict'
import { makeMemo } from '@concordance/memos'
import { writeDocument } from '@concordance/reports'
import { memoKinds, memoLanguages } from '@concordance/templates'
import { describe, test } from 'vitest'
import { foundBy, inputOf, matrixOf, rows } from './sample-input.ts'

const text = (input: Parameters<typeof makeMemo>[0], format: 'md' | 'html' = 'md') => {
  const { tree, metadata } = makeMemo(input)
  return String(
    writeDocument(tree, { format, language: input.language, page: 'A4', metadata, now: '2026-03-01' }),
  )
}

describe.each(memoLanguages.flatMap((language) => memoKinds.map((kind) => [kind, language] as const)))(
  '%s in %s',
  (kind, language) => {
    const input = inputOf(kind, language)

    test('fills every placeholder', () => {
      const { unknown } = makeMemo(input)
      deepEqual(unknown, [])
      const bare = text(input).match(/\{[\w-]+\}/g)
      equal(bare, null)
    })

    test('says on every page that it rests on proposals, and cautions', () => {
      const { metadata } = makeMemo(input)
      ok(metadata.notice)
      ok(text(input).startsWith(`> **${metadata.notice}**`))
    })

    test('the same input gives the same memo', () => deepEqual(makeMemo(input), makeMemo(input)))

    test('names the law, its file and its hash', () => {
      const page = text(input)
      match(page, /Arms Act of Marendia/)
      match(page, /arms-act\.md/)
      match(page, /abababab/)
    })

    test('what is open is told with its citation', () => match(text(input), /art\. 8\\?\(1\)\\?\(a\)/))
  },
)

describe('a memo', () => {
  test('in a language without words is refused', () =>
    throws(() => makeMemo(inputOf('desk-review', 'tlh')), /"tlh"; choose one of ar, en/))

  test('of findings of persons bears no notice', () => {
    const matrix = matrixOf(rows.map((one) => foundBy(one, 'A. Ulmer', 'I read it.')))
    equal(makeMemo(inputOf('desk-review', 'en', { matrix })).metadata.notice, undefined)
  })

  test('of some findings says that the rest is proposed', () => {
    const matrix = matrixOf(rows.map((one, index) => (index === 0 ? foundBy(one, 'A. Ulmer', 'Read.') : one)))
    match(makeMemo(inputOf('desk-review', 'en', { matrix })).metadata.notice ?? '', /where a name is given/)
  })

  test('lists findings without reasons', () => {
    const matrix = matrixOf(rows.map((one, index) => foundBy(one, 'A. Ulmer', index === 1 ? ' ' : 'Read.')))
    const input = inputOf('desk-review', 'en', { matrix })
    deepEqual(makeMemo(input).unreasoned, ['art. 5(1)(a)'])
    match(text(input), /Findings without reasons/)
  })

  test('with nothing open has nothing to plan or to discuss', () => {
    const matrix = matrixOf(rows.filter(({ status }) => status === 'met'))
    match(text(inputOf('action-plan', 'en', { matrix })), /nothing to plan/)
    match(text(inputOf('workshop', 'en', { matrix })), /nothing to discuss/)
    match(text(inputOf('ratification', 'en', { matrix })), /Nothing that binds stands open/)
  })
})

describe('desk review', () => {
  const page = text(inputOf('desk-review', 'en'))

  test('a draft provision is printed once and named after that', () => {
    equal(page.match(/Every firearm must be marked\./g)?.length, 2)
    match(page, /See the draft provision under \[art\. 5\\?\(1\)\\?\(c\)\]/)
  })

  test('replaced words are quoted before those that come', () =>
    match(page, /replace these words:\n\n> five years\n\nby:\n\n> ten years/))

  test('quotes the law with the number of the clause', () =>
    match(page, /\*\*Clause 5\(1\): Duties\*\*\n\n> The Registrar shall see to fp-3-firearm; it is so\./))

  test('tells of the law by itself', () => match(page, /Unexpected reference to section 99/))

  test('shows the official words where they are there', () => {
    const official = [
      {
        instrument: 'firearms-protocol',
        language: 'en',
        title: 'The official text',
        file: 'protocol.md',
        sha256: 'cd'.repeat(32),
        attached: '2026-01-01',
        provisions: { art_8__para_1__subpara_a: 'Words of a made-up instrument.' },
      },
    ]
    match(
      text(inputOf('desk-review', 'en', { official })),
      /Official text \(The official text\)\*\*\n\n> Words of a made-up/,
    )
  })
})

test('the questionnaire ticks one answer for each question', () => {
  const page = text(inputOf('questionnaire', 'en'))
  equal(page.match(/☒/g)?.length, rows.length)
  equal(page.match(/☒ No\b/g)?.length, rows.filter(({ status }) => status === 'gap').length)
})

test('the workshop pack has a page and a reference for each open point', () => {
  const page = text(inputOf('workshop', 'en'))
  const open = rows.filter(({ status }) => status === 'gap' || status === 'partial')
  for (const { id } of open) ok(page.includes(`\`${id}\``), id)
  equal(page.match(/Option A/g)?.length, open.length)
  equal(page.match(/Option B/g)?.length, open.length)
})
