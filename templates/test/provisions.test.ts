import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  draftingWords,
  provisionLanguages,
  provisions,
  provisionsIn,
  provisionVariables,
} from '@concordance/templates'
import { afterEach, describe, test } from 'vitest'
import { readProvisions } from '../compile/provisions.mjs'

describe('the provisions', () => {
  test('stand in three languages and two styles, the same everywhere', () => {
    deepEqual([...provisionLanguages].sort(), ['en', 'es', 'fr'])
    const ids = (language: string, style: 'common-law' | 'civil-law') =>
      provisionsIn(language, style).map(({ id }) => id)
    for (const language of provisionLanguages)
      for (const style of ['common-law', 'civil-law'] as const)
        deepEqual(ids(language, style), ids('en', 'common-law'))
  })

  test('a regional tag gives the language, an unknown one nothing', () => {
    equal(provisionsIn('fr-CA', 'civil-law').length, provisionsIn('fr', 'civil-law').length)
    deepEqual(provisionsIn('xx', 'civil-law'), [])
    equal(draftingWords('constructor'), undefined)
  })

  test('the two styles of a provision differ where a person is punished', () => {
    for (const language of provisionLanguages) {
      const text = (style: 'common-law' | 'civil-law') =>
        JSON.stringify(
          provisionsIn(language, style).find(({ id }) => id === 'offences/tampering')?.alternatives,
        )
      ok(text('common-law') !== text('civil-law'), language)
    }
  })

  test('a translation is not the English text', () => {
    const english = new Map(
      provisionsIn('en', 'civil-law').map((one) => [one.id, JSON.stringify(one.alternatives)]),
    )
    for (const language of ['fr', 'es'])
      for (const one of provisionsIn(language, 'civil-law'))
        ok(JSON.stringify(one.alternatives) !== english.get(one.id), `${one.id}.${language}`)
  })

  test('no text holds a dash in the midst of a sentence, a markup sign or two spaces', () => {
    for (const { id, language, alternatives } of provisions) {
      const text = JSON.stringify(alternatives)
      ok(!/ [–—] |[*_%]|\[\[|\|\|| {2}/.test(text), `${id}.${language}`)
    }
  })

  test('every unit is a sentence or an item of a list', () => {
    type Unit = { readonly text: string; readonly units: readonly Unit[] }
    const check = (units: readonly Unit[], where: string, depth: number): void => {
      for (const unit of units) {
        match(unit.text, depth === 0 ? /[.:]$/ : /[.:;]$|; (?:and|or|y|o)$/, `${where}: ${unit.text}`)
        check(unit.units, where, depth + 1)
      }
    }
    for (const { id, language, alternatives } of provisions)
      for (const { sections } of alternatives)
        for (const section of sections) check(section.units, `${id}.${language}`, 0)
  })

  test('limits that treaties set are there', () => {
    equal(provisionVariables.retention?.limit?.atLeast, 10)
    equal(provisionVariables.maximum?.limit?.atLeast, 4)
    equal(provisionVariables.antique?.limit?.atMost, 1900)
  })
})

describe('what the compiler refuses', () => {
  const folders: string[] = []
  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
  })

  const front = (changes: { readonly [field: string]: string } = {}) => {
    const fields: { readonly [field: string]: string } = {
      id: 'a/b',
      version: '1',
      language: 'en',
      style: 'common-law',
      kind: 'rule',
      obligations: '[ob]',
      elements: '[ob.one]',
      variables: '[authority]',
      notes: 'A note.',
      also: '{ provisions: [], note: More. }',
      ...changes,
    }
    return `---\n${Object.entries(fields)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n')}\n---\n`
  }
  const body = '\n## Heading\n\n1. {authority} must act.\n'

  async function problems(files: { readonly [name: string]: string }): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'provisions-'))
    folders.push(folder)
    const question = '{ en: Q?, fr: Q ?, es: Q? }'
    const all = {
      'rationale.yaml': 'en: { gap: x }\nfr: { gap: x }\nes: { gap: x }\n',
      'variables.yaml': `authority: { kind: name, question: ${question}, default: { en: A, fr: A, es: A } }\n`,
      ...files,
    }
    for (const [name, text] of Object.entries(all)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), text)
    }
    const read = await readProvisions(pathToFileURL(`${folder}/`), {
      elements: { ob: ['ob.one'] },
      core: ['ob'],
    })
    return read.problems.join('\n')
  }
  const file = 'a/b.en.common-law.md'

  test('a variable that is used and not declared, and the other way round', async () => {
    match(await problems({ [file]: front({ variables: '[]' }) + body }), /uses \{authority\}; add it/)
    match(await problems({ [file]: `${front()}\n## H\n\n1. Act.\n` }), /does not use \{authority\}/)
    match(await problems({ [file]: front({ variables: '[authority, nobody]' }) + body }), /has no "nobody"/)
  })

  test('an obligation, an element or a companion that is not there', async () => {
    match(
      await problems({ [file]: front({ obligations: '[other]', elements: '[]' }) + body }),
      /no obligation other/,
    )
    match(
      await problems({ [file]: front({ elements: '[ob.two]' }) + body }),
      /element ob\.two belongs to none/,
    )
    match(
      await problems({ [file]: front({ also: '{ provisions: [x/y], note: N. }' }) + body }),
      /there is no provision x\/y/,
    )
  })

  test('a missing language, style or obligation', async () => {
    const found = await problems({ [file]: front() + body })
    match(found, /a\/b\.fr\.civil-law\.md is missing/)
    match(found, /no provision in "fr" serves ob/)
  })

  test('a name that says something else, and a body without shape', async () => {
    match(await problems({ 'a/c.en.common-law.md': front() + body }), /make the name of the file agree/)
    match(
      await problems({ [file]: `${front()}\n## H\n\n- a bullet {authority}\n` }),
      /a list has no place here/,
    )
    match(await problems({ [file]: `${front()}\n# A\n${body}` }), /name each alternative/)
  })

  test('a default beyond its own limit', async () => {
    const years = 'kind: years, question: { en: Q, fr: Q, es: Q }, default: 5, limit: { atLeast: 10 }'
    match(
      await problems({ 'variables.yaml': `kept: { ${years} }\n` }),
      /kept: the default is beyond its own limit/,
    )
  })
})
