import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Couch, couch } from '../../packages/dossier/test/couch.ts'
import { concordance, expectOneSentence, temporaryFolder } from './command.ts'

const folder = temporaryFolder()
let there: Couch
beforeAll(async () => {
  there = await couch()
})
afterAll(async () => {
  await there.close()
  folder.remove()
})

const at = (desk: string, args: readonly string[]) =>
  concordance(args, {
    env: {
      CONCORDANCE_HOME: join(folder.path, desk),
      ...(there.name !== undefined && {
        CONCORDANCE_SYNC_NAME: there.name,
        CONCORDANCE_SYNC_PASSWORD: there.password ?? '',
      }),
    },
  })
const decide = (desk: string, by: string, status: string) =>
  at(desk, ['dossier', 'decide', 'Marendia', 'fp-8-1-a', '--status', status, '--why', 'As read.', '--by', by])

describe('concordance sync', () => {
  it('joins two desks through a server', async () => {
    expect(await at('one', ['dossier', 'create', 'Marendia', '--country', 'MR'])).toMatchObject({ code: 0 })
    expect(await decide('one', 'A. Orlen', 'met')).toMatchObject({ code: 0 })
    expect(await at('one', ['sync', 'Marendia', there.url])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/1 document sent, 0 documents taken in/),
    })
    expect(await at('two', ['sync', 'Marendia', there.url])).toMatchObject({ code: 0 })
    expect(await decide('two', 'B. Timm', 'gap')).toMatchObject({ code: 0 })
    await at('two', ['sync', 'Marendia', there.url])
    const { out } = await at('one', ['sync', 'Marendia', there.url, '--json'])
    expect(JSON.parse(out)).toMatchObject({ pulled: 1, disagreements: ['fp-8-1-a'] })
  })

  it('says in one sentence that nobody answers', async () => {
    expectOneSentence(await at('one', ['sync', 'Marendia', 'http://127.0.0.1:9/marendia']), 1)
    expectOneSentence(await at('one', ['sync', 'Marendia', 'nowhere']), 2)
  })
})
