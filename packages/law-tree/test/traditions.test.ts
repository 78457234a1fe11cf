import { describe, expect, test } from 'vitest'
import { compiled } from '../src/head-rules.ts'
import { headAt } from '../src/heads.ts'
import { TRADITIONS } from '../src/index.ts'

describe('every rule reads its own example', () => {
  for (const tradition of TRADITIONS) {
    const rules = compiled(tradition)
    for (const set of ['sections', 'containers', 'schedules'] as const)
      for (const rule of tradition[set])
        test(`${tradition.languages[0]}: ${rule.example}`, () => {
          const head = headAt(rule.example, rules[set])
          expect(head?.style).toBe(rule.example)
          expect(head?.number === undefined).toBe(rule.unnumbered ?? false)
        })
  }
})

describe('a reference at the beginning of a line is no head', () => {
  const cases: [language: string, line: string][] = [
    ['es', 'artículo 5 de la presente ley'],
    ['es', 'Artículo 53, inciso 12'],
    ['en', 'Section 5 of this Act'],
    ['en', 'Article 10, paragraph 2'],
    ['en', 'Part II applies to dealers'],
    ['fr', 'Article 2, point 13), du règlement'],
    ['fr', 'Articles 5 et 6 sont abrogés'],
    ['de', 'Art. 53 Abs. 1 und 2'.replace('Art', 'art')],
    ['zh', '第五条第一款'],
    ['zh', '第二条规定的枪支'],
    ['ar', 'المادة الأولى من هذا النظام'],
    ['sr', 'Члан 5. став 1. овог'.replace('Члан', 'члан')],
  ]
  test.each(cases)('%s: %s', (language, line) => {
    const tradition = TRADITIONS.find((one) => one.languages.includes(language))
    const rules = tradition ? compiled(tradition) : undefined
    const head =
      headAt(line, rules?.sections.filter(({ rule }) => !rule.bare) ?? []) ??
      headAt(line, rules?.containers ?? [])
    expect(head === undefined || head.small).toBe(true)
  })
})
