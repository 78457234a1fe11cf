import { deepEqual, equal, ok } from 'node:assert/strict'
import type { Matrix, MatrixRow } from '@concordance/gap-analysis'
import { matrixWording } from '@concordance/templates'
import { describe, test } from 'vitest'
import { conceptName } from '../src/concept-name.ts'
import { viewMatrix } from '../src/view.ts'
import { sample } from './sample-matrix.ts'

function view(matrix: Matrix, language = 'en') {
  const wording = matrixWording(language)
  ok(wording)
  return viewMatrix(matrix, wording)
}

function row(id: string, language = 'en', matrix: Matrix = sample) {
  const found = view(matrix, language)
    .articles.flatMap(({ rows }) => rows)
    .find((each) => each.id === id)
  ok(found, id)
  return found
}

function changed(id: string, change: Partial<MatrixRow>): Matrix {
  return { ...sample, rows: sample.rows.map((each) => (each.id === id ? { ...each, ...change } : each)) }
}

describe('evidence', () => {
  test('every clause that carries an element is quoted, the others are named', () => {
    const { evidence, also, nearestOnly } = row('mi-5-1-a')
    deepEqual(
      evidence.map(({ cite }) => cite.short),
      ['4(1) of arms-act.docx', '31(2) of arms-act.docx'],
    )
    deepEqual(
      also.map(({ full }) => full),
      ['Clause 5 of arms-act.docx'],
    )
    equal(nearestOnly, false)
  })

  test('without an element found, the best candidates are only the nearest', () => {
    const { evidence, nearestOnly } = row('mi-5-2')
    equal(evidence.length, 2)
    equal(nearestOnly, true)
  })

  test('an element found outside the candidates brings its clause along', () => {
    const [element] = sample.rows.find(({ id }) => id === 'mi-7-register')?.elements ?? []
    ok(element)
    const elements = [{ ...element, clause: 'sec_99', path: '99', quote: 'elsewhere' }]
    const { evidence } = row('mi-7-register', 'en', changed('mi-7-register', { elements }))
    deepEqual(
      evidence.map(({ quotes }) => quotes.map(({ text }) => text)),
      [['elsewhere']],
    )
  })

  test('quotes inside another quote of the clause are not repeated; others are added', () => {
    equal(row('mi-7-register').evidence[0]?.quotes.length, 1)
    deepEqual(
      row('mi-3-firearm').evidence.map(({ quotes }) => quotes.length),
      [2, 1],
    )
  })

  test('right-to-left paths and files are fenced, so that a list of them keeps its order', () => {
    const mark = '\u200E'
    equal(row('mi-7-register').evidence[0]?.cite.full, `Clause 7 of ${mark}قرار-السجلات.txt${mark}`)
    const evidence = [{ clause: 'x', path: '34(ب)', score: 1, file: 'arms-act.docx', quote: 'x', why: [] }]
    const { evidence: shown } = row('mi-15', 'en', changed('mi-15', { evidence }))
    equal(shown[0]?.cite.short, `${mark}34(ب)${mark} of arms-act.docx`)
  })

  test('one law needs no file name', () => {
    const one = { ...sample, laws: sample.laws.slice(0, 1) }
    equal(row('mi-5-1-a', 'en', one).evidence[0]?.cite.full, 'Clause 4(1)')
  })
})

