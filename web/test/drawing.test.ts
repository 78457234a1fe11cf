import { expect, test } from 'vitest'
import { drawNext, partsOf, startDrawing } from '../src/work-view/drawing.ts'

test('a long text is cut into parts that joined are the text', () => {
  const clauses = Array.from({ length: 151 }, (_, index) => index)
  expect(partsOf(clauses).flat()).toEqual(clauses)
  expect(partsOf(clauses).length).toBe(3)
})

test('what is looked at is drawn first, then its neighbours, until all is drawn', () => {
  let drawing = startDrawing({}, 4, 2)
  const order: number[] = []
  while (drawing.drawn.size < 4) {
    const next = drawNext(drawing)
    order.push(...[...next.drawn].filter((part) => !drawing.drawn.has(part)))
    drawing = next
  }
  expect(order).toEqual([2, 3, 1, 0])
  expect(drawNext(drawing)).toBe(drawing)
})
