import { expect, test } from 'vitest'
import { hangingStrip, placeHanging } from '../src/hanging.ts'
import type { Picture, RecognisedWord } from '../src/types.ts'

const word = (text: string, x0: number, x1: number, y: number): RecognisedWord => ({
  text,
  x0,
  x1,
  y0: y - 30,
  y1: y,
  baseline: y,
  size: 40,
  confidence: 90,
})

/** A white page with black boxes. */
function page(boxes: readonly (readonly [number, number, number, number])[]): Picture {
  const width = 1000
  const height = 800
  const grey = new Uint8Array(width * height).fill(255)
  for (const [x0, y0, x1, y1] of boxes)
    for (let y = y0; y < y1; y++) grey.fill(0, y * width + x0, y * width + x1)
  return { width, height, grey }
}

const lines = [100, 200, 300, 400].map((y) => word('paragraph', 200, 900, y))

test('ink beside the lines that no word covers asks for a second look', () => {
  const picture = page([100, 200, 300].map((y) => [120, y - 30, 150, y] as const))
  const strip = hangingStrip(picture, lines, false)
  expect(strip).toMatchObject({ left: 30, top: 70 })
  expect((strip?.left ?? 0) + (strip?.width ?? 0)).toBeLessThan(200)
})
test('for lines that run right to left the strip is on the right', () => {
  const picture = page([100, 200, 300].map((y) => [930, y - 30, 950, y] as const))
  expect(hangingStrip(picture, lines, true)?.left).toBeGreaterThan(900)
})
test('a clean margin asks for nothing', () => {
  expect(hangingStrip(page([]), lines, false)).toBeUndefined()
})
test('a found number takes the baseline of its line, a comma behind it is a full stop', () => {
  expect(placeHanging([word('3,', 120, 150, 104)], lines)).toEqual([
    { ...word('3.', 120, 150, 104), baseline: 100 },
  ])
})
test('what stands where a word stood is left out, and what stands beside no line', () => {
  expect(placeHanging([word('para', 210, 300, 100), word('7.', 120, 150, 650)], lines)).toEqual([])
})
