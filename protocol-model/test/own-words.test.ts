import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadModel, type Model } from '@concordance/protocol-model'
import { describe, expect, test } from 'vitest'

/** Real texts are data of others and not part of the project; where a folder with them is at hand, ours are held against them. */
const folder =
  process.env.CONCORDANCE_TREATIES ?? fileURLToPath(new URL('../../../shared/treaties/', import.meta.url))

/** From so many words in a row on, a sentence counts as taken over. */
const run = 6

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

function runsOf(text: string): string[] {
  const words = wordsOf(text)
  return words
    .slice(0, Math.max(0, words.length - run + 1))
    .map((_, at) => words.slice(at, at + run).join(' '))
}

/** Every run of words in the texts of a language; lines are not joined, so that a run never crosses a heading. */
function official(language: string): ReadonlySet<string> {
  const files = readdirSync(folder).filter((file) => new RegExp(`\\.${language}[.+]`).test(file))
  const lines = files.flatMap((file) => readFileSync(`${folder}/${file}`, 'utf8').split('\n'))
  return new Set(lines.flatMap(runsOf))
}

/** Our texts in a language: titles, statements, questions, elements, and in English the rationales of relations. */
function ours({ instruments, relations }: Model, language: string): [id: string, text: string][] {
  const obligations = instruments
    .flatMap(({ obligations: all }) => all)
    .flatMap(({ id, title, statement, question, condition, elements }) =>
      [title, statement, question, condition, ...elements.map(({ text }) => text)].flatMap(
        (texts): [string, string][] => (texts?.[language] ? [[id, texts[language]]] : []),
      ),
    )
  const reasons = relations.map(({ from, to, rationale }): [string, string] => [`${from} ${to}`, rationale])
  return language === 'en' ? [...obligations, ...reasons] : obligations
}

/** Official names have no other words: they may be said, and a run does not go through them. */
const officialNames = [
  /the (?:Secretary-General|Charter) of the United Nations/gi,
  /(?:el|al|la) (?:Secretario General|Carta) de las Naciones Unidas/gi,
  /Corte Internacional de Justicia/gi,
  /organización regional de integración económica/gi,
]

function withoutNames(text: string, titles: readonly string[]): string[] {
  const marked = [
    ...officialNames,
    ...titles.map((title) => new RegExp(title.replace(/[()]/g, '\\$&'), 'gi')),
  ]
  return marked.reduce((rest, name) => rest.replace(name, ' \n '), text.replace(/\s+/g, ' ')).split('\n')
}

describe.skipIf(!existsSync(folder))('no sentence is taken over from an official text', () => {
  test.each(['en', 'es'])('%s', async (language) => {
    const model = await loadModel()
    const theirs = official(language)
    expect(theirs.size).toBeGreaterThan(5000)
    const titles = model.catalogue.map(({ title }) => title[language] ?? title.en)
    const taken = ours(model, language).flatMap(([id, text]) =>
      withoutNames(text, titles)
        .flatMap(runsOf)
        .filter((words) => theirs.has(words))
        .map((words) => `${id}: ${words}`),
    )
    expect([...new Set(taken)]).toEqual([])
  })

  test('the check itself sees a run that stands in both', () => {
    const [some = ''] = official('en')
    expect(runsOf(`they wrote that ${some} indeed`)).toContain(some)
  })
})
