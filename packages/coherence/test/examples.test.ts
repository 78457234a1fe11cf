import { describe, expect, test } from 'vitest'
import { check, rules } from '../src/index.ts'
import { lawOf } from './law.ts'

describe.each(rules)('$id', (rule) => {
  test.each(rule.examples.map((example, at) => ({ place: at, ...example })))(
    'example $place, $language',
    async (example) => {
      const options = { rules: [rule.id] }
      expect(check([await lawOf(example.ok, example.language)], options).findings).toEqual([])
      const { findings, unchecked } = check([await lawOf(example['not-ok'], example.language)], options)
      expect(unchecked).toEqual([])
      expect(findings.map(({ at }) => at.path)).toEqual([example.at])
      if (example.other !== undefined) expect(findings[0]?.other?.path).toBe(example.other)
    },
  )

  test('is silent about a language that it does not know', async () => {
    const law = { ...(await lawOf('# X\n## 1. Y\nZ', 'en')), language: 'zh' }
    const { findings, unchecked } = check([law], { rules: [rule.id] })
    expect(findings).toEqual([])
    expect(unchecked).toEqual([{ rule: rule.id, file: 'law.md', language: 'zh' }])
  })
})
