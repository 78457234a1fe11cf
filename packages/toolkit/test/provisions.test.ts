import { applyAmendments, draft } from '@concordance/drafting'
import { map } from '@concordance/gap-analysis'
import type { Law } from '@concordance/law-tree'
import { model } from '@concordance/protocol-model'
import { type Provision, provisions } from '@concordance/templates'
import { describe, expect, it } from 'vitest'

/** A law that says nothing at all: one article with a heading. */
function emptyLaw({ language, style }: Provision): Law {
  const label = style === 'common-law' ? '1.' : language === 'es' ? 'Artículo 1.' : 'Article 1.'
  return {
    type: 'law',
    title: '',
    language,
    source: { file: 'empty.txt', format: 'txt', sha256: '0' },
    messages: [],
    children: [
      {
        type: 'clause',
        kind: 'section',
        id: 'sec_1',
        number: '1',
        label,
        path: '1',
        heading: 'X',
        text: `${label} X`,
        bodyStart: label.length + 2,
        spans: [],
        element: 'section',
        children: [],
      },
    ],
  }
}

const cases = provisions.flatMap((provision) =>
  provision.alternatives.map(
    ({ id }) => [`${provision.id} ${id} ${provision.language} ${provision.style}`, provision, id] as const,
  ),
)

describe('a model provision alone in an empty law', () => {
  it.each(cases)('%s meets what it claims', (_, provision, alternative) => {
    const law = emptyLaw(provision)
    const { amendments } = draft(law, [], {
      obligations: [],
      provisions: [provision.id],
      style: provision.style,
      values: alternative === '' ? {} : { [provision.id]: alternative },
    })
    const own = amendments.filter(({ template }) => template?.startsWith(`${provision.id}.`))
    const { law: amended, refused } = applyAmendments(law, own)
    expect(refused).toEqual([])
    const results = map([amended], model).obligations.filter(({ id }) => provision.obligations.includes(id))
    expect(results).toHaveLength(provision.obligations.length)
    const criteria = results.flatMap((result) => result.criteria)
    const unmet = criteria.filter(({ id, met }) => provision.elements.includes(id) && !met)
    expect(unmet.map(({ id }) => id)).toEqual([])
    for (const { id, status, criteria: own } of results)
      if (own.every((one) => !one.essential || provision.elements.includes(one.id)))
        expect([id, status]).toEqual([id, 'met'])
  })
})
