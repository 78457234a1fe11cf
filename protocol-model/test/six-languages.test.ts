import { model, type Texts } from '@concordance/protocol-model'
import { describe, expect, test } from 'vitest'

/** The script in which most letters of a text in the language have to be. */
const scripts = { ar: /\p{Script=Arabic}/gu, ru: /\p{Script=Cyrillic}/gu, zh: /\p{Script=Han}/gu } as const
const languages = Object.keys(scripts) as readonly (keyof typeof scripts)[]

const obligations = model.instruments.flatMap(({ obligations: all }) => all)

function writtenIn(language: keyof typeof scripts, texts: Texts) {
  const text = texts[language] ?? ''
  const letters = text.match(/\p{Letter}/gu)?.length ?? 0
  return letters > 0 && (text.match(scripts[language])?.length ?? 0) / letters > 0.9
}

describe.each(languages)('what is asked of a firearms law is told in %s', (language) => {
  test.each(obligations.map((one) => [one.id, one] as const))('%s', (_, one) => {
    const told = [one.title, one.statement, one.question, ...(one.condition ? [one.condition] : [])]
    expect(told.filter((texts) => !writtenIn(language, texts))).toEqual([])
    expect(one.question[language]).toMatch(language === 'ar' ? /؟$/ : language === 'zh' ? /？$/ : /\?$/)
  })

  test('instruments and articles are named', () => {
    const [protocol, convention] = model.instruments
    const names = [protocol, convention].flatMap((one) => (one ? [one.title, one.shortTitle] : []))
    const subjects = (protocol?.articles ?? []).map(({ subject }) => subject)
    expect([...names, ...subjects].filter((texts) => !writtenIn(language, texts))).toEqual([])
  })
})
