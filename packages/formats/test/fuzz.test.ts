import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { docx } from '../../word/test/build/docx.ts'
import {
  cell,
  footnote,
  instance,
  list,
  lvl,
  noteMark,
  num,
  p,
  r,
  row,
  styled,
  table,
} from '../../word/test/build/markup.ts'
import { type Block, blockText, ReadError, type Reading, read } from '../src/index.ts'
import { utf8 } from './bytes.ts'
import { letters } from './visible.ts'

const folder = new URL('./fixtures/', import.meta.url)
const names = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'))
const word = docx({
  body:
    p('Arms Act', styled('Heading1')) +
    p(`${r('One')}${noteMark(1)}`, num(1)) +
    table(2, row(cell(p('a')), cell(p('b')))),
  numbering: list(0, lvl(0, 'decimal', '%1.')) + instance(1, 0),
  footnotes: footnote(1, 'A note.'),
})
const seeds = [
  ...names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) })),
  { name: 'law.docx', bytes: word },
  { name: 'law.docx', bytes: word },
]

/** A reading is sound: plain blocks, each with an anchor inside the source. */
function check(reading: Reading, length: number): void {
  for (const block of reading.tree.children) {
    expect(['heading', 'paragraph', 'table']).toContain(block.type)
    const anchor = block.data?.anchor
    if (anchor === undefined) throw new Error(`no anchor: ${blockText(block)}`)
    expect(anchor.start).toBeGreaterThanOrEqual(0)
    expect(anchor.end).toBeGreaterThanOrEqual(anchor.start)
    if (anchor.part === undefined) expect(anchor.end).toBeLessThanOrEqual(length)
  }
}

async function readOrRefuse(bytes: Uint8Array, file: string): Promise<void> {
  try {
    check(await read(bytes, { file, language: 'en' }), bytes.length)
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    expect(error.message.startsWith(file)).toBe(true)
  }
}

const change = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), length: fc.nat(400) }),
  fc.record({ kind: fc.constant('double' as const), at: fc.nat(), length: fc.nat(400) }),
  fc.record({ kind: fc.constant('byte' as const), at: fc.nat(), length: fc.nat(255) }),
)

function mutate(
  bytes: Uint8Array,
  { kind, at, length }: { kind: string; at: number; length: number },
): Uint8Array {
  const place = bytes.length === 0 ? 0 : at % bytes.length
  const before = [...bytes.subarray(0, place)]
  if (kind === 'byte') return Uint8Array.from([...before, length, ...bytes.subarray(place + 1)])
  const piece = bytes.subarray(place, place + length)
  const after = bytes.subarray(kind === 'cut' ? place + length : place)
  return Uint8Array.from(kind === 'cut' ? [...before, ...after] : [...before, ...piece, ...after])
}

describe('fuzz', () => {
  test('a file with faults is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.array(change, { maxLength: 6 }),
        async (seed, changes) => {
          await readOrRefuse(changes.reduce(mutate, seed.bytes), seed.name)
        },
      ),
      { numRuns: 400 },
    )
  })

  test('any bytes are read or refused', async () => {
    const endings = fc.constantFrom('md', 'txt', 'html', 'xml', 'json', 'docx')
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), endings, (bytes, ending) =>
        readOrRefuse(bytes, `a.${ending}`),
      ),
      { numRuns: 300 },
    )
  })

  test('plain words of any kind come through as text', async () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
        const source = lines.join('\n')
        const reading = await read(utf8(source), { file: 'a.txt', format: 'txt', language: 'en' }).catch(
          () => undefined,
        )
        if (reading === undefined) return
        const blocks = reading.tree.children as Block[]
        expect(letters(blocks.map(blockText).join(' '))).toBe(letters(source.replaceAll('\0', '')))
      }),
      { numRuns: 300 },
    )
  })
})
