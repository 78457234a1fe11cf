import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { concordance, expectOneSentence, namesIn, temporaryFolder } from './command.ts'
import { madeUpTreaty } from './made-up-treaty.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
const env = { CONCORDANCE_HOME: join(folder.path, 'home') }

describe('model attach', () => {
  const file = join(folder.path, 'treaty.en.md')
  beforeAll(async () => {
    const [instrument] = JSON.parse((await concordance(['model', 'list', '--json'])).out).instruments
    const eIds: string[] = instrument.obligations.map((o: { provision: { eId: string } }) => o.provision.eId)
    writeFileSync(file, madeUpTreaty(21, eIds))
  })

  it('stores the text with its hash, and model show prints it beside our statement', async () => {
    const before = await concordance(['model', 'show', 'fp-8-1-b'], { env })
    expect(before.out).toContain('concordance model attach FILE')
    const ran = await concordance(['model', 'attach', file, '--date', '2026-03-01', '--json'], { env })
    expect(ran.code).toBe(0)
    const { stored, sha256 } = JSON.parse(ran.out)
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.parse(readFileSync(stored, 'utf8'))).toMatchObject({
      sha256,
      attached: '2026-03-01',
      language: 'en',
    })
    expect(namesIn(join(env.CONCORDANCE_HOME, 'official', 'firearms-protocol'))).toEqual(['en.json'])
    const after = await concordance(['model', 'show', 'fp-8-1-b', '--json'], { env })
    expect(JSON.parse(after.out).official).toMatchObject({
      sha256,
      words: [
        { eId: 'art_8__para_1', text: expect.stringContaining('art 8  para 1 of') },
        { eId: 'art_8__para_1__subpara_b', text: expect.stringContaining('art 8  para 1  subpara b of') },
      ],
    })
    const shown = await concordance(['model', 'show', 'fp-8-1-b'], { env })
    expect(shown.out).toContain('para 1 subpara b of')
  })

  it('refuses a file that is no text of the instrument', async () => {
    writeFileSync(join(folder.path, 'letter.md'), 'Dear all, please find the minutes below. Kind regards.')
    const ran = await concordance(['model', 'attach', join(folder.path, 'letter.md')], { env })
    expectOneSentence(ran, 1)
    expect(ran.err).toContain('letter.md')
  })

  it('refuses another treaty, though it has articles', async () => {
    const other = join(folder.path, 'other.md')
    writeFileSync(other, madeUpTreaty(21, ['art_8__para_1']))
    const ran = await concordance(['model', 'attach', other], { env })
    expectOneSentence(ran, 1)
    expect(ran.err).toMatch(/other\.md: it does not look like the Firearms Protocol/)
  })

  it('says where data can be stored when it cannot', async () => {
    const ran = await concordance(['model', 'attach', file], { env: { CONCORDANCE_HOME: join(file, 'x') } })
    expectOneSentence(ran, 1)
    expect(ran.err).toContain('CONCORDANCE_HOME')
  })
})
