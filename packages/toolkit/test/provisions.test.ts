import { applyAmendments, draft } from '@concordance/drafting'
import { map } from '@concordance/gap-analysis'
import type { Law } from '@concordance/law-tree'
import { loadModel, model } from '@concordance/protocol-model'
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

/** The criteria that go further stand in an instrument of their own. */
const criteria = await loadModel(['cross-cutting'])

const mapped = (law: Law) => [
  ...map([law], model).obligations,
  ...map([law], criteria, { instrument: 'cross-cutting' }).obligations,
]

/** A few obligations have no notions by which the mapping could find them; for those only a reader can judge. */
const isMapped = (id: string): boolean => Object.hasOwn(criteria.recognition, id)

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
    const results = mapped(amended).filter(({ id }) => provision.obligations.includes(id))
    expect(results.map(({ id }) => id).sort()).toEqual(provision.obligations.filter(isMapped).sort())
    const criteria = results.flatMap((result) => result.criteria)
    const unmet = criteria.filter(({ id, met }) => provision.elements.includes(id) && !met)
    expect(unmet.map(({ id }) => id)).toEqual([])
    for (const { id, status, criteria: own } of results)
      if (own.every((one) => !one.essential || provision.elements.includes(one.id)))
        expect([id, status]).toEqual([id, 'met'])
  })
})

describe('the model provisions together', () => {
  it('serve few obligations that the mapping cannot judge, and these are known', () => {
    const served = new Set(provisions.flatMap(({ obligations }) => obligations))
    expect([...served].filter((id) => !isMapped(id)).sort()).toEqual(['fp-1-2', 'fp-1-3', 'fp-14', 'fp-4-1'])
  })

  it('serve every obligation of the Protocol that a law can meet', () => {
    const served = new Set(provisions.flatMap(({ obligations }) => obligations))
    const protocol = model.instruments.find(({ id }) => id === 'firearms-protocol')
    const byLaw = protocol?.obligations.filter(({ needsLegislation }) => needsLegislation !== 'no') ?? []
    expect(byLaw.length).toBeGreaterThan(50)
    expect(byLaw.filter(({ id }) => !served.has(id)).map(({ id }) => id)).toEqual([])
  })

  it.each(['en', 'fr', 'es'])(
    'serve every criterion on technology, and data by sex and age, in %s',
    (language) => {
      const served = new Set(
        provisions.filter((one) => one.language === language).flatMap((one) => one.obligations),
      )
      const wanted = criteria.instruments
        .flatMap(({ obligations }) => obligations)
        .filter(({ id }) => id.startsWith('cc-tech-') || id === 'cc-gender-data')
      expect(wanted.length).toBeGreaterThanOrEqual(8)
      expect(wanted.filter(({ id }) => !served.has(id)).map(({ id }) => id)).toEqual([])
    },
  )
})
