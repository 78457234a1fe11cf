import { type Element, model } from '@concordance/protocol-model'
import { expect, test } from 'vitest'
import { findElement } from '../src/find-element.ts'
import { queriesOf } from '../src/queries.ts'
import { index, law } from './build.ts'

/** Whether an element is found in a wording that stands alone. */
function found(obligation: string, element: Element, language: string, text: string): boolean {
  const spec = queriesOf(model).get(obligation)?.elements.get(element.id)
  if (!spec) throw new Error(`${element.id} has no recognition`)
  const alone = index(law(language, ['1', text]))
  return findElement(alone, alone.corpus.units, spec, element.limit).met
}

const cases = model.instruments
  .flatMap(({ obligations }) => obligations)
  .filter(({ id }) => queriesOf(model).has(id))
  .flatMap(({ id, elements }) =>
    elements.flatMap((element) =>
      (['meets', 'fails'] as const).flatMap((kind) =>
        (element.examples?.[kind] ?? [])
          .filter(({ language }) => language in model.terms)
          .map(({ language, text }) => ({ id, element, kind, language, text })),
      ),
    ),
  )

// Most examples are parts of a clause that the rest of the clause completes, so not every one can be found alone.
test('wordings that meet an element are found alone in most cases', () => {
  const meets = cases.filter(({ kind }) => kind === 'meets')
  const hits = meets.filter(({ id, element, language, text }) => found(id, element, language, text))
  expect(meets.length).toBeGreaterThan(100)
  expect(hits.length / meets.length).toBeGreaterThan(0.5)
})

test('wordings that fail an element are almost never taken for it', () => {
  const fails = cases.filter(({ kind }) => kind === 'fails')
  const taken = fails.filter(({ id, element, language, text }) => found(id, element, language, text))
  expect(
    taken.length / fails.length,
    taken.map(({ element, text }) => `${element.id}: ${text}`).join('\n'),
  ).toBeLessThan(0.06)
})

test('every element of a recognised obligation has a recognition, and every recognition an element', () => {
  for (const { obligations } of model.instruments) {
    for (const { id, elements } of obligations) {
      const query = queriesOf(model).get(id)
      if (query)
        expect([...query.elements.keys()].sort()).toEqual(elements.map((element) => element.id).sort())
    }
  }
})
