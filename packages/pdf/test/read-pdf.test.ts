import { describe, expect, test } from 'vitest'
import { PdfError, readPdf } from '../src/index.ts'
import { buildPdf, type Piece, setLines } from './build-pdf.ts'

const clause = (n: number) =>
  `${n}. A person who keeps a workshop shall enter in the book of the workshop every weapon that is brought there, the name of the owner, and the day on which the weapon leaves it again.`

const texts = async (pages: readonly (readonly Piece[])[], role?: string) =>
  (await readPdf(buildPdf(pages))).blocks.filter((block) => block.role === role).map((block) => block.text)

describe('paragraphs', () => {
  test('lines are joined, clauses stay apart', async () => {
    const pieces = [
      ...setLines(clause(1), { x: 70, y: 750, wide: 80 }),
      ...setLines(clause(2), { x: 70, y: 700, wide: 80 }),
    ]
    expect(await texts([pieces])).toEqual([clause(1), clause(2)])
  })
  test('a clause goes on over the page', async () => {
    const lines = setLines(clause(1), { x: 70, y: 750, wide: 80 })
    const [first, ...rest] = lines as [Piece, ...Piece[]]
    expect(
      await texts([[...setLines(clause(7), { x: 70, y: 760, wide: 80 }), { ...first, y: 100 }], rest]),
    ).toEqual([clause(7), clause(1)])
  })
  test('a word broken at a line end is whole again, a compound keeps its hyphen', async () => {
    const pieces = [
      { x: 70, y: 750, text: 'The owner of a semi-automatic weapon shall show the licence to the regis-' },
      { x: 70, y: 737.5, text: 'trar; a weapon that is semi-automatic needs two; the owner of a semi-' },
      { x: 70, y: 725, text: 'automatic weapon tells the registrar of each.' },
    ]
    expect(await texts([pieces])).toEqual([
      'The owner of a semi-automatic weapon shall show the licence to the registrar; a weapon that is semi-automatic needs two; the owner of a semi-automatic weapon tells the registrar of each.',
    ])
  })
  test('a heading in bold is a block of its own', async () => {
    const pieces: Piece[] = [
      { x: 70, y: 765, text: 'Books of workshops', bold: true },
      ...setLines(clause(1), { x: 70, y: 750, wide: 80 }),
    ]
    const { blocks } = await readPdf(buildPdf([pieces]))
    expect(blocks.map(({ bold, text }) => [bold, text])).toEqual([
      [true, 'Books of workshops'],
      [false, clause(1)],
    ])
  })
  test('words without drawn spaces are told apart by their distance', async () => {
    expect(
      await texts([
        [
          { x: 70, y: 700, text: 'Every' },
          { x: 97.5, y: 700, text: 'dealer' },
        ],
      ]),
    ).toEqual(['Every dealer'])
  })
})

describe('columns', () => {
  const left = [1, 2, 3, 4, 5].flatMap((n) => setLines(clause(n), { x: 60, y: 780 - n * 85, wide: 44 }))
  const right = [6, 7, 8, 9, 10].flatMap((n) =>
    setLines(clause(n), { x: 310, y: 780 - (n - 5) * 85, wide: 44 }),
  )
  const expected = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(clause)

  test('one column is read after the other', async () => {
    expect(await texts([[...left, ...right]])).toEqual(expected)
  })
  test('also where the file draws row by row', async () => {
    const rows = [...left, ...right].sort((a, b) => b.y - a.y || a.x - b.x)
    expect(await texts([rows])).toEqual(expected)
  })
  test('a heading over both columns parts them', async () => {
    const top = (pieces: readonly Piece[]) => pieces.filter(({ y }) => y > 460)
    const low = (pieces: readonly Piece[]) => pieces.filter(({ y }) => y < 441)
    const heading = { x: 200, y: 458, text: 'PART II OF DEALERS AND OF THEIR BOOKS', bold: true }
    const pieces = [...top(left), ...top(right), heading, ...low(left), ...low(right)].sort(
      (a, b) => b.y - a.y,
    )
    const read = await texts([pieces])
    expect(read.indexOf(heading.text)).toBeGreaterThan(read.indexOf(clause(7)))
    expect(read.indexOf(heading.text)).toBeLessThan(read.indexOf(clause(4)))
    expect(read.indexOf(clause(6))).toBeGreaterThan(read.indexOf(clause(2)))
  })
  test('clauses with their numbers set apart are no columns', async () => {
    const pieces = [1, 2, 3, 4, 5].flatMap((n) => [
      { x: 60, y: 780 - n * 60, text: `(${n})` },
      ...setLines(clause(n).slice(3), { x: 90, y: 780 - n * 60, wide: 80 }),
    ])
    expect(await texts([pieces])).toEqual([1, 2, 3, 4, 5].map((n) => `(${n})${clause(n).slice(2)}`))
  })
})