describe('languages', () => {
  test('texts fall back to English and say so', () => {
    const { statement, title } = row('mi-8-1-b', 'es')
    deepEqual([statement.language, title.language], ['en', 'en'])
    equal(row('mi-5-1-a', 'es').statement.language, 'es')
  })

  test('the reason is the matcher’s own in English and made from the elements elsewhere', () => {
    equal(row('mi-5-1-a').reason.text, 'Two of three essential elements were found; ammunition was not.')
    equal(
      row('mi-5-1-a', 'es').reason.text,
      'Elementos esenciales hallados: 2 de 3. El resto figura entre lo que falta.',
    )
  })

  test('a doubt and a contradiction are told in the language of the document', () => {
    const [candidate] = sample.rows.find(({ id }) => id === 'mi-5-1-a')?.evidence ?? []
    ok(candidate)
    const clause = { clause: 'sec_4', path: '4(1)', file: candidate.file, quote: 'ten years', value: 10 }
    const matrix = changed('mi-5-1-a', {
      unclear: true,
      conflicts: [
        { measure: 'years-kept', values: [5, 10], clauses: [clause, { ...clause, path: '9', value: 5 }] },
      ],
    })
    for (const [language, doubt, contradiction] of [
      ['es', 'Sin evaluar', 'se contradicen'],
      ['fr', 'Non évalué', 'se contredisent'],
    ] as const) {
      const { text } = row('mi-5-1-a', language, matrix).reason
      ok(text.startsWith(doubt), text)
      ok(text.includes(contradiction) && text.includes(': 10;') && text.includes(': 5.'), text)
    }
    ok(!row('mi-5-1-a', 'es').reason.text.includes('Sin evaluar'))
  })

  test('the reason does not list again what is missing', () => {
    const reason = (because: string) => row('mi-5-1-a', 'en', changed('mi-5-1-a', { because })).reason.text
    equal(reason('2 of 3 were found; missing: ammunition as well.'), '2 of 3 were found.')
    equal(reason('Left to regulations; penalties too.'), 'Left to regulations; penalties too.')
  })

  test('dates, lists and shares follow the language', () => {
    const french = view(sample, 'fr')
    ok(french.facts.some(({ value }) => value.text === '9 mars 2026'))
    equal(french.statuses[0]?.share, '50\u00a0%')
    match(french.subject)
  })

  test('concepts are named in the language, unknown ones only in English', () => {
    equal(conceptName('serial number', 'fr'), 'numéro de série')
    equal(conceptName('definition of serial number', 'fr'), 'numéro de série')
    equal(conceptName('definition of serial number', 'en'), 'definition of serial number')
    equal(conceptName('made-up notion', 'fr'), undefined)
  })
})

function match(subject: string): void {
  ok(subject.includes('Décret sur le marquage (Valdarie) et \u200Eقرار السجلات\u200E au regard de'), subject)
}

describe('articles', () => {
  test('bear their subject, and those of another instrument stand apart and say so', () => {
    deepEqual(
      view(sample, 'fr').articles.map(({ anchor, label, heading, rows }) => [
        anchor,
        label,
        heading,
        rows.length,
      ]),
      [
        ['article-3', 'Article 3', 'Article 3', 1],
        ['article-5', 'Article 5', 'Article 5', 2],
        ['article-7', 'Article 7', 'Article 7', 1],
        ['article-8', 'Article 8', 'Article 8\u00a0: Marquage', 2],
        ['article-9', 'Article 9', 'Article 9', 1],
        ['article-10', 'Article 10', 'Article 10', 1],
        ['article-15', 'Article 15', 'Article 15', 1],
        [
          'article-made-up-parent-5',
          'Convention mère, article 5',
          'Convention mère, article 5\u00a0: Tribunaux',
          1,
        ],
      ],
    )
  })

  test('a provision of another instrument is cited with its name', () => {
    equal(row('mp-5').citation, 'art. 5, Parent')
    equal(row('mi-5-2').citation, 'art. 5(2)')
  })

  test('rows without an article stand together', () => {
    const { articles } = view(changed('mi-9', { article: '' }))
    deepEqual(
      articles
        .filter(({ label }) => label === 'Other obligations')
        .map(({ rows }) => rows.map(({ id }) => id)),
      [['mi-9']],
    )
  })
})

describe('summary', () => {
  test('counts are those of the rows', () => {
    const { statuses, articles, total } = view(sample)
    deepEqual(
      statuses.map(({ status, count }) => [status, count]),
      [
        ['met', 5],
        ['partial', 1],
        ['gap', 3],
        ['na', 1],
      ],
    )
    equal(total, 10)
    deepEqual(articles.find(({ anchor }) => anchor === 'article-5')?.counts, {
      met: 0,
      partial: 1,
      gap: 1,
      na: 0,
    })
  })

  test('what needs work is binding and not met, gaps first', () =>
    deepEqual(
      view(sample).attention.map(({ id }) => id),
      ['mi-5-2', 'mi-8-1-b', 'mi-5-1-a'],
    ))
})
