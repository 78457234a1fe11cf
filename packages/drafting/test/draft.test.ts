import { deepEqual, equal, match, ok, throws } from 'node:assert/strict'
import { flatten, type Law } from '@concordance/law-tree'
import { provisions } from '@concordance/templates'
import { describe, test } from 'vitest'
import { applyAmendments, DraftError, type DraftFinding, draft } from '../src/index.ts'
import { act, clauseAt, lawOf, loi } from './laws.ts'

/** A finding with the clause that comes nearest. */
const finding = (
  law: Law,
  id: string,
  path?: string,
  status: DraftFinding['status'] = 'gap',
): DraftFinding => ({
  id,
  status,
  candidates: path === undefined ? [] : [{ clause: clauseAt(law, path).id, score: 0.8 }],
  criteria: provisions
    .filter(
      ({ obligations, language, style }) =>
        obligations.includes(id) && language === 'en' && style === 'common-law',
    )
    .flatMap(({ elements }) => elements.filter((one) => one.startsWith(`${id}.`)))
    .map((one) => ({ id: one, met: false, essential: true })),
})

describe('a common-law act', () => {
  test('a rule goes behind the nearest clause, in the words and numbers of the law', async () => {
    const law = await lawOf(act)
    const { amendments } = draft(law, [finding(law, 'fp-7-period', '3(2)')], { values: { retention: '15' } })
    const one = amendments.find(({ id }) => id === 'records-retention')
    deepEqual(one?.place, { path: '3', position: 'after' })
    match(one?.new ?? '', /^3A\. Records and register\n\(1\) A manufacturer, dealer/)
    match(one?.new ?? '', /each weapon that they make/)
    match(one?.new ?? '', /\(2\) The Registrar must keep a register of weapons/)
    match(one?.new ?? '', /\n\(a\) its serial number/)
    match(one?.new ?? '', /at least 15 years/)
    equal(one?.template, 'records/retention.en.common-law@1')
    match(one?.rationale ?? '', /fp-7-period/)
  })

  test('offences go behind the penal clauses, not behind the repeal', async () => {
    const law = await lawOf(act)
    const { amendments } = draft(law, [finding(law, 'fp-5-1-c'), finding(law, 'untoc-11', '4(1)', 'met')])
    deepEqual(
      amendments.map(({ id, place: { path }, new: text }) => [id, path, text.split('\n')[0]]),
      [['offences-tampering', '4', '4A. Tampering with marks']],
    )
  })

  test('several behind one clause follow each other', async () => {
    const law = await lawOf(act)
    const wanted = ['fp-8-1-a', 'fp-8-1-b', 'fp-8-2'].map((id) => finding(law, id, '3(1)'))
    const { amendments } = draft(law, wanted)
    const numbers = amendments.filter(({ place }) => place.path === '3').map((one) => one.new.split(' ')[0])
    deepEqual(numbers, ['3A.', '3B.', '3C.'])
  })

  test('a definition joins the alphabet, or takes the place of the law’s own', async () => {
    const law = await lawOf(act)
    const { amendments } = draft(law, [
      finding(law, 'fp-3-firearm', '2(“weapon”)', 'partial'),
      finding(law, 'fp-3-ammunition'),
    ])
    const at = (id: string) => amendments.find((one) => one.id === id)
    deepEqual(at('definitions-firearm')?.action, 'replace')
    match(at('definitions-firearm')?.new ?? '', /^“weapon” means a weapon with a barrel.*\.$/)
    match(at('definitions-firearm')?.old ?? '', /^“weapon” means a rifle/)
    deepEqual(at('definitions-ammunition')?.place, { path: '2(“dealer”)', position: 'before' })
    match(at('definitions-ammunition')?.new ?? '', /^“ammunition” means a complete cartridge .*;$/)
  })

  test('what a provision leans on comes with it', async () => {
    const law = await lawOf(act)
    const findings = [finding(law, 'fp-8-1-a', '3(1)'), finding(law, 'fp-5-1-a-iii')]
    const { amendments } = draft(law, findings, { obligations: ['fp-8-1-a'] })
    deepEqual(
      amendments.map(({ id }) => id),
      ['marking-manufacture', 'offences-unmarked-manufacture'],
    )
    match(amendments[1]?.rationale ?? '', /comes with marking\/manufacture/)
  })

  test('the same input gives the same draft', async () => {
    const law = await lawOf(act)
    const all = [finding(law, 'fp-7-period', '3(2)'), finding(law, 'fp-12-5')]
    deepEqual(draft(law, all), draft(law, all))
  })
})