describe('what is not the law', () => {
  const body = (page: number) =>
    [1, 2, 3].flatMap((n) => setLines(clause(page * 3 + n), { x: 70, y: 760 - n * 60, wide: 80 }))
  const five = [0, 1, 2, 3, 4]

  test('running heads and page numbers', async () => {
    const pages = five.map((k): Piece[] => [
      { x: 220, y: 815, text: `Gazette of the State, No. ${40 + k}` },
      ...body(k),
      { x: 290, y: 30, text: `- ${k + 1} -` },
    ])
    expect(await texts(pages)).toEqual(five.flatMap((k) => [1, 2, 3].map((n) => clause(k * 3 + n))))
    expect(await texts(pages, 'furniture')).toHaveLength(10)
  })
  test('numbers of lines', async () => {
    const pages = five.map(() => {
      const lines = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((n) =>
        setLines(clause(n), { x: 70, y: 780 - n * 60, wide: 80 }),
      )
      return [
        ...lines,
        ...lines
          .filter((_, n) => n % 5 === 4)
          .map(({ y }, n): Piece => ({ x: 35, y, text: String((n + 1) * 5) })),
      ]
    })
    expect((await texts(pages)).every((text) => /^\d+\. A person/.test(text))).toBe(true)
  })
  test('notes in the margin', async () => {
    const pages = five.map((k) => [
      ...body(k),
      { x: 500, y: 700, text: 'Books of', size: 8 },
      { x: 500, y: 690, text: 'workshops', size: 8 },
    ])
    expect(await texts(pages, 'margin')).toEqual(five.map(() => 'Books of workshops'))
    expect(await texts(pages)).toEqual(five.flatMap((k) => [1, 2, 3].map((n) => clause(k * 3 + n))))
  })
  test('notes at the foot', async () => {
    const note = (k: number) =>
      `1 Amended by the Act ${['of May', 'on books', 'on dealers', 'of the third session', 'on fees'][k]}.`
    const pages = five.map((k) => [...body(k), { x: 70, y: 60, text: note(k), size: 7.5 }])
    expect(await texts(pages, 'note')).toEqual(five.map(note))
    expect(await texts(pages)).toEqual(five.flatMap((k) => [1, 2, 3].map((n) => clause(k * 3 + n))))
  })
  test('a table of contents', async () => {
    const contents = ['Short title', 'Meaning of words', 'Licences', 'Registers', 'Offences'].map(
      (title, k): Piece => ({
        x: 70,
        y: 700 - k * 14,
        text: `${k + 1}. ${title} ${'.'.repeat(40)} ${k + 2}`,
      }),
    )
    expect((await texts([contents, body(0)], 'toc')).length).toBeGreaterThan(0)
    expect(await texts([contents, body(0)])).toEqual([1, 2, 3].map(clause))
  })
})

describe('files that cannot be read', () => {
  test('a damaged file', async () => {
    await expect(
      readPdf(Uint8Array.from('%PDF-1.4 nothing follows', (c) => c.charCodeAt(0))),
    ).rejects.toThrow(PdfError)
  })
  test('too many pages', async () => {
    await expect(readPdf(buildPdf([[], [], []]), { maxPages: 2 })).rejects.toMatchObject({
      rule: 'too-many-pages',
    })
  })
  test('a reader who changes his mind', async () => {
    await expect(readPdf(buildPdf([[], []]), { signal: AbortSignal.abort() })).rejects.toThrow()
  })
})
