import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf } from '../src/blocks.ts'
import { doubts, findClause, flatten, toAkomaNtoso, toLaw, toMdast } from '../src/index.ts'
import { readFixture } from './read-fixture.ts'

const joined = (text: string) => text.replace(/\s+/g, '')
/** Scraps of laws in any order: heads, enumerators, quotation marks, references, and anything at all. */
const scrap = fc.oneof(
  fc.constantFrom(
    '# Title',
    '## Part II',
    '### Section 5',
    '5. Heading',
    '[7] Name',
    'Artículo 3.- Texto',
    'Art. 1er.',
    '§ 2 Zweck',
    'المادة الأولى',
    '第三条 文',
    'Члан 4.',
    'SCHEDULE',
    'First Schedule (Section 2) Form 1. One',
    'ANEXO',
    '**bold**',
    '> quote',
  ),
  fc.constantFrom(
    '(1) One. (2) Two.',
    '(a) x; and (b) y',
    '(i)',
    'i) z',
    '1° a',
    '2.1 b',
    'أ - ب',
    '（一）甲',
    '“a” means b; “c” means',
    '«t» :',
    'under subsection (1)',
    '"Artículo 9. Dice',
    '1 Wer',
    'Term: words. Other: words. Third: words.',
  ),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
)
const text = fc.array(scrap, { minLength: 1, maxLength: 25 }).map((parts) => parts.join('\n\n'))

test('whatever the text, nothing is lost, ids are unique, and every conversion works', () => {
  fc.assert(
    fc.property(
      text,
      fc.constantFrom('en', 'fr', 'es', 'de', 'ar', 'sr', 'zh', 'nl', 'sv', 'pt', 'und', 'xx'),
      (source, language) => {
        const reading = readFixture(source, language)
        const law = toLaw(reading)
        const clauses = flatten(law).map(({ clause }) => clause)
        expect(joined(clauses.map((clause) => clause.text).join(''))).toBe(
          joined(
            blocksOf(reading.tree)
              .map((block) => block.text)
              .join(''),
          ),
        )
        expect(new Set(clauses.map((clause) => clause.id)).size).toBe(clauses.length)
        for (const clause of clauses) {
          expect(clause.bodyStart).toBeLessThanOrEqual(clause.text.length)
          for (const span of clause.spans) expect(span.to).toBeLessThanOrEqual(clause.text.length)
        }
        toMdast(law)
        toAkomaNtoso(law)
        doubts(law)
        findClause(law, source.slice(0, 30))
      },
    ),
    { numRuns: 400 },
  )
})
