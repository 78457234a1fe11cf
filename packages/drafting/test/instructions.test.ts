import { deepEqual, equal, ok } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { type Clause, flatten, type Law } from '@concordance/law-tree'
import { instructionWording, type ProvisionStyle } from '@concordance/templates'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import {
  type Amendment,
  amendingBill,
  applyAmendments,
  billLines,
  draft,
  readInstructions,
} from '../src/index.ts'
import { act, lawOf, loi } from './laws.ts'

const styles: readonly ProvisionStyle[] = ['common-law', 'civil-law']
const fixtures = new URL('../../../fixtures/', import.meta.url)

/** A law as people read it: what identifies new clauses inside the program says nothing. */
function plainTree(law: Law): unknown {
  const plain = ({ kind, number, path, heading, term, text, children }: Clause): unknown => ({
    kind,
    number,
    path,
    heading: heading?.replace(/\s+/g, ' '),
    term,
    text: text.replace(/\s+/g, ' ').trim(),
    children: children.map(plain),
  })
  return law.children.map(plain)
}

/** The bill of a list, read again from its lines alone, does to the law what the list does. */
function holds(
  law: Law,
  amendments: readonly Amendment[],
  language: string,
  style: ProvisionStyle,
): readonly string[] {
  const wording = instructionWording(language)
  ok(wording)
  const bill = amendingBill(law, amendments, { language, style, date: '2026-03-01' })
  const lines = billLines(bill)
  const { instructions } = readInstructions(lines, wording, wording.styles[style])
  const read = instructions.map((one, index): Amendment => ({ ...one, id: String(index), obligations: [] }))
  const out = new Set(bill.refused.map(({ amendment }) => amendment))
  const applied = amendments.filter((_, index) => !out.has(index))
  equal(read.length, applied.length, lines.join('\n'))
  const again = applyAmendments(law, read)
  deepEqual(again.refused, [])
  deepEqual(plainTree(again.law), plainTree(applyAmendments(law, applied).law))
  return lines
}

const named = (language: string, style: ProvisionStyle, law: Law): readonly Amendment[] =>
  draft(law, [], {
    language,
    style,
    provisions: [
      'definitions/firearm',
      'definitions/tracing',
      'definitions/ammunition',
      'marking/import',
      'marking/manufacture',
      'records/retention',
      'offences/trafficking',
      'offences/conversion',
      'licensing/transit',
      'confiscation/seizure',
    ],
  }).amendments

describe('amending instructions read back to the amendments', () => {
  for (const language of ['en', 'fr', 'es'])
    for (const style of styles)
      test(`every change of a law, ${language} ${style}`, async () => {
        const law = await lawOf(language === 'fr' ? loi : act)
        const all = allChanges(law)
        for (const one of all) holds(law, [one], language, style)
      })

  const countries = readdirSync(fixtures, { withFileTypes: true }).flatMap((one) =>
    one.isDirectory()
      ? readdirSync(new URL(`${one.name}/`, fixtures))
          .filter((file) => file === 'law.md')
          .map(() => one.name)
      : [],
  )
  for (const country of countries)
    test(`drafts for ${country} in the languages of the wording`, async () => {
      const law = await lawOf(readFileSync(new URL(`${country}/law.md`, fixtures), 'utf8'), `${country}.md`)
      for (const language of ['en', 'fr', 'es'])
        for (const style of styles) holds(law, named(language, style, law), language, style)
    })

  for (const country of ['marendia', 'sourane', 'caldamar'])
    test(`random amendments of ${country}`, async () => {
      const law = await lawOf(readFileSync(new URL(`${country}/law.md`, fixtures), 'utf8'), `${country}.md`)
      const paths = [
        ...new Set(flatten(law).flatMap(({ clause }) => (clause.kind === 'text' ? [] : [clause]))),
      ]
      fc.assert(
        fc.property(
          fc.array(amendmentOf(paths), { minLength: 1, maxLength: 8 }),
          fc.constantFrom('en', 'fr', 'es'),
          fc.constantFrom(...styles),
          (list, language, style) => {
            holds(
              law,
              list.map((one, index) => ({ ...one, id: String(index) })),
              language,
              style,
            )
          },
        ),
        { numRuns: 150 },
      )
    })
})

const words = fc.constantFrom(
  'a permit',
  'the “Registrar”',
  'l’autorité « compétente »',
  'de diez años',
  'weapon; or',
  'x',
  'after the words “a” the words “b”',
  'ends with ”',
  '(a) first\n(b) second',
  '9Z. New\n(1) One.\n(2) Two “quoted”\nand more.',
  '“thing” means a thing;',
)

function amendmentOf(clauses: readonly Clause[]): fc.Arbitrary<Amendment> {
  return fc
    .record({
      clause: fc.constantFrom(...clauses),
      action: fc.constantFrom('insert', 'replace', 'repeal', 'renumber', 'words'),
      position: fc.constantFrom('after', 'before', 'in'),
      from: fc.nat(60),
      length: fc.integer({ min: 1, max: 8 }),
      next: words,
    })
    .map(({ clause, action, position, from, length, next }): Amendment => {
      const all = clause.text.slice(clause.bodyStart).split(/\s+/).filter(Boolean)
      const old = all
        .slice(from % Math.max(1, all.length))
        .slice(0, length)
        .join(' ')
      const kind =
        action === 'words' ? ((['insert', 'replace', 'repeal'] as const)[from % 3] ?? 'replace') : action
      const withWords = action === 'words' || old === '' ? old : ''
      return {
        id: '',
        action: kind as Amendment['action'],
        place: { path: clause.path, position: position as 'after' },
        old: withWords,
        new: kind === 'renumber' ? '99' : kind === 'repeal' ? '' : next,
        obligations: [],
      }
    })
}

/** One amendment of each kind at each clause. */
function allChanges(law: Law): readonly Amendment[] {
  const clauses = flatten(law).flatMap(({ clause }) => (clause.kind === 'text' ? [] : [clause]))
  return clauses.flatMap((clause) => {
    const made = (
      action: Amendment['action'],
      position: 'after' | 'before' | 'in',
      old: string,
      text: string,
    ): Amendment => ({
      id: 'one',
      action,
      place: { path: clause.path, position },
      old,
      new: text,
      obligations: [],
    })
    const old = clause.text.slice(clause.bodyStart).trim()
    return [
      made('insert', 'after', '', '7A. Things\n(1) A thing is kept.\n(2) It is shown.'),
      made('insert', 'before', '', '(1A) A thing is kept.'),
      made('insert', 'in', '', '(9) A thing is kept.'),
      made('replace', 'in', '', 'Other words.'),
      made('repeal', 'in', '', ''),
      made('renumber', 'in', '', '44'),
      ...(old === ''
        ? []
        : [
            made('replace', 'in', old, 'other “words”'),
            made('insert', 'after', old, 'more'),
            made('insert', 'before', old, 'more'),
            made('repeal', 'in', old, ''),
            made('replace', 'in', old, 'one\ntwo'),
          ]),
    ]
  })
}