describe('a civil-law act in French', () => {
  test('articles are numbered bis, paragraphs as the law has them', async () => {
    const law = await lawOf(loi)
    const { amendments } = draft(law, [finding(law, 'fp-8-1-b', '2(1)')])
    const one = amendments.find(({ id }) => id === 'marking-import')
    match(one?.new ?? '', /^Art\. 2 bis\. — Marquage lors de l’importation\n§ 1er\. Chaque arme à feu/)
    match(one?.new ?? '', /\n§ 2\. L’arme à feu importée/)
  })

  test('definitions go on with the next number, and the full stop makes way', async () => {
    const law = await lawOf(loi)
    const { amendments } = draft(law, [finding(law, 'fp-3-ammunition')])
    deepEqual(
      amendments.map(({ id, action, place }) => [id, action, place.path]),
      [
        ['definitions-end', 'replace', '1(2)'],
        ['definitions-ammunition', 'insert', '1(2)'],
      ],
    )
    match(amendments[1]?.new ?? '', /^3° « munitions » : la cartouche.*\.$/)
  })

  test('an article contracts with the name that is put in', async () => {
    const law = await lawOf(loi)
    const values = { authority: 'le Ministre', contact: 'le Ministre' }
    const { amendments } = draft(law, [finding(law, 'fp-6-2-seizure')], { values })
    const text = amendments.map((one) => one.new).join('\n')
    match(text, /sauf décision contraire du Ministre/)
    ok(!/de le |à le /.test(text))
  })
})

describe('what is refused', () => {
  const cases = [
    [
      'a value beyond its limit',
      { values: { retention: '5' } },
      /retention is 5, but must be 10 or more \(Firearms Protocol, art\. 7\)/,
    ],
    ['a value that is no number', { values: { retention: 'ten' } }, /whole number, not "ten"/],
    [
      'a minimum above the maximum',
      { values: { minimum: '8', maximum: '6' } },
      /minimum is 8, but must be no more than maximum, which is 6/,
    ],
    ['an unknown variable', { values: { colour: 'red' } }, /no model provision leaves "colour" open/],
    [
      'an unknown alternative',
      { provisions: ['licensing/transit'], values: { 'licensing/transit': 'C' } },
      /choose A or B/,
    ],
    ['a language without provisions', { language: 'nb' }, /no model provisions in "nb"/],
    ['an unknown provision', { provisions: ['a/b'] }, /no model provision "a\/b"/],
    ['an unknown obligation', { obligations: ['fp-99'] }, /no obligation "fp-99"/],
  ] as const
  for (const [name, options, reason] of cases)
    test(name, async () => {
      const law = await lawOf(act)
      throws(
        () => draft(law, [finding(law, 'fp-7-period', '3(2)')], options),
        (error: unknown) => error instanceof DraftError && reason.test(error.message),
      )
    })
})

describe('what a draft does to the law', () => {
  test('every provision can be put into both laws', async () => {
    for (const text of [act, loi]) {
      const law = await lawOf(text)
      const named = [...new Set(provisions.map(({ id }) => id))]
      const { amendments } = draft(law, [], { obligations: [], provisions: named })
      const { law: amended, refused } = applyAmendments(law, amendments)
      deepEqual(refused, [])
      const paths = flatten(amended).map(({ clause }) => clause.path)
      deepEqual(
        paths.filter((path, index) => paths.indexOf(path) !== index),
        [],
      )
      const words = (one: Law) =>
        flatten(one)
          .map(({ clause }) => clause.text)
          .join('\n')
      ok(!/[{}]/.test(words(amended)))
    }
  })

  test('a law without sections gets them', async () => {
    const bare: Law = { ...(await lawOf(act)), children: [] }
    const { amendments } = draft(bare, [], {
      obligations: [],
      provisions: ['marking/import', 'definitions/firearm'],
    })
    match(amendments[0]?.new ?? '', /^1\. Definitions\nIn this Act:\n“firearm” means/)
    match(amendments[1]?.new ?? '', /^1\. Marking at import|^2\. Marking at import/)
  })
})
