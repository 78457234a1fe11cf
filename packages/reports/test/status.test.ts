import { equal, ok } from 'node:assert/strict'
import { describe, test } from 'vitest'
import { palette, signs, statuses } from '../src/status.ts'

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

describe('statuses', () => {
  test('signs differ', () => equal(new Set(Object.values(signs)).size, statuses.length))

  test('words can be read on their ground', () => {
    for (const status of statuses) ok(contrast(palette[status].ink, palette[status].paper) >= 4.5, status)
  })

  test('fills keep their order in grey', () => {
    const [met = 0, partial = 0, gap = 0] = (['met', 'partial', 'gap'] as const).map((s) =>
      luminance(palette[s].fill),
    )
    ok(met + 0.2 < partial && partial + 0.2 < gap)
  })
})
