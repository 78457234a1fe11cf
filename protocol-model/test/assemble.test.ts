import { describe, expect, test } from 'vitest'
import { assemble } from '../compile/assemble.ts'
import { changed, schemas, soundSources } from './sources.ts'

const known = await schemas()
const article = 'instruments/bicycles/article-02.yaml'
const french = 'instruments/bicycles/translations/fr/article-02.yaml'
const ids = 'instruments/bicycles/ids.yaml'
const recognition = 'recognition/bicycles/registers.yaml'

test('sound data makes a model', () => {
  const { model, problems } = assemble(soundSources(), known)
  expect(problems).toEqual([])
  const instrument = model?.instruments[0]
  expect(instrument?.obligations.map(({ id }) => id)).toEqual(['bt-2-1'])
  expect(instrument?.retired.map(({ id }) => id)).toEqual(['bt-2-2'])
  expect(instrument?.articles).toEqual([{ number: '2', subject: { en: 'Registers', fr: 'Registres' } }])
  const [obligation] = instrument?.obligations ?? []
  expect(obligation?.provision).toEqual({
    instrument: 'bicycles',
    citation: 'art. 2(1)(a)',
    eId: 'art_2__para_1__subpara_a',
  })
  expect(obligation?.condition?.fr).toBe('La ville prête des bicyclettes.')
  expect(obligation?.guidance).toEqual([{ source: 'handbook', citation: 'chapter 4' }])
  expect(obligation?.elements[0]?.examples?.meets).toEqual([
    { language: 'en', text: 'The clerk enters every bicycle in a book.' },
    { language: 'fr', text: 'Le greffier inscrit chaque bicyclette.' },
  ])
  expect(model?.terms.en?.register).toEqual(['register', 'book'])
})

describe('each rule finds what breaks it, and where', () => {
  const cases: readonly [rule: string, file: string, was: string, is: string, at: string, says: string][] = [
    ['yaml', article, 'article: "2"', 'article: "2', `${article}:1`, 'Correct the YAML'],
    ['schema', article, 'level: mandatory', 'level: urgent', `${article}:8`, 'use one of'],
    ['schema', article, '    form: record\n', '', `${article}:6`, 'add "form"'],
    ['schema', article, 'core: true', 'heart: true', `${article}:11`, 'not known here'],
    ['schema', article, 'art. 2(2)', 'article 2, 2', `${article}:28`, 'not of the expected form'],
    ['schema', article, 'Register of bicycles', 'No', `${article}:14`, 'too short'],
    ['schema', article, '    conditionKind: trigger\n', '', `${article}:6`, 'conditionKind'],
    ['unique-id', article, 'bt-2-1.years', 'bt-2-1.register', `${article}:21`, 'used twice'],
    [
      'element-prefix',
      article,
      '- id: bt-2-1.years',
      '- id: bt-3-1.years',
      `${article}:21`,
      'Begin the element',
    ],
    ['citation-eid', article, 'eId: art_2__para_2', 'eId: art_2__para_3', `${article}:27`, 'agree'],
    ['essential-element', article, 'essential: true', 'essential: false', `${article}:6`, 'essential'],
    ['guidance-known', article, 'source: handbook', 'source: cookbook', `${article}:6`, 'guidance.yaml'],
    ['successor-known', article, 'movedTo: bt-2-1', 'movedTo: bt-9-9', `${article}:27`, 'bt-9-9'],
    ['version', article, 'lastChangedIn: 2', 'lastChangedIn: 3', `${article}:6`, 'Raise the version'],
    ['schema', french, 'title: Ancien registre', 'title: ""', `${french}:12`, 'too short'],
    [
      'translation-complete',
      french,
      '      years: Il est conservé trois ans\n',
      '',
      `${french}:8`,
      'elements years',
    ],
    ['translation-known', french, 'old: Un', 'new: Un', `${french}:16`, 'obligations bt-2-2 elements new'],
    [
      'translation-known',
      'instruments/bicycles/examples/article-02.yaml',
      'bt-2-1.register',
      'bt-2-1.bell',
      'instruments/bicycles/examples/article-02.yaml:1',
      'bt-2-1.bell',
    ],
    ['id-issued', ids, '2:\n  bt-2-1: [years]\n', '', ids, 'Add bt-2-1.years under "2"'],
    ['id-kept', ids, 'bt-2-2: [old]', 'bt-2-2: [old, older]', `${ids}:3`, 'Put bt-2-2.older back'],
    [
      'concept-known',
      'concepts/terms/en.yaml',
      'bicycle:',
      'tricycle:',
      'concepts/terms/en.yaml:2',
      'tricycle',
    ],
    [
      'concept-known',
      'concepts/concepts.yaml',
      '[bicycle]',
      '[tricycle]',
      'concepts/concepts.yaml:1',
      'tricycle',
    ],
    [
      'unique-id',
      'concepts/concepts.yaml',
      'id: bicycle',
      'id: register',
      'concepts/concepts.yaml:4',
      'twice',
    ],
    ['recognition-known', recognition, 'bt-2-1:\n', 'bt-9-1:\n', `${recognition}:1`, 'no obligation bt-9-1'],
    [
      'recognition-known',
      recognition,
      'bt-2-1.years',
      'bt-2-1.days',
      `${recognition}:1`,
      'no element bt-2-1.days',
    ],
    [
      'recognition-known',
      recognition,
      'help: [defines/register*2]',
      'help: [defines/ledger*2]',
      `${recognition}:1`,
      'concept ledger',
    ],
    ['schema', recognition, '  core: [register, bicycle]\n', '', `${recognition}:1`, 'add "core"'],
    [
      'includes-known',
      'instruments/bicycles/instrument.yaml',
      'version: 2',
      'version: 2\nincludes: [xx-1]',
      'instruments/bicycles/instrument.yaml:6',
      'xx-1',
    ],
  ]
  test.each(cases)('%s in %s: %j → %j', (rule, file, was, is, at, says) => {
    const { problems } = assemble(changed(file, was, is), known)
    const found = problems.map((one) => ({
      ...one,
      at: one.line === undefined ? one.file : `${one.file}:${one.line}`,
    }))
    expect(found).toContainEqual(expect.objectContaining({ rule, at, reason: expect.stringContaining(says) }))
  })
})

test('a missing translation file is named', () => {
  const { problems } = assemble(
    soundSources().filter(({ file }) => file !== french),
    known,
  )
  expect(problems).toContainEqual({
    rule: 'translation-complete',
    file: french,
    reason: `Add this file with the texts of ${article}.`,
  })
})

test('a file that nothing reads is named', () => {
  const { problems } = assemble([...soundSources(), { file: 'instruments/notes.yaml', text: 'a: 1' }], known)
  expect(problems).toEqual([
    {
      rule: 'known-file',
      file: 'instruments/notes.yaml',
      reason: 'Move or rename this file, nothing reads it here.',
    },
  ])
})

test('an incomplete language is allowed where it is not promised', () => {
  const sources = changed('languages.yaml', '[en, fr]', '[en]').filter(({ file }) => file !== french)
  const { model, problems } = assemble(sources, known)
  expect(problems).toEqual([])
  expect(model?.instruments[0]?.obligations[0]?.title).toEqual({ en: 'Register of bicycles' })
})
