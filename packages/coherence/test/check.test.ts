import { expect, test } from 'vitest'
import * as api from '../src/index.ts'
import { check, rules, toMarkdown, toSarif } from '../src/index.ts'
import { fixtureText, fromMarkdown, lawOf } from './law.ts'

test('the names of the package', () => {
  expect(Object.keys(api).sort()).toEqual(['check', 'fixes', 'languages', 'rules', 'toMarkdown', 'toSarif'])
})

test('the fixtures, read by a person, hold no finding of severity error', async () => {
  for (const country of [
    'marendia',
    'sourane',
    'caldamar',
    'aulenburg',
    'sotavel',
    'suhail',
    'tarvania',
    'lanchuan',
  ]) {
    const { findings } = check([await fromMarkdown(fixtureText(country))])
    expect(findings.filter(({ level }) => level === 'error')).toEqual([])
  }
})

test('periods for records that differ in the fixtures are told with both places', async () => {
  const laws = [
    await fromMarkdown(fixtureText('marendia'), 'm.md'),
    await fromMarkdown(fixtureText('caldamar'), 'c.md'),
  ]
  const { findings } = check(laws, { rules: ['retention-differs'] })
  expect(findings.map(({ at, other }) => [at.file, at.path, other?.path])).toEqual([
    ['m.md', '30(1)', '19(2)'],
    ['c.md', '24.3', '36'],
  ])
  // Attendance (15.2) and the books of commerce (24.4) are records of another kind.
  expect(findings[0]?.at.quote).toContain('for five years')
})

test('a section that is taken out is missed at every place that cites it', async () => {
  const text = fixtureText('marendia').replace(/### 26\. [\s\S]*?(?=### 27\.)/, '')
  const { findings } = check([await fromMarkdown(text)], { rules: ['reference-missing', 'number-missing'] })
  expect(findings.map(({ rule, at }) => `${rule} ${at.path}`)).toEqual([
    'reference-missing 28',
    'reference-missing 51(b)',
    'reference-missing 68(3)',
    'number-missing 27',
  ])
})

test('an offence that is taken out of the table of penalties is told', async () => {
  const text = fixtureText('marendia').replace(/^\| 54 \|.*\n/m, '')
  const { findings } = check([await fromMarkdown(text)], { rules: ['offence-without-penalty'] })
  expect(findings.map(({ at }) => at.path)).toEqual(['54'])
})

test('where most references to a unit lead nowhere, the reading is doubted and not the law', async () => {
  const sections = Array.from(
    { length: 9 },
    (_, at) => `## Section ${at + 1}. Lamp\nUnder section ${((at + 3) % 9) + 1}(2) it burns.`,
  )
  const { findings, doubtful } = check([await lawOf(`# Act\n${sections.join('\n')}`, 'en')], {
    rules: ['reference-missing'],
  })
  expect(findings).toEqual([])
  expect(doubtful).toEqual([{ file: 'law.md', unit: 'section', missing: 9, cited: 9 }])
})

test('messages are worded in the language asked for, with place, quote and the other place', async () => {
  const law = await lawOf(
    '# Act\n## Section 1. Lamps\nA lamp.\n## Section 2. [Repealed]\n## Section 3. Fine\nSee section 2.',
    'en',
  )
  const { messages, findings, counts } = check([law], { rules: ['reference-repealed'], language: 'fr-CA' })
  const [message] = messages
  expect(message?.reason).toBe(
    'Inattendu : renvoi à section 2, qui est abrogé ; attendu : une disposition en vigueur, ou aucun renvoi.',
  )
  expect(message).toMatchObject({
    ruleId: 'reference-repealed',
    source: 'coherence',
    fatal: true,
    line: 11,
    file: 'law.md',
  })
  expect(message).toMatchObject({ actual: 'section 2', related: { path: '2', line: 7 } })
  expect(findings[0]?.place).toBe('law.md:11:1')
  expect(counts).toEqual({ error: 1, warning: 0, info: 0 })
})

test('a rule or a language that does not exist is the caller’s mistake', async () => {
  const law = await lawOf('# Act\n## Section 1. Lamps\nA lamp.', 'en')
  expect(() => check([law], { rules: ['no-such-rule'] })).toThrow(RangeError)
  expect(() => check([law], { language: 'xx' })).toThrow(RangeError)
})

test('SARIF 2.1.0 names rule, line, words and the related place', async () => {
  const law = await lawOf(
    '# Act\n## Section 1. Lamps\nA lamp.\n## Section 2. [Repealed]\n## Section 3. Fine\nSee section 2.',
    'en',
  )
  const result = check([law], { rules: ['reference-repealed'] })
  expect(toSarif(result, '1.2.3')).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Concordance', version: '1.2.3', rules: rules.map(({ id }) => ({ id })) } },
        results: [
          {
            ruleId: 'reference-repealed',
            level: 'error',
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'law.md' },
                  region: { startLine: 11, snippet: { text: 'section 2' } },
                },
                logicalLocations: [{ name: '3', kind: 'clause' }],
              },
            ],
            relatedLocations: [{ id: 1, physicalLocation: { region: { startLine: 7 } } }],
          },
        ],
      },
    ],
  })
})

test('Markdown quotes the words and is worded in three languages', async () => {
  const law = await lawOf(
    '# Act\n## Section 1. Lamps\nA lamp.\n## Section 2. [Repealed]\n## Section 3. Fine\nSee section 2.',
    'en',
  )
  const result = check([law], { rules: ['reference-repealed'] })
  expect(toMarkdown(result)).toContain('- **3**: “section 2”')
  expect(toMarkdown(result)).toContain('See **2**: “Section 2. \\[Repealed\\]”')
  expect(toMarkdown(result, 'es')).toMatch(/^# Coherencia interna/)
  expect(toMarkdown(check([law], { rules: ['term-twice'] }))).toContain('Nothing was found.')
})

test('every rule is worded without gaps in all languages on all fixtures', async () => {
  const law = await fromMarkdown(fixtureText('caldamar'))
  for (const language of api.languages) {
    for (const { reason, note } of check([law], { language }).findings) {
      expect(`${reason} ${note}`).not.toMatch(/\{\w+\}|undefined|NaN/)
    }
  }
})
