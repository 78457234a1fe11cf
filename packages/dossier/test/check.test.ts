import { describe, expect, it } from 'vitest'
import { breachesOf, checked } from '../src/check.ts'
import { makeEntry } from '../src/entry.ts'
import { lift } from '../src/lift.ts'
import { actSchemas } from '../src/schema-acts.ts'
import type { Act } from '../src/types.ts'
import { hand } from './memory.ts'

const id = '01234567-89ab-4def-8123-456789abcdef'
const hash = 'a'.repeat(64)
const entry = `entry:fp-8-1-a:20260301T090000000Z:${'b'.repeat(32)}`
const evidence = {
  law: hash,
  file: 'law.md',
  clause: 'sec_3',
  path: '3',
  quote: 'words',
  from: 0,
  to: 5,
  hash,
}

/** One example of each act with every field. */
const acts: { readonly [name in Act['act']]: Act } = {
  decide: {
    act: 'decide',
    status: 'conflict',
    evidence: [{ ...evidence, cited: '3', effect: 'conflicts' }],
    why: 'It says otherwise.',
    recommendation: 'Repeal it.',
    priority: 'high',
    references: ['Guide, paragraph 12'],
    model: 3,
  },
  resolve: { act: 'resolve', status: 'exceeds', evidence: [evidence], why: 'It goes further.' },
  comment: { act: 'comment', text: 'See also the rules.' },
  'second-reading': { act: 'second-reading', reader: 'Bo Timm' },
  agree: { act: 'agree', why: 'I read the same.' },
  withdraw: { act: 'withdraw', entry, why: 'Misread.' },
  carry: {
    act: 'carry',
    of: entry,
    from: hash,
    to: hash,
    evidence: [evidence],
    lost: [{ path: '3', quote: 'words', before: 'words', after: { clause: 'sec_4', path: '4', text: '' } }],
  },
  law: {
    act: 'law',
    law: hash,
    file: 'law.md',
    title: 'Act',
    state: 'adopted',
    adopted: '2026-01-01',
    inForce: '2026-07-01',
    replaces: hash,
  },
  task: { act: 'task', task: 'ask-office', title: 'Ask', to: 'Bo Timm', due: '2026-04-01', done: false },
  person: { act: 'person', name: 'Bo Timm', role: 'lead' },
  paper: { act: 'paper', sort: 'memo', name: 'Desk review', content: '# Review', law: hash },
}

const entryOf = (did: Act) => makeEntry(id, 'fp-8-1-a', [entry], hand('Ada Orlen'), did)

describe('the schemas', () => {
  it('cover every act', () => {
    expect(Object.keys(actSchemas).sort()).toEqual(Object.keys(acts).sort())
  })

  it.each(Object.entries(acts))(
    'take a whole %s and refuse one with a field more or less',
    async (_, did) => {
      const whole = await entryOf(did)
      expect(breachesOf(whole)).toEqual([])
      expect(breachesOf({ ...whole, did: { ...did, sudo: true } })).not.toEqual([])
      const { by: _by, ...anonymous } = whole
      expect(breachesOf(anonymous)).not.toEqual([])
      expect(breachesOf({ ...whole, did: { act: did.act } }).length > 0).toBe(
        did.act !== 'agree' && did.act !== 'second-reading',
      )
    },
  )

  it('refuse ids and acts that reach for the machinery', async () => {
    const whole = await entryOf(acts.comment)
    for (const _id of ['__proto__', 'constructor', '_design/x', '../../etc/passwd', 'entry:fp:x'])
      expect(() => checked({ ...whole, _id })).toThrow(/has not the expected form/)
    for (const act of ['__proto__', 'constructor', 'toString', { $gt: null }])
      expect(() => checked({ ...whole, did: { act } })).toThrow(/what no entry can do/)
    expect(() => checked(JSON.parse('{"__proto__":{"kind":"dossier"},"kind":"constructor"}'))).toThrow(
      /no known kind/,
    )
    const polluted = JSON.parse(JSON.stringify(whole).replace('{', '{"__proto__":{"admin":true},'))
    expect(breachesOf(polluted)).toEqual(['"__proto__": remove it or correct its name, it is not known here'])
  })

  it('refuse what is far too large', async () => {
    const whole = await entryOf({ act: 'comment', text: 'x'.repeat(100_001) })
    expect(() => checked(whole)).toThrow(/text/)
  })

  it('tell a newer program from a fault', async () => {
    const later = { ...(await entryOf(acts.agree)), schema: 2 }
    expect(() => checked(later)).toThrow(/newer Concordance/)
  })
})

describe('lifting', () => {
  const steps = [
    (doc: object) => ({ ...doc, note: 'from one' }),
    (doc: object) => ({ ...doc, note2: 'from two' }),
  ]

  it('goes step by step from the version of the document to the present one', () => {
    expect(lift({ schema: 1, a: 1 }, steps, 3)).toEqual({
      schema: 3,
      a: 1,
      note: 'from one',
      note2: 'from two',
    })
    expect(lift({ schema: 2, a: 1 }, steps, 3)).toEqual({ schema: 3, a: 1, note2: 'from two' })
    expect(lift({ schema: 3, a: 1 }, steps, 3)).toEqual({ schema: 3, a: 1 })
  })

  it('refuses what is newer', () => {
    expect(() => lift({ schema: 4 }, steps, 3)).toThrow(/newer Concordance/)
  })
})
