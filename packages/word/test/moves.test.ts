import { describe, expect, it } from 'vitest'
import {
  accept,
  type Edit,
  listRevisions,
  partText,
  prove,
  readReturned,
  redline,
  reject,
  withParts,
  writeRedline,
} from '../src/index.ts'
import { docx } from './build/docx.ts'
import { footnote, noteMark, p, r } from './build/markup.ts'
import { lines, opened } from './build/read.ts'

const stamp = { author: 'Drafting Office', date: '2025-03-01T09:00:00Z' }
const body = p('One.') + p(r('Two, ', '<w:b/>') + r('and more.')) + p('Three.') + p('Four.') + p('Five.')

/** Two paragraphs, the second bold at its start, go before the last. */
const edits: readonly Edit[] = [
  { kind: 'delete-paragraph', at: { index: 0 }, move: 'a' },
  { kind: 'delete-paragraph', at: { index: 1 }, move: 'a' },
  { kind: 'insert-paragraphs', at: { index: 3 }, where: 'after', paragraphs: [{ text: 'One.' }], move: 'a' },
  {
    kind: 'insert-paragraphs',
    at: { index: 3 },
    where: 'after',
    paragraphs: [{ text: 'Two, and more.' }],
    move: 'a',
  },
]

function made(given = body, wanted = edits) {
  const result = redline(docx(given), wanted, stamp)
  if (!result.ok) throw new Error(result.messages[0]?.reason)
  const { bytes, receipt } = result.value
  const file = opened(bytes)
  return { file, receipt, xml: partText(file, file.main) ?? '' }
}

const value = <T>(result: { ok: true; value: T } | { ok: false }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}

const all = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map((one) => one[1] ?? '')

describe('moves', () => {
  it('are written as one named stretch on either side, its words kept with their look', () => {
    const { xml } = made()
    const names = all(xml, /RangeStart [^>]*w:name="([^"]+)"/g)
    expect(names.length).toBe(2)
    expect(new Set(names).size).toBe(1)
    expect(xml).not.toMatch(/<w:(ins|del) /)
    expect(all(xml, /<w:(moveFromRangeStart|moveFromRangeEnd|moveToRangeStart|moveToRangeEnd) /g)).toEqual([
      'moveFromRangeStart',
      'moveFromRangeEnd',
      'moveToRangeStart',
      'moveToRangeEnd',
    ])
    const to = xml.slice(xml.indexOf('moveToRangeStart'))
    expect(to).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Two, </w:t>')
    const ids = all(xml, /<w:(?:move(?:From|To)|move(?:From|To)RangeStart) w:id="(\d+)"/g)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('leave nothing behind once they are accepted or rejected', () => {
    const { file } = made()
    const [taken, undone] = [value(accept(file)), value(reject(file))]
    expect(partText(taken, taken.main)).not.toContain('move')
    expect(partText(undone, undone.main)).not.toContain('move')
    expect(partText(undone, undone.main)).toBe(partText(opened(body), 'word/document.xml'))
  })

  it('are resolved by ids, with the edges of their stretches', () => {
    const { file } = made()
    const ids = new Set(value(listRevisions(file)).map(({ id }) => id))
    const taken = value(accept(file, { ids }))
    expect(partText(taken, taken.main)).not.toContain('move')
    const [first = ''] = ids
    const some = value(accept(file, { ids: new Set([first]) }))
    expect(partText(some, some.main)).toContain('moveFromRangeStart')
  })

  it('stand in the receipt, and in the list of changes', () => {
    const { file, receipt } = made()
    expect(receipt.changes.map(({ move }) => move)).toEqual(['a', 'a', 'a', 'a'])
    expect(value(listRevisions(file)).map(({ kind, of }) => `${kind} of ${of}`)).toEqual([
      'deletion of paragraph',
      'deletion of words',
      'deletion of paragraph',
      'deletion of words',
      'insertion of paragraph',
      'insertion of words',
      'insertion of paragraph',
      'insertion of words',
    ])
  })

  it('are known when the file comes back', () => {
    const { file, receipt } = made()
    const fates = (back: typeof file) => value(readReturned(back, receipt)).map(({ outcome }) => outcome)
    expect(fates(file)).toEqual(['pending', 'pending', 'pending', 'pending'])
    expect(fates(value(accept(file)))).toEqual(['accepted', 'accepted', 'accepted', 'accepted'])
    expect(fates(value(reject(file)))).toEqual(['rejected', 'rejected', 'rejected', 'rejected'])
    const main = partText(file, file.main) ?? ''
    const edited = withParts(value(accept(file)), new Map([[file.main, main.replaceAll('One.', 'Once.')]]))
    expect(fates(edited)[0]).toBe('edited')
  })

  it('of a paragraph with a footnote are a deletion and an insertion', () => {
    const given = {
      body: p(`${r('Noted.')}${noteMark(2)}`) + p('Two.') + p('Three.'),
      footnotes: footnote(2, 'A note.'),
    }
    const result = redline(
      docx(given),
      [
        { kind: 'delete-paragraph', at: { index: 0 }, move: 'a' },
        {
          kind: 'insert-paragraphs',
          at: { index: 1 },
          where: 'after',
          paragraphs: [{ text: 'Noted.' }],
          move: 'a',
        },
      ],
      stamp,
    )
    if (!result.ok) throw new Error(result.messages[0]?.reason)
    const file = opened(result.value.bytes)
    expect(partText(file, file.main)).not.toContain('w:move')
    expect(result.value.receipt.changes.every(({ move }) => move === undefined)).toBe(true)
    expect(lines(result.value.bytes, 'final')).toEqual(['Two.', 'Noted.', 'Three.'])
  })

  it('with other words on the other side are a deletion and an insertion', () => {
    const other = edits.map((edit, order) =>
      order === 2 && edit.kind === 'insert-paragraphs' ? { ...edit, paragraphs: [{ text: 'Won.' }] } : edit,
    )
    expect(made(body, other).xml).not.toContain('w:move')
  })
})

describe('a broken writer of moves is caught', () => {
  const failing = (broken: (xml: string) => string): string[] => {
    const base = opened(body)
    const written = writeRedline(base, edits, stamp)
    const good = partText(written.package, base.main) ?? ''
    const bad = broken(good)
    expect(bad).not.toBe(good)
    const file = withParts(written.package, new Map([[base.main, bad]]))
    return prove(base, edits, { ...written, package: file }, stamp)
      .filter((one) => !one.holds && one.gate !== 'G5')
      .map((one) => one.gate)
  }
  it('the other side under another name', () => {
    expect(failing((xml) => xml.replace(/(moveToRangeStart [^>]*w:name=")/, '$1other'))).toContain('G10')
  })
  it('a stretch that does not end', () => {
    expect(failing((xml) => xml.replace(/<w:moveFromRangeEnd [^>]*>/, ''))).toContain('G10')
  })
  it('an id of a stretch used twice', () => {
    const broken = (xml: string): string => {
      const id = /<w:moveFrom w:id="(\d+)"/.exec(xml)?.[1] ?? ''
      return xml.replace(/(<w:moveToRangeStart w:id=")\d+/, `$1${id}`)
    }
    expect(failing(broken)).toContain('G8')
  })
  it('words that were only copied', () => {
    expect(failing((xml) => xml.replace(/<w:moveFrom w:id[^>]*[^/]>(.*?)<\/w:moveFrom>/, '$1'))).toContain(
      'G1',
    )
  })
  it('an end of a paragraph that is not marked', () => {
    expect(failing((xml) => xml.replace(/<w:rPr><w:moveTo [^>]*\/><\/w:rPr>/, ''))).toContain('G2')
  })
})
