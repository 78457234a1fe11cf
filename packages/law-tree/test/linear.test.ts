import { expect, test } from 'vitest'
import { toLaw } from '../src/index.ts'
import { readFixture } from './read-fixture.ts'

/** A law of `count` sections, each with run-on paragraphs, definitions and references. */
function lawText(count: number): string {
  const sections = Array.from({ length: count }, (_, at) => {
    const items = 'abcdefgh'
      .split('')
      .map((letter) => `(${letter}) item under subsection (1) or (2);`)
      .join(' ')
    return `## ${at + 1}. Heading ${at + 1}\n\n(1) “ thing ${at} ” means a thing; “ other ${at} ” means— ${items} (2) Subject to section ${at}, the Warden keeps a list. (3) Nothing else.`
  })
  return `# Long Act\n\n${sections.join('\n\n')}`
}

function fastest(count: number): number {
  const reading = readFixture(lawText(count), 'en')
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now()
    toLaw(reading)
    return performance.now() - start
  })
  return Math.min(...times)
}

test('time grows linearly with the length of the law', () => {
  fastest(100)
  const one = fastest(200)
  const sixteen = fastest(3200)
  // 16 times the length may take up to twice its share, for a busy machine.
  expect(sixteen).toBeLessThan(Math.max(one, 20) * 32)
})

test('one very long paragraph is read in linear time, too', () => {
  const paragraph = (count: number) =>
    readFixture(
      `# T\n\n## 1. A\n\n${'(1) one; (a) two and (b), as in (c) or 3) here. “x” y: '.repeat(count)}\n\n## 2. B\n\nTwo.`,
      'en',
    )
  const time = (count: number) => {
    const reading = paragraph(count)
    const start = performance.now()
    toLaw(reading)
    return performance.now() - start
  }
  time(200)
  const one = time(1000)
  expect(time(16000)).toBeLessThan(Math.max(one, 20) * 40)
})

test('a text of 150,000 paragraphs without any section is kept as text', () => {
  const paragraphs = Array.from({ length: 150_000 }, (_, at) => `words of paragraph ${at}`)
  const law = toLaw(readFixture(paragraphs.join('\n\n'), 'en'))
  expect(law.children.length).toBeGreaterThan(0)
}, 60_000)
